/** Longitude and latitude, in degrees. */
export type Point = readonly [lon: number, lat: number];

/** A stretch of border between two junctions, shared by the areas on both its sides; closed where it meets no other. */
export interface Arc {
  points: readonly Point[];
  closed: boolean;
}

/** One use of an arc in a ring: along it, or against it. */
export interface ArcUse {
  arc: number;
  reversed: boolean;
}

/** Rings as chains of arcs, so that a border shared by two areas is held, and simplified, once. */
export interface Topology {
  arcs: readonly Arc[];
  /** One list for each ring given, in order. */
  rings: readonly (readonly ArcUse[])[];
}

/**
 * The arcs that closed rings (first point repeated last) are made of. A point is a junction where the rings through it do not
 * all pass between the same two neighbours; the method is that of Bostock's TopoJSON.
 */
export function topologyOf(rings: readonly (readonly Point[])[]): Topology {
  const open = rings.map((ring) => ring.slice(0, -1));
  const junctions = junctionsOf(open);
  const index = new Map<string, number>();
  const arcs: Arc[] = [];
  const uses = open.map((ring) => cut(ring, junctions).map((arc) => useOf(arc, index, arcs)));
  return { arcs, rings: uses };
}

/** The ring that a chain of arcs makes, closed. */
export function ringOf(uses: readonly ArcUse[], arcs: readonly Arc[]): Point[] {
  const points = uses.flatMap(({ arc, reversed }) => {
    const along = arcs[arc]?.points ?? [];
    return (reversed ? along.toReversed() : along).slice(0, -1);
  });
  return points[0] ? [...points, points[0]] : [];
}

function keyOf(point: Point): string {
  return `${point[0]},${point[1]}`;
}

function junctionsOf(rings: readonly (readonly Point[])[]): ReadonlySet<string> {
  const between = new Map<string, string>();
  const junctions = new Set<string>();
  for (const ring of rings) {
    const keys = ring.map(keyOf);
    keys.forEach((key, index) => {
      const neighbours = [keys.at(index - 1), keys[(index + 1) % keys.length]].toSorted().join(" ");
      const known = between.get(key);
      if (known === undefined) between.set(key, neighbours);
      else if (known !== neighbours) junctions.add(key);
    });
  }
  return junctions;
}

/** The ring as arcs from junction to junction; one closed arc, begun at its least point, where it has none. */
function cut(ring: readonly Point[], junctions: ReadonlySet<string>): Arc[] {
  const at = ring.flatMap((point, index) => (junctions.has(keyOf(point)) ? [index] : []));
  const first = at[0] ?? leastIndex(ring);
  if (at.length === 0) return [{ points: span(ring, first, first + ring.length), closed: true }];
  return at.map((start, index) => ({
    points: span(ring, start, at[index + 1] ?? first + ring.length),
    closed: at.length === 1,
  }));
}

function span(ring: readonly Point[], from: number, to: number): Point[] {
  return Array.from({ length: to - from + 1 }, (_, step) => ring[(from + step) % ring.length] as Point);
}

function leastIndex(ring: readonly Point[]): number {
  const keys = ring.map(keyOf);
  return keys.reduce((least, key, index) => (key < (keys[least] ?? "") ? index : least), 0);
}

function useOf(arc: Arc, index: Map<string, number>, arcs: Arc[]): ArcUse {
  const keys = arc.points.map(keyOf);
  const forward = keys.join(" ");
  const known = index.get(forward);
  if (known !== undefined) return { arc: known, reversed: false };
  const backward = index.get(keys.toReversed().join(" "));
  if (backward !== undefined) return { arc: backward, reversed: true };
  index.set(forward, arcs.length);
  arcs.push(arc);
  return { arc: arcs.length - 1, reversed: false };
}
