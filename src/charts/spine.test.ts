import { describe, expect, it } from "vitest";
import { drawSpine } from "./draw/spine.ts";
import { asFile, collisions, faultsIn, textBox } from "./fixtures.ts";
import { spine, type SpineInput, type SpineRow } from "./spine.ts";

const row: SpineRow = {
  indicator: "three-or-more-placements",
  authority: "borsetshire",
  period: "2025",
  name: "Three or more placements in the year",
  unit: "% of children looked after",
  value: 7,
  text: "7",
  england: 10,
  englandText: "10",
  benchmark: 9.5,
  spread: { low: 4, q1: 8, q3: 12, high: 18 },
  isTurned: false,
  verdict: "better",
  verdictText: "Lower: better",
};
const input: SpineInput = {
  width: 720,
  rows: [
    row,
    { ...row, isTurned: true },
    { ...row, value: null, text: "suppressed", verdict: "not-compared", verdictText: "Not compared" },
  ],
  middleLabel: "England",
  lowLabel: "Lower",
  highLabel: "Higher",
};
const draw = (changes: Partial<SpineInput>) => spine({ ...input, ...changes });
const one = (changes: Partial<SpineRow>) => draw({ rows: [{ ...row, ...changes }] }).rows[0]!;

describe("a spine chart", () => {
  it.each([340, 720])("looks like this at %i", async (width) => {
    await expect(asFile(drawSpine(draw({ width }), "Placements"))).toMatchFileSnapshot(
      `__snapshots__/spine-${width}.svg`,
    );
  });
  it("has England in the middle of every row", () => {
    expect(one({ value: 10 }).dot).toBeCloseTo(draw({ rows: [row] }).middle, 0);
  });
  it("turns a row round where lower is seen as better", () => {
    const middle = draw({ rows: [row] }).middle;
    expect(one({}).dot!).toBeLessThan(middle);
    expect(one({ isTurned: true }).dot!).toBeGreaterThan(middle);
    const [from, to] = one({ isTurned: true }).range!;
    expect(from).toBeLessThan(to);
  });
  it("keeps every mark between the ends of its row", () => {
    const { frame } = draw({ rows: [row] });
    expect(one({ value: 400 }).dot!).toBeLessThanOrEqual(frame.right);
    expect(one({ value: -400 }).dot!).toBeGreaterThanOrEqual(frame.left);
  });
  it("hatches a row whose figure is missing and says why", () => {
    const missing = draw({}).rows[2]!;
    expect(missing).toMatchObject({ dot: null, benchmark: "", hatchWords: "suppressed", value: { text: "" } });
    expect(missing.hatch).not.toBe("");
  });
  it("draws no bar where England or the spread is missing, and still the figure in words", () => {
    expect(one({ england: null })).toMatchObject({ range: null, dot: null, value: { text: "7" } });
    expect(one({ spread: null })).toMatchObject({ range: null, quartiles: null, benchmark: "" });
  });
  it("never lets a name touch a figure or a verdict", () => {
    for (const width of [340, 720]) {
      const boxes = draw({ width }).rows.flatMap(({ name, value, verdictText }) => [
        textBox(0, name.y, name.lines),
        textBox(value.x, value.y, [value.text], "end"),
        textBox(verdictText.x, verdictText.y, [verdictText.text], "end", 12.5),
      ]);
      expect(collisions(boxes)).toEqual([]);
    }
  });
  it("can be drawn with no rows, with all equal and with enormous numbers", () => {
    const flat = { ...row, value: 5, england: 5, benchmark: 5, spread: { low: 5, q1: 5, q3: 5, high: 5 } };
    const vast = { ...row, value: 1e15, spread: { low: 0, q1: 1, q3: 2, high: 2e15 } };
    for (const rows of [[], [flat], [vast]]) expect(faultsIn(drawSpine(draw({ rows }), "x"))).toEqual([]);
  });
});
