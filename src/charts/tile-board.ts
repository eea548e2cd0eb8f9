import { type Pair, type Spot } from "./tile-geography.ts";

/** What an arrangement of tiles is judged by; the cost is the sum. */
export const weights = {
  /** Each tile, times the square of its distance from where it belongs. */
  displaced: 0.5,
  /** Each pair of places that touch, times how far their tiles are from touching. */
  parted: 2,
  /** Each pair of places that touch, times how far one has turned about the other: 0 not at all, 2 right round. */
  turned: 1.5,
  /** Each part of a region that is cut off from the rest. */
  split: 25,
  /** Each empty cell shut in on three sides, and each tile that touches an island. */
  ragged: 2.5,
} as const;

/** Tiles on a grid, and what it would cost to move them. */
export interface Board {
  columns: number;
  rows: number;
  /** The cell of each place: row × columns + column. */
  cellOf: Int32Array;
  /** The place in each cell, or −1. */
  placeAt: Int32Array;
  /** Where each belongs on the board, once the crowded have been given room. */
  targets: readonly Spot[];
  /** For each place, those it touches on the map, and in which direction they lie. */
  touching: readonly (readonly number[])[];
  bearings: readonly Float64Array[];
  regions: readonly number[];
  members: readonly (readonly number[])[];
  everyone: readonly number[];
  /** Places that touch nobody. */
  islands: readonly number[];
  /** For each region, the parts it is in beyond one. */
  parts: number[];
  /** The last search that came by a place. */
  seen: Int32Array;
  stamp: number;
}

export const empty = -1;

/** A board with room to spare around the targets, each place in the free cell nearest to its target, the inmost first. */
export function setBoard(
  map: readonly Spot[],
  spots: readonly Spot[],
  pairs: readonly Pair[],
  regionNames: readonly string[],
): Board {
  const left = Math.min(...spots.map(({ x }) => x)) - margin;
  const top = Math.min(...spots.map(({ y }) => y)) - margin;
  const targets = spots.map(({ x, y }) => ({ x: x - left, y: y - top }));
  const columns = Math.ceil(Math.max(...targets.map(({ x }) => x))) + margin + 1;
  const rows = Math.ceil(Math.max(...targets.map(({ y }) => y))) + margin + 1;
  const names = [...new Set(regionNames)];
  const regions = regionNames.map((name) => names.indexOf(name));
  const members = names.map((_, region) => regions.flatMap((one, place) => (one === region ? [place] : [])));
  const touching = spots.map((_, place) => pairs.flatMap(([a, b]) => (a === place ? [b] : b === place ? [a] : [])));
  const board: Board = {
    columns,
    rows,
    cellOf: new Int32Array(spots.length),
    placeAt: new Int32Array(columns * rows).fill(empty),
    targets,
    touching,
    bearings: bearingsOn(map, touching),
    regions,
    members,
    everyone: spots.map((_, place) => place),
    islands: spots.flatMap((_, place) => (touching[place]!.length === 0 ? [place] : [])),
    parts: [],
    seen: new Int32Array(spots.length),
    stamp: 0,
  };
  fill(board);
  board.parts = names.map((_, region) => partsBeyondOne(board, region));
  return board;
}

const margin = 2;

function fill(board: Board): void {
  const middle = { x: board.columns / 2, y: board.rows / 2 };
  const fromMiddle = (place: number) => squared(board.targets[place]!, middle.x, middle.y);
  const inmostFirst = board.targets.map((_, place) => place).sort((a, b) => fromMiddle(a) - fromMiddle(b) || a - b);
  for (const place of inmostFirst) put(board, place, nearestFree(board, board.targets[place]!));
}

function nearestFree(board: Board, { x, y }: Spot): number {
  let best = empty;
  let least = Infinity;
  board.placeAt.forEach((place, cell) => {
    const far = squared({ x, y }, cell % board.columns, Math.floor(cell / board.columns));
    if (place === empty && far < least) [best, least] = [cell, far];
  });
  return best;
}

function squared({ x, y }: Spot, column: number, row: number): number {
  return (x - column) ** 2 + (y - row) ** 2;
}

function put(board: Board, place: number, cell: number): void {
  board.cellOf[place] = cell;
  board.placeAt[cell] = place;
}

/** Moves a place to a cell; whoever was there goes the other way. */
export function exchange(board: Board, place: number, cell: number): void {
  const from = board.cellOf[place]!;
  const other = board.placeAt[cell]!;
  board.placeAt[from] = empty;
  put(board, place, cell);
  if (other !== empty) put(board, other, from);
}

/** The part of the cost, but for split regions, that a place and a cell it may go to have a share in. */
export function localCost(board: Board, place: number, cell: number): number {
  const other = board.placeAt[cell]!;
  const from = board.cellOf[place]!;
  return (
    placeCost(board, place) +
    (other === empty ? raggedness(board, from) + raggedness(board, cell) : placeCost(board, other))
  );
}

function placeCost(board: Board, place: number): number {
  const cell = board.cellOf[place]!;
  const column = cell % board.columns;
  const row = (cell - column) / board.columns;
  let cost =
    weights.displaced * squared(board.targets[place]!, column, row) +
    weights.ragged * crowding(board, place, column, row);
  const others = board.touching[place]!;
  const bearings = board.bearings[place]!;
  for (let index = 0; index < others.length; index += 1) {
    const near = board.cellOf[others[index]!]!;
    const nearColumn = near % board.columns;
    const dx = nearColumn - column;
    const dy = (near - nearColumn) / board.columns - row;
    const apart = Math.sqrt(dx * dx + dy * dy);
    // One less the cosine of the angle between where the neighbour lies on the map and where its tile lies.
    const turned = 1 - (bearings[2 * index]! * dx + bearings[2 * index + 1]! * dy) / apart;
    cost += weights.parted * gap(apart) + weights.turned * turned;
  }
  return cost;
}

/** Nought for tiles that share an edge, a little for a corner, then the distance left to go. */
function gap(apart: number): number {
  if (apart <= 1) return 0;
  return apart < 1.5 ? 0.35 : apart - 0.4;
}

/** For each place, the direction on the map of every place it touches: x and y of length one, after one another. */
function bearingsOn(map: readonly Spot[], touching: readonly (readonly number[])[]): Float64Array[] {
  return touching.map((others, place) => {
    const bearings = new Float64Array(others.length * 2);
    others.forEach((other, index) => {
      const [dx, dy] = [map[other]!.x - map[place]!.x, map[other]!.y - map[place]!.y];
      const length = Math.hypot(dx, dy) || 1;
      bearings.set([dx / length, dy / length], 2 * index);
    });
    return bearings;
  });
}

/** The number of tiles that an island touches, or of islands that a tile touches. */
function crowding(board: Board, place: number, column: number, row: number): number {
  const others = board.touching[place]!.length === 0 ? board.everyone : board.islands;
  let count = 0;
  for (const other of others) {
    const cell = board.cellOf[other]!;
    const otherColumn = cell % board.columns;
    const dx = Math.abs(column - otherColumn);
    const dy = Math.abs(row - (cell - otherColumn) / board.columns);
    if (dx <= 1 && dy <= 1 && dx + dy > 0) count += 1;
  }
  return count;
}

/** The empty cells in and around a cell that are shut in by tiles on three or four sides. */
function raggedness(board: Board, cell: number): number {
  let count = 0;
  for (const near of [cell, ...around(board, cell)])
    if (board.placeAt[near] === empty && sides(board, near) >= 3) count += 1;
  return weights.ragged * count;
}

function sides({ placeAt, columns }: Board, cell: number): number {
  const isTaken = (near: number) => (placeAt[near] === empty ? 0 : 1);
  return isTaken(cell - columns) + isTaken(cell - 1) + isTaken(cell + 1) + isTaken(cell + columns);
}

/** How many separate parts a region is in, beyond one; islands do not count. */
export function partsBeyondOne(board: Board, region: number): number {
  const members = board.members[region]!;
  let parts = 0;
  board.stamp += 1;
  for (const place of members) {
    if (board.touching[place]!.length === 0 || board.seen[place] === board.stamp) continue;
    parts += 1;
    flood(board, region, place);
  }
  return Math.max(0, parts - 1);
}

function flood(board: Board, region: number, start: number): void {
  const queue = [start];
  board.seen[start] = board.stamp;
  const steps = [-board.columns, -1, 1, board.columns];
  for (let place = queue.pop(); place !== undefined; place = queue.pop()) {
    for (const step of steps) {
      const other = board.placeAt[board.cellOf[place]! + step]!;
      if (other === empty || board.regions[other] !== region || board.seen[other] === board.stamp) continue;
      board.seen[other] = board.stamp;
      queue.push(other);
    }
  }
}

/** The cells that share an edge or a corner with a cell. The margin keeps tiles off the outer cells, so rows never wrap. */
export function around({ columns }: Board, cell: number): number[] {
  return [
    cell - columns - 1,
    cell - columns,
    cell - columns + 1,
    cell - 1,
    cell + 1,
    cell + columns - 1,
    cell + columns,
    cell + columns + 1,
  ];
}
