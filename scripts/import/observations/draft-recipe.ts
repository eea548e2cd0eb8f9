import { type CsvText, eachRow, toCsv } from "../csv.ts";
import { parseCell } from "./cell.ts";
import type { EesRecipe, Series, Where } from "./ees-recipe.ts";
import { checked } from "./recipes.ts";

/** Columns that say when and where; all others are labels or figures. */
const placeColumns = new Set([
  "time_period",
  "time_identifier",
  "geographic_level",
  "geo_breakdown",
  "country_code",
  "country_name",
  "region_code",
  "region_name",
  "old_la_code",
  "new_la_code",
  "la_name",
]);

/** Names of columns whose figures are shares, rates or means, and not counts. */
const quotient = /percent|percentage|^pt_|rate|^avg|average|mean/i;

/** More labels than this would drown the reader of a draft. */
const MOST_SERIES = 60;

const manifestColumns = [
  "id",
  "title",
  "short_title",
  "question",
  "topic",
  "family",
  "unit",
  "decimals",
  "polarity",
  "period_kind",
  "interval",
  "coverage",
  "numerator_label",
  "denominator_label",
  "source",
  "lait_measure",
  "headline",
  "no_quartile",
  "order",
];

interface Column {
  name: string;
  /** Distinct labels; empty for a column of figures. */
  labels: string[];
}

/** A recipe with a series for each combination of labels and each column of figures: somebody then deletes and names. */
export function draftRecipe(csv: CsvText): EesRecipe {
  const columns = columnsOf(csv);
  const filters = columns.filter(({ labels }) => labels.length > 0);
  const figures = columns.filter(({ labels }) => labels.length === 0).map(({ name }) => name);
  const recipe: EesRecipe = {
    id: slug(csv.path.replace(/^.*[\\/]/, "").replace(/\.csv$/i, "")),
    title: "What the table is, in words",
    publication: "cla",
    columns: Object.fromEntries(columns.map(({ name }) => [slug(name), [name]])),
    labels: Object.fromEntries(filters.map(({ name, labels }) => [slug(name), slugged(labels)])),
    series: seriesOf(csv, filters, figures).slice(0, MOST_SERIES),
  };
  return checked(recipe, "draft");
}

/** Rows for `indicators.csv`, with the columns that only a person can fill left empty. */
export function manifestRows(recipe: EesRecipe): string {
  const rows = recipe.series.map(({ indicator, value, denominator }) => ({
    id: indicator,
    family: indicator,
    unit: quotient.test(value) ? "percent" : "number",
    decimals: "0",
    polarity: "neither",
    period_kind: "year-to-31-march",
    interval: denominator ? "wilson" : "none",
    coverage: "complete",
  }));
  return toCsv(manifestColumns, rows);
}

function columnsOf(csv: CsvText): Column[] {
  const texts = csv.headers.map(() => new Set<string>());
  eachRow(csv, (cells) => cells.forEach((cell, index) => texts[index]?.add(cell.trim())));
  return csv.headers.flatMap((name, index) => {
    const seen = [...(texts[index] ?? [])];
    if (placeColumns.has(name) || seen.length === 0) return [];
    const areFigures = seen.every((text) => parseCell(text) !== null || /^\d{1,2}:\d{2}$/.test(text));
    return [{ name, labels: areFigures ? [] : seen.sort() }];
  });
}

/** The combinations of labels that occur, totals last, each with every column of figures. */
function seriesOf(csv: CsvText, filters: readonly Column[], figures: readonly string[]): Series[] {
  const wheres = new Map<string, Where>();
  eachRow(csv, (cells) => {
    const where = Object.fromEntries(
      filters.map(({ name }) => [slug(name), slug(cells[csv.headers.indexOf(name)]?.trim() ?? "")]),
    );
    wheres.set(Object.values(where).join(" "), where);
  });
  const count = figures.find((name) => !quotient.test(name));
  const all = [...wheres.values()];
  return all.flatMap((where) =>
    figures
      .filter((name) => !isTotal(where) || !quotient.test(name))
      .map((name) => oneSeries(where, name, count, totalFor(where, all))),
  );
}

/** True where the last label is a total: its share is always 100 %. */
function isTotal(where: Where): boolean {
  return Object.values(where).at(-1)?.startsWith("total") ?? false;
}

function oneSeries(where: Where, figure: string, count: string | undefined, total: Where | null): Series {
  const labels = Object.values(where).filter((label) => !label.startsWith("total"));
  const series: Series = { indicator: slug([...labels, figure].join(" ")), where, value: slug(figure) };
  if (!quotient.test(figure) || count === undefined) return series;
  const denominator = total ? { column: slug(count), where: total } : undefined;
  return { ...series, numerator: slug(count), ...(denominator ? { denominator } : {}) };
}

/** The labels of the total that a row is a part of: the same row with "Total…" under its last label. */
function totalFor(where: Where, all: readonly Where[]): Where | null {
  const last = Object.keys(where).at(-1);
  if (last === undefined || isTotal(where)) return null;
  const total = all.find((other) =>
    Object.entries(other).every(([key, label]) => (key === last ? label.startsWith("total") : label === where[key])),
  );
  return total ? { [last]: total[last] ?? "" } : null;
}

function slugged(labels: readonly string[]): Record<string, string[]> {
  return Object.fromEntries(labels.map((label) => [slug(label), [label]]));
}

function slug(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");
}
