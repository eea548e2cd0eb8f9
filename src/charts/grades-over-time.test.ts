import { describe, expect, it } from "vitest";
import { drawGradesOverTime } from "./draw/grades-over-time.ts";
import { asFile, collisions, faultsIn, seeds, sequence, textBox } from "./fixtures.ts";
import { gradesOverTime, type GradesInput } from "./grades-over-time.ts";

const names = ["Inadequate", "Requires improvement", "Good", "Outstanding"];
const bars = [
  [7, 21, 9, 0],
  [9, 22, 6, 0],
  [0, 0, 0, 0],
  [1, 5, 18, 6],
].map((counts, index) => ({ id: String(2018 + index), label: String(2018 + index), counts }));
const input: GradesInput = {
  width: 720,
  grades: names.map((name, index) => ({ name, level: index + 1, of: 4 })),
  bars,
  shareText: (share) => `${share * 100}%`,
  emptyText: "no inspections",
};
const draw = (changes: Partial<GradesInput>) => gradesOverTime({ ...input, ...changes });

describe("grades over time", () => {
  it.each([340, 720])("look like this at %i", async (width) => {
    await expect(asFile(drawGradesOverTime(draw({ width }), "Grades each year"))).toMatchFileSnapshot(
      `__snapshots__/grades-over-time-${width}.svg`,
    );
  });
  it("fill every bar from foot to head, the lowest grade at the foot", () => {
    const { frame, bars: placed } = draw({});
    for (const { parts } of placed.filter((bar) => bar.parts.length > 0)) {
      expect(parts[0]!.y + parts[0]!.height).toBeCloseTo(frame.bottom, 0);
      expect(parts.at(-1)!.y).toBeCloseTo(frame.top, 0);
      expect(parts[0]!.grade).toBe("grade-1");
    }
  });
  it("leave out a grade that nobody was given, and a bar with nothing in it, with the reason", () => {
    expect(draw({}).bars.map(({ parts, empty }) => [parts.length, empty])).toEqual([
      [3, ""],
      [3, ""],
      [0, "no inspections"],
      [4, ""],
    ]);
  });
  it("say of every part how many of how many", () => {
    expect(draw({}).bars[0]!.parts[1]!.words).toBe("2018: Requires improvement 21 of 37");
  });
  it.each(seeds.slice(0, 20))("name each grade beside the last bar without touching (seed %i)", (seed) => {
    const next = sequence(seed);
    const counts = names.map(() => Math.floor(next() * next() * 60));
    for (const width of [340, 720]) {
      const boxes = draw({ width, bars: [...bars, { id: "2022", label: "2022", counts }] }).labels.map(
        ({ x, y, lines }) => textBox(x, y, lines),
      );
      expect(collisions(boxes)).toEqual([]);
      for (const { right, top } of boxes) expect([right <= width + 1, top >= -1]).toEqual([true, true]);
    }
  });
  it("label as many bars as have room, the newest always", () => {
    const many = Array.from({ length: 30 }, (_, index) => ({
      id: String(1997 + index),
      label: String(1997 + index),
      counts: [1, 2, 3, 4],
    }));
    const placed = draw({ bars: many, width: 340 }).bars;
    expect(placed.at(-1)!.label).toEqual(["2026"]);
    expect(
      collisions(
        placed
          .filter(({ label }) => label.length > 0)
          .map(({ labelX, label }) => textBox(labelX, 0, label, "middle", 12.5)),
      ),
    ).toEqual([]);
  });
  it("label each of four frameworks, a word on a line, clear of one another", () => {
    const labels = ["SIF", "ILACS 2018", "ILACS 2023", "ILACS 2026"];
    const { bars: placed, frame } = draw({
      bars: labels.map((label) => ({ id: label, label, counts: [1, 2, 3, 4] })),
      width: 340,
    });
    expect(placed.map(({ label }) => label.join(" "))).toEqual(labels);
    const boxes = placed.map(({ labelX, label }) => textBox(labelX, frame.bottom + 17, label, "middle", 12.5));
    expect(collisions(boxes)).toEqual([]);
    for (const { bottom } of boxes) expect(bottom).toBeLessThanOrEqual(frame.height + 1);
  });
  it("take a framework with other grades as it comes", () => {
    const grades = [1, 2, 3].map((level) => ({ name: `Grade ${level}`, level, of: 3 }));
    expect(
      draw({ grades, bars: [{ id: "x", label: "x", counts: [1, 1, 1] }] }).bars[0]!.parts.map(({ grade }) => grade),
    ).toEqual(["grade-1", "grade-3", "grade-4"]);
  });
  it("can be drawn with no bars, with only empty ones and with enormous counts", () => {
    for (const some of [[], [bars[2]!], [{ id: "x", label: "x", counts: [1e15] }]])
      expect(faultsIn(drawGradesOverTime(draw({ bars: some }), "x"))).toEqual([]);
  });
});
