import type { Issue } from "../../../src/ingest/issue.ts";
import { type CsvText, eachRow } from "../csv.ts";
import { type AreaLookup, didNotExist } from "./areas.ts";
import { parseCell, roundTo } from "./cell.ts";
import type { Entry } from "./entry.ts";
import { Ledger } from "./ledger.ts";
import { type Manifest, type ManifestIndicator, periodOf } from "./manifest.ts";

/** Columns of LAIT's long file (`bds_long.csv`): one row per measure, year and area, every value as text. */
export const laitColumns = [
  "Short Desc",
  "Data item",
  "Years",
  "LA and Regions",
  "Values",
  "LA Number",
  "Region",
] as const;

export interface LaitOutcome {
  entries: Entry[];
  ledger: Ledger;
  faults: Issue[];
  unknownAreas: ReadonlyMap<string, string>;
  /** Measures in the file that no indicator names. */
  unknownMeasures: readonly string[];
}

/** True for LAIT's long file, in any order of columns. */
export function isLait(headers: readonly string[]): boolean {
  return laitColumns.every((name) => headers.includes(name));
}

/** Every row of LAIT's long file whose measure some indicator names in `lait_measure`. */
export function readLait(csv: CsvText, areas: AreaLookup, manifest: Manifest): LaitOutcome {
  const ledger = new Ledger(csv.path, "lait");
  const entries: Entry[] = [];
  const faults: Issue[] = [];
  const unknownAreas = new Map<string, string>();
  const unknownMeasures = new Set<string>();
  const seen = new Set<string>();
  const at = Object.fromEntries(laitColumns.map((name) => [name, csv.headers.indexOf(name)])) as Record<string, number>;
  const take = (cells: readonly string[], line: number): void => {
    ledger.read += 1;
    const text = (name: (typeof laitColumns)[number]): string => cells[at[name] ?? -1] ?? "";
    const measure = text("Short Desc");
    const indicator = manifest.byLaitMeasure.get(measure);
    if (!indicator) {
      unknownMeasures.add(measure);
      return ledger.setAside(`no indicator for the measure: ${measure}`, line);
    }
    const years = text("Years");
    const period = laitPeriod(years, indicator);
    if (!period) return ledger.setAside(`not a period: "${years}"`, line);
    const area = areas.byDfeCode(text("LA Number"));
    if (!area) {
      unknownAreas.set(text("LA Number"), text("LA and Regions"));
      return ledger.setAside(`area not in authorities.csv: ${text("LA Number")} ${text("LA and Regions")}`, line);
    }
    const cell = laitCell(text("Values"), indicator.decimals);
    if (!cell) return void faults.push(laitFault(csv.path, line, text("Values")));
    const meant = periodOf(period, indicator.periodKind);
    if (meant && cell.shorthand !== "" && didNotExist(area, meant))
      return ledger.setAside("the authority did not exist in the period", line);
    const key = `${indicator.id} ${area.code} ${period}`;
    if (seen.has(key)) return ledger.setAside("a second row for the same measure, area and year", line);
    seen.add(key);
    ledger.kept += 1;
    entries.push({
      indicator: indicator.id,
      area: area.code,
      period,
      ...cell,
      numerator: "",
      denominator: "",
      source: "",
    });
  };
  faults.push(...eachRow(csv, take));
  return { entries, ledger, faults, unknownAreas, unknownMeasures: [...unknownMeasures].sort() };
}

/**
 * The period id of one of LAIT's ten forms (`2016`, `2016-17`, `2016/17`, `2014-16`, `2016-17 (OT)`, `2020 (Final)`), or null for
 * anything else (`0`). An academic or financial year that LAIT writes as one year is the year in which it ends.
 */
export function laitPeriod(text: string, indicator: Pick<ManifestIndicator, "periodKind">): string | null {
  const match = /^(\d{4})(?:[-/](\d{2}|\d{4}))?(?: \((?:OT|Final)\))?$/.exec(text.trim());
  if (!match) return null;
  const first = Number(match[1]);
  const second = match[2];
  const last =
    second === undefined
      ? first
      : second.length === 4
        ? Number(second)
        : Math.floor(first / 100) * 100 + Number(second);
  const id = idFor(indicator.periodKind, second === undefined ? null : first, last);
  return periodOf(id, indicator.periodKind) ? id : null;
}

function idFor(kind: ManifestIndicator["periodKind"], first: number | null, last: number): string {
  const splits = kind === "academic-year" || kind === "financial-year";
  if (splits) return `${first ?? last - 1}-${String(last % 100).padStart(2, "0")}`;
  if (kind === "three-years-to-31-march" || kind === "three-calendar-years") return `${first}-${last}`;
  return first === null || first === last - 1 ? String(last) : `${first}-${last}`;
}

/** A value as LAIT means it: rounded to the measure's decimals; `-` mixes suppressed, not applicable and absent, so it is "not available". */
function laitCell(text: string, decimals: number): { value: string; shorthand: string } | null {
  const number = roundTo(text.trim(), decimals);
  if (number !== null) return { value: number, shorthand: "" };
  if (text.trim() === "-") return { value: "", shorthand: "x" };
  const cell = parseCell(text);
  return cell && "shorthand" in cell ? { value: "", shorthand: cell.shorthand } : null;
}

function laitFault(file: string, line: number, value: string): Issue {
  return { file, line, column: "Values", value, expected: "a number, a dash or c, k, u, x, z", rule: "value-form" };
}
