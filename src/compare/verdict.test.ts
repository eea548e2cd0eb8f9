import { describe, expect, it } from "vitest";
import { directionOf, verdictOf, wordOf } from "./verdict.ts";

const interval = { status: "present", lower: 10, upper: 14 } as const;

describe("the verdict", () => {
  it("is higher only where the whole interval is above the point, lower only where it is below", () => {
    expect(directionOf(10, 14, 9.9)).toBe("higher");
    expect(directionOf(10, 14, 14.1)).toBe("lower");
    expect(directionOf(10, 14, 12)).toBe("similar");
  });

  it("is similar where the point lies on the interval's edge", () => {
    expect(directionOf(10, 14, 10)).toBe("similar");
    expect(directionOf(10, 14, 14)).toBe("similar");
  });

  it("says better and worse only under a polarity", () => {
    expect([wordOf("higher", "high"), wordOf("lower", "high")]).toEqual(["better", "worse"]);
    expect([wordOf("higher", "low"), wordOf("lower", "low")]).toEqual(["worse", "better"]);
    expect([wordOf("higher", "neither"), wordOf("lower", "neither")]).toEqual(["higher", "lower"]);
    expect(wordOf("similar", "low")).toBe("similar");
  });

  it("is not made without an interval or without a benchmark, and says which is missing", () => {
    expect(verdictOf({ status: "none", reason: "counts-hidden" }, 12, "low")).toEqual({
      status: "not-compared",
      reason: "counts-hidden",
    });
    expect(verdictOf(interval, null, "low")).toEqual({ status: "not-compared", reason: "no-benchmark" });
  });

  it("compares with a benchmark of nought", () => {
    expect(verdictOf(interval, 0, "neither")).toEqual({ status: "compared", direction: "higher", word: "higher" });
  });
});
