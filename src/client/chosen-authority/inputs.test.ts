import { describe, expect, it } from "vitest";
import { axisFor } from "../../charts/axis.ts";
import type { ChosenArea, ChosenFile } from "../../views/indicator-chosen.ts";
import { inputsFor } from "./inputs.ts";

const area = (name: string, value: number | null, more: Partial<ChosenArea> = {}): ChosenArea => ({
  ...{ name, slug: name.toLowerCase(), value, words: [], neighbours: [], series: [40, value] },
  ...more,
});

const file: ChosenFile = {
  indicator: { id: "cla-rate", unit: "percent", decimals: 0 },
  areas: {
    A1: area("Ambridge", 60, { neighbours: ["B1"], series: [50, 60] }),
    B1: area("Borchester", 70),
    C1: area("Casterbridge", 5, { aside: true }),
    D1: area("Dibley", null, { series: ["c", null] }),
  },
  distribution: {
    ...{ indicator: "cla-rate", period: "2025", axis: axisFor([5, 60, 70], { baseline: "zero" }) },
    ...{ rules: [], missing: [], missingLabel: "No figure" },
  },
  trend: {
    periods: [
      { year: 2024, period: "2024", label: "2024" },
      { year: 2025, period: "2025", label: "2025" },
    ],
    axis: axisFor([10, 12], { baseline: "zero" }),
    lines: [{ emphasis: "england", name: "England", points: [{ year: 2025, period: "2025", value: 12, text: "12%" }] }],
  },
  slope: {
    ...{ from: { period: "2024", label: "2024" }, to: { period: "2025", label: "2025" } },
    axis: axisFor([10, 12], { baseline: "free" }),
    lines: [{ name: "England", emphasis: "england", from: 10, to: 12, fromText: "10%", toText: "12%" }],
  },
  scatter: null,
};

describe("charts with an authority chosen", () => {
  const { distribution, "time-series": trend, slope } = inputsFor(file, { code: "A1", axis: null });
  it("show it and its neighbours, and link every dot to its own choice", () => {
    const dots = distribution!.groups[0]!.dots.map(({ authority, emphasis, href }) => [authority, emphasis, href]);
    expect(dots).toEqual([
      ["A1", "authority", "?a=ambridge"],
      ["B1", "neighbour", "?a=borchester"],
      ["C1", "other", "?a=casterbridge"],
    ]);
  });
  it("keep a figure that stands aside from being named as an extreme", () => {
    expect(distribution!.groups[0]!.dots.map(({ isAside }) => isAside)).toEqual([false, false, true]);
  });
  it("draw its line first, on a ruler that holds it", () => {
    expect(trend!.lines.map(({ name }) => name)).toEqual(["Ambridge", "England"]);
    expect(trend!.axis.domain[1]).toBeGreaterThanOrEqual(60);
    expect(trend!.axis.startsAtZero).toBe(true);
  });
  it("put it into the slope, with both its figures in words", () => {
    expect(slope!.lines[0]).toMatchObject({ name: "Ambridge", from: 50, to: 60, fromText: "50%", toText: "60%" });
  });
  it("say why a figure is missing", () => {
    const { "time-series": own } = inputsFor(file, { code: "D1", axis: null });
    expect(own!.lines[0]!.points.map(({ text }) => text)).toEqual([
      "suppressed, because small numbers could identify a child",
      "not published",
    ]);
  });
});

describe("an axis that starts where a reader asks", () => {
  const startOf = (axis: "zero" | "data" | number | null) =>
    inputsFor(file, { code: null, axis }).distribution!.axis.domain[0];
  it("starts at zero as usual, and at the smallest figure when asked", () => {
    expect([startOf(null), startOf("zero")]).toEqual([0, 0]);
    expect(inputsFor(file, { code: "A1", axis: "data" })["time-series"]!.axis.domain[0]).toBeGreaterThan(0);
  });
  it("never cuts a figure off", () => {
    expect(startOf(3)).toBe(3);
    expect(startOf(50)).toBe(5);
  });
  it("leaves charts alone where nothing is chosen", () => {
    expect(inputsFor(file, { code: null, axis: null })["time-series"]!.axis).toEqual(file.trend!.axis);
  });
});
