import type { Issue } from "../../../src/ingest/issue.ts";
import { type CsvText, eachRow } from "../csv.ts";
import { type AreaLookup, didNotExist, type KnownArea } from "./areas.ts";
import { type Cell, monthsOf, parseCell } from "./cell.ts";
import { type EesRecipe, normaliseLabel, type Part, type Series, type Where } from "./ees-recipe.ts";
import { type Entry, partText } from "./entry.ts";
import { Ledger } from "./ledger.ts";
import { type Manifest, periodOf } from "./manifest.ts";
import { findColumn } from "./recognise.ts";

/** What one file gave: observations without a source yet, the account of its rows, and what is wrong with it. */
export interface EesOutcome {
  entries: Entry[];
  ledger: Ledger;
  faults: Issue[];
  /** The newest period in the file (`2025`, `2024-25`): what its release is called. */
  release: string;
  notes: string[];
  /** Areas that the file names and the look-up does not have. */
  unknownAreas: ReadonlyMap<string, string>;
  /** Totals that differ from the sum of their parts by more than rounding. */
  totals: TotalMismatch[];
}

export interface TotalMismatch {
  area: string;
  period: string;
  total: string;
  published: number;
  sum: number;
}

/** One row that some series needs. */
interface KeptRow {
  cells: readonly string[];
  line: number;
}

/** Rows of one area and period, by their labels. */
interface Group {
  area: KnownArea;
  period: string;
  rows: Map<string, KeptRow>;
}

/** Reads a file by its recipe. Series whose indicator the manifest does not list are left out, and their rows set aside. */
export function readEes(csv: CsvText, recipe: EesRecipe, areas: AreaLookup, manifest: Manifest): EesOutcome {
  const reader = new EesReader(csv, recipe, areas, manifest);
  return reader.read();
}

class EesReader {
  readonly #csv: CsvText;
  readonly #recipe: EesRecipe;
  readonly #areas: AreaLookup;
  readonly #manifest: Manifest;
  readonly #ledger: Ledger;
  readonly #faults: Issue[] = [];
  readonly #groups = new Map<string, Group>();
  readonly #columns: ReadonlyMap<string, number>;
  readonly #filters: readonly string[];
  readonly #canonical: ReadonlyMap<string, ReadonlyMap<string, string>>;
  readonly #wanted: ReadonlySet<string>;
  readonly #series: readonly Series[];
  readonly #unknown = new Map<string, string>();
  #release = "";

  constructor(csv: CsvText, recipe: EesRecipe, areas: AreaLookup, manifest: Manifest) {
    this.#csv = csv;
    this.#recipe = recipe;
    this.#areas = areas;
    this.#manifest = manifest;
    this.#ledger = new Ledger(csv.path, recipe.id);
    this.#columns = columnsOf(csv.headers, recipe);
    this.#filters = Object.keys(recipe.labels ?? {}).filter((key) => this.#columns.has(key));
    this.#canonical = canonicalLabels(recipe);
    this.#series = recipe.series.filter((series) => manifest.byId.has(series.indicator));
    this.#wanted = this.#wantedKeys();
  }

  read(): EesOutcome {
    this.#faults.push(...eachRow(this.#csv, (cells, line) => this.#take(cells, line)));
    this.#faults.push(...this.#labelFaults());
    const entries = this.#faults.length === 0 ? this.#entries() : [];
    return {
      entries,
      ledger: this.#ledger,
      faults: this.#faults,
      release: this.#release,
      notes: this.#notes(),
      unknownAreas: this.#unknown,
      totals: this.#faults.length === 0 ? this.#totals() : [],
    };
  }

  #cell(cells: readonly string[], key: string): string {
    const index = this.#columns.get(key);
    return index === undefined ? "" : (cells[index] ?? "");
  }

  #take(cells: string[], line: number): void {
    this.#ledger.read += 1;
    const period = this.#periodOf(cells, line);
    const area = period && this.#areaOf(cells, line);
    if (!period || !area) return;
    const labels = this.#labelsOf(cells);
    if (!this.#wanted.has(labels.key)) return this.#ledger.setAside(`breakdown not brought in: ${labels.shown}`, line);
    this.#keep(area, period, labels.key, { cells, line });
  }

  #keep(area: KnownArea, period: string, key: string, row: KeptRow): void {
    const kinds = this.#series.map(
      (series) => this.#manifest.byId.get(series.indicator)?.periodKind ?? "year-to-31-march",
    );
    const meant = periodOf(period, kinds[0] ?? "year-to-31-march");
    if (meant && didNotExist(area, meant) && this.#hasNoNumber(row.cells)) {
      return this.#ledger.setAside("the authority did not exist in the period", row.line);
    }
    const place = `${area.code} ${period}`;
    let group = this.#groups.get(place);
    if (!group) this.#groups.set(place, (group = { area, period, rows: new Map() }));
    const earlier = group.rows.get(key);
    if (!earlier) {
      group.rows.set(key, row);
      this.#ledger.kept += 1;
    } else if (earlier.cells.every((cell, index) => cell === row.cells[index])) {
      this.#ledger.setAside("the same row a second time", row.line);
    } else {
      this.#fault(
        row.line,
        "",
        row.cells.join(","),
        `one row per area, period and label (line ${earlier.line} has the same)`,
        "duplicate",
      );
    }
  }

  #hasNoNumber(cells: readonly string[]): boolean {
    const measures = new Set(this.#series.flatMap((series) => [series.value, ...partColumns(series)]));
    return [...measures].every((key) => !/^-?\d/.test(this.#cell(cells, key)));
  }

  #periodOf(cells: readonly string[], line: number): string | null {
    const text = this.#cell(cells, "time_period");
    const period = /^\d{6}$/.test(text) ? `${text.slice(0, 4)}-${text.slice(4)}` : text;
    if (!/^\d{4}$/.test(period) && !isConsecutive(period)) {
      this.#fault(line, "time_period", text, "a year (2025) or two consecutive years (202425)", "period-form");
      return null;
    }
    if (period > this.#release) this.#release = period;
    return period;
  }

  #areaOf(cells: readonly string[], line: number): KnownArea | null {
    const level = this.#cell(cells, "geographic_level");
    const found = this.#lookUp(level, cells);
    if (found) return found;
    const name = this.#cell(cells, "la_name") || this.#cell(cells, "region_name");
    const code = this.#cell(cells, "old_la_code") || this.#cell(cells, "region_code");
    if (!["National", "Regional", "Local authority"].includes(level)) {
      this.#fault(line, "geographic_level", level, "National, Regional or Local authority", "geographic-level");
    } else {
      this.#unknown.set(code, name);
      this.#ledger.setAside(`area not in authorities.csv: ${code} ${name}`, line);
    }
    return null;
  }

  #lookUp(level: string, cells: readonly string[]): KnownArea | undefined {
    if (level === "National") return this.#areas.byGssCode("E92000001");
    if (level === "Regional") return this.#areas.byGssCode(this.#cell(cells, "region_code"));
    return (
      this.#areas.byDfeCode(this.#cell(cells, "old_la_code")) ?? this.#areas.byGssCode(this.#cell(cells, "new_la_code"))
    );
  }

  #labelsOf(cells: readonly string[]): { key: string; shown: string } {
    const shown: string[] = [];
    const key = this.#filters.map((filter) => {
      const label = this.#cell(cells, filter);
      shown.push(label);
      return this.#canonical.get(filter)?.get(normaliseLabel(label)) ?? `?${label}`;
    });
    return { key: key.join("|"), shown: shown.join(" / ") };
  }

  #keyFor(where: Where): string {
    return this.#filters.map((filter) => where[filter] ?? "").join("|");
  }

  #wantedKeys(): Set<string> {
    const keys = new Set<string>();
    for (const series of this.#series) {
      const where = { ...this.#recipe.where, ...series.where };
      keys.add(this.#keyFor(where));
      for (const part of [series.numerator, series.denominator]) {
        if (part && typeof part !== "string") keys.add(this.#keyFor({ ...where, ...part.where }));
      }
    }
    for (const { total, parts } of this.#recipe.totals ?? []) {
      for (const where of [total, ...parts]) keys.add(this.#keyFor({ ...this.#recipe.where, ...where }));
    }
    return keys;
  }

  /** A series without a single row means that a label has been renamed: the recipe must learn the new name. */
  #labelFaults(): Issue[] {
    const seen = new Set<string>();
    for (const group of this.#groups.values()) for (const key of group.rows.keys()) seen.add(key);
    const missing = this.#series.filter(
      (one) => !one.optional && !seen.has(this.#keyFor({ ...this.#recipe.where, ...one.where })),
    );
    return missing.map((one) => ({
      file: this.#csv.path,
      line: 0,
      column: this.#filters.map((filter) => this.#csv.headers[this.#columns.get(filter) ?? 0]).join(", "),
      value: "",
      expected: `rows for ${one.indicator}: ${this.#labelsWanted(one)}`,
      rule: "label-known",
    }));
  }

  #labelsWanted(series: Series): string {
    const where = { ...this.#recipe.where, ...series.where };
    return Object.entries(where)
      .map(([key, label]) => (this.#recipe.labels?.[key]?.[label] ?? [label]).map((name) => `"${name}"`).join(" or "))
      .join(" with ");
  }

  #entries(): Entry[] {
    const entries: Entry[] = [];
    for (const series of this.#series) {
      const where = { ...this.#recipe.where, ...series.where };
      const key = this.#keyFor(where);
      for (const group of this.#groups.values()) {
        const row = group.rows.get(key);
        if (row) this.#addEntry(entries, series, where, group, row);
      }
    }
    return entries;
  }

  #addEntry(entries: Entry[], series: Series, where: Where, group: Group, row: KeptRow): void {
    const indicator = this.#manifest.byId.get(series.indicator);
    if (!indicator) return;
    if (!periodOf(group.period, indicator.periodKind)) {
      this.#fault(row.line, "time_period", group.period, `a period of the kind ${indicator.periodKind}`, "period-kind");
      return;
    }
    if (indicator.coverage === "england" && group.area.code !== "E92000001") return;
    const value = this.#value(series, row);
    if (!value) return;
    entries.push({
      indicator: series.indicator,
      area: group.area.code,
      period: group.period,
      value: "number" in value ? value.number : "",
      numerator: this.#part(series.numerator, where, group, row),
      denominator: this.#part(series.denominator, where, group, row),
      shorthand: "shorthand" in value ? value.shorthand : "",
      source: "",
    });
  }

  #value(series: Series, row: KeptRow): Cell | null {
    const text = this.#cell(row.cells, series.value);
    if (series.form === "years-months") {
      const months = monthsOf(text);
      if (months !== null) return { number: months };
    }
    return this.#parse(series.value, text, row.line);
  }

  #part(part: Part | undefined, where: Where, group: Group, row: KeptRow): string {
    if (!part) return "";
    if (typeof part === "string") return partText(this.#parse(part, this.#cell(row.cells, part), row.line));
    const other = group.rows.get(this.#keyFor({ ...where, ...part.where }));
    return other ? partText(this.#parse(part.column, this.#cell(other.cells, part.column), other.line)) : "";
  }

  #parse(key: string, text: string, line: number): Cell | null {
    const cell = parseCell(text);
    if (!cell)
      this.#fault(
        line,
        this.#csv.headers[this.#columns.get(key) ?? -1] ?? key,
        text,
        "a number or c, k, u, x, z",
        "value-form",
      );
    return cell;
  }

  #totals(): TotalMismatch[] {
    return (this.#recipe.totals ?? []).flatMap(({ column, total, parts }) =>
      [...this.#groups.values()].flatMap((group) => this.#totalMismatch(group, column, total, parts)),
    );
  }

  #totalMismatch(group: Group, column: string, total: Where, parts: readonly Where[]): TotalMismatch[] {
    const published = this.#numberAt(group, column, total);
    const numbers = parts.map((part) => this.#numberAt(group, column, part));
    if (published === null || numbers.some((number) => number === null)) return [];
    const sum = numbers.reduce<number>((all, number) => all + (number ?? 0), 0);
    // National and regional counts are rounded to the nearest 10, so each part may be 5 out.
    const allowed =
      group.area.code.startsWith("E12") || group.area.code.startsWith("E13") || group.area.code.startsWith("E92")
        ? 5 * (parts.length + 1)
        : 0;
    if (Math.abs(published - sum) <= allowed) return [];
    return [
      {
        area: group.area.code,
        period: group.period,
        total: this.#keyFor({ ...this.#recipe.where, ...total }),
        published,
        sum,
      },
    ];
  }

  #numberAt(group: Group, column: string, where: Where): number | null {
    const row = group.rows.get(this.#keyFor({ ...this.#recipe.where, ...where }));
    const cell = row && parseCell(this.#cell(row.cells, column));
    return cell && "number" in cell ? Number(cell.number) : null;
  }

  #notes(): string[] {
    const known = new Set(this.#columns.values());
    const extra = this.#csv.headers.filter((name, index) => !known.has(index) && !geographyColumns.has(name));
    return extra.length > 0 ? [`columns that the recipe does not use: ${extra.join(", ")}`] : [];
  }

  #fault(line: number, column: string, value: string, expected: string, rule: string): void {
    this.#faults.push({ file: this.#csv.path, line, column, value, expected, rule });
  }
}

const geographyColumns = new Set([
  "time_identifier",
  "country_code",
  "country_name",
  "region_name",
  "la_name",
  "geo_breakdown",
  "new_la_code",
]);

/** Columns that every file of this publisher has, by key. */
const standardColumns = [
  "time_period",
  "geographic_level",
  "region_code",
  "region_name",
  "old_la_code",
  "la_name",
  "new_la_code",
];

function columnsOf(headers: readonly string[], recipe: EesRecipe): Map<string, number> {
  const columns = new Map<string, number>();
  for (const key of standardColumns) if (headers.includes(key)) columns.set(key, headers.indexOf(key));
  for (const [key, names] of Object.entries(recipe.columns)) {
    const index = findColumn(headers, names, columns);
    if (index >= 0) columns.set(key, index);
  }
  return columns;
}

function canonicalLabels(recipe: EesRecipe): Map<string, Map<string, string>> {
  return new Map(
    Object.entries(recipe.labels ?? {}).map(([key, labels]) => [
      key,
      new Map(
        Object.entries(labels).flatMap(([canonical, names]) => names.map((name) => [normaliseLabel(name), canonical])),
      ),
    ]),
  );
}

function partColumns(series: Series): string[] {
  return [series.numerator, series.denominator].filter((part): part is string => typeof part === "string");
}

function isConsecutive(period: string): boolean {
  const match = /^(\d{4})-(\d{2})$/.exec(period);
  return match !== null && (Number(match[1]) + 1) % 100 === Number(match[2]);
}
