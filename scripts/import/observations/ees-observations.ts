import type { Issue } from "../../../src/ingest/issue.ts";
import { ENGLAND } from "../../../src/model/authority.ts";
import { type Cell, monthsOf, parseCell } from "./cell.ts";
import type { EesLayout } from "./ees-layout.ts";
import type { Part, Series } from "./ees-recipe.ts";
import type { Group, KeptRow } from "./ees-rows.ts";
import { type Entry, isNumber, partText } from "./entry.ts";
import { type Manifest, type ManifestIndicator, periodOf } from "./manifest.ts";
import { contradicts } from "./reproduces.ts";

/** A published figure that the published counts beside it cannot give. It is kept, and the counts are left out. */
export interface Contradiction {
  indicator: string;
  area: string;
  period: string;
}

/** What the kept rows of a file say, series by series. */
export interface Observed {
  entries: Entry[];
  faults: Issue[];
  contradictions: Contradiction[];
}

/** Turns the kept rows into observations, without a source yet. */
export function observe(
  path: string,
  layout: EesLayout,
  groups: Iterable<Group>,
  manifest: Manifest,
  series: readonly Series[],
): Observed {
  const observer = new Observer(path, layout, manifest);
  const placed = series.map((one) => placeOf(one, layout));
  for (const group of groups) for (const one of placed) observer.add(one, group);
  return observer.observed;
}

/** A numerator or denominator: its column, and the key of the row it stands in. */
interface PlacedPart {
  column: string;
  key: string;
}

/** A series with the keys of the rows that it takes its figures from. */
interface PlacedSeries {
  series: Series;
  key: string;
  numerator: PlacedPart | null;
  denominator: PlacedPart | null;
}

function placeOf(series: Series, layout: EesLayout): PlacedSeries {
  const part = (one: Part | undefined): PlacedPart | null => {
    if (!one) return null;
    if (typeof one === "string") return { column: one, key: layout.keyFor(series.where) };
    return { column: one.column, key: layout.keyFor({ ...series.where, ...one.where }) };
  };
  return {
    series,
    key: layout.keyFor(series.where),
    numerator: part(series.numerator),
    denominator: part(series.denominator),
  };
}

class Observer {
  readonly observed: Observed = { entries: [], faults: [], contradictions: [] };
  readonly #path: string;
  readonly #layout: EesLayout;
  readonly #manifest: Manifest;

  constructor(path: string, layout: EesLayout, manifest: Manifest) {
    this.#path = path;
    this.#layout = layout;
    this.#manifest = manifest;
  }

  add(placed: PlacedSeries, group: Group): void {
    const indicator = this.#manifest.byId.get(placed.series.indicator);
    const row = group.rows.get(placed.key);
    if (!indicator || !row) return;
    if (!periodOf(group.period, indicator.periodKind)) {
      return this.#fault(row.line, "time_period", group.period, `a period of the kind ${indicator.periodKind}`);
    }
    if (indicator.coverage === "england" && group.area.code !== ENGLAND) return;
    const value = this.#value(placed.series, row);
    if (value) this.observed.entries.push(this.#checked(indicator, this.#entry(placed, group, value)));
  }

  #entry({ series, numerator, denominator }: PlacedSeries, group: Group, value: Cell): Entry {
    return {
      indicator: series.indicator,
      area: group.area.code,
      period: group.period,
      value: "number" in value ? value.number : "",
      numerator: this.#part(numerator, group),
      denominator: this.#part(denominator, group),
      shorthand: "shorthand" in value ? value.shorthand : "",
      source: "",
    };
  }

  #checked(indicator: ManifestIndicator, entry: Entry): Entry {
    const { indicator: id, area, period, value, numerator, denominator } = entry;
    if (value === "" || !isNumber(numerator) || !isNumber(denominator)) return entry;
    if (!contradicts(indicator, area, Number(value), Number(numerator), Number(denominator))) return entry;
    this.observed.contradictions.push({ indicator: id, area, period });
    return { ...entry, numerator: "", denominator: "" };
  }

  #value(series: Series, row: KeptRow): Cell | null {
    const text = this.#layout.figure(row.figures, series.value);
    const months = series.form === "years-months" ? monthsOf(text) : null;
    return months === null ? this.#parse(series.value, text, row.line) : { number: months };
  }

  #part(part: PlacedPart | null, group: Group): string {
    const row = part && group.rows.get(part.key);
    if (!part || !row) return "";
    return partText(this.#parse(part.column, this.#layout.figure(row.figures, part.column), row.line));
  }

  #parse(key: string, text: string, line: number): Cell | null {
    const cell = parseCell(text);
    if (!cell) this.#fault(line, this.#layout.nameOf(key), text, "a number or c, k, u, x, z");
    return cell;
  }

  #fault(line: number, column: string, value: string, expected: string): void {
    const faults = this.observed.faults;
    if (faults.some((fault) => fault.line === line && fault.column === column)) return;
    faults.push({ file: this.#path, line, column, value, expected, rule: "value-form" });
  }
}
