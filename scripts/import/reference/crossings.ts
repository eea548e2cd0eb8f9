import type { Point } from "./topology.ts";

/** A step of a line: the line's index, and the index of the point it starts from. */
export interface Step {
  line: number;
  from: number;
}

interface Segment extends Step {
  a: Point;
  b: Point;
  west: number;
  east: number;
  south: number;
  north: number;
}

/** The steps that cross another, of the same line or of another one; steps that only touch do not count. */
export function crossingSteps(lines: readonly (readonly Point[])[]): Step[] {
  const segments = lines.flatMap(segmentsOf).toSorted((one, other) => one.west - other.west);
  const crossing = new Set<Segment>();
  segments.forEach((segment, index) => {
    for (let next = index + 1; next < segments.length; next += 1) {
      const other = segments[next] as Segment;
      if (other.west > segment.east) break;
      const overlap = other.south <= segment.north && other.north >= segment.south;
      if (overlap && doCross(segment, other)) crossing.add(segment).add(other);
    }
  });
  return [...crossing].map(({ line, from }) => ({ line, from }));
}

function segmentsOf(points: readonly Point[], line: number): Segment[] {
  return points.slice(1).map((b, from) => {
    const a = points[from] as Point;
    const [west, east] = a[0] < b[0] ? [a[0], b[0]] : [b[0], a[0]];
    const [south, north] = a[1] < b[1] ? [a[1], b[1]] : [b[1], a[1]];
    return { line, from, a, b, west, east, south, north };
  });
}

function doCross({ a, b }: Segment, { a: c, b: d }: Segment): boolean {
  return side(a, b, c) * side(a, b, d) < 0 && side(c, d, a) * side(c, d, b) < 0;
}

/** On which side of the line from a to b a point lies: 1, -1, or 0 within what floating point can tell. */
function side(a: Point, b: Point, point: Point): number {
  const cross = (b[0] - a[0]) * (point[1] - a[1]) - (b[1] - a[1]) * (point[0] - a[0]);
  return Math.abs(cross) < 1e-12 ? 0 : Math.sign(cross);
}
