import { describe, expect, it } from "vitest";
import { areBoundaries } from "./boundaries.ts";
import { crossingSteps } from "./crossings.ts";
import { outlineOf, outlineText, type Boundaries } from "./outline.ts";
import { importanceOf, keptOf } from "./simplify.ts";
import { ringOf, topologyOf, type Point } from "./topology.ts";

/** Borsetshire to the west and Barchester to the east of a border with bends, half a degree across; both wind counterclockwise. */
const border: Point[] = Array.from({ length: 41 }, (_, step) => [0.5 + 0.02 * Math.sin(step), 52 + step / 80] as Point);
const top = border.at(-1) as Point;
const bottom = border[0] as Point;
const west: Point[] = [[0, 52], ...border, [0, 52.5], [0, 52]];
const east: Point[] = [bottom, [1, 52], [1, 52.5], top, ...border.toReversed().slice(1)];
const islet: Point[] = [
  [2, 52],
  [2.001, 52],
  [2.001, 52.001],
  [2, 52],
];

const boundaries: Boundaries = {
  features: [
    { properties: { code: "E06000902" }, geometry: { type: "MultiPolygon", coordinates: [[east], [islet]] } },
    { properties: { code: "E10000901" }, geometry: { type: "Polygon", coordinates: [west] } },
  ],
};

describe("the outline map", () => {
  it("holds a shared border once, and rings can be made of it again", () => {
    const { arcs, rings } = topologyOf([west, east]);
    expect(arcs).toHaveLength(3);
    expect(rings.flat().filter(({ arc }) => arc === rings[0]?.[0]?.arc).length).toBeGreaterThan(0);
    const points = ringOf(rings[0] ?? [], arcs).map(String);
    expect(new Set(points)).toEqual(new Set(west.map(String)));
  });

  it("keeps neighbours touching at every corner of their border", () => {
    const outline = outlineOf(boundaries, 700);
    const [barchester = [], borsetshire = []] = [outline["E06000902"], outline["E10000901"]];
    const inner = (rings: typeof barchester) =>
      new Set(
        rings
          .flat(2)
          .filter(([lon]) => lon > 0.4 && lon < 0.6)
          .map(String),
      );
    expect(inner(barchester)).toEqual(inner(borsetshire));
    expect(inner(barchester).size).toBeLessThan(41);
  });

  it("stays within its bytes and names areas in order of code", () => {
    const outline = outlineOf(boundaries, 700);
    expect(outlineText(outline).length).toBeLessThanOrEqual(700);
    expect(Object.keys(outline)).toEqual(["E06000902", "E10000901"]);
  });

  it("leaves out islets, but never an authority's largest part", () => {
    expect(outlineOf(boundaries, 5_000)["E06000902"]).toHaveLength(1);
    const scilly: Boundaries = {
      features: [{ properties: { code: "E06000902" }, geometry: { type: "Polygon", coordinates: [islet] } }],
    };
    expect(outlineOf(scilly, 5_000)["E06000902"]).toHaveLength(1);
  });

  it("winds outer rings clockwise, as a drawing on a sphere needs", () => {
    const ring = outlineOf(boundaries, 5_000)["E10000901"]?.[0]?.[0] ?? [];
    const twice = ring.slice(0, -1).reduce((sum, [x, y], index) => {
      const [nextX = 0, nextY = 0] = ring[index + 1] ?? [];
      return sum + x * nextY - nextX * y;
    }, 0);
    expect(twice).toBeLessThan(0);
  });
});

describe("simplification", () => {
  it("takes away the point that changes the shape least first", () => {
    const line: Point[] = [
      [0, 52],
      [0.1, 52.001],
      [0.2, 52.1],
      [0.3, 52],
    ];
    const importance = importanceOf(line);
    expect([importance[0], importance[3]]).toEqual([Infinity, Infinity]);
    expect(keptOf(importance, importance[2] ?? 0, 0)).toEqual([0, 2, 3]);
    expect(keptOf(importance, 1e9, 1)).toEqual([0, 2, 3]);
  });

  it("finds lines that cross, and not lines that touch", () => {
    const a: Point[] = [
      [0, 0],
      [2, 2],
    ];
    const b: Point[] = [
      [0, 2],
      [2, 0],
    ];
    const c: Point[] = [
      [2, 2],
      [3, 0],
    ];
    expect(crossingSteps([a, c])).toEqual([]);
    expect(
      crossingSteps([a, b])
        .map(({ line }) => line)
        .toSorted(),
    ).toEqual([0, 1]);
  });
});

it("tells boundaries of authorities from other shapes", () => {
  expect(areBoundaries(boundaries)).toBe(true);
  expect(
    areBoundaries({
      features: [{ properties: { "cua-code": "E10000901" }, geometry: boundaries.features[1]?.geometry }],
    }),
  ).toBe(false);
  expect(areBoundaries(null)).toBe(false);
});
