import { geoPath, geoTransform } from "d3";
import { type FigureRef } from "./frame.ts";
import { round } from "./round.ts";
import { project } from "./tile-geography.ts";

/** Rings of longitude and latitude: polygons of an area, each an outer ring and its holes. */
export type AreaShape = readonly (readonly (readonly (readonly [number, number])[])[])[];

export interface OutlineMark {
  authority: string;
  /** Name and value, or why there is none. */
  words: string;
  /** One of five steps of a ruler, or null where there is no figure. */
  step: 1 | 2 | 3 | 4 | 5 | null;
  emphasis: "authority" | "neighbour" | "other";
  href?: string;
}

export interface OutlineMapInput {
  indicator?: string;
  period?: string;
  /** The shape of each area, by its code. */
  shapes: Readonly<Record<string, AreaShape>>;
  marks: readonly OutlineMark[];
  width?: number;
}

export interface OutlineMapLayout {
  ref: FigureRef;
  width: number;
  height: number;
  areas: readonly PlacedArea[];
}

export interface PlacedArea {
  authority: string;
  d: string;
  /** `map-1` to `map-5`, or `missing`. */
  className: string;
  emphasis: OutlineMark["emphasis"];
  words: string;
  href?: string;
}

const inset = 3;

/**
 * The areas as they lie, on the plane that keeps their size (sinusoidal, middle meridian 2° west), filling the width. An
 * area with no shape is left out. The rings may be wound either way: nothing here is clipped on a sphere.
 */
export function outlineMap(input: OutlineMapInput): OutlineMapLayout {
  const { shapes, marks, width = 480 } = input;
  const plane = boundsOf(shapes);
  const scale = (width - 2 * inset) / (plane.right - plane.left || 1);
  const toPicture = geoTransform({
    point(lon, lat) {
      const { x, y } = project(lon, lat);
      this.stream.point(inset + (x - plane.left) * scale, inset + (y - plane.top) * scale);
    },
  });
  const draw = geoPath(toPicture);
  return {
    ref: { indicator: input.indicator, period: input.period },
    width,
    height: round((plane.bottom - plane.top) * scale + 2 * inset),
    areas: marks.flatMap((mark) => {
      const shape = shapes[mark.authority];
      return shape
        ? [placeArea(mark, draw({ type: "MultiPolygon", coordinates: shape as unknown as number[][][][] }))]
        : [];
    }),
  };
}

function placeArea({ authority, step, emphasis, words, href }: OutlineMark, d: string | null): PlacedArea {
  return {
    authority,
    d: d === null ? "" : compact(d),
    className: step === null ? "missing" : `map-${step}`,
    emphasis,
    words,
    href,
  };
}

/** One decimal, and points that fall on the one before left out. */
function compact(d: string): string {
  return d
    .replace(/[^MLZ]+/g, (pair) =>
      pair
        .split(",")
        .map((number) => round(Number(number)))
        .join(" "),
    )
    .replace(/([ML])([^MLZ]+)(?:L\2(?=[LZ]))+/g, "$1$2");
}

function boundsOf(shapes: Readonly<Record<string, AreaShape>>): {
  left: number;
  top: number;
  right: number;
  bottom: number;
} {
  const bounds = { left: Infinity, top: Infinity, right: -Infinity, bottom: -Infinity };
  for (const shape of Object.values(shapes)) {
    for (const [lon, lat] of shape.flat(2)) {
      const { x, y } = project(lon, lat);
      bounds.left = Math.min(bounds.left, x);
      bounds.right = Math.max(bounds.right, x);
      bounds.top = Math.min(bounds.top, y);
      bounds.bottom = Math.max(bounds.bottom, y);
    }
  }
  return Number.isFinite(bounds.left) ? bounds : { left: 0, top: 0, right: 1, bottom: 1 };
}

/** Pairs of areas whose borders share two points or more: which areas touch, for the tile map. */
export function touchingAreas(shapes: Readonly<Record<string, AreaShape>>): (readonly [string, string])[] {
  const areasAt = new Map<string, Set<string>>();
  for (const [code, shape] of Object.entries(shapes)) {
    for (const point of shape.flat(2)) {
      const key = point.join(" ");
      const areas = areasAt.get(key);
      if (areas) areas.add(code);
      else areasAt.set(key, new Set([code]));
    }
  }
  const shared = new Map<string, number>();
  for (const areas of areasAt.values())
    for (const pair of pairsOf([...areas].sort())) shared.set(pair, (shared.get(pair) ?? 0) + 1);
  return [...shared]
    .filter(([, points]) => points >= 2)
    .map(([pair]) => pair.split(" ") as unknown as readonly [string, string]);
}

function pairsOf(codes: readonly string[]): string[] {
  return codes.flatMap((code, index) => codes.slice(index + 1).map((other) => `${code} ${other}`));
}
