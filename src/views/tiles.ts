import { shortLabels } from "../charts/tile-labels.ts";
import { locator, type LocatorLayout } from "../charts/locator.ts";
import { touchingAreas } from "../charts/outline-map.ts";
import { tileGrid, type TileGrid } from "../charts/tile-grid.ts";
import type { TileFill, TileMapInput, TileMark } from "../charts/tile-map.ts";
import { currentAuthorities } from "../compare/authorities.ts";
import { neighboursOf } from "../compare/neighbours.ts";
import type { Snapshot } from "../compare/snapshot.ts";
import { formatNumber, missingWords } from "../format.ts";
import { ENGLAND, type Authority } from "../model/authority.ts";
import type { Dataset } from "../model/dataset.ts";
import { valueText } from "./figures.ts";
import { authorityPath } from "./paths.ts";
import { profileView } from "./profile.ts";

interface Board {
  grid: TileGrid;
  labels: ReadonlyMap<string, string>;
}

const boards = new WeakMap<Dataset, Board>();

/** The tile map of today's authorities: laid out once a build, since it takes about a second. */
export function board(dataset: Dataset): Board {
  const known = boards.get(dataset);
  if (known) return known;
  const placed = currentAuthorities(dataset).filter(({ centroid }) => centroid !== null);
  const labels = shortLabels(placed.map(({ name }) => name));
  const made = {
    grid: tileGrid(
      placed.map(({ code, centroid, regionCode }) => ({
        code,
        lon: centroid!.lon,
        lat: centroid!.lat,
        region: largestRegion(dataset, regionCode),
      })),
      dataset.outline && touchingAreas(dataset.outline),
    ),
    labels: new Map(placed.map(({ code }, i) => [code, labels[i]!])),
  };
  boards.set(dataset, made);
  return made;
}

/** Inner and Outer London are kept together, as London. */
function largestRegion({ regions }: Pick<Dataset, "regions">, code: string): string {
  const parent = regions.find((region) => region.code === code)?.parentCode ?? ENGLAND;
  return parent === ENGLAND ? code : parent;
}

/** Where an authority and its neighbours lie. */
export function authorityLocator(dataset: Dataset, authority: Authority, edition: string): LocatorLayout {
  const neighbours = new Set(neighboursOf(dataset, edition, authority.code).map(({ neighbourCode }) => neighbourCode));
  return locator(board(dataset).grid, authority.code, neighbours);
}

/** An indicator's published figures in five steps of as many authorities each, with the steps' ends for the key. */
export function indicatorTiles(
  dataset: Dataset,
  snapshot: Snapshot,
): { input: TileMapInput; steps: readonly string[] } {
  const { indicator, period, cells, spread } = snapshot;
  const cuts = fifths(spread.sorted);
  const input = tiles(dataset, ({ code, name }) => {
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

/** Today's grades of one strand. */
export function strandTiles(dataset: Dataset, strand: string): TileMapInput {
  return tiles(dataset, ({ code, name }) => {
    const view = profileView(dataset, code).strands.find((one) => one.strand === strand);
    const words = `${name}: ${view?.grade ?? "not yet inspected"}`;
    if (!view || view.level === null) return { emphasis: "other", fill: { kind: "missing" }, words };
    return { emphasis: "other", fill: { kind: "grade", level: view.level, of: view.of, letter: view.letter }, words };
  });
}

function tiles(
  dataset: Dataset,
  markOf: (authority: Authority) => Pick<TileMark, "emphasis" | "fill" | "words">,
): TileMapInput {
  const { grid, labels } = board(dataset);
  const marks = currentAuthorities(dataset).flatMap((authority): TileMark[] => {
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
