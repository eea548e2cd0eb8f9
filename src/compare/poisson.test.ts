import { describe, expect, it } from "vitest";
import { CONFIDENCE_95, CONFIDENCE_998 } from "./confidence.ts";
import { byarLimits, compareRates, exactLimits, poissonLimits, ratioLimits } from "./poisson.ts";

/** The chance of at most `count` events where `mean` are expected, summed term by term. */
function atMost(count: number, mean: number): number {
  let term = Math.exp(-mean);
  let sum = term;
  for (let k = 1; k <= count; k++) sum += term *= mean / k;
  return sum;
}

/** The chance of at least `x` of `n` under a binomial with share `p`, summed term by term. */
function binomialAtLeast(x: number, n: number, p: number): number {
  let term = (1 - p) ** n;
  let below = 0;
  for (let k = 0; k < x; k++) {
    below += term;
    term *= ((n - k) / (k + 1)) * (p / (1 - p));
  }
  return 1 - below;
}

describe("exact Poisson limits", () => {
  // Garwood F (1936). Fiducial limits for the Poisson distribution. Biometrika 28: 437–442; also Ulm K (1990), Am J Epidemiol 131: 373.
  it.each([
    [0, 0, 3.6889],
    [1, 0.0253, 5.5716],
    [2, 0.2422, 7.2247],
    [3, 0.6187, 8.7673],
    [5, 1.6235, 11.6683],
    [9, 4.1154, 17.0848],
    [10, 4.7954, 18.3904],
  ])("agree with the published table for %i events", (count, lower, upper) => {
    const limits = exactLimits(count, CONFIDENCE_95);
    expect(limits.lower).toBeCloseTo(lower, 4);
    expect(limits.upper).toBeCloseTo(upper, 4);
  });

  it("agree with R's own example, the Welsh nickel workers: 137 deaths where 24.19893 were expected", () => {
    const { lower, upper } = exactLimits(137, CONFIDENCE_95);
    expect(Math.abs(lower / 24.19893 - 4.753125)).toBeLessThan(1e-6);
    expect(Math.abs(upper / 24.19893 - 6.692709)).toBeLessThan(1e-6);
  });

  it("leave the stated chance outside each end, summed term by term, for every count below Byar's", () => {
    for (const level of [CONFIDENCE_95, CONFIDENCE_998]) {
      for (let count = 0; count < 40; count++) {
        const { lower, upper } = exactLimits(count, level);
        expect(atMost(count, upper)).toBeCloseTo(level.tail, 12);
        if (count > 0) expect(1 - atMost(count - 1, lower)).toBeCloseTo(level.tail, 12);
      }
    }
  });

  it("start at exactly 0 where none were seen", () => {
    expect(exactLimits(0, CONFIDENCE_998).lower).toBe(0);
    // −ln 0.001: the mean at which none are seen once in a thousand.
    expect(exactLimits(0, CONFIDENCE_998).upper).toBeCloseTo(6.907755278982137, 12);
  });
});

describe("Byar's limits", () => {
  it("meet the exact ones at ten within 2 %, and nearer with every count after", () => {
    for (const level of [CONFIDENCE_95, CONFIDENCE_998]) {
      let last = 0.02;
      for (const count of [10, 20, 50, 100, 1000]) {
        const [byar, exact] = [byarLimits(count, level), exactLimits(count, level)];
        const off = Math.max(Math.abs(byar.lower / exact.lower - 1), Math.abs(byar.upper / exact.upper - 1));
        expect(off).toBeLessThan(last);
        last = off;
      }
    }
  });

  // The formula of Breslow and Day (1987) worked by hand for 100 events with z = 1.959964.
  it("follow the printed formula", () => {
    const { lower, upper } = byarLimits(100, CONFIDENCE_95);
    expect(Math.abs(lower - 81.36210549)).toBeLessThan(1e-6);
    expect(Math.abs(upper - 121.62793755)).toBeLessThan(1e-6);
  });

  it("take over at ten, hold the count and are ever wider in events but narrower in proportion", () => {
    expect(poissonLimits(9, CONFIDENCE_95)).toEqual(exactLimits(9, CONFIDENCE_95));
    expect(poissonLimits(10, CONFIDENCE_95)).toEqual(byarLimits(10, CONFIDENCE_95));
    let [width, proportion] = [0, Infinity];
    for (let count = 1; count < 300; count++) {
      const { lower, upper } = poissonLimits(count, CONFIDENCE_95);
      expect(lower).toBeLessThan(count);
      expect(upper).toBeGreaterThan(count);
      expect(upper - lower).toBeGreaterThan(width);
      expect((upper - lower) / count).toBeLessThan(proportion);
      [width, proportion] = [upper - lower, (upper - lower) / count];
    }
  });
});

describe("the ratio of two rates", () => {
  const fredericia = { count: 11, among: 800 };
  const others = { count: 21, among: 3011 };

  it("agrees with R's own example: lung cancer in Fredericia against three other cities", () => {
    const { lower, upper } = ratioLimits(fredericia, others, CONFIDENCE_95);
    expect(Math.abs(lower - 0.8584264)).toBeLessThan(1e-6);
    expect(Math.abs(upper - 4.2772659)).toBeLessThan(1e-6);
    expect(compareRates(fredericia, others, CONFIDENCE_95)).toBe("similar");
  });

  it("gives the same verdict as its limits and as the binomial summed term by term", () => {
    for (let later = 0; later <= 60; later += 3) {
      for (let earlier = 0; earlier <= 60; earlier += 4) {
        const [a, b] = [
          { count: later, among: 900 },
          { count: earlier, among: 1100 },
        ];
        const verdict = compareRates(a, b, CONFIDENCE_95);
        const { lower, upper } = ratioLimits(a, b, CONFIDENCE_95);
        expect(verdict).toBe(lower > 1 ? "higher" : upper < 1 ? "lower" : "similar");
        const n = later + earlier;
        const high = binomialAtLeast(later, n, 0.45) < 0.025;
        const low = binomialAtLeast(earlier, n, 0.55) < 0.025;
        expect(verdict).toBe(high ? "higher" : low ? "lower" : "similar");
      }
    }
  });

  it("turns round when the two change places", () => {
    const [more, fewer] = [
      { count: 90, among: 1000 },
      { count: 40, among: 1000 },
    ];
    expect(compareRates(more, fewer, CONFIDENCE_95)).toBe("higher");
    expect(compareRates(fewer, more, CONFIDENCE_95)).toBe("lower");
  });

  it("is similar where neither saw any, and unbounded above where only the later did", () => {
    const none = { count: 0, among: 500 };
    expect(compareRates(none, none, CONFIDENCE_95)).toBe("similar");
    expect(ratioLimits({ count: 3, among: 500 }, none, CONFIDENCE_95).upper).toBe(Infinity);
    expect(ratioLimits(none, { count: 3, among: 500 }, CONFIDENCE_95).lower).toBe(0);
  });
});
