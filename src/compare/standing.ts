import type { AreaCode, Authority } from "../model/authority.ts";
import type { IndicatorId } from "../model/indicator.ts";
import type { Edition } from "../model/neighbour.ts";
import type { Observation } from "../model/observation.ts";
import type { Period } from "../model/period.ts";
import { groupBenchmark, sideOf, type GroupBenchmark, type PublishedBenchmark } from "./benchmark.ts";
import { changeOnPrevious, changeOver, type Change } from "./change.ts";
import { compare, type Comparison } from "./comparison.ts";
import { intervalsOf, type Interval, type Intervals } from "./interval.ts";
import { neighboursOf } from "./neighbours.ts";
import { quartileOf, rankOf, type Quartile, type Rank } from "./ranking.ts";
import { lastPublishedBefore, type Series } from "./series.ts";
import { memberOf, type Cell, type Facts, type Snapshot } from "./snapshot.ts";
import { trendOf, type Trend } from "./trend.ts";

/** Why a figure should be read with care: one or two children would move it. */
export type SmallNumber = "count-below-10" | "denominator-below-20";

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
  const { indicator, period, breaks } = snapshot;
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
    region: compare(snapshot, cell, intervals.interval95, regionOf(snapshot, authority)),
    england: compare(snapshot, cell, intervals.interval95, snapshot.england),
    rank: rankOf(snapshot, cell, intervals.interval95),
    quartile: quartileOf(snapshot, cell),
    change: changeOnPrevious(indicator, breaks, series, period),
    fiveYearChange: changeOver(indicator, breaks, series, period, LONG_CHANGE),
    trend: trendOf(indicator, breaks, series, period),
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

function intervalsIn({ indicator }: Snapshot, cell: Cell | null): Intervals {
  const none: Interval = { status: "none", reason: "no-value" };
  return cell === null ? { interval95: none, interval998: none } : intervalsOf(indicator, cell.observation);
}

function regionOf({ regions }: Snapshot, { regionCode }: Authority): PublishedBenchmark {
  return regions.get(regionCode) ?? { status: "none", area: regionCode, reason: "no-row" };
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
