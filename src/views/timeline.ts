import type { TimeEvent } from "../charts/time-series-marks.ts";
import { axisFor, baselineOf, rulerValues } from "../charts/axis.ts";
import type { TimeBand, TimeBreak, TimeLine, TimePeriod, TimePoint, TimeSeriesInput } from "../charts/time-series.ts";
import { numberOf } from "../compare/counts.ts";
import { inspectionsOf } from "../compare/judgements.ts";
import { neighbourSeries } from "../compare/neighbour-series.ts";
import { currentAuthorities, regionsOf } from "../compare/authorities.ts";
import { periodsOf } from "../compare/series.ts";
import { formatNumber, formatPeriod, formatShortDate } from "../format.ts";
import { ENGLAND, type Authority } from "../model/authority.ts";
import { type Dataset, seriesOf } from "../model/dataset.ts";
import { isTotal, type Indicator } from "../model/indicator.ts";
import type { Period } from "../model/period.ts";
import { benchmarkText, figureView } from "./figures.ts";
import { profileView } from "./profile.ts";
import { neighbourCountWords } from "./sentences.ts";

export interface TrendChart {
  input: Omit<TimeSeriesInput, "width" | "height">;
  /** The same numbers as a table: one row a period. */
  table: { columns: readonly string[]; rows: readonly TrendRow[] };
}

export interface TrendRow {
  period: string;
  cells: readonly { text: string; missing: string; area: string; raw: number | null; period: string }[];
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
  const withMean = [own!, meanLine(indicator, neighbours), ...(isTotal(indicator) ? [] : others)].filter(({ points }) => points.some(({ value }) => value !== null));
  return {
    input: {
      indicator: indicator.id,
      periods: periods.map(timePeriod),
      axis: axisFor([...ruler(dataset, indicator), ...valuesOf(withMean)], { baseline: baselineOf(indicator.unit), count: 4 }),
      tickText,
      lines: withMean,
      band: bandOf(neighbours),
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

function bandOf(points: readonly NeighbourPoint[]): TimeBand | null {
  const edges = points.map(({ period, benchmark }) => ({
    year: period.endYear,
    low: benchmark.status === "present" ? benchmark.min : null,
    high: benchmark.status === "present" ? benchmark.max : null,
  }));
  return edges.some(({ low, high }) => low !== null && low !== high) ? { name: "range of its neighbours", edges } : null;
}

function valuesOf(lines: readonly TimeLine[]): (number | null)[] {
  return lines.flatMap(({ points }) => points.map(({ value }) => value));
}

const rulers = new WeakMap<Dataset, Map<string, number[]>>();

/** What every authority's ruler for an indicator must hold, found once a build: it reads every figure of every year. */
function ruler(dataset: Dataset, indicator: Indicator): number[] {
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
  const areas: AreaLine[] = [{ name: "England", code: ENGLAND, emphasis: "authority" }, ...regionLines(dataset)];
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
  return regions.filter(({ parentCode }) => parentCode === ENGLAND).map(({ name, code }) => ({ name, code, emphasis: "region" }));
}

function hasFigure(dataset: Dataset, indicator: Indicator, area: string, period: string): boolean {
  return seriesOf(dataset, indicator.id, area).some((one) => one.period.id === period && one.value.status === "present");
}

function breakMarks({ breaks }: Dataset, indicator: Indicator): TimeBreak[] {
  return breaks
    .filter((one) => one.indicator === indicator.id)
    .map(({ period }) => ({ year: Number(period.slice(0, 4)), label: "counted differently from here" }));
}

function tickText(value: number): string {
  return formatNumber(value, Number.isInteger(value) ? 0 : 1);
}

/** Inspections that fall within the chart's years, as marks with the profile they gave. */
function inspectionEvents(dataset: Dataset, authority: Authority, periods: readonly Period[]): TimeEvent[] {
  const [first, last] = [periods[0]?.start ?? "9", periods.at(-1)?.end ?? "0"];
  return inspectionsOf(dataset, authority.code)
    .filter(({ published }) => published >= first && published <= last)
    .map(({ published }) => ({
      date: published,
      words: `Inspection published ${formatShortDate(published)}`,
      strands: profileView(dataset, authority.code, published).strands,
    }));
}

function timePeriod(period: Period): TimePeriod {
  return { year: period.endYear, period: period.id, label: formatPeriod(period) };
}

function tableOf(
  dataset: Dataset,
  indicator: Indicator,
  periods: readonly Period[],
  areas: readonly AreaLine[],
  neighbours: readonly NeighbourPoint[] | null,
): TrendChart["table"] {
  const series = areas.map(({ code }) => new Map(seriesOf(dataset, indicator.id, code).map((one) => [one.period.id, one])));
  const rows = periods.map((period, i) => {
    const published = areas.map(({ code }, j) => {
      const figure = figureView(indicator, series[j]!.get(period.id) ?? null);
      return { text: figure.text, missing: figure.missing, area: code, raw: figure.raw, period: period.id };
    });
    const benchmark = neighbours ? [benchmarkCell(indicator, neighbours[i]!)] : [];
    return { period: formatPeriod(period), cells: [published[0]!, ...benchmark, ...published.slice(1)] };
  });
  const [first, ...others] = areas.map(({ name }) => name);
  return { columns: [first!, ...(neighbours ? ["Mean of neighbours"] : []), ...others], rows };
}

function benchmarkCell(indicator: Indicator, { period, benchmark }: NeighbourPoint): TrendRow["cells"][number] {
  const cell = { area: "", raw: null, period: period.id };
  if (benchmark.status === "none") return { ...cell, text: "–", missing: neighbourCountWords(benchmark) };
  const missing = benchmark.n < benchmark.of ? neighbourCountWords(benchmark) : "";
  return { ...cell, text: benchmarkText(indicator, benchmark.mean), missing };
}
