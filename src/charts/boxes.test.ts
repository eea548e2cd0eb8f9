import { describe, expect, it } from "vitest";
import { overlap, placeLabels, touches } from "./boxes.ts";
import { collisions, seeds, sequence } from "./fixtures.ts";

const bounds = { left: 0, top: 0, right: 340, bottom: 240 };

describe("labels beside dots", () => {
  it.each(seeds)("touch no dot, no wall and no other label, and stay inside (seed %i)", (seed) => {
    const next = sequence(seed);
    const dots = Array.from({ length: 90 }, () => ({ x: next() * 340, y: next() * 240, r: 3 + next() * 2 }));
    const walls = [{ left: 168, right: 172, top: 0, bottom: 240 }];
    const wanted = dots
      .slice(0, 12)
      .map((dot, index) => ({ dot, width: 30 + next() * 90, height: 15, isVital: index === 0 }));
    const placed = placeLabels(wanted, dots, bounds, walls);
    expect(collisions(placed)).toEqual([]);
    for (const box of placed) {
      // The vital one may cover dots where nothing is clear, but only then.
      if (box.index > 0) expect(dots.some((dot) => touches(dot, box))).toBe(false);
      expect(walls.some((wall) => overlap(wall, box))).toBe(false);
      expect([box.left >= 0, box.right <= 340, box.top >= 0, box.bottom <= 240]).toEqual([true, true, true, true]);
    }
  });
  it("stand at the right where nothing is in the way", () => {
    const [label] = placeLabels([{ dot: { x: 50, y: 50, r: 4 }, width: 40, height: 15 }], [], bounds);
    expect(label).toMatchObject({ left: 57, top: 42.5, leader: "" });
  });
  it("keep clear of a dot that is not theirs, by more than a hair", () => {
    const dot = { x: 50, y: 50, r: 4 };
    const beside = (x: number) => placeLabels([{ dot, width: 40, height: 15 }], [{ x, y: 50, r: 4 }], bounds)[0]!.left;
    expect(beside(103)).toBe(57);
    expect(beside(102)).toBe(3);
  });
  it("are left out in a crowd, unless vital: then they stand further off on a line", () => {
    const crowd = Array.from({ length: 100 }, (_, index) => ({
      x: 120 + (index % 10) * 8,
      y: 60 + Math.floor(index / 10) * 8,
      r: 4,
    }));
    const label = { dot: { x: 156, y: 96, r: 4 }, width: 60, height: 15 };
    expect(placeLabels([label], crowd, bounds)).toEqual([]);
    const [vital] = placeLabels([{ ...label, isVital: true }], crowd, bounds);
    expect(vital?.leader).toMatch(/^M156 96L/);
  });
});
