import { describe, expect, it } from "vitest";
import {
  AMBRIDGE,
  BARCHESTER,
  BORSETSHIRE,
  CAMBERWICK,
  CHIGLEY,
  CRANFORD,
  factsOf,
  FELPERSHAM,
  INNER_TRUMPTON,
  OLD_LOAMSHIRE,
  TRUMPTON,
  WESSEX,
} from "./fixtures/borset.ts";
import { authoritiesIn, regionsOf } from "./authorities.ts";
import { editionChange, editionsOf, isMutual, neighboursOf, reverseNeighboursOf } from "./neighbours.ts";
import { allStrands, frameworks, inspectionOf } from "./fixtures/inspected.ts";
import { membersOf } from "./peers.ts";

const facts = {
  ...factsOf([], [], {
    "2025": {
      [BORSETSHIRE]: [BARCHESTER, AMBRIDGE, FELPERSHAM],
      [BARCHESTER]: [CRANFORD, BORSETSHIRE],
      [AMBRIDGE]: [BORSETSHIRE],
    },
    "2021": { [BORSETSHIRE]: [OLD_LOAMSHIRE, AMBRIDGE, BARCHESTER] },
  }),
  inspections: [],
  frameworks: [],
};
const codes = (links: readonly { neighbourCode: string }[]) => links.map(({ neighbourCode }) => neighbourCode);

describe("statistical neighbours", () => {
  it("are nearest first, of the edition asked for", () => {
    expect(editionsOf(facts)).toEqual(["2021", "2025"]);
    expect(codes(neighboursOf(facts, "2025", BORSETSHIRE))).toEqual([BARCHESTER, AMBRIDGE, FELPERSHAM]);
    expect(codes(neighboursOf(facts, "2021", BORSETSHIRE))).toEqual([OLD_LOAMSHIRE, AMBRIDGE, BARCHESTER]);
  });

  it("are an empty list for an authority or edition without one", () => {
    expect(neighboursOf(facts, "2021", AMBRIDGE)).toEqual([]);
    expect(neighboursOf(facts, "1999", BORSETSHIRE)).toEqual([]);
  });

  it("can be looked up from the other side, those that rank it nearest first", () => {
    const links = reverseNeighboursOf(facts, "2025", BORSETSHIRE);
    expect(links.map(({ authorityCode, rank }) => [authorityCode, rank])).toEqual([
      [AMBRIDGE, 1],
      [BARCHESTER, 2],
    ]);
  });

  it("are one-way: only some links are mutual", () => {
    const [barchester, ambridge, felpersham] = neighboursOf(facts, "2025", BORSETSHIRE);
    expect([barchester!, ambridge!, felpersham!].map((link) => isMutual(facts, link))).toEqual([true, true, false]);
  });

  it("are in the order of their rank and editions of their year, whatever the order of the file", () => {
    const turned = { ...facts, neighbours: [...facts.neighbours].reverse() };
    expect(editionsOf(turned)).toEqual(["2021", "2025"]);
    expect(codes(neighboursOf(turned, "2025", BORSETSHIRE))).toEqual([BARCHESTER, AMBRIDGE, FELPERSHAM]);
    expect(reverseNeighboursOf(turned, "1999", BORSETSHIRE)).toEqual([]);
  });

  it("are not mutual where the neighbour has a list without the authority", () => {
    const [, , , link] = [...facts.neighbours].filter(({ edition }) => edition === "2025");
    expect([link!.authorityCode, link!.neighbourCode]).toEqual([BARCHESTER, CRANFORD]);
    const withList = {
      neighbours: [...facts.neighbours, { ...link!, authorityCode: CRANFORD, neighbourCode: AMBRIDGE }],
    };
    expect(isMutual(withList, link!)).toBe(false);
  });

  it("differ between editions by who stays, joins and leaves", () => {
    const change = editionChange(facts, BORSETSHIRE, "2021", "2025");
    expect(change.kept).toEqual([
      { code: BARCHESTER, rankBefore: 3, rankAfter: 1 },
      { code: AMBRIDGE, rankBefore: 2, rankAfter: 2 },
    ]);
    expect(codes(change.joined)).toEqual([FELPERSHAM]);
    expect(codes(change.left)).toEqual([OLD_LOAMSHIRE]);
  });
});

describe("regions", () => {
  it("go from the smallest up, and stop below England", () => {
    expect(regionsOf(facts, { regionCode: INNER_TRUMPTON.code })).toEqual([INNER_TRUMPTON, TRUMPTON]);
    expect(regionsOf(facts, { regionCode: WESSEX.code })).toEqual([WESSEX]);
  });

  it("end where the list of regions does not know one", () => {
    expect(regionsOf(facts, { regionCode: "E12000099" })).toEqual([]);
    expect(regionsOf({ regions: [INNER_TRUMPTON] }, { regionCode: INNER_TRUMPTON.code })).toEqual([INNER_TRUMPTON]);
  });

  it("hold the authorities of the regions inside them", () => {
    expect(authoritiesIn(facts, TRUMPTON.code).map(({ code }) => code)).toEqual([CAMBERWICK, CHIGLEY]);
    expect(authoritiesIn(facts, INNER_TRUMPTON.code).map(({ code }) => code)).toEqual([CAMBERWICK, CHIGLEY]);
  });
});

describe("a peer group", () => {
  it("leaves the authority itself out", () => {
    expect(membersOf(facts, { kind: "type", type: "london" }, CAMBERWICK)).toEqual([CHIGLEY]);
    expect(membersOf(facts, { kind: "region", region: TRUMPTON.code }, CHIGLEY)).toEqual([CAMBERWICK]);
    expect(membersOf(facts, { kind: "neighbours", edition: "2025" }, BORSETSHIRE)).toHaveLength(3);
    expect(membersOf(facts, { kind: "reverse-neighbours", edition: "2025" }, BORSETSHIRE)).toEqual([
      AMBRIDGE,
      BARCHESTER,
    ]);
  });

  it("of England holds authorities of today only", () => {
    const england = membersOf(facts, { kind: "england" }, BORSETSHIRE);
    expect(england).toHaveLength(9);
    expect(england).not.toContain(OLD_LOAMSHIRE);
  });

  it("of neighbours is nearest first, of the edition asked for, and of an unknown one empty", () => {
    expect(membersOf(facts, { kind: "neighbours", edition: "2025" }, BORSETSHIRE)).toEqual([
      BARCHESTER,
      AMBRIDGE,
      FELPERSHAM,
    ]);
    expect(membersOf(facts, { kind: "neighbours", edition: "1999" }, BORSETSHIRE)).toEqual([]);
    expect(membersOf(facts, { kind: "reverse-neighbours", edition: "1999" }, BORSETSHIRE)).toEqual([]);
  });

  it("of a grade on a strand is those with it at their latest judgement, whatever their last inspection's framework", () => {
    const graded = {
      ...facts,
      frameworks,
      inspections: [
        inspectionOf(AMBRIDGE, "third", "2023-05-01", allStrands("third", "good")),
        inspectionOf(BARCHESTER, "second", "2019-05-01", allStrands("second", "good")),
        inspectionOf(BARCHESTER, "third", "2024-05-01", allStrands("third", "inadequate")),
        inspectionOf(BORSETSHIRE, "third", "2024-05-01", allStrands("third", "good")),
        inspectionOf(OLD_LOAMSHIRE, "first", "2015-05-01", allStrands("first", "good")),
      ],
    };
    const group = (grade: string) => ({ kind: "grade", strand: "protection", grade }) as const;
    expect(membersOf(graded, group("good"), BORSETSHIRE)).toEqual([AMBRIDGE]);
    expect(membersOf(graded, group("inadequate"), BORSETSHIRE)).toEqual([BARCHESTER]);
    expect(membersOf(graded, group("outstanding"), BORSETSHIRE)).toEqual([]);
  });

  it("of Inner London is its own, and of London both halves", () => {
    expect(membersOf(facts, { kind: "region", region: INNER_TRUMPTON.code }, CHIGLEY)).toEqual([CAMBERWICK]);
    expect(membersOf(facts, { kind: "region", region: WESSEX.code }, CHIGLEY)).toHaveLength(8);
  });

  it("is the same however often it is asked for, and leaves the data as it was", () => {
    const before = structuredClone(facts);
    for (const kind of ["england", "neighbours", "own"] as const) {
      const group = { kind, edition: "2025", codes: [AMBRIDGE] } as Parameters<typeof membersOf>[1];
      expect(membersOf(facts, group, BORSETSHIRE)).toEqual(membersOf(facts, group, BORSETSHIRE));
    }
    expect(facts).toEqual(before);
  });

  it("of a reader's own keeps the order, drops repeats and codes that nobody has", () => {
    const codes = [FELPERSHAM, "E99999999", BORSETSHIRE, AMBRIDGE, FELPERSHAM];
    expect(membersOf(facts, { kind: "own", codes }, BORSETSHIRE)).toEqual([FELPERSHAM, AMBRIDGE]);
  });
});
