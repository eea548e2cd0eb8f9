import { bisectLeft, bisectRight } from "d3";
import type { Indicator } from "../model/indicator.ts";
import type { Observation } from "../model/observation.ts";

/** A denominator smaller than this makes a figure too unsteady to rank: one child is more than five points. */
export const SMALLEST_DENOMINATOR = 20;

/** Why a published figure is shown and yet stands in no rank, quartile or extreme. */
export type SetAsideReason = "denominator-hidden" | "denominator-below-20";

export type NoRankReason = "polarity-neither" | "coverage-sample" | "coverage-england" | "no-value" | SetAsideReason;

/** A place among authorities: 1 is best, ties take the lowest number, `tiedWith` counts the others with the same figure. */
export interface Place {
  rank: number;
  of: number;
  tiedWith: number;
}

/**
 * Why a published figure is set aside: its denominator is hidden, or below twenty. Null where it may stand, which includes every
 * figure whose publication gives no denominators at all.
 */
export function setAsideReason({ denominator }: Observation): SetAsideReason | null {
  if (denominator.status === "present") return denominator.value < SMALLEST_DENOMINATOR ? "denominator-below-20" : null;
  return denominator.reason === "not-published" ? null : "denominator-hidden";
}

/** Why nobody is ranked on an indicator, or null where they are. */
export function noRankingReason({ polarity, coverage }: Indicator): NoRankReason | null {
  if (coverage === "england") return "coverage-england";
  if (coverage === "sample") return "coverage-sample";
  return polarity === "neither" ? "polarity-neither" : null;
}

/** The place of a published figure that is among `sorted`, the figures of all that may stand, ascending. */
export function placeOf(sorted: readonly number[], polarity: "high" | "low", value: number): Place {
  const ties = bisectRight(sorted, value) - bisectLeft(sorted, value);
  return { rank: 1 + countBetter(sorted, polarity, value), of: sorted.length, tiedWith: ties - 1 };
}

/** How many of the ascending figures are strictly better than a value. */
export function countBetter(sorted: readonly number[], polarity: "high" | "low", value: number): number {
  return polarity === "low" ? bisectLeft(sorted, value) : sorted.length - bisectRight(sorted, value);
}
