import { type EesRecipe, normaliseLabel, type Part, type Series, type Where } from "./ees-recipe.ts";
import { findColumn } from "./recognise.ts";

/** Columns that every file of this publisher has, under the names they are known by here too. */
const standardColumns = [
  "time_period",
  "geographic_level",
  "region_code",
  "region_name",
  "old_la_code",
  "la_name",
  "new_la_code",
];

/** Standard columns that say nothing which the others do not. */
const idleColumns = ["time_identifier", "country_code", "country_name", "geo_breakdown"];

/** Where a recipe's columns and labels stand in one file. */
export class EesLayout {
  readonly headers: readonly string[];
  readonly recipe: EesRecipe;
  /** Filter columns by key, in the order of the recipe: their labels together tell the rows of one area and period apart. */
  readonly filters: readonly string[];
  readonly #filterAt: readonly number[];
  readonly #columns: ReadonlyMap<string, number>;
  /** Columns of figures, and the place of each key among them: of a row that is kept, no more than these is kept. */
  readonly #figureAt: readonly number[];
  readonly #figurePlaces: ReadonlyMap<string, number>;
  /** Keys by the published labels: a file has a few dozen combinations and tens of thousands of rows. */
  readonly #keys = new Map<string, string>();
  readonly #canonical: ReadonlyMap<string, ReadonlyMap<string, string>>;

  constructor(headers: readonly string[], recipe: EesRecipe) {
    this.headers = headers;
    this.recipe = recipe;
    this.#columns = columnsOf(headers, recipe);
    this.#canonical = canonicalLabels(recipe);
    this.filters = Object.keys(recipe.labels ?? {}).filter((key) => this.#columns.has(key));
    this.#filterAt = this.filters.map((key) => this.#columns.get(key) ?? -1);
    const figures = figureKeys(recipe);
    this.#figureAt = figures.map((key) => this.#columns.get(key) ?? -1);
    this.#figurePlaces = new Map(figures.map((key, place) => [key, place]));
  }

  /** The texts of a row in the columns that hold figures. */
  figuresOf(cells: readonly string[]): string[] {
    return this.#figureAt.map((index) => cells[index] ?? "");
  }

  /** The text under a column key among the figures of a row; empty where the file has no such column. */
  figure(figures: readonly string[], key: string): string {
    return figures[this.#figurePlaces.get(key) ?? -1] ?? "";
  }

  /** The text under a column key; empty where the file has no such column. */
  cell(cells: readonly string[], key: string): string {
    const index = this.#columns.get(key);
    return index === undefined ? "" : (cells[index] ?? "");
  }

  /** The name that a column key has in this file, for messages. */
  nameOf(key: string): string {
    return this.headers[this.#columns.get(key) ?? -1] ?? key;
  }

  /** The labels of a row in the recipe's own words, as one key; a label that the recipe does not know fits no series. */
  keyOf(cells: readonly string[]): string {
    const shown = this.labelsShown(cells);
    let key = this.#keys.get(shown);
    if (key === undefined)
      this.#keys.set(shown, (key = this.filters.map((filter) => this.#word(cells, filter)).join("|")));
    return key;
  }

  #word(cells: readonly string[], filter: string): string {
    const label = this.cell(cells, filter);
    return this.#canonical.get(filter)?.get(normaliseLabel(label)) ?? `?${label}`;
  }

  /** The key of the rows that fulfil a condition, together with the recipe's own. */
  keyFor(where: Where = {}): string {
    const all = { ...this.recipe.where, ...where };
    return this.filters.map((filter) => all[filter] ?? "").join("|");
  }

  /** The labels of a row as published, for the report. */
  labelsShown(cells: readonly string[]): string {
    let shown = "";
    for (const index of this.#filterAt) shown += shown === "" ? (cells[index] ?? "") : ` / ${cells[index] ?? ""}`;
    return shown;
  }

  /** The published labels that a condition stands for, newest first. */
  labelsWanted(where: Where = {}): string {
    return Object.entries({ ...this.recipe.where, ...where })
      .map(([key, label]) => (this.recipe.labels?.[key]?.[label] ?? [label]).map((name) => `"${name}"`).join(" or "))
      .join(" with ");
  }

  /** Keys of all rows that some series or total needs. */
  keysWanted(series: readonly Series[]): Set<string> {
    const wheres = [
      ...series.flatMap((one) => [one.where ?? {}, ...partsOf(one).flatMap((part) => otherRow(one, part))]),
      ...(this.recipe.totals ?? []).flatMap(({ total, parts }) => [total, ...parts]),
    ];
    return new Set(wheres.map((where) => this.keyFor(where)));
  }

  /** Columns of the file that the recipe makes no use of. */
  get unusedColumns(): string[] {
    const used = new Set(this.#columns.values());
    return this.headers.filter((name, index) => !used.has(index) && !idleColumns.includes(name));
  }
}

/** The numerator and denominator of a series, where it has them. */
export function partsOf(series: Series): Part[] {
  return [series.numerator, series.denominator].filter((part) => part !== undefined);
}

/** Keys of every column that some series or total takes a number from. */
function figureKeys({ series, totals = [] }: EesRecipe): string[] {
  const keys = series.flatMap((one) => [
    one.value,
    ...partsOf(one).map((part) => (typeof part === "string" ? part : part.column)),
  ]);
  return [...new Set([...keys, ...totals.map(({ column }) => column)])];
}

function otherRow(series: Series, part: Part): Where[] {
  return typeof part === "string" ? [] : [{ ...series.where, ...part.where }];
}

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
        Object.entries(labels).flatMap(([canonical, names]) =>
          names.map((name): [string, string] => [normaliseLabel(name), canonical]),
        ),
      ),
    ]),
  );
}
