import type { TileGrid } from "../charts/tile-grid.ts";
import type { TileFill, TileMapInput, TileMark } from "../charts/tile-map.ts";
import type { Snapshot } from "../compare/snapshot.ts";
import { formatNumber, missingWords } from "../format.ts";
import type { Authority } from "../model/authority.ts";
import { valueText } from "./figures.ts";
import { authorityPath } from "./paths.ts";

/** Where the tile of each authority lies, and the short name in it. */
export interface Board {
  grid: TileGrid;
  labels: ReadonlyMap<string, string>;
}

/** An indicator's published figures in five steps of as many authorities each, with the steps' ends for the key. */
export function steppedTiles(
  board: Board,
  authorities: readonly Authority[],
  snapshot: Snapshot,
): { input: TileMapInput; steps: readonly string[] } {
  const { indicator, period, cells, spread } = snapshot;
  const cuts = fifths(spread.sorted);
  const input = tilesOn(board, authorities, ({ code, name }) => {
    const cell = cells.get(code);
    if (!cell || cell.value === null) {
      const reason =
        cell?.observation.value.status === "missing" ? missingWords(cell.observation.value.reason) : "no figure";
      return { emphasis: "other", fill: { kind: "missing" }, words: `${name}: ${reason}` };
    }
    const step = stepOf(cell.value, cuts);
    return { emphasis: "other", fill: { kind: "step", step }, words: `${name} ${valueText(indicator, cell.value)}` };
  });
  return {
    input: { ...input, indicator: indicator.id, period: period.id },
    steps: stepWords(spread.sorted, cuts, indicator.decimals),
  };
}

/** A tile for each authority on the board, filled as `markOf` says. */
export function tilesOn(
  { grid, labels }: Board,
  authorities: readonly Authority[],
  markOf: (authority: Authority) => Pick<TileMark, "emphasis" | "fill" | "words">,
): TileMapInput {
  const marks = authorities.flatMap((authority): TileMark[] => {
    const label = labels.get(authority.code);
    return label ? [{ authority: authority.code, label, href: authorityPath(authority), ...markOf(authority) }] : [];
  });
  return { grid, marks };
}

type Step = Extract<TileFill, { kind: "step" }>["step"];

/** The upper ends of the first four fifths of some sorted values. */
function fifths(sorted: readonly number[]): number[] {
  return [1, 2, 3, 4].map((k) => sorted[Math.min(sorted.length - 1, Math.ceil((k * sorted.length) / 5) - 1)] ?? 0);
}

function stepOf(value: number, cuts: readonly number[]): Step {
  const at = cuts.findIndex((cut) => value <= cut);
  return (at < 0 ? 5 : at + 1) as Step;
}

/** `27 to 48`, `49 to 62`, … : the values that each step really holds; empty for a step that ties leave empty. */
function stepWords(sorted: readonly number[], cuts: readonly number[], decimals: number): string[] {
  return [1, 2, 3, 4, 5].map((step) => {
    const held = sorted.filter((value) => stepOf(value, cuts) === step);
    const [low, high] = [held[0], held.at(-1)];
    if (low === undefined || high === undefined) return "";
    const ends = [low, high].map((value) => formatNumber(value, decimals));
    return ends[0] === ends[1] ? ends[0]! : ends.join(" to ");
  });
}
