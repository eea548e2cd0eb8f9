import { round } from "./round.ts";
import type { TileGrid } from "./tile-grid.ts";

/** Round every map of tiles, in user units. */
export const inset = 2;

/** Where a column or row begins, in user units. */
export function at(place: number, size: number): number {
  return round(inset + place * size);
}

interface Lines {
  /** Between regions. */
  borders: string;
  /** Round all of them. */
  coast: string;
}

const drawn = new WeakMap<TileGrid, Map<number, Lines>>();

/** Every edge of a tile whose other side is another region, or nothing; drawn once for all maps on the same grid. */
export function linesOf(grid: TileGrid, size: number): Lines {
  const known = drawn.get(grid) ?? new Map<number, Lines>();
  drawn.set(grid, known);
  const lines = known.get(size) ?? drawLines(grid, size);
  known.set(size, lines);
  return lines;
}

/** One side of a tile, from its upper or left end, in columns and rows. */
interface Side {
  isUpright: boolean;
  column: number;
  row: number;
}

function drawLines({ tiles }: TileGrid, size: number): Lines {
  const regionAt = new Map(tiles.map((tile) => [`${tile.column} ${tile.row}`, tile.region]));
  const [borders, coast]: [Side[], Side[]] = [[], []];
  for (const { column, row, region } of tiles) {
    const sides = [
      {
        other: regionAt.get(`${column + 1} ${row}`),
        side: { isUpright: true, column: column + 1, row },
        isFirst: true,
      },
      { other: regionAt.get(`${column} ${row + 1}`), side: { isUpright: false, column, row: row + 1 }, isFirst: true },
      { other: regionAt.get(`${column - 1} ${row}`), side: { isUpright: true, column, row }, isFirst: false },
      { other: regionAt.get(`${column} ${row - 1}`), side: { isUpright: false, column, row }, isFirst: false },
    ];
    for (const { other, side, isFirst } of sides) {
      if (other === undefined) coast.push(side);
      else if (isFirst && other !== region) borders.push(side);
    }
  }
  return { borders: strokes(borders, size), coast: strokes(coast, size) };
}

/** Sides as one path; those that follow one another in a straight line are one stroke. */
function strokes(sides: readonly Side[], size: number): string {
  const runs: (Side & { length: number })[] = [];
  for (const side of [...sides].sort(alongLines)) {
    const last = runs.at(-1);
    if (last && follows(last, side)) last.length += 1;
    else runs.push({ ...side, length: 1 });
  }
  return runs
    .map(({ isUpright, column, row, length }) => {
      return `M${at(column, size)} ${at(row, size)}${isUpright ? "v" : "h"}${round(length * size)}`;
    })
    .join("");
}

/** Upright sides first, line by line, each line from its start. */
function alongLines(a: Side, b: Side): number {
  if (a.isUpright !== b.isUpright) return a.isUpright ? -1 : 1;
  return a.isUpright ? a.column - b.column || a.row - b.row : a.row - b.row || a.column - b.column;
}

function follows(run: Side & { length: number }, { isUpright, column, row }: Side): boolean {
  if (run.isUpright !== isUpright) return false;
  return isUpright
    ? column === run.column && row === run.row + run.length
    : row === run.row && column === run.column + run.length;
}
