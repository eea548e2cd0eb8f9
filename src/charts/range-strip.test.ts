import { describe, expect, it } from "vitest";
import { drawRangeStrip } from "./draw/range-strip.ts";
import { asFile, faultsIn, sequence } from "./fixtures.ts";
import { rangeStrip, stripDomain, type RangeStripInput } from "./range-strip.ts";

const next = sequence(7);
const everyone = Array.from({ length: 153 }, () => 30 + next() * next() * 130);
const strip: RangeStripInput = {
  indicator: "cla-rate",
  authority: "borsetshire",
  period: "2025",
  everyone,
  neighbours: everyone.slice(3, 13),
  value: everyone[2]!,
  benchmark: 71,
  england: 67,
  interval: [everyone[2]! - 6, everyone[2]! + 7],
};

describe("a range strip", () => {
  it("looks like this", async () => {
    await expect(asFile(drawRangeStrip(rangeStrip(strip), "Borsetshire among all"))).toMatchFileSnapshot(
      "__snapshots__/range-strip.svg",
    );
  });
  it("takes less than 2.5 KB with 153 authorities", () => {
    expect(drawRangeStrip(rangeStrip(strip), "").length).toBeLessThan(2500);
  });
  it("is the same ruler for every authority", () => {
    const other = rangeStrip({ ...strip, value: 40, authority: "ambridge" });
    expect(other.ticks).toBe(rangeStrip(strip).ticks);
  });
  it("draws no dot for an authority without a figure, and still everyone else", () => {
    const layout = rangeStrip({ ...strip, value: null });
    expect([layout.dot, layout.interval]).toEqual([null, null]);
    expect(layout.ticks).not.toBe("");
  });
  it("draws a true nought", () => {
    expect(rangeStrip({ ...strip, value: 0, everyone: [0, 5, 9] }).dot).toBe(12);
  });
  it("leaves out neighbours without a figure", () => {
    expect(rangeStrip({ ...strip, neighbours: [50, null, 60] }).neighbours).toHaveLength(2);
  });
  it("puts an authority beyond the strip at its end, with an arrow in its colour", () => {
    const layout = rangeStrip({ ...strip, everyone: [...everyone, 5000], value: 5000 });
    expect(layout.dot).toBe(228);
    expect(layout.beyond).toEqual([{ x: 239, side: "high", emphasis: "authority" }]);
  });
  it("says with a grey arrow that somebody else lies beyond", () => {
    expect(rangeStrip({ ...strip, everyone: [...everyone, 5000] }).beyond).toEqual([
      { x: 239, side: "high", emphasis: "other" },
    ]);
    expect(rangeStrip({ ...strip, everyone: [...everyone, -900] }).beyond).toEqual([
      { x: 1, side: "low", emphasis: "other" },
    ]);
  });
  it("draws those arrows pointing outwards, each in its colour", () => {
    const far = drawRangeStrip(rangeStrip({ ...strip, value: -900, everyone: [...everyone, -900, 5000] }), "");
    const arrows = [...far.matchAll(/<path[^>]*class="beyond is-(\w+)"[^>]*>/g)].map(([drawn, emphasis]) => [
      emphasis,
      drawn.includes("l-3 3 3 3") ? "left" : "right",
    ]);
    expect(arrows).toContainEqual(["authority", "left"]);
    expect(arrows).toContainEqual(["other", "right"]);
  });
  it("draws neither line nor diamond where there is no figure for it", () => {
    const bare = drawRangeStrip(
      rangeStrip({ ...strip, england: null, benchmark: null, value: null, interval: null }),
      "",
    );
    expect(bare).not.toMatch(/is-england|is-benchmark|is-authority/);
    expect(bare).toContain("is-neighbour");
  });
  it("does not let one far-out place press all others together", () => {
    expect(stripDomain([...everyone, 5000])).toEqual(stripDomain(everyone));
  });
  it("shows the whole range where hardly anyone differs", () => {
    expect(stripDomain([10, 10, 10, 10, 10, 10, 14])).toEqual([10, 14]);
  });
  it("keeps a range that is given", () => {
    expect(rangeStrip({ ...strip, domain: [0, 200] }).domain).toEqual([0, 200]);
  });
  it.each([
    ["no authority at all", []],
    ["only missing figures", [null, null]],
    ["one authority", [4]],
    ["all equal", [4, 4, 4]],
    ["enormous numbers", [1e15, 2e15]],
  ])("can be drawn with %s", (_, values) => {
    const layout = rangeStrip({
      everyone: values,
      neighbours: [],
      value: values[0] ?? null,
      benchmark: null,
      england: null,
    });
    expect(faultsIn(drawRangeStrip(layout, ""))).toEqual([]);
  });
});
