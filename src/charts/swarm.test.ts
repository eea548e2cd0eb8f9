import { describe, expect, it } from "vitest";
import { seeds, sequence } from "./fixtures.ts";
import { swarm, swarmReach } from "./swarm.ts";

describe("a swarm", () => {
  it.each(seeds.slice(0, 20))("has no two dots that touch (seed %i)", (seed) => {
    const next = sequence(seed);
    const dots = Array.from({ length: 153 }, () => ({ x: Math.round(next() * next() * 60) * 5, r: 4 }));
    const heights = swarm(dots);
    dots.forEach((a, i) =>
      dots.forEach((b, j) => {
        if (i < j) expect(Math.hypot(a.x - b.x, heights[i]! - heights[j]!)).toBeGreaterThan(8);
      }),
    );
  });
  it("leaves a dot with room about it on the line", () => {
    expect(
      swarm([
        { x: 0, r: 4 },
        { x: 50, r: 4 },
      ]),
    ).toEqual([0, 0]);
  });
  it("is one column where all are equal, on both sides of the line", () => {
    const heights = swarm(Array.from({ length: 7 }, () => ({ x: 0, r: 4 })));
    expect(Math.max(...heights)).toBeCloseTo(-Math.min(...heights));
  });
  it("reaches as far as its outermost dot, and not at all where it is empty", () => {
    expect(swarmReach([{ x: 0, r: 4 }], [10])).toBe(14);
    expect(swarmReach([], [])).toBe(0);
  });
});
