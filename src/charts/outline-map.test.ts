import { describe, expect, it } from "vitest";
import { drawOutlineMap } from "./draw/outline-map.ts";
import { asFile, faultsIn } from "./fixtures.ts";
import { outlineMap, touchingAreas, type AreaShape, type OutlineMark } from "./outline-map.ts";

const square = (lon: number, lat: number, size = 0.5): AreaShape => [
  [
    [
      [lon, lat],
      [lon, lat + size],
      [lon + size, lat + size],
      [lon + size, lat],
      [lon, lat],
    ],
  ],
];
const shapes = { ambridge: square(-2.5, 52), holby: square(-2, 52), lundy: square(-4, 51, 0.1) };
const mark = (
  authority: string,
  step: OutlineMark["step"],
  emphasis: OutlineMark["emphasis"] = "other",
): OutlineMark => ({ authority, step, emphasis, words: `${authority}: 7`, href: `/${authority}/` });
const marks = [mark("ambridge", 4, "authority"), mark("holby", null, "neighbour"), mark("lundy", 1)];
const layout = outlineMap({ indicator: "cla-rate", period: "2025", shapes, marks, width: 200 });

describe("an outline map", () => {
  it("looks like this", async () => {
    await expect(asFile(drawOutlineMap(layout, "Borsetshire's region", "map-hatch"))).toMatchFileSnapshot(
      "__snapshots__/outline-map.svg",
    );
  });
  it("fills the width and keeps north up", () => {
    const numbers = layout.areas.flatMap(({ d }) => d.match(/[\d.]+/g)!.map(Number));
    expect(Math.max(...numbers)).toBeLessThanOrEqual(Math.max(200, layout.height));
    const top = (code: string) =>
      Math.min(
        ...layout.areas
          .find(({ authority }) => authority === code)!
          .d.match(/[\d.]+ [\d.]+/g)!
          .map((pair) => Number(pair.split(" ")[1])),
      );
    expect(top("ambridge")).toBeLessThan(top("lundy"));
  });
  it("draws rings wound either way alike", () => {
    const turned = { ...shapes, ambridge: shapes.ambridge.map((rings) => rings.map((ring) => [...ring].reverse())) };
    const areaOf = (d: string) => new Set(d.match(/[\d.]+ [\d.]+/g));
    expect(areaOf(outlineMap({ shapes: turned, marks, width: 200 }).areas[0]!.d)).toEqual(areaOf(layout.areas[0]!.d));
  });
  it("hatches an area with no figure", () => {
    expect(layout.areas[1]!.className).toBe("missing");
    expect(drawOutlineMap(layout, "x", "h")).toContain('fill="url(#h)"');
    expect(drawOutlineMap(outlineMap({ shapes, marks: [marks[0]!] }), "x", "h")).not.toContain("<pattern");
  });
  it("leaves out an area whose shape is not known", () => {
    expect(outlineMap({ shapes, marks: [mark("dibley", 2)] }).areas).toEqual([]);
  });
  it("can be drawn with no areas", () => {
    expect(faultsIn(drawOutlineMap(outlineMap({ shapes: {}, marks: [] }), "x", "h"))).toEqual([]);
  });
});

describe("areas that touch", () => {
  it("share two points of their borders or more", () => {
    expect(touchingAreas(shapes)).toEqual([["ambridge", "holby"]]);
  });
  it("do not touch at a single corner", () => {
    expect(touchingAreas({ a: square(0, 0), b: square(0.5, 0.5) })).toEqual([]);
  });
});
