import type { Issue } from "../../../src/ingest/issue.ts";
import { type CsvText, eachRow } from "../csv.ts";
import { type AreaLookup, didNotExist } from "./areas.ts";
import { roundTo } from "./cell.ts";
import type { Entry } from "./entry.ts";
import { Ledger } from "./ledger.ts";
import { type Manifest, periodOf } from "./manifest.ts";

/** Columns of the compiled table of earlier years of children looked after. */
export const historyColumns = ["dfe_la_number", "name", "year", "metric", "value", "source"] as const;

/** What each metric is here, and the first source of it that counts: later years come from the publications themselves. */
const metrics: Readonly<Record<string, { indicator: string; publication: string }>> = {
  cla_number: { indicator: "cla-number", publication: "cla-history-2010-2015" },
  cla_rate_per_10k: { indicator: "cla-rate", publication: "cla-history-2010-2015" },
  cla_rate_per_10k_derived: { indicator: "cla-rate", publication: "cla-history-computed-2010-2014" },
  cla_ceased_number: { indicator: "cla-ceasing-number", publication: "cla-history-2010-2015" },
  adopted_number: { indicator: "adopted-number", publication: "cla-history-2010-2015" },
  adopted_pct_of_ceased: { indicator: "adopted-share", publication: "cla-history-2010-2015" },
};

/** From this year on LAIT and the releases themselves have the figures. */
const FIRST_YEAR_ELSEWHERE = 2016;

export interface HistoryOutcome {
  entries: Entry[];
  ledger: Ledger;
  faults: Issue[];
}

/** True for the compiled table of earlier years. */
export function isHistory(headers: readonly string[]): boolean {
  return historyColumns.every((name) => headers.includes(name));
}

/** The years before 2016 of measures whose definition has not changed; the rest is set aside with the reason. */
export function readHistory(csv: CsvText, areas: AreaLookup, manifest: Manifest): HistoryOutcome {
  const ledger = new Ledger(csv.path, "cla-history");
  const entries: Entry[] = [];
  const faults: Issue[] = [];
  const at = (name: (typeof historyColumns)[number]): number => csv.headers.indexOf(name);
  const take = (cells: readonly string[], line: number): void => {
    ledger.read += 1;
    const [code, year, metric, value] = [
      cells[at("dfe_la_number")] ?? "",
      cells[at("year")] ?? "",
      cells[at("metric")] ?? "",
      cells[at("value")] ?? "",
    ];
    const meaning = metrics[metric];
    const indicator = meaning && manifest.byId.get(meaning.indicator);
    if (!indicator) return ledger.setAside(asideReason(metric), line);
    const period = periodOf(year, indicator.periodKind);
    const area = areas.byDfeCode(code);
    if (!period || !area) return ledger.setAside(`no such ${period ? "area" : "year"}: ${period ? code : year}`, line);
    if (Number(year) >= FIRST_YEAR_ELSEWHERE)
      return ledger.setAside("the publications themselves have this year", line);
    if (didNotExist(area, period)) return ledger.setAside("the authority did not exist in the period", line);
    if (value === "") return ledger.setAside("no value", line);
    const number = roundTo(value, indicator.decimals);
    if (number === null)
      return void faults.push({
        file: csv.path,
        line,
        column: "value",
        value,
        expected: "a number",
        rule: "value-form",
      });
    ledger.kept += 1;
    entries.push({
      indicator: indicator.id,
      area: area.code,
      period: year,
      value: number,
      numerator: "",
      denominator: "",
      shorthand: "",
      source: meaning.publication,
    });
  };
  faults.push(...eachRow(csv, take));
  return { entries, ledger, faults };
}

function asideReason(metric: string): string {
  if (metric === "placements_3plus_pct_old_method")
    return "stability of 2011 to 2014 was counted differently and is not joined";
  if (metric === "placements_3plus_pct" || metric === "long_term_stability_pct")
    return "the publications themselves have these years";
  return `no indicator for the metric: ${metric}`;
}
