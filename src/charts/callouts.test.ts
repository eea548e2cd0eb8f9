import { describe, expect, it } from "vitest";
import { placeCallouts, type WantedCallout } from "./callouts.ts";
import { seeds, sequence } from "./fixtures.ts";

const random = (seed: number): WantedCallout[] => {
  const next = sequence(seed);
  return Array.from({ length: 1 + Math.floor(next() * 8) }, () => ({ x: next() * 340, width: 30 + next() * 80 }));
};

describe("callouts on a line", () => {
  it.each(seeds)("never overlap, never leave the picture, and no leader runs through a text (seed %i)", (seed) => {
    const wanted = random(seed);
    const placed = placeCallouts(wanted, 0, 340);
    for (const a of placed) {
      expect(a.from).toBeGreaterThanOrEqual(0);
      expect(a.to).toBeLessThanOrEqual(340);
      for (const b of placed) {
        if (a.index === b.index) continue;
        if (a.row === b.row) expect(a.from >= b.to || b.from >= a.to).toBe(true);
        const x = wanted[b.index]!.x;
        if (a.row < b.row) expect(x > a.from && x < a.to).toBe(false);
      }
    }
  });
  it("all stand in the first row where there is room", () => {
    expect(
      placeCallouts(
        [
          { x: 10, width: 50 },
          { x: 200, width: 50 },
        ],
        0,
        340,
      ).map(({ row }) => row),
    ).toEqual([0, 0]);
  });
  it("turn to the other side at the edge of the picture", () => {
    expect(placeCallouts([{ x: 330, width: 60 }], 0, 340)).toEqual([
      { index: 0, row: 0, from: 270, to: 330, anchor: "end" },
    ]);
  });
  it("leave out the last in the list where there is no room for all", () => {
    const crowd = Array.from({ length: 12 }, () => ({ x: 170, width: 200 }));
    const placed = placeCallouts(crowd, 0, 340);
    expect(placed.length).toBeGreaterThan(0);
    expect(placed.map(({ index }) => index)).toEqual(placed.map((_, index) => index));
  });
  it("are left out where one is wider than the picture", () => {
    expect(placeCallouts([{ x: 10, width: 500 }], 0, 340)).toEqual([]);
  });
});
