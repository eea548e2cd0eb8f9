import { axisFor, baselineOf } from "../charts/axis.ts";
import type { SmallLine, SmallSeriesInput } from "../charts/small-series.ts";
import { regionsOf } from "../compare/authorities.ts";
import type { GroupBenchmark } from "../compare/benchmark.ts";
import { neighbourSeries } from "../compare/neighbour-series.ts";
import { periodsOf } from "../compare/series.ts";
import { formatPeriod } from "../format.ts";
import { ENGLAND, type AreaCode, type Authority } from "../model/authority.ts";
import { type Dataset, seriesOf } from "../model/dataset.ts";
import { isTotal, type Indicator } from "../model/indicator.ts";
import type { Period } from "../model/period.ts";
import { benchmarkText, figureView } from "./figures.ts";
import { breakYears } from "./row.ts";
import { neighbourCountWords } from "./sentences.ts";
import { ruler, tickText, type TrendCell, type TrendChart } from "./timeline.ts";

/** An indicator over time on an authority's topic page: the small chart, and every year as a table. */
export interface CardTrend {
  chart: SmallSeriesInput;
  table: TrendChart["table"];
}

/** An area's figures in every period of an indicator: as a table prints them, and as a line draws them. */
interface Column {
  title: string;
  area: AreaCode;
  cells: readonly TrendCell[];
  values: readonly (number | null)[];
}

/** The small chart of an authority's own line, its neighbours' mean and range, and England; its table has the region too. */
export function cardTrend(dataset: Dataset, indicator: Indicator, authority: Authority, edition: string): CardTrend {
  const periods = periodsOf(dataset, indicator);
  const neighbours = neighbourSeries(dataset, indicator, authority.code, edition, periods);
  const benchmarks = neighbours.map(({ benchmark }) => benchmark);
  const own = makeColumn(dataset, indicator, authority, periods);
  const england = sharedColumn(dataset, indicator, { name: "England", code: ENGLAND }, periods);
  const region = regionsOf(dataset, authority).slice(0, 1);
  const regions = region.map((one) => sharedColumn(dataset, indicator, one, periods));
  return {
    chart: chartOf(dataset, indicator, periods, own, benchmarks, england),
    table: tableOf(indicator, periods, own, benchmarks, [...regions, england]),
  };
}

function makeColumn(
  dataset: Dataset,
  indicator: Indicator,
  { name, code }: Pick<Authority, "name" | "code">,
  periods: readonly Period[],
): Column {
  const series = new Map(seriesOf(dataset, indicator.id, code).map((one) => [one.period.id, one]));
  const figures = periods.map(({ id }) => figureView(indicator, series.get(id) ?? null));
  return {
    title: name,
    area: code,
    cells: figures.map(({ text, missing }) => ({ text, note: missing })),
    values: figures.map(({ raw }) => raw),
  };
}

const shared = new WeakMap<Dataset, Map<string, Column>>();

/** The column of a region or of England, made once a dataset: a hundred pages show it. */
function sharedColumn(
  dataset: Dataset,
  indicator: Indicator,
  area: Pick<Authority, "name" | "code">,
  periods: readonly Period[],
): Column {
  const known = shared.get(dataset) ?? new Map<string, Column>();
  shared.set(dataset, known);
  const key = `${indicator.id} ${area.code}`;
  const column = known.get(key) ?? makeColumn(dataset, indicator, area, periods);
  known.set(key, column);
  return column;
}

function chartOf(
  dataset: Dataset,
  indicator: Indicator,
  periods: readonly Period[],
  own: Column,
  benchmarks: readonly GroupBenchmark[],
  england: Column,
): SmallSeriesInput {
  const means = benchmarks.map((one) => (one.status === "present" ? one.mean : null));
  const band = benchmarks.map((one) => (one.status === "present" ? rangeOf(one) : null));
  const lines: SmallLine[] = [
    { emphasis: "authority", label: "", values: own.values },
    { emphasis: "neighbour", label: "Similar", values: means },
    ...(isTotal(indicator) ? [] : [{ emphasis: "england" as const, label: "England", values: england.values }]),
  ];
  const drawn = [...lines.flatMap(({ values }) => values), ...band.flatMap((edges) => edges ?? [])];
  return {
    years: periods.map(({ endYear }) => endYear),
    ends: endsOf(periods),
    axis: axisFor([...ruler(dataset, indicator), ...drawn], { baseline: baselineOf(indicator.unit), count: 3 }),
    tickText,
    lines,
    band,
    breaks: breakYears(dataset, indicator),
  };
}

function rangeOf({ min, max }: Extract<GroupBenchmark, { status: "present" }>): readonly [number, number] | null {
  return min === null || max === null ? null : [min, max];
}

function endsOf(periods: readonly Period[]): [string, string] {
  const [first, last] = [periods[0], periods.at(-1)];
  return first && last ? [formatPeriod(first), formatPeriod(last)] : ["", ""];
}

function tableOf(
  indicator: Indicator,
  periods: readonly Period[],
  own: Column,
  benchmarks: readonly GroupBenchmark[],
  others: readonly Column[],
): CardTrend["table"] {
  const means = benchmarks.map((benchmark) => benchmarkCell(indicator, benchmark));
  const columns = [own.cells, means, ...others.map(({ cells }) => cells)];
  const head = ({ title, area }: Column) => ({ title, area, indicator: indicator.id });
  return {
    columns: [head(own), { title: "Mean of neighbours", area: "", indicator: "" }, ...others.map(head)],
    rows: periods.map((period, i) => ({
      period: formatPeriod(period),
      periodId: period.id,
      cells: columns.map((cells) => cells[i]!),
    })),
  };
}

function benchmarkCell(indicator: Indicator, benchmark: GroupBenchmark): TrendCell {
  if (benchmark.status === "none") return { text: "–", note: neighbourCountWords(benchmark) };
  const note = benchmark.n < benchmark.of ? neighbourCountWords(benchmark) : "";
  return { text: benchmarkText(indicator, benchmark.mean), note };
}
