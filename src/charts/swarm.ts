/** A dot of a swarm: where it belongs on the ruler, and its size. */
export interface SwarmDot {
  x: number;
  r: number;
}

const apart = 0.7;

/**
 * How far above or below the middle line each dot goes so that none overlap and each keeps its place on the ruler. Dots
 * settle as near the line as those before them allow; the earlier in the list, the nearer.
 */
export function swarm(dots: readonly SwarmDot[]): number[] {
  const settled: (SwarmDot & { y: number })[] = [];
  return dots.map((dot, index) => {
    const near = settled.filter((other) => Math.abs(other.x - dot.x) < other.r + dot.r + apart);
    const y = nearestFree(dot, near, index % 2 === 0 ? 1 : -1);
    settled.push({ ...dot, y });
    return y;
  });
}

function nearestFree(dot: SwarmDot, near: readonly (SwarmDot & { y: number })[], side: 1 | -1): number {
  const candidates = [0, ...near.flatMap((other) => touching(dot, other))];
  candidates.sort((a, b) => Math.abs(a) - Math.abs(b) || (a - b) * -side);
  return candidates.find((y) => near.every((other) => isApart(dot, y, other)))!;
}

/** The two heights at which a dot just stands clear of another. */
function touching(dot: SwarmDot, other: SwarmDot & { y: number }): number[] {
  const distance = dot.r + other.r + apart;
  const rise = Math.sqrt(Math.max(0, distance * distance - (dot.x - other.x) ** 2));
  return [other.y + rise, other.y - rise];
}

function isApart(dot: SwarmDot, y: number, other: SwarmDot & { y: number }): boolean {
  const distance = dot.r + other.r + apart;
  return (dot.x - other.x) ** 2 + (y - other.y) ** 2 >= distance * distance - 1e-6;
}

/** The height of a swarm, from its highest dot's top to its lowest dot's bottom. */
export function swarmReach(dots: readonly SwarmDot[], heights: readonly number[]): number {
  return Math.max(0, ...dots.map((dot, index) => Math.abs(heights[index]!) + dot.r));
}
