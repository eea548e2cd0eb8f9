import type { TileGrid } from "./tile-grid.ts";

/** Where one authority and its neighbours lie among all: three paths, each of equal tiles. */
export interface LocatorLayout {
  width: number;
  height: number;
  others: string;
  neighbours: string;
  authority: string;
}

const [pitch, size] = [10, 9];

/** A tile map without names and links, for the head of a page: 1 KB, where the whole map takes fifty. */
export function locator(grid: TileGrid, authority: string, neighbours: ReadonlySet<string>): LocatorLayout {
  const tiles = (holds: (code: string) => boolean) =>
    grid.tiles
      .filter(({ code }) => holds(code))
      .map(({ column, row }) => `M${column * pitch} ${row * pitch}h${size}v${size}h-${size}z`)
      .join("");
  return {
    width: grid.columns * pitch,
    height: grid.rows * pitch,
    others: tiles((code) => code !== authority && !neighbours.has(code)),
    neighbours: tiles((code) => code !== authority && neighbours.has(code)),
    authority: tiles((code) => code === authority),
  };
}
