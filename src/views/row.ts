import type { RangeStripInput } from "../charts/range-strip.ts";
import type { SparklineInput } from "../charts/sparkline.ts";
import type { PublishedBenchmark } from "../compare/benchmark.ts";
import { numberOf } from "../compare/counts.ts";
import { neighboursOf } from "../compare/neighbours.ts";
import type { Snapshot } from "../compare/snapshot.ts";
import type { Standing } from "../compare/standing.ts";
import { formatPeriod, formatSigned, missingWords, periodPhrase, unitLabel } from "../format.ts";
import type { Dataset } from "../model/dataset.ts";
import { seriesOf } from "../model/dataset.ts";
import { isTotal, type Indicator } from "../model/indicator.ts";
import { type FigureView, benchmarkText, figureView } from "./figures.ts";
import { indicatorPath } from "./paths.ts";
import { neighbourCountWords } from "./sentences.ts";
import { type VerdictView, verdictView } from "./verdict.ts";

/** One indicator of an authority: the figure, what it is set against, and where it stands among all. */
export interface StandingView {
  indicator: Indicator;
  href: string;
  unit: string;
  period: string;
  periodPhrase: string;
  authority: string;
  figure: FigureView;
  /** The last published figure and its period, where the latest is missing; empty otherwise. */
  last: string;
  neighbours: { text: string; words: string };
  region: FigureView;
  england: FigureView;
  versusNeighbours: VerdictView;
  versusEngland: VerdictView;
  /** Change on the period before with its sign, or a dash. */
  change: string;
  strip: RangeStripInput;
}

/** One indicator on an authority's page, with its small line over time. */
export interface RowView extends StandingView {
  spark: SparklineInput;
}

/** A standing as a row of a table. */
export function rowView(dataset: Dataset, snapshot: Snapshot, standing: Standing): RowView {
  return { ...standingView(dataset, snapshot, standing), spark: sparkInput(dataset, snapshot, standing.authority) };
}

/** A standing without its line over time, which a card draws larger. */
export function standingView(dataset: Dataset, snapshot: Snapshot, standing: Standing): StandingView {
  const { indicator } = snapshot;
  const { period, authority, neighbours, region, england, last, change } = standing;
  return {
    indicator,
    href: indicatorPath(indicator.id),
    unit: unitLabel(indicator.unit),
    period: period.id,
    periodPhrase: periodPhrase(period),
    authority,
    figure: figureView(indicator, standing.observation),
    last: last ? `${figureView(indicator, last.observation).text} in ${formatPeriod(last.period)}` : "",
    neighbours: neighbourCell(indicator, neighbours.benchmark),
    region: publishedCell(indicator, region.benchmark),
    england: publishedCell(indicator, england.benchmark),
    versusNeighbours: verdictView(neighbours.verdict),
    versusEngland: verdictView(england.verdict),
    change: change.status === "present" ? formatSigned(change.difference, indicator.decimals) : "–",
    strip: stripInput(dataset, snapshot, standing),
  };
}

function neighbourCell(indicator: Indicator, benchmark: Standing["neighbours"]["benchmark"]): RowView["neighbours"] {
  const text = benchmark.status === "present" ? benchmarkText(indicator, benchmark.mean) : "–";
  return { text, words: neighbourCountWords(benchmark) };
}

/** A region's or England's published figure, or why it has none. */
export function publishedCell(indicator: Indicator, benchmark: PublishedBenchmark): FigureView {
  if (benchmark.status === "present") return figureView(indicator, benchmark.observation);
  const reason = benchmark.reason === "no-row" || benchmark.reason === "closed" ? "not-published" : benchmark.reason;
  return { text: "–", missing: missingWords(reason), raw: null, period: "", source: "" };
}

function stripInput(dataset: Dataset, snapshot: Snapshot, standing: Standing): RangeStripInput {
  const { neighbours, england, value, interval95, authority, edition } = standing;
  return {
    indicator: snapshot.indicator.id,
    authority,
    period: standing.period.id,
    everyone: snapshot.spread.sorted,
    neighbours: neighboursOf(dataset, edition, authority).map(({ neighbourCode }) => valueIn(snapshot, neighbourCode)),
    value,
    benchmark: neighbours.benchmark.status === "present" ? neighbours.benchmark.mean : null,
    england: england.benchmark.status === "present" && !isTotal(snapshot.indicator) ? england.benchmark.value : null,
    interval: interval95.status === "present" ? [interval95.lower, interval95.upper] : null,
  };
}

/** The published figure of an area in a snapshot, or null. */
export function valueIn({ cells }: Snapshot, code: string): number | null {
  return cells.get(code)?.value ?? null;
}

function sparkInput(dataset: Dataset, snapshot: Snapshot, authority: string): SparklineInput {
  const { indicator, period, spread } = snapshot;
  return {
    indicator: indicator.id,
    authority,
    period: period.id,
    points: seriesOf(dataset, indicator.id, authority).map((one) => ({
      x: one.period.endYear,
      value: numberOf(one.value),
    })),
    leastRange: spread.deviation ?? 0,
    breaks: breakYears(dataset, indicator),
  };
}

const breakYearsFound = new WeakMap<Dataset["breaks"], Map<string, number[]>>();

/** The years in which an indicator's way of counting changed; looked up once a dataset, since thousands of charts ask. */
export function breakYears({ breaks }: Pick<Dataset, "breaks">, { id }: Indicator): readonly number[] {
  const found = breakYearsFound.get(breaks) ?? new Map<string, number[]>();
  breakYearsFound.set(breaks, found);
  const years = found.get(id) ?? findBreakYears(breaks, id);
  found.set(id, years);
  return years;
}

function findBreakYears(breaks: Dataset["breaks"], id: string): number[] {
  return breaks.filter(({ indicator }) => indicator === id).map(({ period }) => Number(period.slice(0, 4)));
}
