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
    // Dots that could touch lie in the same stretch of the ruler or in one beside it.
    const at = Math.floor(dot.x / pitch);
    const near = [at - 1, at, at + 1].flatMap((stretch) => settled.get(stretch) ?? []).filter(isNear(dot));
    const y = nearestFree(dot, near, heights.length % 2 === 0 ? 1 : -1);
    if (Math.abs(y) + dot.r > reach) return null;
    heights.push(y);
    const here = settled.get(at);
    if (here) here.push({ ...dot, y });
    else settled.set(at, [{ ...dot, y }]);
  }
  return heights;
}

function isNear(dot: SwarmDot): (other: SwarmDot) => boolean {
  return (other) => Math.abs(other.x - dot.x) < other.r + dot.r + apart;
}

function nearestFree(dot: SwarmDot, near: readonly Settled[], side: 1 | -1): number {
  const candidates = [0];
  // The square of how far from each of the others, up or down, is far enough.
  const clear: number[] = [];
  for (const other of near) {
    const square = (dot.r + other.r + apart) ** 2 - (dot.x - other.x) ** 2;
    const rise = Math.sqrt(Math.max(0, square));
    candidates.push(other.y + rise, other.y - rise);
    clear.push(square - 1e-6);
  }
  candidates.sort((a, b) => Math.abs(a) - Math.abs(b) || (a - b) * -side);
  return candidates.find((y) => isFree(y, near, clear))!;
}

function isFree(y: number, near: readonly Settled[], clear: readonly number[]): boolean {
  return near.every((other, at) => (y - other.y) ** 2 >= clear[at]!);
}

/** The height of a swarm, from its highest dot's top to its lowest dot's bottom. */
export function swarmReach(dots: readonly SwarmDot[], heights: readonly number[]): number {
  return Math.max(0, ...dots.map((dot, index) => Math.abs(heights[index]!) + dot.r));
}
