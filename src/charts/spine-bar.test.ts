import { describe, expect, it } from "vitest";
import { drawSpineBar } from "./draw/spine-bar.ts";
import { asFile } from "./fixtures.ts";
import { spineBar, type SpineBarInput } from "./spine-bar.ts";

const input: SpineBarInput = {
  indicator: "cla-rate",
  authority: "borsetshire",
  period: "2025",
  value: 90,
  england: 70,
  benchmark: 80,
  spread: [30, 60, 85, 170],
  isTurned: false,
};

describe("a bar of the spine chart", () => {
  it("looks like this", async () => {
    await expect(asFile(drawSpineBar(spineBar(input)))).toMatchFileSnapshot("__snapshots__/spine-bar.svg");
  });
  it("has England in the middle and its longer side as long as half the picture", () => {
    expect(spineBar(input)).toMatchObject({ middle: 100, range: [63, 193], dot: 119 });
  });
  it("is turned round where lower is better", () => {
    expect(spineBar({ ...input, isTurned: true })).toMatchObject({ range: [7, 137], dot: 81 });
  });
  it("draws no dot where the figure is missing, and one for a true nought", () => {
    expect(spineBar({ ...input, value: null }).dot).toBe(null);
    expect(spineBar({ ...input, value: 0, spread: [0, 1, 2, 140] }).dot).toBe(7);
  });
  it("has a width even where every authority has England's figure", () => {
    expect(spineBar({ ...input, value: 70, benchmark: null, spread: [70, 70, 70, 70] })).toMatchObject({
      range: [100, 100],
      dot: 100,
      benchmark: null,
    });
  });
});
