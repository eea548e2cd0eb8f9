import { groupBenchmark, sideOf } from "../../compare/benchmark.ts";
import { compare } from "../../compare/comparison.ts";
import { membersOf, type PeerGroup } from "../../compare/peers.ts";
import { memberOf, type Snapshot } from "../../compare/snapshot.ts";
import type { Standing } from "../../compare/standing.ts";
import { joinWords, lowerFirst } from "../../format.ts";
import type { Authority } from "../../model/authority.ts";
import type { Dataset } from "../../model/dataset.ts";
import type { Selection } from "../../model/selection.ts";
import { regionOf, typeNamePlural } from "../naming.ts";

/** Those that a paper sets its authority beside, and what they are called in it. */
export interface Peers {
  /** `the mean of its ten statistical neighbours`, as a sentence names it. */
  mean: string;
  /** `Neighbours’ mean`, at the head of a column. */
  column: string;
  /** `2025 edition`, under it. */
  note: string;
  /** What the members are called: `statistical neighbours (2025 edition)`. */
  members: string;
  codes: readonly string[];
  /** True for the statistical neighbours, whose standings need no second reckoning. */
  isNeighbours: boolean;
}

export type PeerFacts = Pick<Dataset, "authorities" | "regions" | "neighbours" | "inspections" | "frameworks">;

/**
 * The peers that a selection asks for: a group, the authorities named beside the subject, or else its statistical neighbours. `graded`
 * are the codes of those that hold the grade of a group chosen by grade.
 */
export function peersOf(
  facts: PeerFacts,
  authority: Authority,
  edition: string,
  selection: Selection,
  graded: readonly string[] = [],
): Peers {
  const codes = (group: PeerGroup) => membersOf(facts, group, authority.code);
  const others = selection.authorities.filter((slug) => slug !== authority.slug);
  switch (selection.peers?.kind) {
    case "counted-by":
      return group("the councils that count it as a neighbour", codes({ kind: "reverse-neighbours", edition }));
    case "region": {
      const region = regionOf(facts, authority.regionCode);
      return group(`the other councils in ${regionWords(region.name)}`, codes({ kind: "region", region: region.code }));
    }
    case "type":
      return group(
        `the other ${lowerFirst(typeNamePlural(authority.type)).replace("london", "London")}`,
        codes({ kind: "type", type: authority.type }),
      );
    case "grade":
      return group(
        `the other councils graded ${selection.peers.grade.replaceAll("-", " ")} for ${selection.peers.strand.replaceAll("-", " ")}`,
        codes({ kind: "own", codes: graded }),
      );
    case "neighbours":
    case undefined:
      return others.length > 0 && !selection.peers
        ? group(chosenWords(facts, others), codes({ kind: "own", codes: codesOf(facts, others) }))
        : neighbourPeers(codes({ kind: "neighbours", edition }), edition);
  }
}

function neighbourPeers(codes: readonly string[], edition: string): Peers {
  return {
    mean: "the mean of its statistical neighbours",
    column: "Neighbours’ mean",
    note: `${edition} edition`,
    members: `statistical neighbours, ${edition} edition`,
    codes,
    isNeighbours: true,
  };
}

function group(members: string, codes: readonly string[]): Peers {
  return {
    mean: `the mean of ${members}`,
    column: "Group’s mean",
    note: `${codes.length} councils`,
    members,
    codes,
    isNeighbours: false,
  };
}

function codesOf({ authorities }: PeerFacts, slugs: readonly string[]): string[] {
  return slugs.flatMap((slug) => authorities.filter((one) => one.slug === slug).map(({ code }) => code));
}

/** The most councils that a paper names one by one as its peers. */
const MOST_NAMED = 4;

function chosenWords({ authorities }: PeerFacts, slugs: readonly string[]): string {
  const names = slugs.flatMap((slug) => authorities.filter((one) => one.slug === slug).map(({ name }) => name));
  return names.length > 0 && names.length <= MOST_NAMED ? joinWords(names) : "the councils chosen";
}

/** Regions that a sentence names with an article. */
function regionWords(name: string): string {
  return /^(East|West|South East|South West|North East|North West)( |$)/.test(name) && name !== "East of England"
    ? `the ${name}`
    : name === "East of England"
      ? "the East of England"
      : name;
}

/** A standing set against the paper's peers in place of its neighbours. */
export function againstPeers(snapshot: Snapshot, standing: Standing, { codes, isNeighbours }: Peers): Standing {
  if (isNeighbours) return standing;
  const benchmark = groupBenchmark(codes.map((code) => memberOf(snapshot, code)));
  const cell = snapshot.cells.get(standing.authority) ?? null;
  const { value } = standing;
  const disagree =
    value === null || benchmark.status === "none"
      ? null
      : sideOf(value, benchmark.mean) !== sideOf(value, benchmark.median);
  return {
    ...standing,
    neighbours: compare(snapshot, cell, standing.interval95, benchmark),
    meanMedianDisagree: disagree,
  };
}
