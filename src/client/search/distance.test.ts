import { describe, expect, it } from "vitest";
import { distance, slips } from "./distance.ts";

describe("distance", () => {
  it.each([
    ["ambridge", "ambridge", 0],
    ["ambrige", "ambridge", 1],
    ["ambrridge", "ambridge", 1],
    ["ambrodge", "ambridge", 1],
    ["ambrideg", "ambridge", 1],
    ["abmrideg", "ambridge", 2],
    ["", "am", 2],
  ])("from %j to %j is %i", (a, b, steps) => {
    expect(distance(a, b, 3)).toBe(steps);
    expect(distance(b, a, 3)).toBe(steps);
  });

  it("stops counting past the limit", () => expect(distance("ambridge", "felpersham", 2)).toBe(3));
});

it("allows no slip in short words and two in long ones", () => {
  expect([3, 4, 6, 7, 12].map(slips)).toEqual([0, 1, 1, 2, 2]);
});
