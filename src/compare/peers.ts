import type { AreaCode, Authority, AuthorityType } from "../model/authority.ts";
import type { Dataset } from "../model/dataset.ts";
import type { GradeId, StrandId } from "../model/inspection.ts";
import type { Edition } from "../model/neighbour.ts";
import { authoritiesIn, currentAuthorities } from "./authorities.ts";
import { authoritiesGraded } from "./judgements.ts";
import { neighboursOf, reverseNeighboursOf } from "./neighbours.ts";

/** A set of authorities that one is set beside. */
export type PeerGroup =
  | { kind: "neighbours"; edition: Edition }
  | { kind: "reverse-neighbours"; edition: Edition }
  | { kind: "region"; region: AreaCode }
  | { kind: "type"; type: AuthorityType }
  | { kind: "england" }
  | { kind: "grade"; strand: StrandId; grade: GradeId }
  | { kind: "own"; codes: readonly AreaCode[] };

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
