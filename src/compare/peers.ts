import type { AreaCode, Authority, AuthorityType, Region } from "../model/authority.ts";
import { ENGLAND } from "../model/authority.ts";
import type { Dataset } from "../model/dataset.ts";
import type { GradeId, StrandId } from "../model/inspection.ts";
import type { Edition, StatisticalNeighbour } from "../model/neighbour.ts";
import { authoritiesGraded } from "./judgements.ts";

/** A set of authorities that one is set beside. */
export type PeerGroup =
  | { kind: "neighbours"; edition: Edition }
  | { kind: "reverse-neighbours"; edition: Edition }
  | { kind: "region"; region: AreaCode }
  | { kind: "type"; type: AuthorityType }
  | { kind: "england" }
  | { kind: "grade"; strand: StrandId; grade: GradeId }
  | { kind: "own"; codes: readonly AreaCode[] };

type Neighbours = Pick<Dataset, "neighbours">;

/**
 * The codes of a peer group as one authority sees it, itself left out: neighbours nearest first, an own set in the reader's order,
 * the others in the order of the authorities' file. An own set's unknown codes and repeats are left out.
 */
export function membersOf(
  dataset: Pick<Dataset, "authorities" | "regions" | "neighbours" | "inspections" | "frameworks">,
  group: PeerGroup,
  authority: AreaCode,
): AreaCode[] {
  return groupCodes(dataset, group, authority).filter((code) => code !== authority);
}

/** The authorities that exist today, in file order. */
export function currentAuthorities({ authorities }: Pick<Dataset, "authorities">): readonly Authority[] {
  return remembered(currents, authorities, () => authorities.filter((authority) => authority.closed === null));
}

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

/** An authority's regions from the smallest up: Inner London and London, or one region. England is not among them. */
export function regionsOf({ regions }: Pick<Dataset, "regions">, authority: Pick<Authority, "regionCode">): Region[] {
  const chain: Region[] = [];
  let code = authority.regionCode;
  while (code !== ENGLAND) {
    const region = regions.find((one) => one.code === code);
    if (!region) break;
    chain.push(region);
    code = region.parentCode;
  }
  return chain;
}

/** The authorities of a region, those of the regions inside it included (London holds Inner and Outer London). */
export function authoritiesIn(dataset: Pick<Dataset, "authorities" | "regions">, region: AreaCode): Authority[] {
  return currentAuthorities(dataset).filter((authority) =>
    regionsOf(dataset, authority).some(({ code }) => code === region),
  );
}

function groupCodes(dataset: Parameters<typeof membersOf>[0], group: PeerGroup, authority: AreaCode): AreaCode[] {
  switch (group.kind) {
    case "neighbours":
      return neighboursOf(dataset, group.edition, authority).map((link) => link.neighbourCode);
    case "reverse-neighbours":
      return reverseNeighboursOf(dataset, group.edition, authority).map((link) => link.authorityCode);
    case "region":
      return authoritiesIn(dataset, group.region).map(({ code }) => code);
    case "type":
      return codesOf(currentAuthorities(dataset).filter(({ type }) => type === group.type));
    case "england":
      return codesOf(currentAuthorities(dataset));
    case "grade":
      return authoritiesGraded(dataset, group.strand, group.grade);
    case "own":
      return ownSet(dataset, group.codes);
  }
}

function ownSet(dataset: Pick<Dataset, "authorities">, codes: readonly AreaCode[]): AreaCode[] {
  const known = new Set(codesOf(dataset.authorities));
  return [...new Set(codes)].filter((code) => known.has(code));
}

function codesOf(authorities: readonly Authority[]): AreaCode[] {
  return authorities.map(({ code }) => code);
}

interface Links {
  from: Map<AreaCode, StatisticalNeighbour[]>;
  to: Map<AreaCode, StatisticalNeighbour[]>;
}

// Looked up tens of thousands of times in one build, so each list is indexed once; the result depends on the list alone.
const indexed = new WeakMap<readonly StatisticalNeighbour[], Map<Edition, Links>>();
const currents = new WeakMap<readonly Authority[], readonly Authority[]>();

function linksOf(neighbours: readonly StatisticalNeighbour[]): Map<Edition, Links> {
  return remembered(indexed, neighbours, () => {
    const editions = new Map<Edition, Links>();
    for (const link of [...neighbours].sort((a, b) => a.rank - b.rank)) addLink(editions, link);
    return editions;
  });
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

function remembered<K extends object, V>(memory: WeakMap<K, V>, key: K, make: () => V): V {
  const known = memory.get(key);
  if (known !== undefined) return known;
  const made = make();
  memory.set(key, made);
  return made;
}
