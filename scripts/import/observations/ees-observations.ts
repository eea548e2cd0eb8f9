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
  for (const group of groups) for (const one of series) observer.add(one, group);
  return observer.observed;
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

  add(series: Series, group: Group): void {
    const indicator = this.#manifest.byId.get(series.indicator);
    const row = group.rows.get(this.#layout.keyFor(series.where));
    if (!indicator || !row) return;
    if (!periodOf(group.period, indicator.periodKind)) {
      return this.#fault(row.line, "time_period", group.period, `a period of the kind ${indicator.periodKind}`);
    }
    if (indicator.coverage === "england" && group.area.code !== ENGLAND) return;
    const value = this.#value(series, row);
    if (value) this.observed.entries.push(this.#checked(indicator, this.#entry(series, group, row, value)));
  }

  #entry(series: Series, group: Group, row: KeptRow, value: Cell): Entry {
    return {
      indicator: series.indicator,
      area: group.area.code,
      period: group.period,
      value: "number" in value ? value.number : "",
      numerator: this.#part(series.numerator, series, group, row),
      denominator: this.#part(series.denominator, series, group, row),
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
    const text = this.#layout.cell(row.cells, series.value);
    const months = series.form === "years-months" ? monthsOf(text) : null;
    return months === null ? this.#parse(series.value, text, row.line) : { number: months };
  }

  #part(part: Part | undefined, series: Series, group: Group, row: KeptRow): string {
    if (!part) return "";
    if (typeof part === "string") return this.#partIn(row, part);
    const other = group.rows.get(this.#layout.keyFor({ ...series.where, ...part.where }));
    return other ? this.#partIn(other, part.column) : "";
  }

  #partIn(row: KeptRow, column: string): string {
    return partText(this.#parse(column, this.#layout.cell(row.cells, column), row.line));
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
