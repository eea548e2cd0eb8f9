import { shortLabels } from "../charts/tile-labels.ts";
import { locator, type LocatorLayout } from "../charts/locator.ts";
import { touchingAreas } from "../charts/outline-map.ts";
import { tileGrid } from "../charts/tile-grid.ts";
import type { TileMapInput } from "../charts/tile-map.ts";
import { currentAuthorities } from "../compare/authorities.ts";
import { neighboursOf } from "../compare/neighbours.ts";
import type { Snapshot } from "../compare/snapshot.ts";
import { ENGLAND, type Authority } from "../model/authority.ts";
import type { Dataset } from "../model/dataset.ts";
import { profileView } from "./profile.ts";
import { steppedTiles, tilesOn, type Board } from "./tile-board.ts";

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
  return steppedTiles(board(dataset), currentAuthorities(dataset), snapshot);
}

/** Every authority's whole profile of today. */
export function profileTiles(dataset: Dataset): TileMapInput {
  return tilesOn(board(dataset), currentAuthorities(dataset), ({ code, name }) => {
    const { strands, words } = profileView(dataset, code);
    const fill = { kind: "profile", strands: strands.map(({ level, of }) => ({ level, of })) } as const;
    return { emphasis: "other", fill, words: `${name}: ${words}` };
  });
}

/** Today's grades of one strand. */
export function strandTiles(dataset: Dataset, strand: string): TileMapInput {
  return tilesOn(board(dataset), currentAuthorities(dataset), ({ code, name }) => {
    const view = profileView(dataset, code).strands.find((one) => one.strand === strand);
    const words = `${name}: ${view?.grade ?? "not yet inspected"}`;
    if (!view || view.level === null) return { emphasis: "other", fill: { kind: "missing" }, words };
    return { emphasis: "other", fill: { kind: "grade", level: view.level, of: view.of, letter: view.letter }, words };
  });
}
