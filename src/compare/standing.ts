import type { AreaCode, Authority } from "../model/authority.ts";
import { ENGLAND } from "../model/authority.ts";
import { multiplierOf, type IndicatorId } from "../model/indicator.ts";
import type { Edition } from "../model/neighbour.ts";
import type { Observation } from "../model/observation.ts";
import type { Period } from "../model/period.ts";
import {
  againstOf,
  groupBenchmark,
  sideOf,
  type Benchmark,
  type GroupBenchmark,
  type PublishedBenchmark,
} from "./benchmark.ts";
import { changeOnPrevious, changeOver, type Change } from "./change.ts";
import { countsOf } from "./counts.ts";
import { intervalsOf, type Interval, type Intervals } from "./interval.ts";
import { neighboursOf, regionsOf } from "./peers.ts";
import { bandOf, type Band } from "./quartile.ts";
import { rankRange, type RankRange } from "./rank-range.ts";
import { noRankingReason, placeOf, type NoRankReason, type Place } from "./rank.ts";
import { lastPublishedBefore, type Series } from "./series.ts";
import { memberOf, publishedBenchmark, type Cell, type Facts, type Snapshot } from "./snapshot.ts";
import { tidy } from "./tidy.ts";
import { trendOf, type Trend } from "./trend.ts";
import { verdictOf, type Verdict } from "./verdict.ts";

/** Why a figure should be read with care: one or two children would move it. */
export type SmallNumber = "count-below-10" | "denominator-below-20";

/** `range` is null where the figure has no interval. */
export type Rank = ({ status: "ranked"; range: RankRange | null } & Place) | { status: "none"; reason: NoRankReason };

export type Quartile = { status: "banded"; band: Band } | { status: "none"; reason: NoRankReason | "no-quartile" };

/** How far a figure lies from a benchmark: the figure less the benchmark. */
export interface Difference {
  /** In the indicator's unit; of unrounded figures where both are to be had. */
  unit: number;
  basis: "computed" | "published";
  /**
   * How many more (or, below zero, fewer) of those counted than at the benchmark's share or rate. Null where the indicator is no share
   * or rate, or either figure cannot be worked out unrounded.
   */
  children: number | null;
}

/** A benchmark with the authority set against it; `difference` is null where either has no figure. */
export interface Comparison<B extends Benchmark> {
  benchmark: B;
  difference: Difference | null;
  verdict: Verdict;
}

/** The part of a standing that does not depend on the edition of the neighbours. */
export interface OwnStanding extends Intervals {
  indicator: IndicatorId;
  authority: AreaCode;
  /** The indicator's latest period (or the one asked for), the same for every authority. */
  period: Period;
  /** The published row, or null where the publication has none for this authority and period. */
  observation: Observation | null;
  /** The published figure, or null; `observation` says why. */
  value: number | null;
  computed: number | null;
  smallNumber: SmallNumber | null;
  /** The last published figure before the period, where the period itself has none: shown as such, never compared. */
  last: { period: Period; value: number; observation: Observation } | null;
  region: Comparison<PublishedBenchmark>;
  england: Comparison<PublishedBenchmark>;
  rank: Rank;
  quartile: Quartile;
  change: Change;
  fiveYearChange: Change;
  trend: Trend;
}

/** Where one authority stands on one indicator under one edition of its statistical neighbours. */
export interface Standing extends OwnStanding {
  edition: Edition;
  neighbours: Comparison<GroupBenchmark>;
  /** True where the figure lies on different sides of the neighbours' mean and median; null where there is nothing to compare. */
  meanMedianDisagree: boolean | null;
}

/** How far back the long change looks. */
const LONG_CHANGE = 5;

/** Everything about an authority's figure that is the same under every edition. */
export function ownStanding(facts: Facts, snapshot: Snapshot, authority: Authority): OwnStanding {
  const { indicator, period } = snapshot;
  const series = facts.observations.get(indicator.id)?.get(authority.code) ?? [];
  const cell = snapshot.cells.get(authority.code) ?? null;
  const intervals = intervalsIn(snapshot, cell);
  return {
    indicator: indicator.id,
    authority: authority.code,
    period,
    observation: cell === null ? null : cell.observation,
    value: cell === null ? null : cell.value,
    computed: cell === null ? null : cell.computed,
    ...intervals,
    smallNumber: smallNumberOf(snapshot, cell),
    last: lastOf(cell, series, period),
    region: compare(snapshot, cell, intervals.interval95, regionBenchmark(facts, snapshot, authority)),
    england: compare(snapshot, cell, intervals.interval95, publishedBenchmark(snapshot, [ENGLAND])),
    rank: rankOf(snapshot, cell, intervals.interval95),
    quartile: quartileOf(snapshot, cell),
    change: changeOnPrevious(indicator, facts.breaks, series, period),
    fiveYearChange: changeOver(indicator, facts.breaks, series, period, LONG_CHANGE),
    trend: trendOf(indicator, facts.breaks, series, period),
  };
}

/** An authority's standing with its neighbours of an edition added. */
export function standingWith(facts: Facts, snapshot: Snapshot, own: OwnStanding, edition: Edition): Standing {
  const links = neighboursOf(facts, edition, own.authority);
  const benchmark = groupBenchmark(links.map(({ neighbourCode }) => memberOf(snapshot, neighbourCode)));
  const cell = snapshot.cells.get(own.authority) ?? null;
  return {
    ...own,
    edition,
    neighbours: compare(snapshot, cell, own.interval95, benchmark),
    meanMedianDisagree: disagree(own.value, benchmark),
  };
}

/** A figure set against any benchmark, with the verdict on its 95 % interval. */
export function compare<B extends Benchmark>(
  { indicator }: Snapshot,
  cell: Cell | null,
  interval: Interval,
  benchmark: B,
): Comparison<B> {
  const against = againstOf(benchmark);
  return {
    benchmark,
    difference: differenceFrom(cell, benchmark, multiplierOf(indicator.unit)),
    verdict: verdictOf(interval, against === null ? null : against.value, indicator.polarity),
  };
}

function intervalsIn({ indicator }: Snapshot, cell: Cell | null): Intervals {
  const none: Interval = { status: "none", reason: "no-value" };
  return cell === null ? { interval95: none, interval998: none } : intervalsOf(indicator, cell.observation);
}

function regionBenchmark(facts: Facts, snapshot: Snapshot, authority: Authority): PublishedBenchmark {
  const [, ...larger] = regionsOf(facts, authority).map(({ code }) => code);
  return publishedBenchmark(snapshot, [authority.regionCode, ...larger]);
}

function differenceFrom(cell: Cell | null, benchmark: Benchmark, multiplier: number | null): Difference | null {
  if (cell === null || cell.value === null || benchmark.status === "none") return null;
  const { against } = benchmark;
  if (cell.computed === null || against.basis === "published") {
    return { unit: tidy(cell.value - publishedFigureOf(benchmark)), basis: "published", children: null };
  }
  const unit = cell.computed - against.value;
  const counts = countsOf(cell.observation);
  const known = multiplier !== null && counts.status === "present";
  return { unit, basis: "computed", children: known ? whole((unit * counts.denominator) / multiplier) : null };
}

function publishedFigureOf(benchmark: Extract<Benchmark, { status: "present" }>): number {
  return "mean" in benchmark ? benchmark.mean : benchmark.value;
}

/** A whole number, never minus nought. */
function whole(value: number): number {
  return Math.round(value) + 0;
}

function rankOf({ indicator, spread }: Snapshot, cell: Cell | null, interval: Interval): Rank {
  const reason = noRankReason(indicator, cell);
  if (reason !== null || cell === null || cell.value === null || indicator.polarity === "neither") {
    return { status: "none", reason: reason ?? "no-value" };
  }
  const place = placeOf(spread.sorted, indicator.polarity, cell.value);
  const ranged = interval.status === "present";
  const range = ranged ? rankRange(spread.sorted, indicator.polarity, cell.value, interval) : null;
  return { status: "ranked", ...place, range };
}

function quartileOf({ indicator, spread }: Snapshot, cell: Cell | null): Quartile {
  if (indicator.noQuartile) return { status: "none", reason: "no-quartile" };
  const reason = noRankReason(indicator, cell);
  const { cutPoints } = spread;
  if (
    reason !== null ||
    cell === null ||
    cell.value === null ||
    cutPoints === null ||
    indicator.polarity === "neither"
  ) {
    return { status: "none", reason: reason ?? "no-value" };
  }
  return { status: "banded", band: bandOf(cell.value, cutPoints, indicator.polarity) };
}

function noRankReason(indicator: Snapshot["indicator"], cell: Cell | null): NoRankReason | null {
  const nobody = noRankingReason(indicator);
  if (nobody !== null) return nobody;
  return cell === null || cell.value === null ? "no-value" : cell.setAside;
}

/** Judged by the count behind a share or rate, by the figure itself where it is a count, and by the denominator. */
function smallNumberOf({ indicator }: Snapshot, cell: Cell | null): SmallNumber | null {
  if (cell === null || cell.value === null) return null;
  if (cell.setAside === "denominator-below-20") return "denominator-below-20";
  const { numerator } = cell.observation;
  const count = numerator.status === "present" ? numerator.value : indicator.unit === "number" ? cell.value : null;
  return count !== null && count < 10 ? "count-below-10" : null;
}

function lastOf(cell: Cell | null, series: Series, period: Period): OwnStanding["last"] {
  if (cell !== null && cell.value !== null) return null;
  const observation = lastPublishedBefore(series, period);
  if (observation === null || observation.value.status === "missing") return null;
  return { period: observation.period, value: observation.value.value, observation };
}

function disagree(value: number | null, benchmark: GroupBenchmark): boolean | null {
  if (value === null || benchmark.status === "none") return null;
  return sideOf(value, benchmark.mean) !== sideOf(value, benchmark.median);
}
