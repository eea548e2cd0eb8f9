import { describe, expect, it } from "vitest";
import { BORSETSHIRE, indicatorOf, observationOf, shareOf } from "./fixtures/borset.ts";
import { TREND_THRESHOLD, trendOf, weightedLine, type TrendPoint } from "./trend.ts";

const share = indicatorOf();
const years = ["2021", "2022", "2023", "2024", "2025"];
const seriesOf = (counts: readonly number[], n = 400) =>
  counts.map((count, i) => shareOf(share, BORSETSHIRE, years[i]!, count, n));
const trend = (counts: readonly number[], n?: number) => {
  const series = seriesOf(counts, n);
  return trendOf(share, [], series, series.at(-1)!.period);
};

/** Slope and chi-square by the sums that Fingertips' own calculation uses, written out. */
function bySums(points: readonly TrendPoint[]) {
  const total = (f: (p: TrendPoint) => number) => points.reduce((all, p) => all + f(p), 0);
  const [w, wx, wy] = [total((p) => p.weight), total((p) => p.weight * p.x), total((p) => p.weight * p.y)];
  const [wxy, wxx] = [total((p) => p.weight * p.x * p.y), total((p) => p.weight * p.x * p.x)];
  const slope = (w * wxy - wx * wy) / (w * wxx - wx * wx);
  return { slope, chiSquare: slope ** 2 / (w / (w * wxx - wx * wx)) };
}

describe("the weighted line", () => {
  it("is ordinary least squares where all weights are one", () => {
    const points = [1, 2, 3, 4, 5].map((x) => ({ x, y: 3 + 2 * x, weight: 1 }));
    expect(weightedLine(points).slope).toBeCloseTo(2, 12);
    // Variance of the slope is 1 ÷ Σ(x − x̄)² = 1 ÷ 10.
    expect(weightedLine(points).chiSquare).toBeCloseTo(40, 10);
  });

  it("agrees with the sums written out, whatever the weights", () => {
    const points = [
      { x: 1, y: 12.1, weight: 0.4 },
      { x: 2, y: 11, weight: 1.7 },
      { x: 3, y: 13.5, weight: 0.9 },
      { x: 4, y: 15, weight: 2.2 },
      { x: 5, y: 14.2, weight: 1.1 },
    ];
    const [line, sums] = [weightedLine(points), bySums(points)];
    expect(line.slope).toBeCloseTo(sums.slope, 10);
    expect(line.chiSquare).toBeCloseTo(sums.chiSquare, 10);
  });

  it("has the threshold of 99.8 % with one degree of freedom, the square of 3.0902", () => {
    expect(TREND_THRESHOLD).toBeCloseTo(3.090232306167813 ** 2, 3);
  });
});

describe("the trend over five periods", () => {
  it("rises where a steady rise is more than chance, and is worse where low is better", () => {
    expect(trend([40, 55, 70, 85, 100])).toMatchObject({ status: "calculated", direction: "rising", word: "worse" });
    expect(trend([100, 85, 70, 55, 40])).toMatchObject({ direction: "falling", word: "better" });
  });

  it("falls where a steady fall is more than chance, and is better or worse as polarity says", () => {
    expect(trend([100, 85, 70, 55, 40])).toMatchObject({ direction: "falling", word: "better" });
    const neither = indicatorOf({ polarity: "neither" });
    const series = [100, 85, 70, 55, 40].map((count, i) => shareOf(neither, BORSETSHIRE, years[i]!, count, 400));
    expect(trendOf(neither, [], series, series[4]!.period)).toMatchObject({ direction: "falling", word: "lower" });
  });

  it("is not clear where chance would explain it", () => {
    expect(trend([40, 42, 41, 44, 43])).toMatchObject({ status: "calculated", direction: "none", word: "similar" });
    expect(trend([4, 5, 7, 8, 10], 40)).toMatchObject({ direction: "none" });
  });

  it("is not clear where one odd year makes it: the slope must keep its sign with each left out", () => {
    const odd = trend([60, 58, 56, 55, 160]);
    if (odd.status !== "calculated") throw new Error(odd.reason);
    expect(odd.chiSquare).toBeGreaterThan(TREND_THRESHOLD);
    expect(odd.direction).toBe("none");
  });

  it("is not clear where nothing changes", () => {
    for (const counts of [
      [50, 50, 50, 50, 50],
      [0, 0, 0, 0, 0],
    ]) {
      const flat = trend(counts);
      if (flat.status !== "calculated") throw new Error(flat.reason);
      expect(flat.direction).toBe("none");
      expect(flat.slope).toBeCloseTo(0, 12);
    }
  });

  it("gives the slope in the unit a year and the periods it spans", () => {
    const rising = trend([40, 60, 80, 100, 120]);
    if (rising.status !== "calculated") throw new Error(rising.reason);
    expect(rising.slope).toBeCloseTo(5, 1);
    expect([rising.from.id, rising.to.id]).toEqual(["2021", "2025"]);
  });

  it("ends with the period asked for, whatever came after", () => {
    const five = seriesOf([40, 55, 70, 85, 100]);
    const later = [...five, shareOf(share, BORSETSHIRE, "2026", 10, 400)];
    expect(trendOf(share, [], later, five[4]!.period)).toEqual(trendOf(share, [], five, five[4]!.period));
    expect(trendOf(share, [], later, later[5]!.period)).not.toMatchObject({ direction: "rising" });
  });

  it("is not calculated from fewer than five periods in a row", () => {
    const five = seriesOf([40, 55, 70, 85, 100]);
    const period = five[4]!.period;
    const gap = five.filter(({ period }) => period.id !== "2023");
    expect(trendOf(share, [], gap, period)).toEqual({ status: "not-calculated", reason: "too-few-periods" });
    const older = [shareOf(share, BORSETSHIRE, "2019", 30, 400), ...gap];
    expect(trendOf(share, [], older, period)).toEqual({ status: "not-calculated", reason: "too-few-periods" });
  });

  it("is not calculated where a year has no counts, or the newest no figure", () => {
    const series = seriesOf([40, 55, 70, 85, 100]);
    const period = series[4]!.period;
    const uncounted = series.map((one) =>
      one.period.id === "2022" ? observationOf(share, BORSETSHIRE, "2022", 14) : one,
    );
    expect(trendOf(share, [], uncounted, period)).toEqual({ status: "not-calculated", reason: "too-few-periods" });
    const hidden = [...series.slice(0, 4), observationOf(share, BORSETSHIRE, "2025", "confidential")];
    expect(trendOf(share, [], hidden, period)).toEqual({ status: "not-calculated", reason: "no-value" });
  });

  it("is not calculated across a break, of windows, of mixed kinds or of what is not counted", () => {
    const series = seriesOf([40, 55, 70, 85, 100]);
    const period = series[4]!.period;
    const broken = [{ indicator: share.id, period: "2023", reason: "new definition" }];
    expect(trendOf(share, broken, series, period)).toEqual({ status: "not-calculated", reason: "break-in-series" });
    const before = [{ indicator: share.id, period: "2021", reason: "new definition" }];
    expect(trendOf(share, before, series, period)).toMatchObject({ status: "calculated" });
    const autumn = shareOf(indicatorOf({ periodKind: "at-30-september" }), BORSETSHIRE, "2021", 40, 400);
    expect(trendOf(share, [], [autumn, ...series.slice(1)], period)).toMatchObject({ reason: "mixed-periods" });
    const days = indicatorOf({ unit: "days", interval: "none" });
    expect(trendOf(days, [], series, period)).toMatchObject({ reason: "not-a-count" });
    const windows = indicatorOf({ periodKind: "three-years-to-31-march" });
    const window = shareOf(windows, BORSETSHIRE, "2022-2025", 40, 400);
    expect(trendOf(windows, [], [window], window.period)).toMatchObject({ reason: "overlapping-windows" });
  });
});
