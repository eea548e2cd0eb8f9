import type { Break, Indicator } from "../model/indicator.ts";
import type { Observation } from "../model/observation.ts";
import { isWindow, type Period } from "../model/period.ts";
import { CONFIDENCE_95 } from "./confidence.ts";
import { computedOf } from "./counts.ts";
import { intervalOf } from "./interval.ts";
import { breakBetween, observationAt, type Series } from "./series.ts";
import { shared } from "./shared.ts";
import { wordOf, type VerdictWord } from "./verdict.ts";

/** How many periods a trend is read from, and the chi-square (99.8 %, one degree of freedom) it must pass. */
export const TREND_POINTS = 5;
export const TREND_THRESHOLD = 9.5495;

/** Why no trend can be calculated. */
export type NoTrendReason =
  "no-value" | "not-a-count" | "overlapping-windows" | "mixed-periods" | "break-in-series" | "too-few-periods";

export type Trend =
  | {
      status: "calculated";
      /** `none`: no clear trend. */
      direction: "rising" | "falling" | "none";
      /** Better or worse under the indicator's polarity, else higher or lower; `similar` where there is no clear trend. */
      word: VerdictWord;
      /** Weighted slope in the unit a year. */
      slope: number;
      chiSquare: number;
      from: Period;
      to: Period;
    }
  | { status: "not-calculated"; reason: NoTrendReason };

/**
 * The trend over the five consecutive periods that end with this one, as OHID's Fingertips tests it: least squares weighted by 1/SE²,
 * SE being the 95 % interval's width over 2z; clear where (slope ÷ its standard error)² > 9.5495 and the slope keeps its sign with
 * each point left out in turn. Windows that overlap, a break, or fewer than five periods with counts: not calculated.
 */
export function trendOf(indicator: Indicator, breaks: readonly Break[], series: Series, period: Period): Trend {
  const latest = observationAt(series, period.id);
  if (latest === null || latest.value.status === "missing") return notCalculated("no-value");
  if (indicator.interval === "none") return notCalculated("not-a-count");
  if (isWindow(period.kind)) return notCalculated("overlapping-windows");
  const five = lastYears(series, period);
  const first = five[0];
  if (!first || five.length < TREND_POINTS) return notCalculated("too-few-periods");
  if (five.some((one) => one.period.kind !== period.kind)) return notCalculated("mixed-periods");
  if (breakBetween(indicator, breaks, first.period, period)) return notCalculated("break-in-series");
  const points = five.flatMap((one, i) => pointOf(indicator, one, i + 1));
  if (points.length < TREND_POINTS) return notCalculated("too-few-periods");
  return trendThrough(indicator, points, first.period, period);
}

/** A point of a trend: x in years, y in the unit, weight 1/SE². */
export interface TrendPoint {
  x: number;
  y: number;
  weight: number;
}

export interface Line {
  slope: number;
  chiSquare: number;
}

/** Weighted least squares with known variances: the slope, and its square over its variance. */
export function weightedLine(points: readonly TrendPoint[]): Line {
  const weight = sum(points, (p) => p.weight);
  const middle = sum(points, (p) => p.weight * p.x) / weight;
  const spread = sum(points, (p) => p.weight * (p.x - middle) ** 2);
  const slope = sum(points, (p) => p.weight * (p.x - middle) * p.y) / spread;
  return { slope, chiSquare: slope * slope * spread };
}

function trendThrough(indicator: Indicator, points: readonly TrendPoint[], from: Period, to: Period): Trend {
  const { slope, chiSquare } = weightedLine(points);
  const clear = chiSquare > TREND_THRESHOLD && keepsSign(points, slope);
  const direction = !clear ? "none" : slope > 0 ? "rising" : "falling";
  const side = !clear ? "similar" : slope > 0 ? "higher" : "lower";
  return { status: "calculated", direction, word: wordOf(side, indicator.polarity), slope, chiSquare, from, to };
}

/** One odd year must not make a trend: the slope has the same sign whichever point is left out. */
function keepsSign(points: readonly TrendPoint[], slope: number): boolean {
  const without = (i: number) => weightedLine(points.filter((_, j) => j !== i)).slope;
  return points.every((_, i) => Math.sign(without(i)) === Math.sign(slope));
}

/** The observations of the five years up to a period, one a year; fewer where a year has no row. */
function lastYears(series: Series, period: Period): Observation[] {
  const earliest = period.endYear - TREND_POINTS + 1;
  return series.filter((one) => one.period.endYear >= earliest && one.period.endYear <= period.endYear);
}

function pointOf(indicator: Indicator, observation: Observation, x: number): TrendPoint[] {
  const interval = intervalOf(indicator, observation, CONFIDENCE_95);
  const y = computedOf(indicator, observation);
  if (interval.status === "none" || y === null) return [];
  const error = (interval.upper - interval.lower) / (2 * CONFIDENCE_95.z);
  return [{ x, y, weight: 1 / (error * error) }];
}

function sum(points: readonly TrendPoint[], of: (point: TrendPoint) => number): number {
  return points.reduce((total, point) => total + of(point), 0);
}

const notCalculated = shared((reason: NoTrendReason): Trend => ({ status: "not-calculated", reason }));
