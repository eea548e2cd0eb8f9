import { quantileSorted } from "d3";

/** A quarter of authorities in DfE's bands: A holds the best figures, D the worst. */
export type Band = "A" | "B" | "C" | "D";

/** First, second and third quartile. */
export type CutPoints = readonly [number, number, number];

/** Quartiles by linear interpolation (type 7 of Hyndman and Fan 1996, R's default) of ascending figures; null where there are none. */
export function cutPointsOf(sorted: number[]): CutPoints | null {
  if (sorted.length === 0) return null;
  return [quantileSorted(sorted, 0.25)!, quantileSorted(sorted, 0.5)!, quantileSorted(sorted, 0.75)!];
}

/**
 * The band of a figure as DfE's Local Authority Interactive Tool assigns it (its published source, fn_analysis.R): from the lowest up
 * to and including Q1, then Q2, then Q3, then above; A, B, C, D where low is better and D, C, B, A where high is. So a figure on a
 * cut point is in the lower quarter, which is the better band where low is better and the worse one where high is.
 */
export function bandOf(value: number, [q1, q2, q3]: CutPoints, polarity: "high" | "low"): Band {
  const [lowest, second, third, highest] = polarity === "low" ? LOW_FIRST : HIGH_FIRST;
  return value <= q1 ? lowest : value <= q2 ? second : value <= q3 ? third : highest;
}

const LOW_FIRST = ["A", "B", "C", "D"] as const;
const HIGH_FIRST = ["D", "C", "B", "A"] as const;
