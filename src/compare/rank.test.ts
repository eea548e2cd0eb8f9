import { describe, expect, it } from "vitest";
import { BORSETSHIRE, indicatorOf, observationOf } from "./fixtures/borset.ts";
import { bandOf, cutPointsOf } from "./quartile.ts";
import { rankRange } from "./rank-range.ts";
import { noRankingReason, placeOf, setAsideReason } from "./rank.ts";

const figures = [4, 7, 7, 7, 9, 12, 12, 20];

describe("rank", () => {
  it("is 1 for the best and gives ties the lowest number", () => {
    expect(placeOf(figures, "low", 4)).toEqual({ rank: 1, of: 8, tiedWith: 0 });
    expect(placeOf(figures, "low", 7)).toEqual({ rank: 2, of: 8, tiedWith: 2 });
    expect(placeOf(figures, "low", 9)).toEqual({ rank: 5, of: 8, tiedWith: 0 });
    expect(placeOf(figures, "high", 20)).toEqual({ rank: 1, of: 8, tiedWith: 0 });
    expect(placeOf(figures, "high", 12)).toEqual({ rank: 2, of: 8, tiedWith: 1 });
    expect(placeOf(figures, "high", 4)).toEqual({ rank: 8, of: 8, tiedWith: 0 });
  });

  it("is for nobody where neither end is better, or not every authority is there", () => {
    expect(noRankingReason(indicatorOf({ polarity: "neither" }))).toBe("polarity-neither");
    expect(noRankingReason(indicatorOf({ coverage: "sample" }))).toBe("coverage-sample");
    expect(noRankingReason(indicatorOf({ coverage: "england" }))).toBe("coverage-england");
    expect(noRankingReason(indicatorOf())).toBeNull();
  });

  it("leaves out a figure with a hidden or tiny denominator, but not one whose publication gives none", () => {
    const of = (denominator: number | "confidential" | "not-published") =>
      setAsideReason(observationOf(indicatorOf(), BORSETSHIRE, "2025", 0, 0, denominator));
    expect(of("confidential")).toBe("denominator-hidden");
    expect(of(19)).toBe("denominator-below-20");
    expect(of(20)).toBeNull();
    expect(of("not-published")).toBeNull();
  });
});

describe("the range of a rank", () => {
  it("counts the others strictly better than each end of the interval", () => {
    // 7 with an interval of 5 to 12: only 4 beats the better end; 4, the two other 7s and 9 beat the worse end.
    expect(rankRange(figures, "low", 7, { lower: 5, upper: 12 })).toEqual({ from: 2, to: 5 });
    expect(rankRange(figures, "high", 9, { lower: 6, upper: 12.5 })).toEqual({ from: 2, to: 7 });
  });

  it("does not count the authority against itself", () => {
    expect(rankRange([10, 20], "low", 10, { lower: 5, upper: 15 })).toEqual({ from: 1, to: 1 });
    expect(rankRange([10, 20], "high", 20, { lower: 15, upper: 25 })).toEqual({ from: 1, to: 1 });
  });

  it("spans every rank where the interval spans every figure", () => {
    expect(rankRange(figures, "low", 9, { lower: 0, upper: 100 })).toEqual({ from: 1, to: 8 });
  });

  it("holds the rank even where rounding has put the published figure outside a narrow interval", () => {
    // Published 10, worked out 10.4, interval 10.1 to 10.7: two others are at 10.
    expect(rankRange([10, 10, 10, 11], "low", 10, { lower: 10.1, upper: 10.7 })).toEqual({ from: 1, to: 3 });
  });

  it("always holds the rank and stays within 1 and N", () => {
    for (const value of figures) {
      for (const reach of [0, 0.2, 3, 9]) {
        for (const polarity of ["high", "low"] as const) {
          const { rank, of } = placeOf(figures, polarity, value);
          const { from, to } = rankRange(figures, polarity, value, { lower: value - reach, upper: value + reach });
          expect(from).toBeLessThanOrEqual(rank);
          expect(to).toBeGreaterThanOrEqual(rank);
          expect(from).toBeGreaterThanOrEqual(1);
          expect(to).toBeLessThanOrEqual(of);
        }
      }
    }
  });
});

describe("quartile", () => {
  // Hyndman RJ, Fan Y (1996). Sample quantiles in statistical packages. American Statistician 50: 361–365, definition 7.
  it("cuts by linear interpolation at (n − 1)p", () => {
    expect(cutPointsOf([1, 2, 3, 4, 5, 6])).toEqual([2.25, 3.5, 4.75]);
    expect(cutPointsOf([10])).toEqual([10, 10, 10]);
    expect(cutPointsOf([])).toBeNull();
  });

  // DfE's Local Authority Interactive Tool, published source, fn_analysis.R: bands close at their upper cut point under both polarities.
  it("puts a figure on a cut point in the lower quarter, whichever end is better", () => {
    const cuts = [10, 20, 30] as const;
    expect([9, 10, 11, 20, 21, 30, 31].map((value) => bandOf(value, cuts, "low")).join("")).toBe("AABBCCD");
    expect([9, 10, 11, 20, 21, 30, 31].map((value) => bandOf(value, cuts, "high")).join("")).toBe("DDCCBBA");
  });

  it("turns A into D and B into C under the other polarity", () => {
    const opposite = { A: "D", B: "C", C: "B", D: "A" } as const;
    for (const value of [3, 1, 4, 1, 5, 9, 2, 6, 5, 3, 5]) {
      const cuts = cutPointsOf([1, 1, 2, 3, 3, 4, 5, 5, 5, 6, 9])!;
      expect(bandOf(value, cuts, "high")).toBe(opposite[bandOf(value, cuts, "low")]);
    }
  });
});
