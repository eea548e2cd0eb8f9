import { describe, expect, it } from "vitest";
import { drawLocator } from "./draw/locator.ts";
import { locator } from "./locator.ts";
import type { TileGrid } from "./tile-grid.ts";

const tile = (code: string, column: number, row: number) => ({ code, region: "west", column, row });
const grid = {
  columns: 3,
  rows: 2,
  tiles: [tile("borsetshire", 0, 0), tile("barchester", 1, 0), tile("ambridge", 2, 1)],
} as unknown as TileGrid;

describe("a locator", () => {
  it("draws each place once: itself, its neighbours, or another", () => {
    expect(locator(grid, "ambridge", new Set(["borsetshire", "ambridge"]))).toEqual({
      width: 30,
      height: 20,
      others: "M10 0h9v9h-9z",
      neighbours: "M0 0h9v9h-9z",
      authority: "M20 10h9v9h-9z",
    });
  });
  it("is a picture with a name, and leaves out what there is none of", () => {
    const drawn = drawLocator(locator(grid, "ambridge", new Set()), "Where Ambridge lies");
    expect(drawn).toContain('role="img" aria-label="Where Ambridge lies"');
    expect(drawn).not.toContain("is-neighbour");
  });
});
