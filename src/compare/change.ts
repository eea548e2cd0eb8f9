import { multiplierOf, type Break, type Indicator } from "../model/indicator.ts";
import type { Observation } from "../model/observation.ts";
import { isStock, isWindow, type Period } from "../model/period.ts";
import { CONFIDENCE_95 } from "./confidence.ts";
import { computedOf, countsOf, publishedOf } from "./counts.ts";
import type { NoIntervalReason } from "./interval.ts";
import { compareRates } from "./poisson.ts";
import { shared } from "./shared.ts";
import { breakBetween, observationAt, observationYearsBefore, type Series } from "./series.ts";
import { tidy } from "./tidy.ts";
import { directionOf, wordOf, type Direction, type VerdictWord } from "./verdict.ts";
import { newcombe } from "./wilson.ts";

/** Why there is no change to state. `no-earlier-period`: no row for it; `earlier-missing`: a row without a figure. */
export type NoChangeReason =
  "no-value" | "no-earlier-period" | "earlier-missing" | "overlapping-windows" | "mixed-periods" | "break-in-series";

/** Whether chance would explain a change. Shares: Newcombe's hybrid score interval; rates: exact conditional Poisson test; 95 %. */
export type ChangeTest =
  | { status: "tested"; method: "newcombe" | "poisson-ratio"; direction: Direction; word: VerdictWord }
  | { status: "not-tested"; reason: NoIntervalReason };

export type Change =
  | {
      status: "present";
      from: Observation;
      to: Observation;
      years: number;
      /** Published figure less the earlier published figure, in the unit. */
      difference: number;
      /** The same of the unrounded figures; null where either is not to be had. */
      computed: number | null;
      /** True for counts on a day: most children are in both, and the test makes too little of a change. */
      stock: boolean;
      test: ChangeTest;
    }
  | { status: "none"; reason: NoChangeReason };

/** The change on the period right before, and on no other: none where that one is missing, overlaps or is of another kind. */
export function changeOnPrevious(
  indicator: Indicator,
  breaks: readonly Break[],
  series: Series,
  period: Period,
): Change {
  const change = changeOver(indicator, breaks, series, period, 1);
  const valued = publishedOf(observationAt(series, period.id)) !== null;
  return valued && isWindow(period.kind) ? none("overlapping-windows") : change;
}

/** The change over a number of years, from the period that ended that many years before. */
export function changeOver(
  indicator: Indicator,
  breaks: readonly Break[],
  series: Series,
  period: Period,
  years: number,
): Change {
  const earlier = observationYearsBefore(series, period, years);
  return changeBetween(indicator, breaks, earlier, observationAt(series, period.id));
}

/** The change between any two observations of one area, the earlier first; null stands for a period without a row. */
export function changeBetween(
  indicator: Indicator,
  breaks: readonly Break[],
  from: Observation | null,
  to: Observation | null,
): Change {
  if (to === null || to.value.status === "missing") return none("no-value");
  if (from === null) return none("no-earlier-period");
  if (from.value.status === "missing") return none("earlier-missing");
  const obstacle = obstacleBetween(indicator, breaks, from.period, to.period);
  if (obstacle) return none(obstacle);
  const [before, after] = [computedOf(indicator, from), computedOf(indicator, to)];
  return {
    status: "present",
    from,
    to,
    years: to.period.endYear - from.period.endYear,
    difference: tidy(to.value.value - from.value.value),
    computed: before === null || after === null ? null : after - before,
    stock: isStock(to.period.kind),
    test: testOf(indicator, from, to),
  };
}

function obstacleBetween(
  indicator: Indicator,
  breaks: readonly Break[],
  earlier: Period,
  later: Period,
): NoChangeReason | null {
  if (earlier.kind !== later.kind) return "mixed-periods";
  if (isWindow(later.kind) && later.start <= earlier.end) return "overlapping-windows";
  return breakBetween(indicator, breaks, earlier, later) ? "break-in-series" : null;
}

function testOf(indicator: Indicator, from: Observation, to: Observation): ChangeTest {
  if (indicator.interval === "none" || multiplierOf(indicator.unit) === null) return notTested("not-a-count");
  const [earlier, later] = [countsOf(from), countsOf(to)];
  if (later.status === "missing") return notTested(later.reason);
  if (earlier.status === "missing") return notTested(earlier.reason);
  switch (indicator.interval) {
    case "wilson": {
      if ([earlier, later].some((one) => one.numerator > one.denominator)) return notTested("impossible-counts");
      const { lower, upper } = newcombe(pair(later), pair(earlier), CONFIDENCE_95);
      return tested("newcombe", directionOf(lower, upper, 0), indicator);
    }
    case "byar":
      return tested("poisson-ratio", compareRates(events(later), events(earlier), CONFIDENCE_95), indicator);
  }
}

interface Parts {
  numerator: number;
  denominator: number;
}

const pair = ({ numerator, denominator }: Parts): [number, number] => [numerator, denominator];
const events = ({ numerator, denominator }: Parts) => ({ count: numerator, among: denominator });

function tested(method: "newcombe" | "poisson-ratio", direction: Direction, { polarity }: Indicator): ChangeTest {
  return { status: "tested", method, direction, word: wordOf(direction, polarity) };
}

const notTested = shared((reason: NoIntervalReason): ChangeTest => ({ status: "not-tested", reason }));

const none = shared((reason: NoChangeReason): Change => ({ status: "none", reason }));
