import { type Axis, axisFor, type AxisOptions, baselineOf } from "../charts/axis.ts";
import type { SmallLine, SmallSeriesInput } from "../charts/small-series.ts";
import { regionsOf } from "../compare/authorities.ts";
import type { GroupBenchmark } from "../compare/benchmark.ts";
import { neighbourSeries } from "../compare/neighbour-series.ts";
import { observationAt, periodsOf } from "../compare/series.ts";
import { formatPeriod } from "../format.ts";
import { ENGLAND, type AreaCode, type Authority } from "../model/authority.ts";
import { type Dataset, seriesOf } from "../model/dataset.ts";
import { isTotal, type Indicator, type IndicatorId } from "../model/indicator.ts";
import type { Period, PeriodId } from "../model/period.ts";
import { benchmarkText, figureView } from "./figures.ts";
import { breakYears } from "./row.ts";
import { neighbourCountWords } from "./sentences.ts";
import { ruler, tickText, type TrendCell } from "./timeline.ts";

/** An indicator over time on an authority's topic page: the small chart, and every year as a table. */
export interface CardTrend {
  chart: SmallSeriesInput;
  table: CardTable;
}

/** A row for each period, a cell for it in each column. */
export interface CardTable {
  periods: readonly { id: PeriodId; text: string }[];
  columns: readonly CardColumn[];
}

export interface CardColumn {
  title: string;
  /** Code of the area and id of the indicator, or empty where the column is a benchmark. */
  area: AreaCode | "";
  indicator: IndicatorId | "";
  cells: readonly TrendCell[];
}

/** A column that is also a line of the chart. */
interface Column extends CardColumn {
  values: readonly (number | null)[];
}

/** The small chart of an authority's own line, its neighbours' mean and range, and England; its table has the region too. */
export function cardTrend(dataset: Dataset, indicator: Indicator, authority: Authority, edition: string): CardTrend {
  const ground = groundOf(dataset, indicator);
  const neighbours = neighbourSeries(dataset, indicator, authority.code, edition, ground.periods);
  const benchmarks = neighbours.map(({ benchmark }) => benchmark);
  const own = makeColumn(dataset, ground, authority);
  const mean = meanColumn(indicator, benchmarks);
  const england = sharedColumn(dataset, ground, { name: "England", code: ENGLAND });
  const regions = regionsOf(dataset, authority).slice(0, 1);
  return {
    chart: chartOf(ground, own, mean, england, benchmarks.map(rangeOf)),
    table: {
      periods: ground.labels,
      columns: [own, mean, ...regions.map((one) => sharedColumn(dataset, ground, one)), england],
    },
  };
}

/** What the cards of all authorities share on one indicator. */
interface Ground {
  indicator: Indicator;
  periods: readonly Period[];
  labels: CardTable["periods"];
  years: readonly number[];
  ends: readonly [string, string];
  breaks: readonly number[];
  /** What the ruler must hold on every page, and how it then looks. */
  ruler: readonly number[];
  axis: Axis;
  /** Columns of regions and of England: a hundred pages show each. */
  columns: Map<AreaCode, Column>;
}

const grounds = new WeakMap<Dataset, Map<IndicatorId, Ground>>();

function groundOf(dataset: Dataset, indicator: Indicator): Ground {
  const known = grounds.get(dataset) ?? new Map<IndicatorId, Ground>();
  grounds.set(dataset, known);
  const ground = known.get(indicator.id) ?? makeGround(dataset, indicator);
  known.set(indicator.id, ground);
  return ground;
}

function makeGround(dataset: Dataset, indicator: Indicator): Ground {
  const periods = periodsOf(dataset, indicator);
  const held = ruler(dataset, indicator);
  return {
    indicator,
    periods,
    labels: periods.map((period) => ({ id: period.id, text: formatPeriod(period) })),
    years: periods.map(({ endYear }) => endYear),
    ends: endsOf(periods),
    breaks: breakYears(dataset, indicator),
    ruler: held,
    axis: axisFor(held, axisOptions(indicator)),
    columns: new Map(),
  };
}

function axisOptions({ unit }: Indicator): AxisOptions {
  return { baseline: baselineOf(unit), count: 3 };
}

function makeColumn(dataset: Dataset, { indicator, periods }: Ground, { name, code }: Area): Column {
  const series = seriesOf(dataset, indicator.id, code);
  const figures = periods.map(({ id }) => figureView(indicator, observationAt(series, id)));
  return {
    title: name,
    area: code,
    indicator: indicator.id,
    cells: figures.map(({ text, missing }) => ({ text, note: missing })),
    values: figures.map(({ raw }) => raw),
  };
}

type Area = Pick<Authority, "name" | "code">;

function sharedColumn(dataset: Dataset, ground: Ground, area: Area): Column {
  const column = ground.columns.get(area.code) ?? makeColumn(dataset, ground, area);
  ground.columns.set(area.code, column);
  return column;
}

function meanColumn(indicator: Indicator, benchmarks: readonly GroupBenchmark[]): Column {
  return {
    title: "Mean of neighbours",
    area: "",
    indicator: "",
    cells: benchmarks.map((benchmark) => benchmarkCell(indicator, benchmark)),
    values: benchmarks.map((one) => (one.status === "present" ? one.mean : null)),
  };
}

function benchmarkCell(indicator: Indicator, benchmark: GroupBenchmark): TrendCell {
  if (benchmark.status === "none") return { text: "–", note: neighbourCountWords(benchmark) };
  const note = benchmark.n < benchmark.of ? neighbourCountWords(benchmark) : "";
  return { text: benchmarkText(indicator, benchmark.mean), note };
}

type Range = readonly [number, number] | null;

function rangeOf(benchmark: GroupBenchmark): Range {
  if (benchmark.status === "none" || benchmark.min === null || benchmark.max === null) return null;
  return [benchmark.min, benchmark.max];
}

function chartOf(
  ground: Ground,
  own: Column,
  mean: Column,
  england: Column,
  band: SmallSeriesInput["band"],
): SmallSeriesInput {
  const lines: SmallLine[] = [
    { emphasis: "authority", label: "", values: own.values },
    { emphasis: "neighbour", label: "Similar", values: mean.values },
  ];
  if (!isTotal(ground.indicator)) lines.push({ emphasis: "england", label: "England", values: england.values });
  const { years, ends, breaks } = ground;
  return { years, ends, axis: axisHolding(ground, lines, band), tickText, lines, band, breaks };
}

/** The ruler of all authorities, or one let out where something drawn here lies beyond it. */
function axisHolding({ indicator, ruler, axis }: Ground, lines: readonly SmallLine[], band: readonly Range[]): Axis {
  const [usualLow = Infinity, usualHigh = -Infinity] = ruler;
  let [low, high] = [usualLow, usualHigh];
  const hold = (value: number | null) => {
    if (value === null) return;
    if (value < low) low = value;
    if (value > high) high = value;
  };
  for (const { values } of lines) values.forEach(hold);
  for (const range of band) range?.forEach(hold);
  return low === usualLow && high === usualHigh ? axis : axisFor([low, high], axisOptions(indicator));
}

function endsOf(periods: readonly Period[]): [string, string] {
  const [first, last] = [periods[0], periods.at(-1)];
  return first && last ? [formatPeriod(first), formatPeriod(last)] : ["", ""];
}
