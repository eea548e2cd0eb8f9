import type { Issue } from "../../../src/ingest/issue.ts";
import { type CsvText, eachRow } from "../csv.ts";
import type { AreaLookup } from "./areas.ts";
import { roundTo } from "./cell.ts";
import type { Entry } from "./entry.ts";
import { Ledger } from "./ledger.ts";
import type { Manifest } from "./manifest.ts";

/** Columns of the table of deprivation scores by upper-tier authority. */
export const deprivationColumns = ["UTLA23CD", "imd2025_average_score", "income2025_average_score", "n_ltla"] as const;

const PERIOD = "2025";
const OFFICIAL = "deprivation-2025";
/** County scores are population-weighted means of district scores, worked out and not published. */
const COMPUTED = "deprivation-computed-2025";

/** True for the table of deprivation scores. */
export function isDeprivation(headers: readonly string[]): boolean {
  return deprivationColumns.every((name) => headers.includes(name));
}

/** Average score and share in income deprivation by authority; where it has several districts, the source says "computed". */
export function readDeprivation(csv: CsvText, areas: AreaLookup, manifest: Manifest) {
  const ledger = new Ledger(csv.path, "deprivation");
  const entries: Entry[] = [];
  const faults: Issue[] = [];
  const take = (cells: readonly string[], line: number): void => {
    ledger.read += 1;
    const text = (name: (typeof deprivationColumns)[number]): string => cells[csv.headers.indexOf(name)] ?? "";
    const area = areas.byGssCode(text("UTLA23CD"));
    if (!area) return ledger.setAside(`area not in authorities.csv: ${text("UTLA23CD")}`, line);
    const score = roundTo(text("imd2025_average_score"), 3);
    const income = roundTo(text("income2025_average_score"), 3);
    if (score === null || income === null)
      return void faults.push(scoreFault(csv.path, line, text("imd2025_average_score")));
    const source = Number(text("n_ltla")) > 1 ? COMPUTED : OFFICIAL;
    const blank = { area: area.code, period: PERIOD, numerator: "", denominator: "", shorthand: "", source };
    if (manifest.byId.has("deprivation-score"))
      entries.push({ ...blank, indicator: "deprivation-score", value: score });
    const percent = roundTo(String(Number(income) * 100), 1) ?? "";
    if (manifest.byId.has("income-deprivation"))
      entries.push({ ...blank, indicator: "income-deprivation", value: percent });
    ledger.kept += 1;
  };
  faults.push(...eachRow(csv, take));
  return { entries, ledger, faults };
}

function scoreFault(file: string, line: number, value: string): Issue {
  return { file, line, column: "imd2025_average_score", value, expected: "a number", rule: "value-form" };
}
