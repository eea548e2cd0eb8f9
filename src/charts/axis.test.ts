import { describe, expect, it } from "vitest";
import { axisFor, axisOver, baselineOf, rulerValues } from "./axis.ts";

const zero = { baseline: "zero" } as const;
const free = { baseline: "free" } as const;

describe("where an axis starts", () => {
  it("starts counts, rates, shares, days and pounds at nought, and scores where they lie", () => {
    const units = ["number", "percent", "per-10000", "per-1000", "days", "months", "pounds", "fte", "ratio"];
    expect(units.map(baselineOf)).toEqual(units.map(() => "zero"));
    expect(baselineOf("score")).toBe("free");
  });
  it("holds nought even where every value is far from it", () => {
    expect(axisFor([92, 97], zero)).toEqual({ domain: [0, 100], ticks: [0, 20, 40, 60, 80, 100], startsAtZero: true });
  });
  it("reaches below nought where a value does", () => {
    expect(axisFor([-13, 40], zero).domain[0]).toBeLessThanOrEqual(-13);
  });
  it("says that it does not start at nought where a free axis does not", () => {
    expect(axisFor([61, 68], free)).toMatchObject({ domain: [61, 68], startsAtZero: false });
  });
  it("starts where a reader asks, and says so", () => {
    expect(axisFor([54, 87], { ...zero, start: 40 })).toMatchObject({ startsAtZero: false, domain: [40, 90] });
  });
  it("cuts no value off for a start asked too high", () => {
    expect(axisFor([54, 87], { ...zero, start: 70 }).domain[0]).toBe(54);
  });
});

describe("the marks of an axis", () => {
  it("are the same round numbers after every update of the library that finds them", () => {
    expect(axisFor([0, 184], zero).ticks).toEqual([0, 50, 100, 150, 200]);
    expect(axisFor([0, 143], zero).ticks).toEqual([0, 50, 100, 150]);
    expect(axisFor([0.2, 0.9], zero).ticks).toEqual([0, 0.2, 0.4, 0.6, 0.8, 1]);
    expect(axisFor([0, 2_345], zero).ticks).toEqual([0, 500, 1_000, 1_500, 2_000, 2_500]);
    expect(axisFor([393, 647], free).ticks).toEqual([400, 500, 600]);
  });
  it("are at most one more than asked for", () => {
    for (let high = 1; high < 400; high += 1) {
      for (const count of [3, 5, 7])
        expect(axisFor([0, high], { ...zero, count }).ticks.length).toBeLessThanOrEqual(count + 1);
    }
  });
  it("keep a range that is given, marking only what falls inside", () => {
    expect(axisOver([30, 185])).toEqual({ domain: [30, 185], ticks: [50, 100, 150], startsAtZero: false });
  });
});

describe("an axis with little to hold", () => {
  it("has no marks where there are no values", () => {
    expect(axisFor([], zero)).toEqual({ domain: [0, 1], ticks: [], startsAtZero: true });
    expect(axisFor([null, null], free).ticks).toEqual([]);
  });
  it("has a width where all values are equal", () => {
    expect(axisFor([7, 7], free).domain[0]).toBeLessThan(7);
    expect(axisFor([0, 0], zero).domain).toEqual([0, 1]);
  });
  it("holds the enormous", () => {
    expect(axisFor([1e12], zero).domain).toEqual([0, 1e12]);
  });
});

describe("a ruler for every authority's page", () => {
  const everyone = Array.from({ length: 151 }, (_, index) => 20 + index);
  it("does not move for an extreme place that is not on the page", () => {
    const without = axisFor(rulerValues(everyone, [65, 87]), zero);
    expect(axisFor(rulerValues([...everyone.slice(0, -1), 900], [65, 87]), zero)).toEqual(without);
  });
  it("stretches on the page of the extreme place", () => {
    expect(axisFor(rulerValues([...everyone, 900], [900]), zero).domain[1]).toBeGreaterThanOrEqual(900);
  });
  it("holds what is drawn where nobody else has a figure", () => {
    expect(rulerValues([null], [4, null, 9])).toEqual([4, 9]);
  });
});
