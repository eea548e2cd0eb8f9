import { multiplierOf, type Indicator } from "../model/indicator.ts";
import type { Observation } from "../model/observation.ts";
import { CONFIDENCE_95, CONFIDENCE_998, type Confidence, type Limits } from "./confidence.ts";
import { type Counts, countsOf, type NoCountsReason } from "./counts.ts";
import { poissonLimits } from "./poisson.ts";
import { shared } from "./shared.ts";
import { wilson } from "./wilson.ts";

/** Why a figure has no interval. `not-a-count`: it is no share or rate of counted things (days, pounds, a score). */
export type NoIntervalReason = "not-a-count" | NoCountsReason;

/** Where a figure could have come out by chance alone, in the indicator's unit. */
export type Interval =
  { status: "present"; lower: number; upper: number } | { status: "none"; reason: NoIntervalReason };

/** The two intervals the site uses. */
export interface Intervals {
  interval95: Interval;
  interval998: Interval;
}

/** The 95 % and 99.8 % intervals of an observation. */
export function intervalsOf(indicator: Indicator, observation: Observation): Intervals {
  return {
    interval95: intervalOf(indicator, observation, CONFIDENCE_95),
    interval998: intervalOf(indicator, observation, CONFIDENCE_998),
  };
}

/**
 * The interval round the computed figure, in the indicator's unit: Wilson's for a share, Byar's (exact below ten) for a rate, as
 * `indicator.interval` says. It speaks of chance from year to year, since the counts are complete, not samples.
 */
export function intervalOf(indicator: Indicator, observation: Observation, confidence: Confidence): Interval {
  const multiplier = multiplierOf(indicator.unit);
  if (observation.value.status === "missing") return none("no-value");
  if (multiplier === null) return none("not-a-count");
  const counts = countsOf(observation);
  if (indicator.interval === "none") return none(reasonOfNone(counts));
  if (counts.status === "missing") return none(counts.reason);
  const { numerator, denominator } = counts;
  switch (indicator.interval) {
    case "wilson":
      if (numerator > denominator) return none("impossible-counts");
      return scaled(wilson(numerator, denominator, confidence), multiplier);
    case "byar":
      return scaled(poissonLimits(numerator, confidence), multiplier / denominator);
  }
}

/** A share may be one of children whose counts nobody published, or one of hours or posts: only the second is no count. */
function reasonOfNone(counts: Counts): NoIntervalReason {
  return counts.status === "missing" && counts.reason === "counts-not-published" ? counts.reason : "not-a-count";
}

function scaled({ lower, upper }: Limits, by: number): Interval {
  return { status: "present", lower: lower * by, upper: upper * by };
}

const none = shared((reason: NoIntervalReason): Interval => ({ status: "none", reason }));
