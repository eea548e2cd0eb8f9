import { mean } from "d3";
import { roundFine } from "./round.ts";
import { type Board, setBoard } from "./tile-board.ts";
import { distance, makeRoom, nearestPairs, onPlane, type Pair, type Spot, type TilePlace } from "./tile-geography.ts";
import { improve } from "./tile-search.ts";

export interface Tile {
  code: string;
  region: string;
  column: number;
  row: number;
}

/** How true a tile map is to the map. */
export interface TileQuality {
  /** Mean distance, in tiles, between a tile and its place on the map drawn to the same size. */
  meanDisplacement: number;
  /** The longest of those distances, and whose it is. */
  greatestDisplacement: number;
  furthest: string;
  /** Pairs of places that touch, and the share of them whose tiles share an edge or a corner. */
  adjacencies: number;
  adjacenciesKept: number;
  /** Regions whose tiles do not all hang together. */
  regionsSplit: number;
}

export interface TileGrid {
  columns: number;
  rows: number;
  tiles: readonly Tile[];
  quality: TileQuality;
}

/**
 * A square tile of equal size for each place, near where it lies, next to its neighbours and its region. `adjacent` holds
 * the codes of places that touch; without it, middles with no other between them count as touching. A place that touches
 * nobody is an island, and stands clear. The same places give the same grid; 153 take about a second, so keep the result.
 */
export function tileGrid(places: readonly TilePlace[], adjacent?: readonly (readonly [string, string])[]): TileGrid {
  const pairs = adjacent ? byNumber(places, adjacent) : nearestPairs(places);
  const map = onPlane(places);
  if (places.length === 0) return { columns: 0, rows: 0, tiles: [], quality: nothing };
  const board = setBoard(
    map,
    makeRoom(map, pairs),
    pairs,
    places.map(({ region }) => region),
  );
  improve(board);
  const cells = cropped(board);
  return {
    columns: 1 + Math.max(-1, ...cells.map(({ x }) => x)),
    rows: 1 + Math.max(-1, ...cells.map(({ y }) => y)),
    tiles: places.map(({ code, region }, index) => ({ code, region, column: cells[index]!.x, row: cells[index]!.y })),
    quality: qualityOf(places, cells, map, pairs, board),
  };
}

const nothing: TileQuality = {
  meanDisplacement: 0,
  greatestDisplacement: 0,
  furthest: "",
  adjacencies: 0,
  adjacenciesKept: 1,
  regionsSplit: 0,
};

function byNumber(places: readonly TilePlace[], adjacent: readonly (readonly [string, string])[]): Pair[] {
  const numberOf = new Map(places.map(({ code }, index) => [code, index]));
  return adjacent.flatMap(([a, b]): Pair[] => {
    const [first, second] = [numberOf.get(a), numberOf.get(b)];
    return first === undefined || second === undefined ? [] : [[first, second]];
  });
}

/** The column and row of each place once empty columns and rows at the edges are taken off. */
function cropped({ cellOf, columns }: Board): Spot[] {
  const cells = [...cellOf].map((cell) => ({ x: cell % columns, y: Math.floor(cell / columns) }));
  const left = Math.min(...cells.map(({ x }) => x));
  const top = Math.min(...cells.map(({ y }) => y));
  return cells.map(({ x, y }) => ({ x: x - left, y: y - top }));
}

function qualityOf(
  places: readonly TilePlace[],
  cells: readonly Spot[],
  map: readonly Spot[],
  pairs: readonly Pair[],
  board: Board,
): TileQuality {
  const fitted = fitTo(map, cells);
  const far = cells.map((cell, index) => distance(cell, fitted[index]!));
  const greatest = Math.max(0, ...far);
  const kept = pairs.filter(
    ([a, b]) => Math.max(Math.abs(cells[a]!.x - cells[b]!.x), Math.abs(cells[a]!.y - cells[b]!.y)) <= 1,
  );
  return {
    meanDisplacement: roundFine(mean(far) ?? 0),
    greatestDisplacement: roundFine(greatest),
    furthest: places[far.indexOf(greatest)]?.code ?? "",
    adjacencies: pairs.length,
    adjacenciesKept: pairs.length === 0 ? 1 : roundFine(kept.length / pairs.length),
    regionsSplit: board.parts.filter((parts) => parts > 0).length,
  };
}

/** The map moved and stretched evenly, so that as a whole it lies as near the tiles as it can (least squares). */
function fitTo(map: readonly Spot[], cells: readonly Spot[]): Spot[] {
  const [from, to] = [middleOf(map), middleOf(cells)];
  const spread = map.reduce((sum, { x, y }) => sum + (x - from.x) ** 2 + (y - from.y) ** 2, 0);
  const along = map.reduce(
    (sum, { x, y }, index) => sum + (x - from.x) * (cells[index]!.x - to.x) + (y - from.y) * (cells[index]!.y - to.y),
    0,
  );
  const scale = spread === 0 ? 1 : along / spread;
  return map.map(({ x, y }) => ({ x: to.x + (x - from.x) * scale, y: to.y + (y - from.y) * scale }));
}

function middleOf(spots: readonly Spot[]): Spot {
  return { x: mean(spots, ({ x }) => x) ?? 0, y: mean(spots, ({ y }) => y) ?? 0 };
}
