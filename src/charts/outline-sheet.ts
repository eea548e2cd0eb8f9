import { geoPath, geoTransform } from "d3";
import { round } from "./round.ts";
import { project } from "./tile-geography.ts";

/** Rings of longitude and latitude: polygons of an area, each an outer ring and its holes. */
export type AreaShape = readonly (readonly (readonly (readonly [number, number])[])[])[];

export type AreaShapes = Readonly<Record<string, AreaShape>>;

/** Every area's outline, by its code, in a picture of one size. */
export interface OutlineSheet {
  width: number;
  height: number;
  shapes: readonly { authority: string; d: string }[];
}

const inset = 3;

/**
 * The areas as they lie, on the plane that keeps their size (sinusoidal, middle meridian 2° west), filling the width. The
 * rings may be wound either way: nothing here is clipped on a sphere.
 */
export function outlineSheet(shapes: AreaShapes, width = 480): OutlineSheet {
  const { plane, scale, height } = placing(shapes, width);
  const toPicture = geoTransform({
    point(lon, lat) {
      const { x, y } = project(lon, lat);
      this.stream.point(inset + (x - plane.left) * scale, inset + (y - plane.top) * scale);
    },
  });
  const draw = geoPath(toPicture);
  const pathOf = (shape: AreaShape) =>
    draw({ type: "MultiPolygon", coordinates: shape as unknown as number[][][][] }) ?? "";
  return {
    width,
    height,
    shapes: Object.entries(shapes).map(([authority, shape]) => ({ authority, d: compact(pathOf(shape)) })),
  };
}

/** The height of a sheet of a width. */
export function sheetHeight(shapes: AreaShapes, width = 480): number {
  return placing(shapes, width).height;
}

function placing(shapes: AreaShapes, width: number) {
  const plane = boundsOf(shapes);
  const scale = (width - 2 * inset) / (plane.right - plane.left || 1);
  return { plane, scale, height: round((plane.bottom - plane.top) * scale + 2 * inset) };
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

interface Bounds {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

const measured = new WeakMap<AreaShapes, Bounds>();

/** The plane that the areas fill, measured once for all maps of the same areas. */
function boundsOf(shapes: AreaShapes): Bounds {
  const bounds = measured.get(shapes) ?? measure(shapes);
  measured.set(shapes, bounds);
  return bounds;
}

function measure(shapes: AreaShapes): Bounds {
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
