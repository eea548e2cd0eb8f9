import { describe, expect, it } from "vitest";
import { isTotal, multiplierOf, units } from "./indicator.ts";

describe("a unit", () => {
  it("is a quotient of counts for shares and rates, and for nothing else", () => {
    const multipliers = Object.fromEntries(units.map((unit) => [unit, multiplierOf(unit)]));
    expect(multipliers).toEqual({
      number: null,
      percent: 100,
      "per-10000": 10_000,
      "per-100000": 100_000,
      "per-1000": 1_000,
      ratio: null,
      days: null,
      months: null,
      pounds: null,
      "pounds-total": null,
      score: null,
      fte: null,
    });
  });

  it("is a total where it grows with the size of a place", () => {
    expect(units.filter((unit) => isTotal({ unit }))).toEqual(["number", "pounds-total", "fte"]);
  });
});
