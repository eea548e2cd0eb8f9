import type { FigureRef } from "./frame.ts";
import { gradeClass } from "./profile.ts";
import { round } from "./round.ts";
import { shorten } from "./text.ts";
import { type TileBars, tileBars, type TileStrand } from "./tile-bars.ts";
import type { Tile, TileGrid } from "./tile-grid.ts";
import { at, inset, linesOf } from "./tile-lines.ts";

/** How a tile is filled: one of five steps of a ruler, a grade, the bars of a profile, hatching where there is no figure, or nothing. */
export type TileFill =
  | { kind: "step"; step: 1 | 2 | 3 | 4 | 5 }
  | { kind: "grade"; level: number; of: number; letter: string }
  | { kind: "profile"; strands: readonly TileStrand[] }
  | { kind: "missing" }
  | { kind: "plain" };

export interface TileMark {
  authority: string;
  /** Two to four letters. */
  label: string;
  /** Name and value, or why there is none. */
  words: string;
  fill: TileFill;
  emphasis: "authority" | "neighbour" | "other";
  href?: string;
}

export interface TileMapInput {
  indicator?: string;
  period?: string;
  grid: TileGrid;
  marks: readonly TileMark[];
  width?: number;
}

export interface TileMapLayout {
  ref: FigureRef;
  width: number;
  height: number;
  size: number;
  tiles: readonly PlacedTile[];
  /** Lines between tiles of different regions. */
  borders: string;
  /** The line around all tiles. */
  coast: string;
}

export interface PlacedTile {
  authority: string;
  x: number;
  y: number;
  column: number;
  row: number;
  /** `map-1` to `map-5`, `grade-1` to `grade-4`, `grade-none`, `holds-profile`, `missing` or `plain`. */
  className: string;
  emphasis: TileMark["emphasis"];
  /** How much of the tile is filled, from the bottom: the whole, or the steps of a grade. */
  share: number;
  /** The bars of a profile; none in other tiles. */
  bars: readonly TileBars[];
  label: string;
  words: string;
  href?: string;
}

/** One square tile an authority, from the top left to the bottom right. */
export function tileMap(input: TileMapInput): TileMapLayout {
  const { grid, width = 480 } = input;
  const size = round((width - 2 * inset) / Math.max(1, grid.columns));
  const markOf = new Map(input.marks.map((mark) => [mark.authority, mark]));
  const inOrder = [...grid.tiles].sort((a, b) => a.row - b.row || a.column - b.column);
  return {
    ref: { indicator: input.indicator, period: input.period },
    width,
    height: round(grid.rows * size + 2 * inset),
    size,
    tiles: inOrder.flatMap((tile) => {
      const mark = markOf.get(tile.code);
      return mark ? [placeTile(tile, mark, size)] : [];
    }),
    ...linesOf(grid, size),
  };
}

function placeTile({ column, row }: Tile, mark: TileMark, size: number): PlacedTile {
  const { authority, emphasis, words, href } = mark;
  const { fill } = mark;
  const label = fill.kind === "grade" ? fill.letter : shorten(mark.label, size - 3, labelSize);
  const [x, y] = [at(column, size), at(row, size)];
  return {
    authority,
    emphasis,
    words,
    href,
    label,
    x,
    y,
    column,
    row,
    bars: fill.kind === "profile" ? tileBars(fill.strands, x, y, size - 1) : [],
    ...fillOf(fill),
  };
}

/** Type size of the short labels. */
export const labelSize = 10;

function fillOf(fill: TileFill): { className: string; share: number } {
  switch (fill.kind) {
    case "step":
      return { className: `map-${fill.step}`, share: 1 };
    case "grade":
      return { className: gradeClass(fill.level, fill.of), share: fill.of === 0 ? 1 : fill.level / fill.of };
    case "profile":
      return { className: "holds-profile", share: 0 };
    case "missing":
      return { className: "missing", share: 0 };
    case "plain":
      return { className: "plain", share: 1 };
  }
}
