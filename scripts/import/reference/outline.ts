import { crossingSteps } from "./crossings.ts";
import { importanceOf, keptOf, mostImportantBetween } from "./simplify.ts";
import { ringOf, topologyOf, type ArcUse, type Point, type Topology } from "./topology.ts";

/** Published boundaries: a GeoJSON collection whose features carry a code. */
export interface Boundaries {
  features: readonly {
    properties: { code: string };
    geometry:
      | { type: "Polygon"; coordinates: readonly (readonly Point[])[] }
      | { type: "MultiPolygon"; coordinates: readonly (readonly (readonly Point[])[])[] };
  }[];
}

/** Coordinates of a MultiPolygon for each code, wound for a sphere (outer rings clockwise), as d3-geo draws them. */
export type Outline = Readonly<Record<string, readonly (readonly (readonly Point[])[])[]>>;

/** Four decimals are about ten metres; three would make close borders cross when they are rounded. */
const DECIMALS = 4;

/** Islands under so many square kilometres are left out, unless they are the largest part of their authority. */
const LEAST_ISLAND = 4;

/** The search for the coarseness that fits begins here and halves what is left at each step. */
const COARSEST = 50;
const SEARCH_STEPS = 14;

/** A corner counts for more beside a small area, by this power of its size, or London's boroughs would become triangles. */
const SIZE_COUNTS = 0.25;

/** How often points are put back where lines have come to cross; each round puts back one for each crossing step. */
const REPAIRS = 40;

/**
 * A light outline map: the same borders with fewer points, at most so many bytes as JSON. Neighbours share each border still,
 * because it is simplified once for both. Areas come in order of code.
 */
export function outlineOf(boundaries: Boundaries, bytes: number): Outline {
  const parts = partsOf(boundaries);
  const topology = topologyOf(parts.flatMap(({ rings }) => rings));
  const simplify = simplifierOf(parts, topology);
  let [fine, coarse] = [0, COARSEST];
  let fits: Outline | null = null;
  for (let step = 0; step < SEARCH_STEPS; step += 1) {
    const middle = (fine + coarse) / 2;
    const outline = drawn(parts, topology, simplify(middle));
    if (outlineText(outline).length <= bytes) [coarse, fits] = [middle, outline];
    else fine = middle;
  }
  return fits ?? drawn(parts, topology, simplify(coarse));
}

/** The outline as the text of `data/outline.json`: one area a line. */
export function outlineText(outline: Outline): string {
  const lines = Object.entries(outline).map(
    ([code, polygons]) => `${JSON.stringify(code)}:${JSON.stringify(polygons)}`,
  );
  return `{\n${lines.join(",\n")}\n}\n`;
}

interface Part {
  code: string;
  rings: readonly (readonly Point[])[];
}

/** All arcs with the points that matter at least so much; where two would cross, with points put back until they do not. */
function simplifierOf(parts: readonly Part[], topology: Topology): (least: number) => Point[][] {
  const sizes = sizesBeside(parts, topology);
  const weights = topology.arcs.map(({ points }, arc) =>
    importanceOf(points).map((area) => area / (sizes[arc] ?? 1) ** SIZE_COUNTS),
  );
  const inner = innerPointsOf(topology);
  return (least) => {
    const kept = weights.map((importance, arc) => keptOf(importance, least, inner[arc] ?? 0));
    for (let repair = 0; repair < REPAIRS; repair += 1) {
      const back = crossingSteps(linesOf(topology, kept)).map(({ line, from }) => pointBetween(line, from));
      if (!back.some((point) => point !== null)) break;
      for (const point of back) if (point) kept[point.line] = withIndex(kept[point.line] ?? [], point.index);
    }
    return linesOf(topology, kept);

    function pointBetween(line: number, from: number): { line: number; index: number } | null {
      const own = kept[line] ?? [];
      const index = mostImportantBetween(weights[line] ?? [], own[from] ?? 0, own[from + 1] ?? 0);
      return index === null ? null : { line, index };
    }
  };
}

function withIndex(indexes: readonly number[], index: number): number[] {
  return [...new Set([...indexes, index])].toSorted((a, b) => a - b);
}

function linesOf({ arcs }: Topology, kept: readonly (readonly number[])[]): Point[][] {
  return arcs.map(({ points }, arc) => (kept[arc] ?? []).map((index) => rounded(points[index] as Point)));
}

/** Every polygon that is kept, by its authority: all but the small islands. */
function partsOf({ features }: Boundaries): Part[] {
  return features
    .toSorted((a, b) => (a.properties.code < b.properties.code ? -1 : 1))
    .flatMap(({ properties: { code }, geometry }) => {
      const polygons = geometry.type === "Polygon" ? [geometry.coordinates] : geometry.coordinates;
      const areas = polygons.map((rings) => Math.abs(areaOf(rings[0] ?? [])));
      const largest = Math.max(...areas);
      return polygons.flatMap((rings, index) => {
        const area = areas[index] ?? 0;
        return area >= LEAST_ISLAND || area === largest ? [{ code, rings }] : [];
      });
    });
}

/** For each arc, the square kilometres of the smallest area beside it. */
function sizesBeside(parts: readonly Part[], { arcs, rings }: Topology): number[] {
  const sizes = arcs.map(() => Infinity);
  const areas = parts.flatMap(({ rings: own }) => own.map((ring) => Math.abs(areaOf(ring))));
  rings.forEach((ring, index) => {
    for (const { arc } of ring) sizes[arc] = Math.min(sizes[arc] ?? Infinity, areas[index] ?? Infinity);
  });
  return sizes;
}

/** A ring of one or two arcs needs inner points, or it would shrink to a line. */
function innerPointsOf({ arcs, rings }: Topology): number[] {
  const inner = arcs.map(() => 0);
  for (const ring of rings) {
    const least = ring.length === 1 ? 3 : ring.length === 2 ? 1 : 0;
    for (const { arc } of ring) inner[arc] = Math.max(inner[arc] ?? 0, least);
  }
  return inner;
}

function drawn(parts: readonly Part[], topology: Topology, lines: readonly Point[][]): Outline {
  const arcs = topology.arcs.map((arc, index) => ({ ...arc, points: lines[index] ?? [] }));
  const outline: Record<string, Point[][][]> = {};
  let next = 0;
  for (const { code, rings } of parts) {
    const polygon = rings.map((_, index) => wound(ringFrom(topology.rings[next + index] ?? [], arcs), index === 0));
    next += rings.length;
    const [outer = [], ...holes] = polygon;
    if (outer.length >= 4) (outline[code] ??= []).push([outer, ...holes.filter((hole) => hole.length >= 4)]);
  }
  return outline;
}

function ringFrom(uses: readonly ArcUse[], arcs: Topology["arcs"]): Point[] {
  return ringOf(uses, arcs).filter((point, index, ring) => index === 0 || !isSame(point, ring[index - 1]));
}

function isSame(a: Point, b: Point | undefined): boolean {
  return b !== undefined && a[0] === b[0] && a[1] === b[1];
}

function rounded([lon, lat]: Point): Point {
  const factor = 10 ** DECIMALS;
  return [Math.round(lon * factor) / factor, Math.round(lat * factor) / factor];
}

/** Outer rings clockwise and holes the other way: on a sphere the other turn means all the rest of the Earth. */
function wound(ring: readonly Point[], isOuter: boolean): Point[] {
  const isClockwise = areaOf(ring) < 0;
  return isClockwise === isOuter ? [...ring] : ring.toReversed();
}

/** Area in square kilometres, negative where the ring runs clockwise; flat, which is exact enough for an island's size. */
function areaOf(ring: readonly Point[]): number {
  const [, latitude = 0] = ring[0] ?? [];
  const scale = 111.2 ** 2 * Math.cos((latitude * Math.PI) / 180);
  const twice = ring.slice(0, -1).reduce((sum, [x, y], index) => {
    const [nextX, nextY] = ring[index + 1] ?? [x, y];
    return sum + x * nextY - nextX * y;
  }, 0);
  return (twice / 2) * scale;
}
