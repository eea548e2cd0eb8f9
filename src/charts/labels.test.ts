import { describe, expect, it } from "vitest";
import { seeds, sequence } from "./fixtures.ts";
import { labelEvery, spreadLabels, stackRows } from "./labels.ts";

const random = (seed: number) => {
  const next = sequence(seed);
  const count = 1 + Math.floor(next() * 14);
  return Array.from({ length: count }, () => ({
    at: next() * 300,
    size: 12 + next() * 30,
    priority: Math.floor(next() * 6),
  }));
};

describe("labels moved apart", () => {
  it.each(seeds)("never overlap and never leave their room (seed %i)", (seed) => {
    const wanted = random(seed);
    const middles = spreadLabels(wanted, 0, 300);
    const spans = wanted.flatMap(({ size }, index) => {
      const middle = middles[index];
      return middle === null || middle === undefined ? [] : [{ from: middle - size / 2, to: middle + size / 2 }];
    });
    spans.sort((a, b) => a.from - b.from);
    spans.forEach((span, index) => expect(span.from).toBeGreaterThanOrEqual((spans[index - 1]?.to ?? 0) - 0.11));
    expect(spans.at(-1)!.to).toBeLessThanOrEqual(300.06);
  });
  it("stay where they want to stand while there is room", () => {
    expect(
      spreadLabels(
        [
          { at: 20, size: 10, priority: 1 },
          { at: 60, size: 10, priority: 1 },
        ],
        0,
        100,
      ),
    ).toEqual([20, 60]);
  });
  it("keep the order of what they name", () => {
    const middles = spreadLabels(
      [
        { at: 52, size: 16, priority: 1 },
        { at: 50, size: 16, priority: 1 },
        { at: 51, size: 16, priority: 1 },
      ],
      0,
      100,
    );
    expect(middles[1]!).toBeLessThan(middles[2]!);
    expect(middles[2]!).toBeLessThan(middles[0]!);
  });
  it("share the move evenly", () => {
    expect(
      spreadLabels(
        [
          { at: 50, size: 20, priority: 1 },
          { at: 50, size: 20, priority: 1 },
        ],
        0,
        100,
      ),
    ).toEqual([40, 60]);
  });
  it("drop those of least priority where not all fit", () => {
    const wanted = [1, 5, 3].map((priority) => ({ at: 10, size: 20, priority }));
    expect(spreadLabels(wanted, 0, 45).map((middle) => middle === null)).toEqual([true, false, false]);
  });
  it("are none where there are none", () => {
    expect(spreadLabels([], 0, 100)).toEqual([]);
  });
});

describe("rows of spans", () => {
  it.each(seeds)("hold no two that touch (seed %i)", (seed) => {
    const next = sequence(seed);
    const spans = Array.from({ length: 20 }, () => next() * 300).map((from) => ({ from, to: from + 10 + next() * 60 }));
    const rows = stackRows(spans, 4);
    spans.forEach((a, i) =>
      spans.forEach((b, j) => {
        if (i < j && rows[i] === rows[j]) expect(a.to + 4 <= b.from || b.to + 4 <= a.from).toBe(true);
      }),
    );
  });
  it("are one where nothing touches", () => {
    expect(
      stackRows([
        { from: 0, to: 10 },
        { from: 20, to: 30 },
      ]),
    ).toEqual([0, 0]);
  });
});

describe("ticks that are labelled", () => {
  it("are all where there is room, then every second, fifth, tenth", () => {
    expect([60, 22, 9, 4, 0.4].map((spacing) => labelEvery(spacing, 26))).toEqual([1, 2, 5, 10, 100]);
  });
});
