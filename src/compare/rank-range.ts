import type { Limits } from "./confidence.ts";
import { countBetter, placeOf } from "./rank.ts";

export interface RankRange {
  from: number;
  to: number;
}

/**
 * The ranks that an authority's 95 % interval could hold, the others' published figures standing as they are. Best: one more than
 * the number of other authorities strictly better than the interval's better end. Worst: one more than the number strictly better
 * than its worse end. A published figure rounded to outside its own narrow interval widens the range to hold its rank.
 */
export function rankRange(
  sorted: readonly number[],
  polarity: "high" | "low",
  value: number,
  { lower, upper }: Limits,
): RankRange {
  const { rank } = placeOf(sorted, polarity, value);
  const [better, worse] = polarity === "low" ? [lower, upper] : [upper, lower];
  return {
    from: Math.min(rank, 1 + othersBetter(sorted, polarity, value, better)),
    to: Math.max(rank, 1 + othersBetter(sorted, polarity, value, worse)),
  };
}

/** Counts figures strictly better than an end, the authority's own left out. */
function othersBetter(sorted: readonly number[], polarity: "high" | "low", own: number, end: number): number {
  const ownIsBetter = polarity === "low" ? own < end : own > end;
  return countBetter(sorted, polarity, end) - (ownIsBetter ? 1 : 0);
}
