import { describe, expect, it } from "vitest";
import { axisFor } from "./axis.ts";
import { touches } from "./boxes.ts";
import { drawScatter } from "./draw/scatter.ts";
import { asFile, authorities, collisions, faultsIn, seeds, sequence, textBox } from "./fixtures.ts";
import { scatter, type ScatterDot, type ScatterInput } from "./scatter.ts";

const dotsFor = (seed: number, count: number): ScatterDot[] => {
  const next = sequence(seed);
  return Array.from({ length: count }, (_, index) => ({
    authority: `e${index}`,
    name: authorities[index % 12]!,
    x: Math.round(30 + next() * 120),
    y: Math.round(50 + next() * 30),
    text: "54; 69%",
    emphasis: index === 0 ? "authority" : index < 11 ? "neighbour" : "other",
    isNamed: index < 16,
  }));
};
const inputFor = (dots: ScatterDot[], width = 720): ScatterInput => ({
  width,
  dots,
  xAxis: axisFor(
    dots.map(({ x }) => x),
    { baseline: "free" },
  ),
  yAxis: axisFor(
    dots.map(({ y }) => y),
    { baseline: "free" },
  ),
  xTick: String,
  yTick: (value) => `${value}%`,
  xTitle: "Children looked after per 10,000",
  yTitle: "Same carer for two years or more, % of those in care two and a half years",
  england: { x: 67, y: 69, label: "England" },
});

describe("two figures of every authority", () => {
  it.each([340, 720])("look like this at %i", async (width) => {
    await expect(asFile(drawScatter(scatter(inputFor(dotsFor(2, 30), width)), "Two figures"))).toMatchFileSnapshot(
      `__snapshots__/scatter-${width}.svg`,
    );
  });
  it.each(seeds.slice(0, 24))(
    "have no label over a dot, England's rules or another label, and always the authority's (seed %i)",
    (seed) => {
      for (const width of [340, 720]) {
        const { dots, labels, england, frame } = scatter(inputFor(dotsFor(seed, 120), width));
        const named = labels
          .filter(({ emphasis }) => emphasis !== "england")
          .map(({ x, y, lines }) => textBox(x, y, lines));
        expect(collisions(labels.map(({ x, y, lines }) => textBox(x, y, lines)))).toEqual([]);
        // Where a crowd leaves no clear place at all, the authority's name alone may cover dots.
        for (const { x, y, lines } of labels.filter(
          ({ emphasis }) => emphasis !== "england" && emphasis !== "authority",
        )) {
          expect(dots.filter((dot) => touches({ ...dot, r: dot.r - 0.5 }, textBox(x, y, lines)))).toEqual([]);
        }
        for (const box of named) {
          expect([
            england!.x <= box.left + 0.5 || england!.x >= box.right - 0.5,
            england!.y <= box.top + 0.5 || england!.y >= box.bottom - 0.5,
          ]).toEqual([true, true]);
          expect([box.left >= frame.left - 1, box.right <= frame.right + 1]).toEqual([true, true]);
        }
        expect(labels.filter(({ emphasis }) => emphasis === "authority")).toHaveLength(1);
      }
    },
  );
  it("lay the authority over its neighbours, and them over the others", () => {
    const order = scatter(inputFor(dotsFor(1, 40))).dots.map(({ emphasis }) => emphasis);
    expect([order[0], order.at(-1)]).toEqual(["other", "authority"]);
  });
  it("keep England's name inside the picture", () => {
    const far = scatter({ ...inputFor(dotsFor(1, 40)), england: { x: 149, y: 69, label: "England" } });
    const [label] = far.labels;
    expect(textBox(label!.x, label!.y, label!.lines).right).toBeLessThanOrEqual(720);
  });
  it.each([
    ["nobody", []],
    ["one", dotsFor(1, 1)],
    ["all in one place", Array.from({ length: 60 }, (_, index) => ({ ...dotsFor(1, 1)[0]!, authority: `e${index}` }))],
    ["enormous numbers", [{ ...dotsFor(1, 1)[0]!, x: 1e15, y: 2e15 }]],
  ] as [string, ScatterDot[]][])("can be drawn with %s", (_, dots) => {
    for (const width of [340, 720])
      expect(faultsIn(drawScatter(scatter({ ...inputFor(dots, width), england: null }), "x"))).toEqual([]);
  });
});
