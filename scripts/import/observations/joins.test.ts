import { describe, expect, it } from "vitest";
import { fictionalManifest } from "../fictional.ts";
import type { Entry } from "./entry.ts";
import { joinCounts } from "./joins.ts";
import { contradicts, reproduces } from "./reproduces.ts";
import { Store } from "./store.ts";

const rate = { unit: "per-10000", decimals: 0 } as const;
const percent = { unit: "percent", decimals: 0 } as const;
const join = { indicator: "cla-rate", numerator: "cla-number", denominator: "population-0-17", yearsBefore: 1 };

const entry = (indicator: string, period: string, value: string, shorthand = ""): Entry => ({
  indicator,
  area: "E10000901",
  period,
  value,
  numerator: "",
  denominator: "",
  shorthand,
  source: "somewhere",
});
const joined = (...entries: Entry[]) => {
  const store = new Store(new Map());
  for (const one of entries) store.put(one);
  const [counts] = joinCounts(store, [join], fictionalManifest);
  return { counts, rate: store.find("cla-rate", "E10000901", "2025") };
};

describe("counts published elsewhere", () => {
  it("go with a rate that they reproduce, from the population of the summer before", () => {
    const { rate } = joined(
      entry("cla-rate", "2025", "60"),
      entry("cla-number", "2025", "300"),
      entry("population-0-17", "2024", "50000"),
    );
    expect(rate).toMatchObject({ value: "60", numerator: "300", denominator: "50000" });
  });

  it("are refused where they give another rate", () => {
    const { counts, rate } = joined(
      entry("cla-rate", "2025", "61"),
      entry("cla-number", "2025", "300"),
      entry("population-0-17", "2024", "50000"),
    );
    expect([counts?.joined, counts?.refused, rate?.numerator]).toEqual([0, 1, ""]);
  });

  it("bring their symbol where they are hidden, and no number", () => {
    const { rate } = joined(
      entry("cla-rate", "2025", "60"),
      entry("cla-number", "2025", "", "c"),
      entry("population-0-17", "2024", "50000"),
    );
    expect(rate).toMatchObject({ numerator: "c", denominator: "50000" });
  });

  it("never make a hidden rate visible", () => {
    const { rate } = joined(
      entry("cla-rate", "2025", "", "c"),
      entry("cla-number", "2025", "300"),
      entry("population-0-17", "2024", "50000"),
    );
    expect(rate).toMatchObject({ value: "", shorthand: "c", numerator: "", denominator: "" });
  });
});

describe("a published figure and its counts", () => {
  it("agree to the last digit for an authority", () => {
    expect([reproduces(rate, "E10000901", 54, 805, 147_954), reproduces(rate, "E10000901", 55, 805, 147_954)]).toEqual([
      true,
      false,
    ]);
  });

  it("agree within the rounding of the counts for a region", () => {
    expect(reproduces(percent, "E12000005", 24, 240, 1_010)).toBe(true);
    expect(reproduces(percent, "E12000005", 30, 240, 1_010)).toBe(false);
  });

  it("contradict each other only beyond rounding", () => {
    const of = (value: number) => contradicts(percent, "E10000901", value, 87, 805);
    expect([of(11), of(12), of(13)]).toEqual([false, false, true]);
  });

  it("say nothing of a figure that is no quotient of counts", () => {
    expect(contradicts({ unit: "score", decimals: 1 }, "E10000901", 14, 1, 2)).toBe(false);
  });
});
