import { quantileSorted } from "d3";

/** The four values that part rising figures into fifths, by linear interpolation; none for fewer than five figures. */
export function quintiles(sorted: readonly number[]): number[] {
  if (sorted.length < 5) return [];
  return [0.2, 0.4, 0.6, 0.8].map((share) => quantileSorted([...sorted], share)!);
}
