import { describe, expect, it } from "vitest";
import { axisFor } from "./axis.ts";
import { drawSlope } from "./draw/slope.ts";
import { asFile, authorities, collisions, faultsIn, seeds, sequence, textBox } from "./fixtures.ts";
import { slope, type SlopeInput, type SlopeLine } from "./slope.ts";

const lineOf = (
  name: string,
  from: number | null,
  to: number | null,
  emphasis: SlopeLine["emphasis"] = "neighbour",
): SlopeLine => ({
  authority: name,
  name,
  emphasis,
  from,
  to,
  fromText: from === null ? "suppressed" : String(from),
  toText: to === null ? "suppressed" : String(to),
});
const lines = [
  lineOf("Borsetshire", 84, 65, "authority"),
  lineOf("England", 67, 67, "england"),
  lineOf("Ambridge", 43, 54),
  lineOf("Holby", null, 60),
  lineOf("Dibley", 56, null),
  lineOf("Felpersham", null, null),
];
const input: SlopeInput = {
  indicator: "cla-rate",
  width: 720,
  from: { period: "2020", label: "2020" },
  to: { period: "2025", label: "2025" },
  axis: axisFor([43, 84], { baseline: "free" }),
  lines,
};
const draw = (changes: Partial<SlopeInput>) => slope({ ...input, ...changes });

describe("two periods side by side", () => {
  it.each([340, 720])("look like this at %i", async (width) => {
    await expect(asFile(drawSlope(draw({ width }), "2020 and 2025"))).toMatchFileSnapshot(
      `__snapshots__/slope-${width}.svg`,
    );
  });
  it("join two figures, and show one alone as a dot", () => {
    expect(draw({}).lines.map(({ path, ends }) => [path !== "", ends.length])).toEqual([
      [true, 2],
      [true, 2],
      [true, 2],
      [false, 1],
      [false, 1],
      [false, 0],
    ]);
  });
  it("say both figures in words, or why one is missing", () => {
    expect(draw({}).lines[3]!.words).toBe("Holby: 2020 suppressed; 2025 60");
  });
  it.each(seeds)("have labels that never touch on either side (seed %i)", (seed) => {
    const next = sequence(seed);
    const many = authorities.map((name, index) =>
      lineOf(name, Math.round(40 + next() * 20), Math.round(40 + next() * 40), index === 0 ? "authority" : "neighbour"),
    );
    for (const width of [340, 720]) {
      const layout = draw({ lines: many, width, axis: axisFor([40, 80], { baseline: "free" }) });
      const boxes = layout.labels.map(({ x, y, lines: words, anchor }) => textBox(x, y, words, anchor));
      expect(collisions(boxes)).toEqual([]);
      for (const box of boxes)
        expect([box.left >= -1, box.right <= width + 1, box.bottom <= layout.frame.height + 1]).toEqual([
          true,
          true,
          true,
        ]);
      expect(layout.labels.filter(({ emphasis }) => emphasis === "authority")).toHaveLength(2);
    }
  });
  it.each([
    ["no lines", []],
    ["one line", lines.slice(0, 1)],
    ["only missing figures", lines.slice(5)],
    ["enormous numbers", [lineOf("Holby", 1e15, 2e15)]],
  ])("can be drawn with %s", (_, some) => {
    const axis = axisFor(
      some.flatMap(({ from, to }) => [from, to]),
      { baseline: "free" },
    );
    for (const width of [340, 720]) expect(faultsIn(drawSlope(draw({ lines: some, axis, width }), "x"))).toEqual([]);
  });
});
