import type { Issue } from "../../../src/ingest/issue.ts";
import { ENGLAND } from "../../../src/model/authority.ts";
import { type AreaLookup, didNotExist, type KnownArea } from "./areas.ts";
import type { EesLayout } from "./ees-layout.ts";
import { partsOf } from "./ees-layout.ts";
import type { Series } from "./ees-recipe.ts";
import { Ledger } from "./ledger.ts";
import { type Manifest, periodOf } from "./manifest.ts";

/** Why a row is set aside whose labels no series asks for. */
export const NOT_BROUGHT_IN = "breakdown not brought in";

/** The figures of one row that some series needs, as published. */
export interface KeptRow {
  figures: readonly string[];
  line: number;
}

/** The rows of one area and period, by their labels. */
export interface Group {
  area: KnownArea;
  /** `2025` or `2024-25`. */
  period: string;
  rows: Map<string, KeptRow>;
}

/** Takes the rows of one file in turn: keeps what the series need and books every other one with the reason. */
export class EesRows {
  readonly ledger: Ledger;
  readonly faults: Issue[] = [];
  readonly groups: Group[] = [];
  /** Areas that the file names and the look-up does not have, by code. */
  readonly unknownAreas = new Map<string, string>();
  /** The newest period in the file. */
  newest = "";
  readonly #groupsByArea = new Map<KnownArea, Map<string, Group>>();
  readonly #periods = new Map<string, string | null>();
  readonly #path: string;
  readonly #layout: EesLayout;
  readonly #areas: AreaLookup;
  readonly #wanted: ReadonlySet<string>;
  readonly #measures: readonly string[];
  readonly #periodKind;

  constructor(path: string, layout: EesLayout, areas: AreaLookup, manifest: Manifest, series: readonly Series[]) {
    this.#path = path;
    this.#layout = layout;
    this.#areas = areas;
    this.#wanted = layout.keysWanted(series);
    this.#measures = measuresOf(series);
    this.#periodKind = manifest.byId.get(series[0]?.indicator ?? "")?.periodKind ?? "year-to-31-march";
    this.ledger = new Ledger(path, layout.recipe.id);
  }

  /** Books one row. */
  take(cells: readonly string[], line: number): void {
    this.ledger.read += 1;
    const period = this.#periodOf(cells, line);
    const area = period && this.#areaOf(cells, line);
    if (!period || !area) return;
    const key = this.#layout.keyOf(cells);
    if (!this.#wanted.has(key)) {
      return this.ledger.setAside(`${NOT_BROUGHT_IN}: ${this.#layout.labelsShown(cells)}`, line);
    }
    const meant = periodOf(period, this.#periodKind);
    if (meant && didNotExist(area, meant) && this.#hasNoNumber(cells)) {
      return this.ledger.setAside("the authority did not exist in the period", line);
    }
    this.#keep(this.#groupOf(area, period), key, cells, line);
  }

  #keep(group: Group, key: string, cells: readonly string[], line: number): void {
    const earlier = group.rows.get(key);
    const figures = this.#layout.figuresOf(cells);
    if (!earlier) {
      group.rows.set(key, { figures, line });
      this.ledger.kept += 1;
    } else if (earlier.figures.every((text, index) => text === figures[index])) {
      this.ledger.setAside("the same row a second time", line);
    } else {
      const expected = `one row per area, period and label (line ${earlier.line} has the same)`;
      this.#fault(line, "", cells.join(","), expected, "duplicate");
    }
  }

  #groupOf(area: KnownArea, period: string): Group {
    let periods = this.#groupsByArea.get(area);
    if (!periods) this.#groupsByArea.set(area, (periods = new Map()));
    let group = periods.get(period);
    if (!group) {
      periods.set(period, (group = { area, period, rows: new Map() }));
      this.groups.push(group);
    }
    return group;
  }

  #hasNoNumber(cells: readonly string[]): boolean {
    return this.#measures.every((key) => !/^-?\d/.test(this.#layout.cell(cells, key)));
  }

  #periodOf(cells: readonly string[], line: number): string | null {
    const text = this.#layout.cell(cells, "time_period");
    let period = this.#periods.get(text);
    if (period === undefined) this.#periods.set(text, (period = eesPeriod(text)));
    if (period === null) {
      this.#fault(line, "time_period", text, "a year (2025) or two consecutive years (202425)", "period-form");
    } else if (period > this.newest) this.newest = period;
    return period;
  }

  #areaOf(cells: readonly string[], line: number): KnownArea | null {
    const cell = (key: string): string => this.#layout.cell(cells, key);
    const level = cell("geographic_level");
    const known = this.#lookUp(level, cell);
    if (known) return known;
    const [name, code] = [cell("la_name") || cell("region_name"), cell("old_la_code") || cell("region_code")];
    if (!["National", "Regional", "Local authority"].includes(level)) {
      this.#fault(line, "geographic_level", level, "National, Regional or Local authority", "geographic-level");
    } else if (code.includes("/")) {
      this.ledger.setAside(`a joint return, which is never split: ${name}`, line);
    } else {
      this.unknownAreas.set(code, name);
      this.ledger.setAside(`area not in authorities.csv: ${code} ${name}`, line);
    }
    return null;
  }

  #lookUp(level: string, cell: (key: string) => string): KnownArea | undefined {
    if (level === "National") return this.#areas.byGssCode(ENGLAND);
    if (level === "Regional") return this.#areas.byGssCode(cell("region_code"));
    if (level !== "Local authority") return undefined;
    return this.#areas.byDfeCode(cell("old_la_code")) ?? this.#areas.byGssCode(cell("new_la_code"));
  }

  #fault(line: number, column: string, value: string, expected: string, rule: string): void {
    this.faults.push({ file: this.#path, line, column, value, expected, rule });
  }
}

/** The period id of a `time_period`: `2025` stays, `202425` becomes `2024-25`; null for anything else. */
export function eesPeriod(text: string): string | null {
  if (/^(19|20)\d{2}$/.test(text)) return text;
  const match = /^((?:19|20)\d{2})(\d{2})$/.exec(text);
  if (!match || (Number(match[1]) + 1) % 100 !== Number(match[2])) return null;
  return `${match[1]}-${match[2]}`;
}

/** Every column that holds a figure. */
function measuresOf(series: readonly Series[]): string[] {
  const columns = series.flatMap((one) => [
    one.value,
    ...partsOf(one).map((part) => (typeof part === "string" ? part : part.column)),
  ]);
  return [...new Set(columns)];
}
