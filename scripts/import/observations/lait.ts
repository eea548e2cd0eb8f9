import type { Issue } from "../../../src/ingest/issue.ts";
import { ENGLAND } from "../../../src/model/authority.ts";
import { type CsvText, eachRow } from "../csv.ts";
import { type AreaLookup, didNotExist, type KnownArea } from "./areas.ts";
import { parseCell, roundTo } from "./cell.ts";
import type { Entry } from "./entry.ts";
import { impossibleWholes } from "./impossible-wholes.ts";
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

type LaitColumn = (typeof laitColumns)[number];

interface LaitCell {
  value: string;
  shorthand: string;
}

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
  const reader = new LaitReader(csv, areas, manifest);
  const faults = eachRow(csv, (cells, line) => reader.take(cells, line));
  return {
    entries: reader.withoutImpossible(),
    ledger: reader.ledger,
    faults: [...faults, ...reader.faults],
    unknownAreas: reader.unknownAreas,
    unknownMeasures: [...reader.unknownMeasures].sort(),
  };
}

class LaitReader {
  readonly entries: Entry[] = [];
  readonly ledger: Ledger;
  readonly faults: Issue[] = [];
  readonly unknownAreas = new Map<string, string>();
  readonly unknownMeasures = new Set<string>();
  /** Lines of the figures for England, which are held against the regions' once all are read. */
  readonly #englandLines = new Map<Entry, number>();
  readonly #seen = new Map<ManifestIndicator, Map<KnownArea, Set<string>>>();
  readonly #periods = new Map<string, Map<string, string | null>>();
  readonly #at: ReadonlyMap<LaitColumn, number>;
  readonly #path: string;
  readonly #areas: AreaLookup;
  readonly #manifest: Manifest;

  constructor(csv: CsvText, areas: AreaLookup, manifest: Manifest) {
    this.ledger = new Ledger(csv.path, "lait");
    this.#path = csv.path;
    this.#areas = areas;
    this.#manifest = manifest;
    this.#at = new Map(laitColumns.map((name) => [name, csv.headers.indexOf(name)]));
  }

  take(cells: readonly string[], line: number): void {
    this.ledger.read += 1;
    const aside = this.#keepOrReason(cells, line);
    if (aside !== null) this.ledger.setAside(aside, line);
  }

  /** Keeps the row, or returns why not. A value that cannot be read is a fault. */
  #keepOrReason(cells: readonly string[], line: number): string | null {
    const text = (name: LaitColumn): string => cells[this.#at.get(name) ?? -1] ?? "";
    const indicator = this.#manifest.byLaitMeasure.get(text("Short Desc"));
    if (!indicator) return this.#withoutIndicator(text("Short Desc"));
    const period = this.#periodOf(text("Years"), indicator);
    if (period === null) return `not a period: "${text("Years")}"`;
    const area = this.#areas.byDfeCode(text("LA Number"));
    if (!area) return this.#withoutArea(text("LA Number"), text("LA and Regions"));
    const cell = laitCell(text("Values"), indicator.decimals);
    if (cell) return this.#keep(indicator, area, period, cell, line);
    this.faults.push(laitFault(this.#path, line, text("Values")));
    return null;
  }

  /** The period of a text, remembered: a file has a few dozen texts and hundreds of thousands of rows. */
  #periodOf(text: string, indicator: ManifestIndicator): string | null {
    let known = this.#periods.get(indicator.periodKind);
    if (!known) this.#periods.set(indicator.periodKind, (known = new Map()));
    let period = known.get(text);
    if (period === undefined) known.set(text, (period = laitPeriod(text, indicator)));
    return period;
  }

  #keep(indicator: ManifestIndicator, area: KnownArea, period: string, cell: LaitCell, line: number): string | null {
    const meant = periodOf(period, indicator.periodKind);
    if (meant && cell.shorthand !== "" && didNotExist(area, meant)) return "the authority did not exist in the period";
    if (this.#hasSeen(indicator, area, period)) return "a second row for the same measure, area and year";
    this.ledger.kept += 1;
    const { value, shorthand } = cell;
    const blank = { numerator: "", denominator: "", source: "" };
    const entry = { indicator: indicator.id, area: area.code, period, value, shorthand, ...blank };
    this.entries.push(entry);
    if (area.code === ENGLAND) this.#englandLines.set(entry, line);
    return null;
  }

  /** The entries but for England's figures that no share or rate of the whole can be, which are set aside. */
  withoutImpossible(): Entry[] {
    const impossible = new Set(impossibleWholes(this.entries, this.#manifest));
    for (const entry of impossible) {
      this.ledger.kept -= 1;
      const reason = `England's figure lies beyond those of all nine regions, so it is not that of the whole: ${entry.indicator}`;
      this.ledger.setAside(reason, this.#englandLines.get(entry) ?? 0);
    }
    return impossible.size === 0 ? this.entries : this.entries.filter((entry) => !impossible.has(entry));
  }

  #hasSeen(indicator: ManifestIndicator, area: KnownArea, period: string): boolean {
    let areas = this.#seen.get(indicator);
    if (!areas) this.#seen.set(indicator, (areas = new Map()));
    let periods = areas.get(area);
    if (!periods) areas.set(area, (periods = new Set()));
    return periods.size === periods.add(period).size;
  }

  #withoutIndicator(measure: string): string {
    this.unknownMeasures.add(measure);
    return `no indicator for the measure: ${measure}`;
  }

  #withoutArea(code: string, name: string): string {
    this.unknownAreas.set(code, name);
    return `area not in authorities.csv: ${code} ${name}`;
  }
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
function laitCell(text: string, decimals: number): LaitCell | null {
  const number = roundTo(text.trim(), decimals);
  if (number !== null) return { value: number, shorthand: "" };
  if (text.trim() === "-") return { value: "", shorthand: "x" };
  const cell = parseCell(text);
  return cell && "shorthand" in cell ? { value: "", shorthand: cell.shorthand } : null;
}

function laitFault(file: string, line: number, value: string): Issue {
  return { file, line, column: "Values", value, expected: "a number, a dash or c, k, u, x, z", rule: "value-form" };
}
