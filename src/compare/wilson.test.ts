import { describe, expect, it } from "vitest";
import { CONFIDENCE_95, CONFIDENCE_998, type Limits } from "./confidence.ts";
import { newcombe, wilson } from "./wilson.ts";

const levels = [CONFIDENCE_95, CONFIDENCE_998];
const shares = [1, 2, 7, 20, 151, 4000].flatMap((n) => [0, 1, Math.floor(n / 3), n - 1, n].map((x) => [x, n] as const));

/** The root, by bisection, of a function that changes sign between two points. */
function rootOf(f: (x: number) => number, from: number, to: number): number {
  let [low, high] = [from, to];
  for (let i = 0; i < 200; i++) {
    const middle = (low + high) / 2;
    if (Math.sign(f(middle)) === Math.sign(f(low))) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

function toFourPlaces({ lower, upper }: Limits): number[] {
  return [lower, upper].map((end) => Math.round(end * 10_000) / 10_000);
}

describe("Wilson's score interval", () => {
  // Newcombe RG (1998). Two-sided confidence intervals for the single proportion. Statistics in Medicine 17: 857–872, table I, method 3.
  it.each([
    [81, 263, [0.2553, 0.3662]],
    [15, 148, [0.0624, 0.1605]],
    [0, 20, [0, 0.1611]],
    [1, 29, [0.0061, 0.1718]],
  ])("agrees with Newcombe's table for %i of %i", (x, n, printed) => {
    expect(toFourPlaces(wilson(x, n, CONFIDENCE_95))).toEqual(printed);
  });

  // Dorai-Raj S, `binom` for R, the example of binom.confint(c(2, 4), 100).
  it.each([
    [2, 100, 0.005501968, 0.070011791],
    [4, 100, 0.015663304, 0.098370715],
  ])("agrees with R's binom.confint for %i of %i to 1e-6", (x, n, lower, upper) => {
    const limits = wilson(x, n, CONFIDENCE_95);
    expect(Math.abs(limits.lower - lower)).toBeLessThan(1e-6);
    expect(Math.abs(limits.upper - upper)).toBeLessThan(1e-6);
  });

  it("ends where the score test just holds: |p̂ − p| = z √(p(1 − p) ÷ n), found by bisection", () => {
    for (const level of levels) {
      for (const [x, n] of shares.filter(([x, n]) => x > 0 && x < n)) {
        const score = (p: number) => Math.abs(x / n - p) - level.z * Math.sqrt((p * (1 - p)) / n);
        const limits = wilson(x, n, level);
        expect(limits.lower).toBeCloseTo(rootOf(score, 0, x / n), 10);
        expect(limits.upper).toBeCloseTo(rootOf(score, x / n, 1), 10);
      }
    }
  });

  it("holds the share, stays between 0 and 1, and is wider at 99.8 % than at 95 %", () => {
    for (const [x, n] of shares) {
      const [narrow, wide] = levels.map((level) => wilson(x, n, level)) as [Limits, Limits];
      for (const { lower, upper } of [narrow, wide]) {
        expect(lower).toBeGreaterThanOrEqual(0);
        expect(lower).toBeLessThanOrEqual(x / n);
        expect(upper).toBeGreaterThanOrEqual(x / n);
        expect(upper).toBeLessThanOrEqual(1);
      }
      expect(wide.upper - wide.lower).toBeGreaterThan(narrow.upper - narrow.lower);
    }
  });

  it("narrows as the numbers grow at one share", () => {
    const widths = [1, 2, 5, 20, 100, 1000]
      .map((k) => wilson(3 * k, 10 * k, CONFIDENCE_95))
      .map((l) => l.upper - l.lower);
    expect(widths).toEqual([...widths].sort((a, b) => b - a));
  });

  it("is symmetric: x of n mirrors n − x of n", () => {
    for (const [x, n] of shares) {
      const [one, other] = [wilson(x, n, CONFIDENCE_95), wilson(n - x, n, CONFIDENCE_95)];
      expect(one.lower).toBeCloseTo(1 - other.upper, 12);
    }
  });

  it("starts at exactly 0 for none of n and ends at exactly 1 for n of n", () => {
    for (const n of [1, 3, 20, 997]) {
      expect(wilson(0, n, CONFIDENCE_998).lower).toBe(0);
      expect(wilson(n, n, CONFIDENCE_998).upper).toBe(1);
    }
  });
});

describe("Newcombe's hybrid score interval for a difference", () => {
  // Newcombe RG (1998). Interval estimation for the difference between independent proportions. Statistics in Medicine 17: 873–890,
  // table II, method 10.
  it.each([
    [
      [56, 70],
      [48, 80],
      [0.0524, 0.3339],
    ],
    [
      [9, 10],
      [3, 10],
      [0.1705, 0.809],
    ],
    [
      [6, 7],
      [2, 7],
      [0.0582, 0.8062],
    ],
    [
      [5, 56],
      [0, 29],
      [-0.0381, 0.1926],
    ],
    [
      [0, 10],
      [0, 20],
      [-0.1611, 0.2775],
    ],
    [
      [0, 10],
      [0, 10],
      [-0.2775, 0.2775],
    ],
    [
      [10, 10],
      [0, 20],
      [0.6791, 1],
    ],
    [
      [10, 10],
      [0, 10],
      [0.6075, 1],
    ],
  ] as [[number, number], [number, number], number[]][])(
    "agrees with Newcombe's table for %j against %j",
    (a, b, printed) => {
      expect(toFourPlaces(newcombe(a, b, CONFIDENCE_95))).toEqual(printed);
    },
  );

  it("holds the difference, and turns round when the two shares change places", () => {
    for (const a of shares) {
      for (const b of shares) {
        const { lower, upper } = newcombe([...a], [...b], CONFIDENCE_95);
        const difference = a[0] / a[1] - b[0] / b[1];
        expect(lower).toBeLessThanOrEqual(difference);
        expect(upper).toBeGreaterThanOrEqual(difference);
        expect(newcombe([...b], [...a], CONFIDENCE_95).upper).toBeCloseTo(-lower, 12);
      }
    }
  });
});
