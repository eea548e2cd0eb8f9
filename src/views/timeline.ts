import type { TimeEvent } from "../charts/time-series-marks.ts";
import { axisFor, baselineOf, rulerValues } from "../charts/axis.ts";
import type { TimeBand, TimeBreak, TimeLine, TimePeriod, TimePoint, TimeSeriesInput } from "../charts/time-series.ts";
import { numberOf } from "../compare/counts.ts";
import { inspectionsOf } from "../compare/judgements.ts";
import { neighbourSeries } from "../compare/neighbour-series.ts";
import { currentAuthorities, regionsOf } from "../compare/authorities.ts";
import { periodsOf } from "../compare/series.ts";
import { formatPeriod, formatShortDate, formatTick, lowerFirst } from "../format.ts";
import { ENGLAND, type Authority } from "../model/authority.ts";
import { type Dataset, seriesOf } from "../model/dataset.ts";
import { isTotal, type Indicator } from "../model/indicator.ts";
import type { Period } from "../model/period.ts";
import { benchmarkText, figureView, valueText } from "./figures.ts";
import { profileView } from "./profile.ts";
import { neighbourCountWords } from "./sentences.ts";

export interface TrendChart {
  input: Omit<TimeSeriesInput, "width" | "height">;
  /** The same numbers as a table: one row a period. */
  table: { columns: readonly TrendColumn[]; rows: readonly TrendRow[] };
}

/** A row of the table: the period, then a cell for each column. */
export interface TrendRow {
  period: string;
  periodId: string;
  cells: readonly TrendCell[];
}

export interface TrendCell {
  text: string;
  /** Why there is no number, or how few neighbours a mean rests on; empty otherwise. */
  note: string;
}

export interface TrendColumn {
  title: string;
  /** Code of the area, or empty where the column is a benchmark. */
  area: string;
  /** Indicator of the column, where it is not the chart's own. */
  indicator: string;
}

interface AreaLine {
  name: string;
  shortName?: string;
  code: string;
  emphasis: TimeLine["emphasis"];
}

/** An authority's figures over time with its neighbours' range and mean, its region and England, as one chart and one table. */
export function trendChart(dataset: Dataset, indicator: Indicator, authority: Authority, edition: string): TrendChart {
  const periods = periodsOf(dataset, indicator);
  const region = regionsOf(dataset, authority)[0];
  const areas: AreaLine[] = [
    { name: authority.name, code: authority.code, emphasis: "authority" },
    ...(region ? [{ name: region.name, code: region.code, emphasis: "region" as const }] : []),
    { name: "England", code: ENGLAND, emphasis: "england" },
  ];
  const lines = areas.map((area) => areaLine(dataset, indicator, periods, area));
  const neighbours = neighbourSeries(dataset, indicator, authority.code, edition, periods);
  const [own, ...others] = lines;
  const withMean = [own!, meanLine(indicator, neighbours), ...(isTotal(indicator) ? [] : others)].filter(({ points }) =>
    points.some(({ value }) => value !== null),
  );
  const band = bandOf(indicator, neighbours);
  return {
    input: {
      indicator: indicator.id,
      periods: periods.map(timePeriod),
      axis: axisFor([...ruler(dataset, indicator), ...valuesOf(withMean), ...edgesOf(band)], {
        baseline: baselineOf(indicator.unit),
        count: 4,
      }),
      tickText,
      lines: withMean,
      band,
      breaks: breakMarks(dataset, indicator),
      events: inspectionEvents(dataset, authority, periods),
    },
    table: tableOf(dataset, indicator, periods, areas, neighbours),
  };
}

function areaLine(dataset: Dataset, indicator: Indicator, periods: readonly Period[], area: AreaLine): TimeLine {
  const series = new Map(seriesOf(dataset, indicator.id, area.code).map((one) => [one.period.id, one]));
  const points = periods.map((period): TimePoint => {
    const figure = figureView(indicator, series.get(period.id) ?? null);
    return { year: period.endYear, period: period.id, value: figure.raw, text: figure.missing || figure.text };
  });
  return { emphasis: area.emphasis, name: area.name, authority: area.code, points };
}

type NeighbourPoint = ReturnType<typeof neighbourSeries>[number];

function meanLine(indicator: Indicator, points: readonly NeighbourPoint[]): TimeLine {
  return {
    emphasis: "neighbour",
    name: "Similar councils",
    shortName: "Similar",
    points: points.map(({ period, benchmark }) => {
      const value = benchmark.status === "present" ? benchmark.mean : null;
      const text = value === null ? "no figure" : benchmarkText(indicator, value);
      return { year: period.endYear, period: period.id, value, text };
    }),
  };
}

function bandOf(indicator: Indicator, points: readonly NeighbourPoint[]): TimeBand | null {
  const edges = points.map(({ period, benchmark }) => {
    const year = period.endYear;
    const [low, high] = benchmark.status === "present" ? [benchmark.min, benchmark.max] : [null, null];
    if (low === null || high === null) return { year, low: null, high: null };
    return { year, low, high, text: `${valueText(indicator, low)} to ${valueText(indicator, high)}` };
  });
  return edges.some(({ low, high }) => low !== null && low !== high)
    ? { name: "range of its neighbours", edges }
    : null;
}

function edgesOf(band: TimeBand | null): (number | null)[] {
  return band ? band.edges.flatMap(({ low, high }) => [low, high]) : [];
}

function valuesOf(lines: readonly TimeLine[]): (number | null)[] {
  return lines.flatMap(({ points }) => points.map(({ value }) => value));
}

const rulers = new WeakMap<Dataset, Map<string, number[]>>();

/** What every authority's ruler for an indicator must hold, found once a build: it reads every figure of every year. */
export function ruler(dataset: Dataset, indicator: Indicator): number[] {
  const known = rulers.get(dataset) ?? new Map<string, number[]>();
  rulers.set(dataset, known);
  const made = known.get(indicator.id) ?? rulerValues(everyone(dataset, indicator), []);
  known.set(indicator.id, made);
  return made;
}

function everyone(dataset: Dataset, indicator: Indicator): (number | null)[] {
  const codes = currentAuthorities(dataset).map(({ code }) => code);
  return codes.flatMap((code) => seriesOf(dataset, indicator.id, code).map(({ value }) => numberOf(value)));
}

/** England and its regions over time; the authorities are on their own pages. */
export function englandChart(dataset: Dataset, indicator: Indicator): TrendChart {
  const periods = periodsOf(dataset, indicator).filter(({ id }) => hasFigure(dataset, indicator, ENGLAND, id));
  const areas: AreaLine[] = [{ name: "England", code: ENGLAND, emphasis: "england" }, ...regionLines(dataset)];
  const lines = areas
    .map((area) => areaLine(dataset, indicator, periods, area))
    .filter(({ points }) => points.some(({ value }) => value !== null));
  return {
    input: {
      indicator: indicator.id,
      periods: periods.map(timePeriod),
      axis: axisFor(valuesOf(lines), { baseline: baselineOf(indicator.unit), count: 4 }),
      tickText,
      lines: lines.slice(0, 1),
      breaks: breakMarks(dataset, indicator),
    },
    table: tableOf(dataset, indicator, periods, areas, null),
  };
}

function regionLines({ regions }: Dataset): AreaLine[] {
  return regions
    .filter(({ parentCode }) => parentCode === ENGLAND)
    .map(({ name, code }) => ({ name, code, emphasis: "region" }));
}

function hasFigure(dataset: Dataset, indicator: Indicator, area: string, period: string): boolean {
  return seriesOf(dataset, indicator.id, area).some(
    (one) => one.period.id === period && one.value.status === "present",
  );
}

function breakMarks({ breaks }: Dataset, indicator: Indicator): TimeBreak[] {
  return breaks
    .filter((one) => one.indicator === indicator.id)
    .map(({ period }) => ({ year: Number(period.slice(0, 4)), label: "counted differently from here" }));
}

/** A mark of an axis as text. */
export function tickText(value: number): string {
  return formatTick(value);
}

/** Inspections that fall within the chart's years, as marks with the profile they gave. */
function inspectionEvents(dataset: Dataset, authority: Authority, periods: readonly Period[]): TimeEvent[] {
  const [first, last] = [periods[0]?.start ?? "9", periods.at(-1)?.end ?? "0"];
  return inspectionsOf(dataset, authority.code)
    .filter(({ published }) => published >= first && published <= last)
    .map(({ published }) => {
      const { strands } = profileView(dataset, authority.code, published);
      const grades = strands.map(({ name, grade }) => `${lowerFirst(name)} ${lowerFirst(grade)}`);
      const words = `Inspection published ${formatShortDate(published)}: ${grades.join("; ")}`;
      return { date: published, words, strands };
    });
}

function timePeriod(period: Period): TimePeriod {
  return { year: period.endYear, period: period.id, label: formatPeriod(period), end: period.end };
}

function tableOf(
  dataset: Dataset,
  indicator: Indicator,
  periods: readonly Period[],
  areas: readonly AreaLine[],
  neighbours: readonly NeighbourPoint[] | null,
): TrendChart["table"] {
  const columns = areas.map(({ name, code }) => ({ title: name, area: code, indicator: indicator.id }));
  const published = areas.map(({ code }) => figureCells(dataset, indicator, code, periods));
  const means = neighbours ? [neighbours.map((point) => benchmarkCell(indicator, point))] : [];
  const [own, ...others] = published;
  const inOrder = [own!, ...means, ...others];
  const benchmark = neighbours ? [{ title: "Mean of neighbours", area: "", indicator: "" }] : [];
  return {
    columns: [columns[0]!, ...benchmark, ...columns.slice(1)],
    rows: periods.map((period, i) => ({
      period: formatPeriod(period),
      periodId: period.id,
      cells: inOrder.map((column) => column[i]!),
    })),
  };
}

/** An area's figures in each of some periods, as cells. */
export function figureCells(
  dataset: Dataset,
  indicator: Indicator,
  area: string,
  periods: readonly Pick<Period, "id">[],
): TrendCell[] {
  const series = new Map(seriesOf(dataset, indicator.id, area).map((one) => [one.period.id, one]));
  return periods.map(({ id }) => {
    const { text, missing } = figureView(indicator, series.get(id) ?? null);
    return { text, note: missing };
  });
}

function benchmarkCell(indicator: Indicator, { benchmark }: NeighbourPoint): TrendCell {
  if (benchmark.status === "none") return { text: "–", note: neighbourCountWords(benchmark) };
  const note = benchmark.n < benchmark.of ? neighbourCountWords(benchmark) : "";
  return { text: benchmarkText(indicator, benchmark.mean), note };
}
