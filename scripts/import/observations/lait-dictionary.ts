import type { Issue } from "../../../src/ingest/issue.ts";
import { type CsvText, eachRow } from "../csv.ts";
import type { OutputRow } from "../recipe.ts";
import { Ledger } from "./ledger.ts";

const dictionaryColumns = ["Measure_short", "Polarity", "dps", "No_Quartile", "Year_Type"] as const;

/** What the dictionary says of one measure. */
interface Measure {
  polarity: string;
  decimals: number;
  noQuartile: boolean;
}

/** True for LAIT's data dictionary. */
export function isLaitDictionary(headers: readonly string[]): boolean {
  return dictionaryColumns.every((name) => headers.includes(name));
}

/**
 * Compares LAIT's dictionary with `indicators.csv` and returns what differs, as sentences. The dictionary writes nothing: the
 * manifest is kept by hand. Of measures named twice the row with decimals counts; "NA" decimals mean one.
 */
export function compareDictionary(
  csv: CsvText,
  indicators: readonly OutputRow[],
): { ledger: Ledger; faults: Issue[]; notes: string[] } {
  const ledger = new Ledger(csv.path, "lait-dictionary");
  const named = new Map(indicators.filter((row) => row["lait_measure"]).map((row) => [row["lait_measure"], row]));
  const measures = new Map<string, Measure>();
  const withDecimals = new Set<string>();
  const at = (name: (typeof dictionaryColumns)[number]): number => csv.headers.indexOf(name);
  const faults = eachRow(csv, (cells, line) => {
    ledger.read += 1;
    const name = cells[at("Measure_short")] ?? "";
    if (!named.has(name)) return ledger.setAside("a measure that no indicator is", line);
    const hasDecimals = /^\d+$/.test(cells[at("dps")] ?? "");
    if (measures.has(name) && (withDecimals.has(name) || !hasDecimals))
      return ledger.setAside("a measure named twice: the row with decimals counts", line);
    measures.set(name, measureOf(cells[at("Polarity")] ?? "", cells[at("dps")] ?? "", cells[at("No_Quartile")] ?? ""));
    if (hasDecimals) withDecimals.add(name);
    ledger.kept += 1;
  });
  return {
    ledger,
    faults,
    notes: [...measures].flatMap(([name, measure]) => differences(named.get(name) ?? {}, measure)),
  };
}

function measureOf(polarity: string, dps: string, noQuartile: string): Measure {
  const words: Readonly<Record<string, string>> = { High: "high", Low: "low" };
  return {
    polarity: words[polarity] ?? "neither",
    decimals: /^\d+$/.test(dps) ? Number(dps) : 1,
    noQuartile: noQuartile === "N",
  };
}

function differences(row: OutputRow, measure: Measure): string[] {
  const id = row["id"] ?? "";
  const notes: string[] = [];
  const isCount = row["unit"] === "number" || id === "cla-rate";
  if (!isCount && row["polarity"] !== measure.polarity)
    notes.push(`${id}: polarity ${row["polarity"]}, in LAIT's dictionary ${measure.polarity}`);
  if ((row["no_quartile"] === "yes") !== measure.noQuartile)
    notes.push(
      `${id}: no_quartile "${row["no_quartile"]}", in LAIT's dictionary ${measure.noQuartile ? "yes" : "blank"}`,
    );
  if (Number(row["decimals"]) > measure.decimals)
    notes.push(`${id}: ${row["decimals"]} decimals, in LAIT's dictionary ${measure.decimals}`);
  return notes;
}
