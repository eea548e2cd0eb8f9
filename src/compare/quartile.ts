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
 * The band of a figure as DfE's Local Authority Interactive Tool draws it: where low is better A ≤ Q1 < B ≤ Q2 < C ≤ Q3 < D; where
 * high is better the mirror of it, so that a figure on a cut point is always in the better band.
 */
export function bandOf(value: number, [q1, q2, q3]: CutPoints, polarity: "high" | "low"): Band {
  if (polarity === "low") return value <= q1 ? "A" : value <= q2 ? "B" : value <= q3 ? "C" : "D";
  return value >= q3 ? "A" : value >= q2 ? "B" : value >= q1 ? "C" : "D";
}
