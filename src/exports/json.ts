import type { Authority } from "../model/authority.ts";
import { seriesOf, type Dataset } from "../model/dataset.ts";
import type { Indicator } from "../model/indicator.ts";
import { shorthandOf, type Observation, type Quantity } from "../model/observation.ts";
import { standingColumns, standingRow, type StandingColumn } from "../views/standing-row.ts";
import { standings } from "../views/standings.ts";
import { HOW_TO_READ, symbols } from "./reading.ts";

type Json = Record<string, unknown>;

/** A number, the publisher's symbol for why there is none, or null where the publication has no such row. */
export type JsonFigure = number | string | null;

/** One area's figures on one indicator: lists side by side, one place for each period. */
export interface JsonSeries {
  value: readonly JsonFigure[];
  /** Left out where no period has one. */
  numerator?: readonly JsonFigure[];
  denominator?: readonly JsonFigure[];
  /** Ids of the sources; one for all periods where they share it. */
  source: string | readonly (string | null)[];
}

const LICENCE = "https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/";
const ATTRIBUTION = "Contains public sector information licensed under the Open Government Licence v3.0.";

const symbolWords = Object.fromEntries(symbols.map(({ value, label }) => [value, label]));

/** What every file says of itself, so that it can be read alone; `date` is the data's own, ISO. */
function header(date: string): Json {
  return { version: 1, date, licence: LICENCE, attribution: ATTRIBUTION, symbols: symbolWords, howToRead: HOW_TO_READ };
}

/** `v1/index.json`: what there is, and where. Paths are relative to the file. */
export function indexJson(dataset: Dataset, date: string): Json {
  return {
    ...header(date),
    authorities: dataset.authorities.map(({ code, dfeCode, name, slug, type, regionCode, closed }) => {
      return { code, dfeCode, name, slug, type, regionCode, closed, path: `authorities/${slug}.json` };
    }),
    regions: dataset.regions,
    indicators: dataset.indicators.map(({ id, title, topic, unit, polarity }) => {
      return { id, title, topic, unit, polarity, path: `indicators/${id}.json` };
    }),
    topics: dataset.topics,
    frameworks: dataset.frameworks,
  };
}

/** `v1/indicators/<id>.json`: an indicator, its sources, and the figures of every area, all over the same periods. */
export function indicatorJson(dataset: Dataset, indicator: Indicator, date: string): Json {
  const areas = dataset.observations.get(indicator.id) ?? new Map<string, readonly Observation[]>();
  const periods = periodsOf([...areas.values()]);
  const used = new Set([...areas.values()].flatMap((series) => series.map(({ source }) => source)));
  return {
    ...header(date),
    indicator,
    breaks: dataset.breaks.filter((one) => one.indicator === indicator.id),
    sources: dataset.sources.filter(({ id }) => used.has(id)),
    periods,
    areas: Object.fromEntries([...areas].map(([code, series]) => [code, jsonSeries(series, periods)])),
  };
}

/** `v1/authorities/<slug>.json`: an authority, its inspections, visits and neighbours, and its figures on every indicator. */
export function authorityJson(dataset: Dataset, authority: Authority, date: string): Json {
  const { code } = authority;
  const own = <T extends { authorityCode: string }>(rows: readonly T[]) =>
    rows.filter((row) => row.authorityCode === code);
  const series = dataset.indicators.map(({ id }) => [id, seriesOf(dataset, id, code)] as const);
  const held = series.filter(([, observations]) => observations.length > 0);
  const inspections = own(dataset.inspections);
  const visits = own(dataset.visits);
  const used = new Set([...held.flatMap(([, list]) => list), ...inspections, ...visits].map(({ source }) => source));
  return {
    ...header(date),
    authority,
    notices: own(dataset.notices),
    inspections,
    visits,
    neighbours: own(dataset.neighbours).map(({ edition, rank, neighbourCode, closeness }) => {
      return { edition, rank, neighbourCode, closeness };
    }),
    sources: dataset.sources.filter(({ id }) => used.has(id)),
    figures: Object.fromEntries(held.map(([id, observations]) => [id, withPeriods(observations)])),
    standings: standingsJson(dataset, code),
  };
}

/** What of `standings.csv` stands in an authority's file; the rest follows from these, or is in that file. */
const standingParts: ReadonlySet<StandingColumn> = new Set<StandingColumn>([
  ...(["indicator", "period", "value", "numerator", "denominator", "shorthand", "lower95", "upper95"] as const),
  ...([
    "neighbour_edition",
    "neighbour_mean",
    "neighbour_median",
    "neighbour_n",
    "region_value",
    "england_value",
  ] as const),
  ...(["rank", "rank_of", "tied", "rank_from", "rank_to", "quartile", "change", "change_verdict", "trend"] as const),
  ...(["versus_neighbours", "versus_region", "versus_england", "not_compared_reason"] as const),
]);

const shownColumns = standingColumns.filter((name) => standingParts.has(name));

/** An authority's rows of `standings.csv`: the names of the columns once, then a list for each row; null where a cell is empty. */
function standingsJson(dataset: Dataset, code: string): Json {
  const all = standings(dataset);
  const rows = dataset.indicators.flatMap((indicator) =>
    [...(all.get(indicator.id)?.byEdition.values() ?? [])].flatMap((authorities) => {
      const standing = authorities.get(code);
      return standing ? [standingRow(indicator, standing)] : [];
    }),
  );
  return {
    columns: shownColumns,
    rows: rows.map((row) => shownColumns.map((name) => (row[name] === "" ? null : row[name]))),
  };
}

function withPeriods(observations: readonly Observation[]): JsonSeries & { periods: readonly string[] } {
  const periods = periodsOf([observations]);
  return { periods, ...jsonSeries(observations, periods) };
}

function periodsOf(lists: readonly (readonly Observation[])[]): string[] {
  const ends = new Map(lists.flatMap((list) => list.map(({ period }) => [period.id, period.end] as const)));
  return [...ends.keys()].sort((a, b) => (ends.get(a)! < ends.get(b)! ? -1 : 1));
}

function jsonSeries(observations: readonly Observation[], periods: readonly string[]): JsonSeries {
  const byPeriod = new Map(observations.map((one) => [one.period.id, one]));
  const rows = periods.map((period) => byPeriod.get(period) ?? null);
  const sources = rows.map((row) => row && row.source);
  const [first] = observations;
  const numerator = rows.map((row) => row && figure(row.numerator));
  const denominator = rows.map((row) => row && figure(row.denominator));
  return {
    value: rows.map((row) => row && figure(row.value)),
    ...(numerator.some((one) => one !== null) ? { numerator } : {}),
    ...(denominator.some((one) => one !== null) ? { denominator } : {}),
    source: first && observations.every(({ source }) => source === first.source) ? first.source : sources,
  };
}

/** A part that was never published is null, as a row that is not there. */
function figure(quantity: Quantity): JsonFigure {
  if (quantity.status === "present") return quantity.value;
  return quantity.reason === "not-published" ? null : shorthandOf(quantity.reason);
}
