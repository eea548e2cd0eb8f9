import { describe, expect, it } from "vitest";
import { drawTileMap } from "./draw/tile-map.ts";
import { asFile, faultsIn } from "./fixtures.ts";
import type { TileGrid } from "./tile-grid.ts";
import { tileMap, type TileFill, type TileMark } from "./tile-map.ts";

const quality = {
  meanDisplacement: 0,
  greatestDisplacement: 0,
  furthest: "",
  adjacencies: 0,
  adjacenciesKept: 1,
  regionsSplit: 0,
};
const tile = (code: string, column: number, row: number, region = "west") => ({ code, column, row, region });
const grid: TileGrid = {
  columns: 3,
  rows: 2,
  quality,
  tiles: [tile("ambridge", 1, 1, "east"), tile("holby", 0, 0), tile("dibley", 1, 0), tile("felpersham", 2, 1, "east")],
};
const mark = (authority: string, fill: TileFill, emphasis: TileMark["emphasis"] = "other"): TileMark => ({
  authority,
  label: authority.slice(0, 4),
  words: `${authority}: 7`,
  fill,
  emphasis,
  href: `/${authority}/`,
});
const marks = [
  mark("holby", { kind: "step", step: 5 }),
  mark("dibley", { kind: "missing" }, "neighbour"),
  mark("ambridge", { kind: "grade", level: 3, of: 4, letter: "G" }, "authority"),
  mark("felpersham", { kind: "plain" }),
];
const layout = tileMap({ indicator: "cla-rate", period: "2025", grid, marks, width: 94 });

describe("a tile map", () => {
  it("looks like this", async () => {
    await expect(asFile(drawTileMap(layout, "Borsetshire's region"))).toMatchFileSnapshot("__snapshots__/tile-map.svg");
  });
  it("goes from the top left to the bottom right, for the keyboard", () => {
    expect(layout.tiles.map(({ authority }) => authority)).toEqual(["holby", "dibley", "ambridge", "felpersham"]);
  });
  it("fills tiles by step, hatches those with no figure, and fills a grade to its height", () => {
    expect(layout.tiles.map(({ className, share }) => [className, share])).toEqual([
      ["map-5", 1],
      ["missing", 0],
      ["grade-3", 0.75],
      ["plain", 1],
    ]);
  });
  it("stands the bars of a whole profile under the name", () => {
    const strands = [4, 3, 2, null].map((level) => ({ level, of: 4 }));
    const [placed] = tileMap({ grid, marks: [mark("holby", { kind: "profile", strands })], width: 94 }).tiles;
    expect(placed).toMatchObject({ className: "holds-profile", share: 0, label: "holb" });
    expect(placed!.bars.map(({ className }) => className)).toContain("grade-none");
    expect(faultsIn(drawTileMap(tileMap({ grid, marks: [mark("holby", { kind: "profile", strands })] }), "x"))).toEqual(
      [],
    );
  });
  it("writes a grade's letter in place of the name", () => {
    expect(layout.tiles.map(({ label }) => label)).toEqual(["holb", "dibl", "G", "felp"]);
  });
  it("draws a line between regions, and another around all", () => {
    expect(layout.borders).toBe("M32 32h30");
    const strokes = [...layout.coast.matchAll(/[hv]([\d.]+)/g)].map(([, length]) => Number(length));
    expect(strokes.reduce((sum, length) => sum + length, 0)).toBe(10 * layout.size);
    // Sides in a straight line are drawn in one stroke.
    expect(strokes.toSorted((a, b) => b - a)).toEqual([60, 60, 30, 30, 30, 30, 30, 30]);
  });
  it("lets the Tab key stop once, at the authority in view", () => {
    expect(drawTileMap(layout, "x").match(/<a href="[^"]+">/g)).toEqual(['<a href="/ambridge/">']);
  });
  it("leaves out a tile that nothing is said of", () => {
    expect(tileMap({ grid, marks: marks.slice(0, 1) }).tiles).toHaveLength(1);
  });
  it("can be drawn with no tiles", () => {
    expect(
      faultsIn(drawTileMap(tileMap({ grid: { columns: 0, rows: 0, tiles: [], quality }, marks: [] }), "x")),
    ).toEqual([]);
  });
});
