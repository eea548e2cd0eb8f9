import { describe, expect, it } from "vitest";
import { loadDataset } from "../data.ts";
import { ENGLAND } from "../model/authority.ts";
import type { IndicatorId } from "../model/indicator.ts";
import { standingsOf } from "./all-standings.ts";
import { observedGaps, gapSummary } from "./inspection-gaps.ts";
import { isMutual } from "./neighbours.ts";
import type { Standing } from "./standing.ts";
import { directionOf } from "./verdict.ts";

const dataset = loadDataset();

/** Standings of an indicator in 2025 under the 2025 neighbours. */
function standings2025(id: IndicatorId): Standing[] {
  const indicator = dataset.indicators.find((one) => one.id === id)!;
  return [...standingsOf(dataset, indicator, "2025")!.byEdition.get("2025")!.values()];
}

/** How many authorities lie higher than, lower than and like a point, and how many cannot be compared. */
function tally(standings: readonly Standing[], point: (standing: Standing) => number): Record<string, number> {
  const counts = { higher: 0, lower: 0, similar: 0, none: 0 };
  for (const standing of standings) {
    const { interval95 } = standing;
    if (interval95.status === "none") counts.none++;
    else counts[directionOf(interval95.lower, interval95.upper, point(standing))]++;
  }
  return counts;
}

const englandOf = ({ england: { benchmark } }: Standing) => {
  if (benchmark.status === "none") throw new Error(`England ${ENGLAND}: ${benchmark.reason}`);
  return benchmark;
};

describe("the looked-after rate of 2025", () => {
  const standings = standings2025("cla-rate");

  it("is 67 in England as published, 67.118 as worked out", () => {
    const england = englandOf(standings[0]!);
    expect(england.value).toBe(67);
    expect(england.against).toMatchObject({ basis: "computed" });
    expect(england.against.value).toBeCloseTo(67.118, 3);
  });

  it("is higher than England in 62 authorities, lower in 57, similar in 32", () => {
    const words = standings.map(({ england: { verdict } }) => (verdict.status === "compared" ? verdict.word : "none"));
    const count = (word: string) => words.filter((one) => one === word).length;
    expect([count("higher"), count("lower"), count("similar"), count("none")]).toEqual([62, 57, 32, 2]);
  });

  it("would be lower in one fewer if it were held against the rounded 67", () => {
    expect(tally(standings, (standing) => englandOf(standing).value)).toEqual({
      higher: 62,
      lower: 56,
      similar: 33,
      none: 2,
    });
  });

  it("lies on different sides of its neighbours' mean and median in 13 of 151, Oxfordshire because it equals the median", () => {
    const compared = standings.filter(({ meanMedianDisagree }) => meanMedianDisagree !== null);
    const disagreeing = compared.filter(({ meanMedianDisagree }) => meanMedianDisagree);
    expect([disagreeing.length, compared.length]).toEqual([13, 151]);
    const oxfordshire = dataset.authorities.find(({ name }) => name === "Oxfordshire")!.code;
    expect(disagreeing.find(({ authority }) => authority === oxfordshire)).toMatchObject({
      value: 51,
      neighbours: { benchmark: { median: 51, mean: 48, n: 10 } },
    });
  });

  it("is ranked for nobody", () => {
    for (const { rank, quartile } of standings) {
      expect(rank).toEqual({ status: "none", reason: "polarity-neither" });
      expect(quartile.status).toBe("none");
    }
  });
});

describe("three or more placements in 2025", () => {
  const standings = standings2025("three-or-more-placements");

  it("is 10 % in England as published, 10.395 % as worked out", () => {
    const england = englandOf(standings[0]!);
    expect(england.value).toBe(10);
    expect(england.against.value).toBeCloseTo(10.395, 3);
  });

  it("is worse than England in 19 authorities, better in 23, similar in 108", () => {
    const words = standings.map(({ england: { verdict } }) => (verdict.status === "compared" ? verdict.word : "none"));
    const count = (word: string) => words.filter((one) => one === word).length;
    expect([count("worse"), count("better"), count("similar"), count("none")]).toEqual([19, 23, 108, 3]);
  });

  it("would be worse in seven more if it were held against the rounded 10 %", () => {
    expect(tally(standings, (standing) => englandOf(standing).value)).toEqual({
      higher: 26,
      lower: 19,
      similar: 105,
      none: 3,
    });
  });

  it("ranks 150: the City of London's 0 % of a hidden number would be first", () => {
    const ranked = standings.filter(({ rank }) => rank.status === "ranked");
    expect(ranked).toHaveLength(150);
    const city = dataset.authorities.find(({ name }) => name === "City of London")!.code;
    expect(standings.find(({ authority }) => authority === city)).toMatchObject({
      value: 0,
      rank: { status: "none", reason: "denominator-hidden" },
      quartile: { status: "none", reason: "denominator-hidden" },
    });
  });

  it("has 14 figures among 151 authorities, one of them shared by 26", () => {
    const values = standings.flatMap(({ value }) => (value === null ? [] : [value]));
    const sizes = [...new Set(values)].map((value) => values.filter((one) => one === value).length);
    expect([values.length, sizes.length, Math.max(...sizes)]).toEqual([151, 14, 26]);
  });
});

describe("neighbours and inspections as published", () => {
  it("have 938 mutual links of 1,530 in the 2025 edition", () => {
    const links = dataset.neighbours.filter(({ edition }) => edition === "2025");
    expect([links.filter((link) => isMutual(dataset, link)).length, links.length]).toEqual([938, 1530]);
  });

  it("show gaps of 3.45 years in the middle, 3.0 to 5.1 from the 10th to the 90th centile, over 87 authorities", () => {
    const summary = gapSummary(observedGaps(dataset, "2024-07-01", "2026-08-31"))!;
    expect(summary.n).toBe(87);
    expect(summary.median).toBeCloseTo(3.45, 2);
    expect(summary.p10).toBeCloseTo(3.0, 1);
    expect(summary.p90).toBeCloseTo(5.1, 1);
  });
});
