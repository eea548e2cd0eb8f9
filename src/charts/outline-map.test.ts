import { describe, expect, it } from "vitest";
import { drawOutlineMap } from "./draw/outline-map.ts";
import { asFile, faultsIn } from "./fixtures.ts";
import { drawOutlineSheet } from "./draw/outline-sheet.ts";
import { outlineMap, touchingAreas, type OutlineMark } from "./outline-map.ts";
import { outlineSheet, type AreaShape } from "./outline-sheet.ts";

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

const file = { sheet: "/maps/authorities.svg", id: "map-hatch" };

describe("an outline map", () => {
  it("looks like this", async () => {
    await expect(asFile(drawOutlineMap(layout, "Borsetshire's region", file))).toMatchFileSnapshot(
      "__snapshots__/outline-map.svg",
    );
  });
  it("shades the outlines of the sheet, which has the same size", () => {
    const sheet = outlineSheet(shapes, 200);
    expect([layout.width, layout.height]).toEqual([sheet.width, sheet.height]);
    expect(drawOutlineMap(layout, "x", file)).toContain('href="/maps/authorities.svg#ambridge"');
  });
  it("hatches an area with no figure", () => {
    expect(layout.areas[1]!.className).toBe("missing");
    expect(drawOutlineMap(layout, "x", file)).toContain('fill="url(#map-hatch)"');
    expect(drawOutlineMap(outlineMap({ shapes, marks: [marks[0]!] }), "x", file)).not.toContain("<pattern");
  });
  it("leaves out an area whose shape is not known", () => {
    expect(outlineMap({ shapes, marks: [mark("dibley", 2)] }).areas).toEqual([]);
  });
  it("can be drawn with no areas", () => {
    expect(faultsIn(drawOutlineMap(outlineMap({ shapes: {}, marks: [] }), "x", file))).toEqual([]);
  });
});

describe("a sheet of outlines", () => {
  const sheet = outlineSheet(shapes, 200);
  const pathOf = (code: string, of = sheet) => of.shapes.find(({ authority }) => authority === code)!.d;
  it("looks like this", async () => {
    await expect(asFile(drawOutlineSheet(sheet))).toMatchFileSnapshot("__snapshots__/outline-sheet.svg");
  });
  it("fills the width and keeps north up", () => {
    const numbers = sheet.shapes.flatMap(({ d }) => d.match(/[\d.]+/g)!.map(Number));
    expect(Math.max(...numbers)).toBeLessThanOrEqual(Math.max(200, sheet.height));
    const top = (code: string) =>
      Math.min(
        ...pathOf(code)
          .match(/[\d.]+ [\d.]+/g)!
          .map((pair) => Number(pair.split(" ")[1])),
      );
    expect(top("ambridge")).toBeLessThan(top("lundy"));
  });
  it("draws rings wound either way alike", () => {
    const turned = { ...shapes, ambridge: shapes.ambridge.map((rings) => rings.map((ring) => [...ring].reverse())) };
    const areaOf = (d: string) => new Set(d.match(/[\d.]+ [\d.]+/g));
    expect(areaOf(pathOf("ambridge", outlineSheet(turned, 200)))).toEqual(areaOf(pathOf("ambridge")));
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
