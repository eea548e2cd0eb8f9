import { describe, expect, it } from "vitest";
import { ENGLAND } from "../model/authority.ts";
import {
  AMBRIDGE,
  BARCHESTER,
  BORSETSHIRE,
  CRANFORD,
  factsOf,
  FELPERSHAM,
  indicatorOf,
  INNER_TRUMPTON,
  observationOf,
  OLD_LOAMSHIRE,
  shareOf,
  TRUMPTON,
} from "./fixtures/borset.ts";
import { memberOf, snapshotOf } from "./snapshot.ts";

const share = indicatorOf();
const rows = [
  shareOf(share, BORSETSHIRE, "2025", 60, 300),
  shareOf(share, BARCHESTER, "2025", 27, 300),
  shareOf(share, AMBRIDGE, "2025", 300, 300),
  observationOf(share, FELPERSHAM, "2025", 0, "confidential", "confidential"),
  observationOf(share, CRANFORD, "2025", "confidential"),
  shareOf(share, OLD_LOAMSHIRE, "2020", 30, 300),
  shareOf(share, TRUMPTON.code, "2025", 10, 100),
  shareOf(share, ENGLAND, "2025", 12, 100),
];
const breaks = [share.id, "other"].map((indicator) => ({ indicator, period: "2024", reason: "" }));
const laidOut = () => snapshotOf(factsOf([share], rows, {}, breaks), share)!;

describe("a period laid out", () => {
  it("holds the spread of the authorities that may stand, in the order of their size", () => {
    expect(laidOut().spread).toMatchObject({ sorted: [9, 20, 100], cutPoints: [14.5, 20, 60], mean: 43, median: 20 });
    expect(laidOut().spread.deviation).toBeCloseTo(Math.sqrt((34 ** 2 + 23 ** 2 + 57 ** 2) / 2), 12);
  });

  it("has no mean, median, deviation or cut points where nobody has a figure, and no deviation of one", () => {
    const nobody = snapshotOf(factsOf([share], rows), share, "2020")!;
    expect(nobody.spread).toEqual({ sorted: [], cutPoints: null, mean: null, median: null, deviation: null });
    const one = snapshotOf(factsOf([share], rows.slice(0, 1)), share)!;
    expect(one.spread).toMatchObject({ mean: 20, median: 20, deviation: null });
  });

  it("holds the breaks of its own indicator", () => {
    expect(laidOut().breaks).toEqual([breaks[0]]);
  });

  it("takes London's row where Inner London has none, and says so by its code", () => {
    expect(laidOut().regions.get(INNER_TRUMPTON.code)).toMatchObject({
      status: "present",
      area: TRUMPTON.code,
      value: 10,
    });
    expect(laidOut().england).toMatchObject({ status: "present", area: ENGLAND, value: 12 });
  });

  it("takes London's row where that of Inner London is hidden, and has the publisher's reason where England's is", () => {
    const hidden = [
      ...rows.slice(0, -1),
      observationOf(share, INNER_TRUMPTON.code, "2025", "confidential"),
      observationOf(share, ENGLAND, "2025", "not-available"),
    ];
    const { regions, england } = snapshotOf(factsOf([share], hidden), share)!;
    expect(regions.get(INNER_TRUMPTON.code)).toMatchObject({ status: "present", area: TRUMPTON.code });
    expect(england).toEqual({ status: "none", area: ENGLAND, reason: "not-available" });
  });

  it("is none of a period that the indicator does not have", () => {
    expect(snapshotOf(factsOf([share], rows), share, "1999")).toBeNull();
    expect(snapshotOf(factsOf([share], []), share)).toBeNull();
  });
});

describe("an authority as a member of a group", () => {
  it("has its figure, and whether it may be an extreme", () => {
    expect(memberOf(laidOut(), BORSETSHIRE)).toMatchObject({
      status: "present",
      value: 20,
      computed: 20,
      standsAside: false,
    });
    expect(memberOf(laidOut(), FELPERSHAM)).toMatchObject({
      status: "present",
      value: 0,
      computed: null,
      standsAside: true,
    });
  });

  it("is absent with the publisher's reason, as closed, or without a row", () => {
    expect(memberOf(laidOut(), CRANFORD)).toEqual({ code: CRANFORD, status: "absent", reason: "confidential" });
    expect(memberOf(laidOut(), OLD_LOAMSHIRE)).toEqual({ code: OLD_LOAMSHIRE, status: "absent", reason: "closed" });
    expect(memberOf(laidOut(), "E99999999")).toEqual({ code: "E99999999", status: "absent", reason: "no-row" });
  });
});
