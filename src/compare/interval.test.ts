import { describe, expect, it } from "vitest";
import { CONFIDENCE_95 } from "./confidence.ts";
import { computedOf, countsOf } from "./counts.ts";
import { BORSETSHIRE, indicatorOf, observationOf } from "./fixtures/borset.ts";
import { intervalOf, intervalsOf } from "./interval.ts";
import { poissonLimits } from "./poisson.ts";
import { wilson } from "./wilson.ts";

const share = indicatorOf();
const rate = indicatorOf({
  id: "cla",
  unit: "per-10000",
  interval: "byar",
  periodKind: "at-31-march",
  polarity: "neither",
});
const days = indicatorOf({ id: "days", unit: "days", interval: "none" });

const reasonOf = (...args: Parameters<typeof intervalOf>) => {
  const interval = intervalOf(...args);
  return interval.status === "none" ? interval.reason : interval;
};

describe("the interval of an observation", () => {
  it("is Wilson's in per cent for a share", () => {
    const { lower, upper } = wilson(12, 80, CONFIDENCE_95);
    const observation = observationOf(share, BORSETSHIRE, "2025", 15, 12, 80);
    expect(intervalOf(share, observation, CONFIDENCE_95)).toEqual({
      status: "present",
      lower: lower * 100,
      upper: upper * 100,
    });
  });

  it("is Byar's, per multiplier, for a rate, and exact below ten", () => {
    for (const count of [9, 10, 400]) {
      const { lower, upper } = poissonLimits(count, CONFIDENCE_95);
      const interval = intervalOf(rate, observationOf(rate, BORSETSHIRE, "2025", 1, count, 80_000), CONFIDENCE_95);
      if (interval.status === "none") throw new Error(interval.reason);
      expect(interval.lower).toBeCloseTo(lower / 8, 12);
      expect(interval.upper).toBeCloseTo(upper / 8, 12);
    }
  });

  it("holds the computed figure and is wider at 99.8 %", () => {
    for (const [indicator, n] of [
      [share, 80],
      [rate, 80_000],
    ] as const) {
      for (const count of [0, 1, 40, 80]) {
        const observation = observationOf(indicator, BORSETSHIRE, "2025", 1, count, n);
        const { interval95, interval998 } = intervalsOf(indicator, observation);
        if (interval95.status === "none" || interval998.status === "none") throw new Error("expected intervals");
        const computed = computedOf(indicator, observation)!;
        expect(interval95.lower).toBeLessThanOrEqual(computed);
        expect(interval95.upper).toBeGreaterThanOrEqual(computed);
        expect(interval998.upper - interval998.lower).toBeGreaterThan(interval95.upper - interval95.lower);
      }
    }
  });

  it("is none, with the reason, where there is nothing to work it out from", () => {
    const of = (
      ...rest: [number | "confidential", (number | "confidential" | "not-published")?, (number | "confidential")?]
    ) => reasonOf(share, observationOf(share, BORSETSHIRE, "2025", ...rest), CONFIDENCE_95);
    expect(of("confidential", 3, 30)).toBe("no-value");
    expect(of(10)).toBe("counts-not-published");
    expect(of(10, "confidential", 30)).toBe("counts-hidden");
    expect(of(10, "not-published", "confidential")).toBe("counts-hidden");
    expect(of(10, 3, 0)).toBe("impossible-counts");
    expect(of(10, 31, 30)).toBe("impossible-counts");
    const posts = indicatorOf({ interval: "none" });
    expect(reasonOf(posts, observationOf(posts, BORSETSHIRE, "2025", 10), CONFIDENCE_95)).toBe("counts-not-published");
    expect(reasonOf(posts, observationOf(posts, BORSETSHIRE, "2025", 10, 3, 30), CONFIDENCE_95)).toBe("not-a-count");
    expect(reasonOf(posts, observationOf(posts, BORSETSHIRE, "2025", 10, "confidential", 30), CONFIDENCE_95)).toBe(
      "not-a-count",
    );
    expect(reasonOf(days, observationOf(days, BORSETSHIRE, "2025", 393), CONFIDENCE_95)).toBe("not-a-count");
    expect(reasonOf(days, observationOf(days, BORSETSHIRE, "2025", "confidential"), CONFIDENCE_95)).toBe("no-value");
  });
});

describe("the computed figure", () => {
  it("is numerator over denominator in the unit, unrounded", () => {
    expect(computedOf(rate, observationOf(rate, BORSETSHIRE, "2025", 67, 81_770, 12_183_016))).toBeCloseTo(67.118, 3);
  });

  it("is not worked out for a figure that is hidden, even where its parts are shown", () => {
    expect(computedOf(share, observationOf(share, BORSETSHIRE, "2025", "confidential", 3, 30))).toBeNull();
  });

  it("is null for units that are no quotient of counts, and without a row", () => {
    expect(computedOf(days, observationOf(days, BORSETSHIRE, "2025", 393, 3, 30))).toBeNull();
    expect(computedOf(share, null)).toBeNull();
  });

  it("keeps a true nought", () => {
    const none = observationOf(share, BORSETSHIRE, "2025", 0, 0, 40);
    expect(computedOf(share, none)).toBe(0);
    expect(countsOf(none)).toEqual({ status: "present", numerator: 0, denominator: 40 });
  });
});
