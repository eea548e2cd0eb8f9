import { drawTileMap } from "../../../charts/draw/tile-map.ts";
import { tileMap, type TileMapInput } from "../../../charts/tile-map.ts";
import { snapshotOf } from "../../../compare/snapshot.ts";
import { factsOf, type Chosen } from "../../../views/compare-facts.ts";
import { measuredWords } from "../../../views/compare-words.ts";
import { steppedTiles, type Board } from "../../../views/tile-board.ts";
import type { Draw } from "../scene.ts";

/** Every authority as a tile near where it lies, those that are named framed. */
export const draw: Draw = async ({ chosen, figures, period }, base) => {
  const snapshot = snapshotOf(factsOf(chosen.areas, figures), figures.indicator);
  if (!snapshot) throw new Error("no figures");
  const today = chosen.areas.authorities.filter(({ closed }) => closed === null);
  const { input, steps } = steppedTiles(await fetchBoard(base), today, snapshot);
  const title = `${figures.indicator.shortTitle}, every authority on a map of equal tiles`;
  return {
    title,
    subtitle: measuredWords(figures.indicator, period),
    key: `Each shade holds a fifth of the authorities with a figure, from the palest: ${steps.filter(Boolean).join("; ")}. Hatched: no figure.`,
    markup: (width) => drawTileMap(tileMap({ ...framed(input, chosen), width: Math.min(width, WIDEST) }), title),
  };
};

/** In user units; a wider map would push its key below the frame. */
const WIDEST = 480;

async function fetchBoard(base: string): Promise<Board> {
  const response = await fetch(`${base}embed/tiles.json`);
  if (!response.ok) throw new Error(`tiles.json: ${response.status}`);
  const { grid, labels } = (await response.json()) as Pick<Board, "grid"> & { labels: readonly [string, string][] };
  return { grid, labels: new Map(labels) };
}

function framed(input: TileMapInput, { authorities: [subject, ...others] }: Chosen): TileMapInput {
  const peers = new Set(others.map(({ code }) => code));
  const marks = input.marks.map((mark) => {
    const emphasis = mark.authority === subject.code ? "authority" : peers.has(mark.authority) ? "neighbour" : "other";
    return { ...mark, emphasis } as const;
  });
  return { ...input, marks };
}
