import { describe, expect, it } from "vitest";
import { axisFor } from "./axis.ts";
import { drawSmallSeries } from "./draw/small-series.ts";
import { asFile } from "./fixtures.ts";
import { smallSeries, type SmallSeriesInput } from "./small-series.ts";
import { textWidth } from "./text.ts";

const values = [60, 62, null, 66, 70];
const input: SmallSeriesInput = {
  years: [2021, 2022, 2023, 2024, 2025],
  ends: ["2021", "2025"],
  axis: axisFor([0, 100], { baseline: "zero", count: 3 }),
  tickText: String,
  lines: [
    { emphasis: "authority", label: "", values },
    { emphasis: "neighbour", label: "Similar", values: [70, 70.4, 71, 70, 69] },
    { emphasis: "england", label: "England", values: [67, 67, 67, 68, 68] },
  ],
  band: [[50, 80], [50, 81], [49, 83], null, [52, 90]],
  breaks: [],
};

describe("a small chart over time", () => {
  it("looks like this", async () => {
    const drawn = drawSmallSeries(smallSeries(input), "Looked-after rate in Borsetshire, over time");
    await expect(asFile(drawn)).toMatchFileSnapshot("__snapshots__/small-series.svg");
  });
  it("breaks the line where a figure is missing, and hatches that year", () => {
    const { lines, gaps } = smallSeries(input);
    expect(lines[0]!.path.match(/M/g)).toHaveLength(2);
    expect(gaps.match(/M/g)).toHaveLength(1);
  });
  it("hatches missing years no further than the plot, beside which its labels stand", () => {
    const none = { emphasis: "authority", label: "", values: input.years.map(() => null) } as const;
    const { gaps, left, right } = smallSeries({ ...input, lines: [none] });
    const dashes = [...gaps.matchAll(/M(\d+) 0h(\d+)/g)].map(
      ([, from, length]) => [+from!, +from! + +length!] as const,
    );
    expect([dashes[0]![0], dashes.at(-1)![1]]).toEqual([left, right]);
  });
  it("makes room for the longest words of its ruler", () => {
    const { left, ticks } = smallSeries({ ...input, tickText: (value) => `£${value} million` });
    expect(left).toBeGreaterThan(Math.max(...ticks.map(({ text }) => textWidth(text, 12.5))));
  });
  it("draws a figure between two gaps as a dot", () => {
    const lonely = [null, 62, null, null, null];
    const { lines } = smallSeries({ ...input, lines: [{ emphasis: "authority", label: "", values: lonely }] });
    expect([lines[0]!.path, lines[0]!.lone.length, lines[0]!.end]).toEqual(["", 1, null]);
  });
  it("joins no line across a new way of counting, and rules the year off", () => {
    const { lines, breaks } = smallSeries({ ...input, breaks: [2025] });
    expect([lines[1]!.path.match(/M/g)!.length, lines[1]!.lone.length]).toEqual([1, 1]);
    expect(breaks).toMatch(/^M\d+ \d+V\d+$/);
  });
  it("leaves out a year that the publication has no figures for", () => {
    const { lines } = smallSeries({ ...input, years: [2019, 2020, 2021, 2024, 2025] });
    expect(lines[1]!.path.match(/M/g)).toHaveLength(2);
  });
  it("keeps every coordinate whole", () => {
    expect(drawSmallSeries(smallSeries(input), "").match(/ d="[^"]*\.\d/)).toBe(null);
  });
  it("keeps labels apart and inside the picture", () => {
    for (const level of [0, 50, 100]) {
      const flat = input.lines.map((line) => ({ ...line, label: "x", values: line.values.map(() => level) }));
      const { lines, bottom } = smallSeries({ ...input, lines: flat });
      const places = lines.map(({ labelY }) => labelY).sort((a, b) => a - b);
      expect(places[1]! - places[0]!).toBeGreaterThanOrEqual(14);
      expect(places[2]! - places[1]!).toBeGreaterThanOrEqual(14);
      expect(places[2]!).toBeLessThanOrEqual(bottom);
    }
  });
  it("draws a single period", () => {
    const one = { ...input, years: [2025], ends: ["2025", "2025"] as const, band: [null] };
    const { lines } = smallSeries({ ...one, lines: [{ emphasis: "authority", label: "", values: [0] }] });
    expect(lines[0]!.end).toEqual({ x: 40, y: 130 });
  });
});
