/** A dot of a swarm: where it belongs on the ruler, and its size. */
export interface SwarmDot {
  x: number;
  r: number;
}

interface Settled extends SwarmDot {
  y: number;
}

const apart = 0.7;

/**
 * How far above or below the middle line each dot goes so that none overlap and each keeps its place on the ruler. Dots
 * settle as near the line as those before them allow; the earlier in the list, the nearer.
 */
export function swarm(dots: readonly SwarmDot[]): number[] {
  return swarmWithin(dots, Infinity)!;
}

/** The same, or null as soon as a dot's edge would lie further from the line than `reach`. */
export function swarmWithin(dots: readonly SwarmDot[], reach: number): number[] | null {
  const pitch = 2 * Math.max(0, ...dots.map(({ r }) => r)) + apart;
  const settled = new Map<number, Settled[]>();
  const heights: number[] = [];
  for (const dot of dots) {
    const stretch = Math.floor(dot.x / pitch);
    const y = nearestFree(dot, nearTo(dot, settled, stretch), heights.length % 2 === 0 ? 1 : -1);
    if (Math.abs(y) + dot.r > reach) return null;
    heights.push(y);
    const here = settled.get(stretch);
    if (here) here.push({ x: dot.x, r: dot.r, y });
    else settled.set(stretch, [{ x: dot.x, r: dot.r, y }]);
  }
  return heights;
}

/** Those that could touch a dot: they lie in the same stretch of the ruler or in one beside it. */
function nearTo(dot: SwarmDot, settled: ReadonlyMap<number, readonly Settled[]>, stretch: number): Settled[] {
  const near: Settled[] = [];
  for (let at = stretch - 1; at <= stretch + 1; at += 1)
    for (const other of settled.get(at) ?? [])
      if (Math.abs(other.x - dot.x) < other.r + dot.r + apart) near.push(other);
  return near;
}

/** The height nearest to the line at which a dot touches no other; of two as near the one on its side. */
function nearestFree(dot: SwarmDot, near: readonly Settled[], side: 1 | -1): number {
  // The square of how far from each of the others, up or down, is far enough.
  const squares = near.map((other) => (dot.r + other.r + apart) ** 2 - (dot.x - other.x) ** 2);
  if (isFree(0, near, squares)) return 0;
  let best = Infinity;
  for (const [at, other] of near.entries()) {
    const rise = Math.sqrt(Math.max(0, squares[at]!));
    for (const y of [other.y + rise, other.y - rise]) {
      const gain = Math.abs(best) - Math.abs(y);
      if ((gain > 0 || (gain === 0 && y * side > best * side)) && isFree(y, near, squares)) best = y;
    }
  }
  return best;
}

function isFree(y: number, near: readonly Settled[], squares: readonly number[]): boolean {
  for (let at = 0; at < near.length; at += 1) if ((y - near[at]!.y) ** 2 < squares[at]! - 1e-6) return false;
  return true;
}

/** The height of a swarm, from its highest dot's top to its lowest dot's bottom. */
export function swarmReach(dots: readonly SwarmDot[], heights: readonly number[]): number {
  return Math.max(0, ...dots.map((dot, index) => Math.abs(heights[index]!) + dot.r));
}
