import type { AreaCode } from "../model/authority.ts";
import type { Dataset } from "../model/dataset.ts";
import type { Edition, StatisticalNeighbour } from "../model/neighbour.ts";

type Neighbours = Pick<Dataset, "neighbours">;

/** The editions of the neighbour model that the data holds, oldest first. */
export function editionsOf({ neighbours }: Neighbours): Edition[] {
  return [...linksOf(neighbours).keys()].sort();
}

/** An authority's statistical neighbours in an edition, nearest first; empty where the edition has no list for it. */
export function neighboursOf(
  dataset: Neighbours,
  edition: Edition,
  authority: AreaCode,
): readonly StatisticalNeighbour[] {
  return linksOf(dataset.neighbours).get(edition)?.from.get(authority) ?? [];
}

/** The links by which others count an authority as their neighbour, those that rank it nearest first. */
export function reverseNeighboursOf(
  dataset: Neighbours,
  edition: Edition,
  authority: AreaCode,
): readonly StatisticalNeighbour[] {
  return linksOf(dataset.neighbours).get(edition)?.to.get(authority) ?? [];
}

/** True where the neighbour of a link also counts the authority as its own neighbour. */
export function isMutual(dataset: Neighbours, link: StatisticalNeighbour): boolean {
  const back = neighboursOf(dataset, link.edition, link.neighbourCode);
  return back.some(({ neighbourCode }) => neighbourCode === link.authorityCode);
}

/** What a change of edition does to one authority's neighbours. */
export interface EditionChange {
  kept: { code: AreaCode; rankBefore: number; rankAfter: number }[];
  joined: StatisticalNeighbour[];
  left: StatisticalNeighbour[];
}

/** Which neighbours two editions share, and which only the later or the earlier has; each nearest first. */
export function editionChange(
  dataset: Neighbours,
  authority: AreaCode,
  before: Edition,
  after: Edition,
): EditionChange {
  const earlier = neighboursOf(dataset, before, authority);
  const later = neighboursOf(dataset, after, authority);
  const rankIn = (links: readonly StatisticalNeighbour[], code: AreaCode) =>
    links.find(({ neighbourCode }) => neighbourCode === code)?.rank;
  return {
    kept: later.flatMap(({ neighbourCode: code, rank: rankAfter }) => {
      const rankBefore = rankIn(earlier, code);
      return rankBefore === undefined ? [] : [{ code, rankBefore, rankAfter }];
    }),
    joined: later.filter(({ neighbourCode }) => rankIn(earlier, neighbourCode) === undefined),
    left: earlier.filter(({ neighbourCode }) => rankIn(later, neighbourCode) === undefined),
  };
}

interface Links {
  from: Map<AreaCode, StatisticalNeighbour[]>;
  to: Map<AreaCode, StatisticalNeighbour[]>;
}

// Looked up tens of thousands of times in one build, so a list is indexed once; the index depends on the list alone.
const indexed = new WeakMap<readonly StatisticalNeighbour[], Map<Edition, Links>>();

function linksOf(neighbours: readonly StatisticalNeighbour[]): Map<Edition, Links> {
  const known = indexed.get(neighbours);
  if (known) return known;
  const editions = new Map<Edition, Links>();
  for (const link of [...neighbours].sort((a, b) => a.rank - b.rank)) addLink(editions, link);
  indexed.set(neighbours, editions);
  return editions;
}

function addLink(editions: Map<Edition, Links>, link: StatisticalNeighbour): void {
  const links = editions.get(link.edition) ?? { from: new Map(), to: new Map() };
  editions.set(link.edition, links);
  append(links.from, link.authorityCode, link);
  append(links.to, link.neighbourCode, link);
}

function append<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
