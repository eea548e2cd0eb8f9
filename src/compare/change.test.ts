import { describe, expect, it } from "vitest";
import type { Observation } from "../model/observation.ts";
import { changeBetween, changeOnPrevious, changeOver } from "./change.ts";
import { BORSETSHIRE, indicatorOf, observationOf, shareOf, type Figure } from "./fixtures/borset.ts";
import { latestPeriod, observationAt } from "./series.ts";
import { factsOf } from "./fixtures/borset.ts";

const share = indicatorOf();
const rate = indicatorOf({
  id: "cla",
  unit: "per-10000",
  interval: "byar",
  periodKind: "at-31-march",
  polarity: "neither",
});
const windows = indicatorOf({ id: "a1", unit: "days", interval: "none", periodKind: "three-years-to-31-march" });

const valueIn = (period: string, value: Figure) => observationOf(share, BORSETSHIRE, period, value);
const onPrevious = (series: Observation[], breaks: Parameters<typeof changeOnPrevious>[1] = []) =>
  changeOnPrevious(share, breaks, series, observationOf(share, BORSETSHIRE, "2025", 1).period);

describe("the change on the previous period", () => {
  it("is the difference of the published figures, free of binary noise", () => {
    expect(onPrevious([valueIn("2024", 7.1), valueIn("2025", 7.3)])).toMatchObject({
      status: "present",
      difference: 0.2,
      years: 1,
      stock: false,
    });
  });

  it("is not taken from the row before, where that is two years older", () => {
    expect(onPrevious([valueIn("2023", 7), valueIn("2025", 8)])).toEqual({
      status: "none",
      reason: "no-earlier-period",
    });
  });

  it("is none where either figure is missing, and says which", () => {
    const missing = [valueIn("2024", "confidential"), valueIn("2025", 8)];
    expect(onPrevious(missing)).toEqual({ status: "none", reason: "earlier-missing" });
    expect(onPrevious([valueIn("2024", 8), valueIn("2025", "confidential")])).toEqual({
      status: "none",
      reason: "no-value",
    });
    expect(onPrevious([valueIn("2024", 8)])).toEqual({ status: "none", reason: "no-value" });
  });

  it("is none across a break in the series, and is there again the year after", () => {
    const series = [valueIn("2023", 6), valueIn("2024", 7), valueIn("2025", 8)];
    const breakIn = (period: string) => [{ indicator: share.id, period, reason: "new definition" }];
    expect(onPrevious(series, breakIn("2025"))).toEqual({ status: "none", reason: "break-in-series" });
    expect(onPrevious(series, breakIn("2024"))).toMatchObject({ status: "present", difference: 1 });
    expect(onPrevious(series, [{ indicator: "other", period: "2025", reason: "" }])).toMatchObject({
      status: "present",
    });
  });

  it("is none between windows, which overlap", () => {
    const series = ["2012-2015", "2013-2016"].map((period) => observationOf(windows, BORSETSHIRE, period, 500));
    const change = changeOnPrevious(windows, [], series, series[1]!.period);
    expect(change).toEqual({ status: "none", reason: "overlapping-windows" });
    expect(changeOnPrevious(windows, [], series.slice(1), series[1]!.period)).toEqual(change);
  });

  it("is none where the earlier period is of another kind", () => {
    const autumn = indicatorOf({ periodKind: "at-30-september" });
    const change = onPrevious([observationOf(autumn, BORSETSHIRE, "2024", 5), valueIn("2025", 8)]);
    expect(change).toEqual({ status: "none", reason: "mixed-periods" });
  });

  it("is given unrounded beside it where both years have their counts, and only there", () => {
    const [before, after] = [
      shareOf(share, BORSETSHIRE, "2024", 21, 200),
      shareOf(share, BORSETSHIRE, "2025", 26, 200),
    ];
    expect(onPrevious([before, after])).toMatchObject({ difference: 2, computed: 2.5 });
    expect(onPrevious([valueIn("2024", 11), after])).toMatchObject({ difference: 2, computed: null });
    expect(onPrevious([before, valueIn("2025", 13)])).toMatchObject({ difference: 2, computed: null });
  });

  it("is none of a window without a figure for that reason, not for its overlap", () => {
    const series = ["2012-2015", "2013-2016"].map((p) => observationOf(windows, BORSETSHIRE, p, "confidential"));
    expect(changeOnPrevious(windows, [], series, series[1]!.period)).toEqual({ status: "none", reason: "no-value" });
  });

  it("keeps a change from and to nought", () => {
    expect(onPrevious([valueIn("2024", 0), valueIn("2025", 0)])).toMatchObject({ status: "present", difference: 0 });
  });
});

describe("the test of a change", () => {
  const test = (...args: Parameters<typeof changeOnPrevious>) => {
    const change = changeOnPrevious(...args);
    return change.status === "present" ? change.test : change;
  };

  it("takes Newcombe's interval for shares", () => {
    const small = [shareOf(share, BORSETSHIRE, "2024", 20, 200), shareOf(share, BORSETSHIRE, "2025", 26, 200)];
    const large = [shareOf(share, BORSETSHIRE, "2024", 20, 200), shareOf(share, BORSETSHIRE, "2025", 48, 200)];
    const period = small[1]!.period;
    expect(test(share, [], small, period)).toEqual({
      status: "tested",
      method: "newcombe",
      direction: "similar",
      word: "similar",
    });
    expect(test(share, [], large, period)).toMatchObject({ direction: "higher", word: "worse" });
  });

  it("takes the exact ratio of two counts for rates, and marks a stock", () => {
    const of = (period: string, count: number) => observationOf(rate, BORSETSHIRE, period, count / 10, count, 100_000);
    const change = changeOnPrevious(rate, [], [of("2024", 500), of("2025", 620)], of("2025", 1).period);
    expect(change).toMatchObject({
      status: "present",
      stock: true,
      test: { status: "tested", method: "poisson-ratio", direction: "higher", word: "higher" },
    });
  });

  it("is not made without both counts, and says why", () => {
    const period = valueIn("2025", 1).period;
    expect(test(share, [], [valueIn("2024", 10), shareOf(share, BORSETSHIRE, "2025", 20, 200)], period)).toEqual({
      status: "not-tested",
      reason: "counts-not-published",
    });
    expect(test(share, [], [shareOf(share, BORSETSHIRE, "2024", 20, 200), valueIn("2025", 10)], period)).toEqual({
      status: "not-tested",
      reason: "counts-not-published",
    });
    const untold = indicatorOf({ interval: "none" });
    const counted = ["2024", "2025"].map((year) => shareOf(untold, BORSETSHIRE, year, 20, 200));
    expect(test(untold, [], counted, period)).toEqual({ status: "not-tested", reason: "not-a-count" });
    const impossible = shareOf(share, BORSETSHIRE, "2024", 201, 200);
    const [whole, later] = [
      shareOf(share, BORSETSHIRE, "2024", 200, 200),
      shareOf(share, BORSETSHIRE, "2025", 20, 200),
    ];
    expect(test(share, [], [impossible, later], period)).toEqual({ status: "not-tested", reason: "impossible-counts" });
    expect(test(share, [], [whole, later], period)).toMatchObject({ status: "tested", word: "better" });
    const ratio = indicatorOf({ unit: "ratio" });
    expect(test(ratio, [], [whole, later], period)).toEqual({ status: "not-tested", reason: "not-a-count" });
    const days = indicatorOf({ unit: "days", interval: "none" });
    expect(test(days, [], [valueIn("2024", 10), valueIn("2025", 20)], period)).toEqual({
      status: "not-tested",
      reason: "not-a-count",
    });
  });
});

describe("a change over several years", () => {
  it("starts from the period that ended that many years before", () => {
    const series = ["2019", "2020", "2021", "2025"].map((period, i) => valueIn(period, 10 + i));
    expect(changeOver(share, [], series, series[3]!.period, 5)).toMatchObject({ difference: 2, years: 5 });
    expect(changeOver(share, [], series, series[3]!.period, 3)).toEqual({
      status: "none",
      reason: "no-earlier-period",
    });
  });

  it("is none between windows that share a year, however many years apart they end", () => {
    const series = ["2012-2015", "2014-2017", "2015-2018"].map((p) => observationOf(windows, BORSETSHIRE, p, 500));
    expect(changeBetween(windows, [], series[0]!, series[1]!)).toEqual({
      status: "none",
      reason: "overlapping-windows",
    });
    expect(changeBetween(windows, [], series[0]!, series[2]!)).toMatchObject({ status: "present", years: 3 });
  });

  it("may compare windows that do not overlap", () => {
    const series = ["2007-2010", "2012-2015"].map((period, i) => observationOf(windows, BORSETSHIRE, period, 600 - i));
    expect(changeOver(windows, [], series, series[1]!.period, 5)).toMatchObject({ difference: -1, years: 5 });
    expect(changeBetween(windows, [], series[0]!, series[1]!)).toMatchObject({ difference: -1 });
  });

  it("is none across a break anywhere between", () => {
    const breaks = [{ indicator: share.id, period: "2022", reason: "new definition" }];
    const series = [valueIn("2020", 5), valueIn("2025", 6)];
    expect(changeOver(share, breaks, series, series[1]!.period, 5)).toEqual({
      status: "none",
      reason: "break-in-series",
    });
  });
});

describe("periods", () => {
  it("are the newest in which any authority of today has a published figure", () => {
    const rows = [valueIn("2024", 5), valueIn("2025", "not-available")];
    expect(latestPeriod(factsOf([share], rows), share)?.id).toBe("2024");
    expect(latestPeriod(factsOf([share], []), share)).toBeNull();
  });

  it("give null for a period without a row", () => {
    expect(observationAt([valueIn("2024", 5)], "2025")).toBeNull();
  });
});
