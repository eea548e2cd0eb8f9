import { around, type Board, empty, exchange, localCost, partsBeyondOne, weights } from "./tile-board.ts";
import { distance, type Spot } from "./tile-geography.ts";

/** Trials of a random move; about a second of work for 153 places. */
const trials = 600_000;
const warm = 5;
const cold = 0.05;
const reach = 3;

/**
 * Betters an arrangement by simulated annealing with a fixed sequence of numbers, then by every single exchange that
 * still lowers the cost: the same places give the same tiles every time.
 */
export function improve(board: Board): void {
  const next = sequence(1);
  const count = board.cellOf.length;
  for (let trial = 0; trial < trials && count > 1; trial += 1) {
    const heat = warm * (cold / warm) ** (trial / trials);
    const place = Math.floor(next() * count);
    const cell = nearCell(
      board,
      place,
      Math.floor(next() * 2 * reach + 1) - reach,
      Math.floor(next() * 2 * reach + 1) - reach,
    );
    if (cell !== null) tryExchange(board, place, cell, -heat * Math.log(1 - next()));
  }
  settle(board);
  drawIslandsIn(board);
}

/** Numbers from 0 to 1 that look random and never change (a linear congruential generator; Numerical Recipes' constants). */
function sequence(seed: number): () => number {
  let state = seed >>> 0;
  return () => (state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0) / 2 ** 32;
}

function nearCell(board: Board, place: number, across: number, down: number): number | null {
  const here = board.cellOf[place]!;
  const column = (here % board.columns) + across;
  const row = Math.floor(here / board.columns) + down;
  const isInside = column > 0 && row > 0 && column < board.columns - 1 && row < board.rows - 1;
  return !isInside || (across === 0 && down === 0) ? null : row * board.columns + column;
}

/** Exchanges, and takes it back where the cost rises by as much as is allowed, or more. */
function tryExchange(board: Board, place: number, cell: number, allowed: number): boolean {
  const from = board.cellOf[place]!;
  const before = localCost(board, place, cell);
  const regions = regionsOf(board, place, cell);
  const parts = regions.map((region) => board.parts[region]!);
  exchange(board, place, cell);
  const rise = localCost(board, place, from) - before;
  // Mending a region may yet pay for the rise; only then is it worth looking.
  if (rise - weights.split * sum(parts) < allowed) {
    const now = regions.map((region) => partsBeyondOne(board, region));
    if (rise + weights.split * (sum(now) - sum(parts)) < allowed) {
      regions.forEach((region, index) => (board.parts[region] = now[index]!));
      return true;
    }
  }
  exchange(board, place, from);
  return false;
}

function regionsOf(board: Board, place: number, cell: number): number[] {
  const other = board.placeAt[cell]!;
  const mine = board.regions[place]!;
  if (other === empty || board.regions[other] === mine) return [mine];
  return [mine, board.regions[other]!];
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0);
}

function settle(board: Board): void {
  for (let round = 0, isBetter = true; isBetter && round < 20; round += 1) {
    isBetter = false;
    for (let place = 0; place < board.cellOf.length; place += 1) {
      for (let down = -reach; down <= reach; down += 1) {
        for (let across = -reach; across <= reach; across += 1) {
          const cell = nearCell(board, place, across, down);
          if (cell !== null && tryExchange(board, place, cell, -1e-9)) isBetter = true;
        }
      }
    }
  }
}

/** Islands far out come nearer, to one empty cell from the rest, so that they do not make the whole map small. */
function drawIslandsIn(board: Board): void {
  const isIsland = (place: number) => board.touching[place]!.length === 0;
  for (let place = 0; place < board.cellOf.length; place += 1) {
    for (let step = stepInwards(board, place, isIsland); step !== null; step = stepInwards(board, place, isIsland))
      exchange(board, place, step);
  }
}

/** The next cell on an island's way to the nearest tile that is none, or null where it has come as near as it may. */
function stepInwards(board: Board, place: number, isIsland: (place: number) => boolean): number | null {
  if (!isIsland(place)) return null;
  const here = spotOf(board, board.cellOf[place]!);
  const others = [...board.cellOf].filter((_, other) => !isIsland(other)).map((cell) => spotOf(board, cell));
  const nearest = others.reduce((a, b) => (distance(b, here) < distance(a, here) ? b : a), {
    x: Infinity,
    y: Infinity,
  });
  if (!Number.isFinite(nearest.x)) return null;
  const cell = (here.y + Math.sign(nearest.y - here.y)) * board.columns + here.x + Math.sign(nearest.x - here.x);
  const isClear =
    board.placeAt[cell] === empty &&
    around(board, cell).every((near) => board.placeAt[near] === empty || board.placeAt[near] === place);
  return isClear ? cell : null;
}

function spotOf({ columns }: Board, cell: number): Spot {
  return { x: cell % columns, y: Math.floor(cell / columns) };
}
