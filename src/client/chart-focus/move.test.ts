import { describe, expect, it } from "vitest";
import { markUnder, moveTo, type Spot } from "./move.ts";

/** Ambridge, Borchester and Felpersham in a row, Penny Hassett below the first, and one island far to the south-west. */
const map: Spot[] = [
  { x: 0, y: 0 },
  { x: 10, y: 0 },
  { x: 20, y: 0 },
  { x: 0, y: 10 },
  { x: -30, y: 60 },
];

describe("keys in a chart with an order", () => {
  const line = map.slice(0, 3);
  it("step to the next and the one before, and stop at the ends", () => {
    expect([0, 2].map((from) => moveTo("ArrowRight", from, line, "order"))).toEqual([1, 2]);
    expect([2, 0].map((from) => moveTo("ArrowLeft", from, line, "order"))).toEqual([1, 0]);
  });
  it("step with up and down as with left and right", () => {
    expect(moveTo("ArrowDown", 0, line, "order")).toBe(1);
    expect(moveTo("ArrowUp", 1, line, "order")).toBe(0);
  });
  it("reach the ends at once, and leap", () => {
    expect(["Home", "End"].map((key) => moveTo(key, 1, line, "order"))).toEqual([0, 2]);
    const many = Array.from({ length: 30 }, (_, x) => ({ x, y: 0 }));
    expect([moveTo("PageDown", 5, many, "order"), moveTo("PageUp", 5, many, "order")]).toEqual([15, 0]);
  });
  it("leave every other key alone", () => {
    expect(["Tab", "Enter", "a"].map((key) => moveTo(key, 1, line, "order"))).toEqual([null, null, null]);
  });
});

describe("keys on a map", () => {
  it("lead to the nearest mark that way", () => {
    expect(moveTo("ArrowRight", 0, map, "plane")).toBe(1);
    expect(moveTo("ArrowDown", 0, map, "plane")).toBe(3);
    expect(moveTo("ArrowUp", 3, map, "plane")).toBe(0);
  });
  it("stay where nothing lies that way", () => {
    expect(moveTo("ArrowUp", 0, map, "plane")).toBe(0);
  });
  it("reach every mark in turn by Page Down, whatever the arrows do", () => {
    const seen = [0];
    for (let at = 0; at < map.length - 1;) seen.push((at = moveTo("PageDown", at, map, "plane")!));
    expect(seen).toEqual([0, 1, 2, 3, 4]);
  });
});

describe("a finger", () => {
  it("finds the mark nearest to it within reach", () => {
    expect(markUnder({ x: 8, y: 3 }, map, 24)).toBe(1);
    expect(markUnder({ x: 100, y: 100 }, map, 24)).toBeNull();
  });
});
