import { describe, expect, it } from "vitest";
import type { Indicator } from "../model/indicator.ts";
import { breachOfParts, breachOfSign, breachOfValue } from "./observation-rules.ts";

const indicator = (some: Partial<Indicator>) => ({ id: "moves", decimals: 0, ...some }) as Indicator;
const share = (decimals: number) => indicator({ unit: "percent", interval: "wilson", decimals });
const rate = (decimals: number) => indicator({ unit: "per-10000", interval: "byar", decimals });

/** Which of some figures stand, worked out from these parts. */
const standing = (of: Indicator, exact: boolean, parts: readonly [number, number], figures: readonly number[]) =>
  figures.filter((figure) => breachOfParts(of, exact, figure, ...parts) === null);

describe("a published figure beside its parts", () => {
  it("is a share within one and a half of its last decimal, however many it has", () => {
    expect(standing(share(0), true, [1, 8], [10, 11, 12, 13, 14, 15])).toEqual([11, 12, 13, 14]);
    expect(standing(share(1), true, [1, 8], [12.3, 12.4, 12.5, 12.6, 12.7])).toEqual([12.4, 12.5, 12.6]);
  });

  it("is a rate within half of its last decimal, however many it has", () => {
    expect(standing(rate(0), true, [12, 9600], [11, 12, 13, 14])).toEqual([12, 13]);
    expect(standing(rate(1), true, [12, 9600], [12.4, 12.5, 12.6])).toEqual([12.5]);
  });

  it("of a region may be what its parts give before they were rounded to ten, and no more", () => {
    // 45 of 7,005 to 55 of 6,995: 64.240 to 78.628 for every 10,000.
    expect(standing(rate(2), false, [50, 7000], [64.23, 64.24, 78.62, 78.63, 78.64])).toEqual([64.24, 78.62, 78.63]);
    expect(standing(rate(2), true, [50, 7000], [71.42, 71.43, 71.44])).toEqual([71.43]);
  });

  it("of a region with next to nobody in it may be anything from the least upwards", () => {
    expect(standing(rate(0), false, [3, 3], [0, 5000, 10_000, 1_000_000])).toEqual([0, 5000, 10_000, 1_000_000]);
    expect(standing(rate(0), false, [3, 5], [20_000])).toEqual([20_000]);
  });

  it("stands where a part is missing, and as nought of nobody", () => {
    expect(standing(share(0), true, [Number.NaN, 8], [99])).toEqual([99]);
    expect(standing(share(0), true, [8, Number.NaN], [99])).toEqual([99]);
    expect(standing(rate(0), true, [0, 0], [0, 1])).toEqual([0]);
    expect(standing(rate(0), true, [5, 0], [0])).toEqual([]);
  });

  it("is said with what its parts give, in its own decimals", () => {
    expect(breachOfParts(rate(1), true, 13, 12, 9600)?.expected).toBe("12.5, which is 12 ÷ 9600 × 10000");
  });
});

describe("a published figure by itself", () => {
  it("has no more decimals than its indicator, and is no percentage beyond a hundred", () => {
    expect([0, 1, 2].map((decimals) => breachOfValue(share(1), 5, decimals)?.rule)).toEqual([
      undefined,
      undefined,
      "decimals",
    ]);
    expect([100, 100.1].map((value) => breachOfValue(share(1), value, 1)?.rule)).toEqual([
      undefined,
      "impossible-number",
    ]);
    expect(breachOfValue(rate(0), 101, 0)).toBeNull();
  });

  it("is below nought only where it is a score", () => {
    expect(breachOfValue(indicator({ unit: "score" }), -1, 0)).toBeNull();
    expect(breachOfValue(rate(0), -1, 0)).toMatchObject({ column: "value", rule: "impossible-number" });
    expect(breachOfSign(rate(0), -1, 5)).toMatchObject({ column: "numerator" });
    expect(breachOfSign(rate(0), 0, 0)).toBeNull();
  });
});
