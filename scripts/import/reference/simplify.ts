import type { Point } from "./topology.ts";

/** Degrees of latitude to kilometres; longitude shrinks with the cosine of the latitude. */
const KM_PER_DEGREE = 111.2;

/**
 * How much each point matters to the shape of a line: the area in square kilometres of the triangle it last stood on when
 * points were taken away in order of least area (Visvalingam and Whyatt, 1993). Ends matter without limit.
 */
export function importanceOf(points: readonly Point[]): number[] {
  const flat = points.map(
    ([lon, lat]) => [lon * Math.cos((lat * Math.PI) / 180) * KM_PER_DEGREE, lat * KM_PER_DEGREE] as const,
  );
  const last = points.length - 1;
  const before = points.map((_, index) => index - 1);
  const after = points.map((_, index) => index + 1);
  const area = (index: number) => triangle(flat[before[index] ?? 0], flat[index], flat[after[index] ?? last]);
  const importance = points.map((_, index) => (index === 0 || index === last ? Infinity : area(index)));
  const left = new Set(points.keys());
  left.delete(0);
  left.delete(last);
  const current = [...importance];
  let floor = 0;
  while (left.size > 0) {
    const least = leastOf(left, current);
    floor = Math.max(floor, current[least] ?? 0);
    importance[least] = floor;
    left.delete(least);
    const [previous = 0, next = last] = [before[least], after[least]];
    after[previous] = next;
    before[next] = previous;
    for (const side of [previous, next]) if (left.has(side)) current[side] = area(side);
  }
  return importance;
}

/**
 * Indexes of the points that matter at least so much, and however little they matter, of as many inner ones as the line must
 * keep.
 */
export function keptOf(importance: readonly number[], least: number, inner: number): number[] {
  const ranked = importance.slice(1, -1).toSorted((a, b) => b - a);
  const needed = inner > 0 ? (ranked[Math.min(inner, ranked.length) - 1] ?? Infinity) : Infinity;
  const threshold = Math.min(least, needed);
  return [...importance.keys()].filter((index) => (importance[index] ?? 0) >= threshold);
}

/** The point that matters most between two kept ones, or null where none was left out there. */
export function mostImportantBetween(importance: readonly number[], from: number, to: number): number | null {
  let most: number | null = null;
  for (let index = from + 1; index < to; index += 1) {
    if (most === null || (importance[index] ?? 0) > (importance[most] ?? 0)) most = index;
  }
  return most;
}

function leastOf(left: ReadonlySet<number>, current: readonly number[]): number {
  let least = -1;
  for (const index of left) if (least < 0 || (current[index] ?? 0) < (current[least] ?? 0)) least = index;
  return least;
}

type Flat = readonly [number, number];

function triangle(a: Flat | undefined, b: Flat | undefined, c: Flat | undefined): number {
  if (!a || !b || !c) return 0;
  return Math.abs((b[0] - a[0]) * (c[1] - a[1]) - (c[0] - a[0]) * (b[1] - a[1])) / 2;
}
