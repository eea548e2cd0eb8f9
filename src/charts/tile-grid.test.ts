import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { touchingAreas } from "./outline-map.ts";
import { nearestPairs, type TilePlace } from "./tile-geography.ts";
import { tileGrid } from "./tile-grid.ts";
import { shortLabels } from "./tile-labels.ts";

/** Borsetshire and its surroundings: five by five places a fifth of a degree apart, in two regions. */
const lattice: TilePlace[] = Array.from({ length: 25 }, (_, index) => ({
  code: `b${index}`,
  lon: -2.6 + (index % 5) * 0.33,
  lat: 52.8 - Math.floor(index / 5) * 0.2,
  region: index % 5 < 3 ? "west" : "east",
}));
const cellsOf = (grid: ReturnType<typeof tileGrid>) => grid.tiles.map(({ column, row }) => `${column} ${row}`);

describe("a tile for each place", () => {
  const grid = tileGrid(lattice);
  it("gives no two places one cell, and starts at the first column and row", () => {
    expect(new Set(cellsOf(grid)).size).toBe(25);
    expect([
      Math.min(...grid.tiles.map(({ column }) => column)),
      Math.min(...grid.tiles.map(({ row }) => row)),
    ]).toEqual([0, 0]);
  });
  it("keeps places that already lie on a grid in their columns, beside their neighbours", () => {
    expect(grid.tiles.map(({ column }) => column)).toEqual(lattice.map((_, index) => index % 5));
    expect(grid.quality).toMatchObject({ adjacenciesKept: 1, regionsSplit: 0 });
    expect(grid.quality.meanDisplacement).toBeLessThan(0.5);
  });
  it("is the same every time", () => {
    expect(tileGrid(lattice)).toEqual(grid);
  });
  it("stands an island clear of all others", () => {
    const island = { code: "lundy", lon: -4, lat: 51.4, region: "west" };
    const pairs = nearestPairs(lattice).map(([a, b]) => [`b${a}`, `b${b}`] as const);
    const tiles = tileGrid([...lattice, island], pairs).tiles;
    const { column, row } = tiles.at(-1)!;
    const nearest = Math.min(
      ...tiles.slice(0, -1).map((tile) => Math.max(Math.abs(tile.column - column), Math.abs(tile.row - row))),
    );
    expect(nearest).toBe(2);
  });
  it("makes room for a crowd without parting its region", () => {
    const crowd = Array.from({ length: 16 }, (_, index): TilePlace => ({
      code: `c${index}`,
      lon: -1.9 + (index % 4) * 0.02,
      lat: 52.42 + Math.floor(index / 4) * 0.012,
      region: "crowd",
    }));
    const { quality, tiles } = tileGrid([...lattice, ...crowd]);
    expect(new Set(tiles.map(({ column, row }) => `${column} ${row}`)).size).toBe(41);
    expect(quality.regionsSplit).toBe(0);
  });
  it("leaves out pairs of places that it does not know", () => {
    expect(
      tileGrid(lattice.slice(0, 2), [
        ["b0", "b1"],
        ["b0", "elsewhere"],
      ]).quality.adjacencies,
    ).toBe(1);
  });
  it.each([0, 1, 2, 3])("lays out %i places", (count) => {
    expect(tileGrid(lattice.slice(0, count)).tiles).toHaveLength(count);
  });
});

describe("short labels", () => {
  const names = [
    "North Yorkshire",
    "North East Lincolnshire",
    "Leicester",
    "Leicestershire",
    "Bristol, City of",
    "Bournemouth, Christchurch and Poole",
    "Kensington and Chelsea",
    "St. Helens",
  ];
  it("are two to four letters that tell one from another", () => {
    expect(shortLabels(names)).toEqual(["NYor", "NEL", "Leic", "Leie", "Bris", "BCP", "KChe", "SHel"]);
  });
  it("go first to names that nothing but a point of the compass tells apart", () => {
    expect(shortLabels(["Newcastle upon Tyne", "North Tyneside", "Northumberland"])).toEqual(["Newc", "NTyn", "Nort"]);
  });
  it("are never two alike, even for names all alike", () => {
    const labels = shortLabels(Array.from({ length: 40 }, () => "Ambridge"));
    expect(new Set(labels).size).toBe(40);
    expect(shortLabels([""])).toEqual(["1"]);
  });
});

describe.runIf(process.env.PUBLISHED)("the 153 authorities of England", () => {
  const folder = `${process.env.PUBLISHED}/geography`;
  const rows = process.env.PUBLISHED
    ? readFileSync(`${folder}/utla153_centroids_and_codes.csv`, "utf8").trim().split(/\r?\n/)
    : [];
  // The only quoted cells are names, which the test does not need.
  const cells = rows.map((row) => row.replace(/"[^"]*"/g, "quoted").split(","));
  const column = (name: string) => cells[0]!.indexOf(name);
  const places = cells.slice(1).map((row): TilePlace => ({
    code: row[column("code_2025")]!,
    lon: Number(row[column("centroid_lon")]),
    lat: Number(row[column("centroid_lat")]),
    region: row[column("region_ees")]!.replace(/^(Inner|Outer) /, ""),
  }));
  const shapes = process.env.PUBLISHED ? shapesOf(`${folder}/utla153_boundaries.geojson`) : {};
  const start = process.cpuUsage();
  const grid = tileGrid(places, touchingAreas(shapes));
  const took = process.cpuUsage(start).user / 1000;
  it("each have a tile, with no region in two parts", () => {
    expect(new Set(cellsOf(grid)).size).toBe(153);
    expect(grid.quality.regionsSplit).toBe(0);
  });
  it("lie near their places and next to their neighbours", () => {
    expect(grid.quality.adjacencies).toBe(362);
    expect(grid.quality.adjacenciesKept).toBeGreaterThanOrEqual(0.74);
    expect(grid.quality.meanDisplacement).toBeLessThanOrEqual(1.6);
  });
  it("are laid out in a few seconds of computing, even while coverage is measured", () => {
    expect(took).toBeLessThan(4000);
  });
});

function shapesOf(file: string): Parameters<typeof touchingAreas>[0] {
  const { features } = JSON.parse(readFileSync(file, "utf8")) as {
    features: { properties: { code: string }; geometry: { type: string; coordinates: never } }[];
  };
  return Object.fromEntries(
    features.map(({ properties, geometry }) => [
      properties.code,
      geometry.type === "Polygon" ? [geometry.coordinates] : geometry.coordinates,
    ]),
  );
}
