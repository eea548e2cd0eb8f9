import { describe, expect, it } from "vitest";
import { axisFor } from "./axis.ts";
import { touches } from "./boxes.ts";
import { distribution, type DistributionDot, type DistributionInput } from "./distribution.ts";
import { drawDistribution } from "./draw/distribution.ts";
import { asFile, authorities, collisions, faultsIn, seeds, sequence, textBox } from "./fixtures.ts";

const dotsFor = (seed: number, count = 151, step = 1): DistributionDot[] => {
  const next = sequence(seed);
  return Array.from({ length: count }, (_, index) => {
    const value = Math.round((27 + next() * next() * 150) / step) * step;
    const emphasis = index === 0 ? "authority" : index < 11 ? "neighbour" : "other";
    return {
      authority: `e${index}`,
      name: authorities[index % 12]!,
      value,
      text: String(value),
      emphasis,
      href: `#${index}`,
    };
  });
};
const inputFor = (dots: DistributionDot[], width = 720): DistributionInput => ({
  indicator: "cla-rate",
  period: "2025",
  width,
  groups: [{ name: "", dots }],
  axis: axisFor(
    dots.map(({ value }) => value),
    { baseline: "free", count: 7 },
  ),
  tickText: String,
  rules: [{ emphasis: "england", label: "England 67", value: 67 }],
  missing: [{ authority: "dibley", words: "Dibley: suppressed" }],
  missingLabel: "No figure",
});

describe("the distribution of all authorities", () => {
  it.each([340, 720])("looks like this at %i", async (width) => {
    const layout = distribution(inputFor(dotsFor(3, 40), width));
    await expect(asFile(drawDistribution(layout, "Where every authority stands"))).toMatchFileSnapshot(
      `__snapshots__/distribution-${width}.svg`,
    );
  });
  it("never names a figure that stands aside as the highest or the lowest", () => {
    const dots = [1, 20, 30, 40, 90].map((value, index): DistributionDot => ({
      ...{ authority: `a${index}`, name: `Town ${index}`, value, text: String(value), emphasis: "other" },
      isAside: value === 1 || value === 90,
    }));
    const { labels, dots: placed } = distribution(inputFor(dots)).groups[0]!;
    expect(labels.map(({ authority }) => authority).sort()).toEqual(["a1", "a3"]);
    expect(placed.filter(({ isAside }) => isAside)).toHaveLength(2);
  });
  it.each(seeds.slice(0, 24))("labels no dot over another dot, a rule or another label (seed %i)", (seed) => {
    for (const width of [340, 720]) {
      const layout = distribution(inputFor(dotsFor(seed, 151, seed % 3 === 0 ? 5 : 1), width));
      const { dots, labels } = layout.groups[0]!;
      const boxes = labels.map(({ x, y, lines }) => textBox(x, y, lines));
      expect(
        collisions([
          ...boxes,
          ...layout.rules.map(({ labelX, labelY, label, anchor }) => textBox(labelX, labelY, [label], anchor)),
        ]),
      ).toEqual([]);
      for (const box of boxes) {
        expect(dots.filter((dot) => touches({ ...dot, r: dot.r - 0.5 }, box))).toEqual([]);
        expect([box.left >= -0.5, box.right <= width + 0.5]).toEqual([true, true]);
      }
      expect(labels[0]!.emphasis).toBe("authority");
    }
  });
  it("keeps every dot inside the plot, and no two touching", () => {
    for (const width of [340, 720]) {
      const { frame, groups } = distribution(inputFor(dotsFor(5, 151, 10), width));
      for (const { y, r, x } of groups[0]!.dots)
        expect([y - r >= frame.top, y + r <= frame.bottom, x > 0, x < width]).toEqual([true, true, true, true]);
    }
  });
  it("hangs the authority's name under a crowd, on a line from its dot", () => {
    const crowd = Array.from({ length: 150 }, (_, index): DistributionDot => ({
      authority: `e${index}`,
      name: "Ambridge",
      value: 40 + ((index + 25) % 50),
      text: "60",
      emphasis: index === 0 ? "authority" : "other",
    }));
    const wide = [
      ...crowd,
      { ...crowd[1]!, authority: "low", value: 0 },
      { ...crowd[1]!, authority: "high", value: 130 },
    ];
    const label = distribution(inputFor(wide)).groups[0]!.labels.find(({ emphasis }) => emphasis === "authority");
    expect(label!.leader).toMatch(/^M/);
  });
  it("names the highest and the lowest, but not one that shares the place with others", () => {
    const spread = [10, 50, 60, 90].map((value, index): DistributionDot => ({
      authority: `e${index}`,
      name: authorities[index]!,
      value,
      text: String(value),
      emphasis: "other",
    }));
    const names = (dots: DistributionDot[]) =>
      distribution(inputFor(dots)).groups[0]!.labels.map(({ authority }) => authority);
    expect(names(spread).sort()).toEqual(["e0", "e3"]);
    expect(names([...spread, { ...spread[0]!, authority: "tied" }])).toEqual(["e3"]);
  });
  it("counts those with no figure as broken rings, each with its reason", () => {
    const missing = Array.from({ length: 70 }, (_, index) => ({ authority: `m${index}`, words: "suppressed" }));
    const row = distribution({ ...inputFor(dotsFor(1)), missing }).missing!;
    expect(row.marks).toHaveLength(70);
    expect(Math.max(...row.marks.map(({ x }) => x))).toBeLessThan(720);
    expect(distribution({ ...inputFor(dotsFor(1)), missing: [] }).missing).toBeNull();
  });
  it("draws groups under one another on one ruler, with dots of one size", () => {
    const groups = ["Outstanding", "Good", "Inadequate"].map((name, index) => ({ name, dots: dotsFor(index + 1, 40) }));
    const layout = distribution({ ...inputFor(dotsFor(1)), groups });
    expect(
      new Set(
        layout.groups.flatMap(({ dots }) => dots.filter(({ emphasis }) => emphasis === "other").map(({ r }) => r)),
      ).size,
    ).toBe(1);
    const middles = layout.groups.map(({ middle }) => middle);
    expect(middles).toEqual([...middles].sort((a, b) => a - b));
    expect(layout.groups.flatMap(({ labels }) => labels.map(({ emphasis }) => emphasis))).toEqual([
      "authority",
      "authority",
      "authority",
    ]);
    expect(distribution({ ...inputFor(dotsFor(1), 340), groups }).groups[1]!.name.x).toBe(0);
  });
  it("lets the Tab key stop once, at the authority", () => {
    const markup = drawDistribution(distribution(inputFor(dotsFor(4))), "x");
    expect(markup.match(/<a href="[^"]+">/g)).toEqual([expect.stringContaining("#0")]);
  });
  it.each([
    ["nobody", []],
    ["one", [4]],
    ["all equal", Array.from({ length: 153 }, () => 7)],
    ["enormous numbers", [1e15, 2e15]],
    ["a true nought", [0, 3]],
  ] as [string, number[]][])("can be drawn with %s", (_, values) => {
    const dots = values.map((value, index): DistributionDot => ({
      authority: `e${index}`,
      name: "Ambridge",
      value,
      text: String(value),
      emphasis: "other",
    }));
    const input = { ...inputFor(dots), rules: [], missing: [] };
    for (const width of [340, 720]) {
      const layout = distribution({ ...input, width });
      expect(layout.groups[0]!.dots).toHaveLength(values.length);
      expect(faultsIn(drawDistribution(layout, "x"))).toEqual([]);
    }
  });
});
