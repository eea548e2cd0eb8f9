import { describe, expect, it } from "vitest";
import { seeds, sequence } from "./fixtures.ts";
import { swarm, swarmReach, swarmWithin } from "./swarm.ts";

describe("a swarm", () => {
  it.each(seeds.slice(0, 20))("has no two dots that touch (seed %i)", (seed) => {
    const next = sequence(seed);
    const dots = Array.from({ length: 153 }, () => ({ x: Math.round(next() * next() * 60) * 5, r: 4 }));
    const heights = swarm(dots);
    // The nearest of each dot's others, since to expect something of every pair takes longer than to lay them out.
    const nearest = dots.map((a, i) =>
      Math.min(...dots.flatMap((b, j) => (i === j ? [] : [Math.hypot(a.x - b.x, heights[i]! - heights[j]!)]))),
    );
    expect(nearest).toHaveLength(153);
    expect(Math.min(...nearest)).toBeGreaterThan(8);
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
  it("is given up only where a dot's edge would lie further out than it may", () => {
    const dots = Array.from({ length: 7 }, () => ({ x: 0, r: 4 }));
    const reach = swarmReach(dots, swarm(dots));
    expect(swarmWithin(dots, reach)).toEqual(swarm(dots));
    expect(swarmWithin(dots, reach - 0.1)).toBeNull();
  });
  it("reaches as far as its outermost dot, and not at all where it is empty", () => {
    expect(swarmReach([{ x: 0, r: 4 }], [10])).toBe(14);
    expect(swarmReach([], [])).toBe(0);
  });
});
