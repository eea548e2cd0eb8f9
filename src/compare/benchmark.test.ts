import { describe, expect, it } from "vitest";
import { groupBenchmark, sideOf, type Member } from "./benchmark.ts";

const member = (code: string, value: number, computed: number | null = null, standsAside = false): Member => ({
  code,
  status: "present",
  value,
  computed,
  standsAside,
});
const absent = (code: string, reason: "confidential" | "closed" | "no-row"): Member => ({
  code,
  status: "absent",
  reason,
});

describe("a benchmark made of several authorities", () => {
  it("drops missing members from the mean, counts the rest and names who is missing and why", () => {
    const benchmark = groupBenchmark([
      member("a", 10),
      absent("b", "confidential"),
      member("c", 20),
      absent("d", "closed"),
    ]);
    expect(benchmark).toMatchObject({ status: "present", mean: 15, median: 15, min: 10, max: 20, n: 2, of: 4 });
    expect(benchmark.absent).toEqual([
      { code: "b", reason: "confidential" },
      { code: "d", reason: "closed" },
    ]);
  });

  it("orders the figures itself, and takes its ends over those that may be an extreme", () => {
    const members = [
      member("a", 30),
      member("b", 4, null, true),
      member("c", 10),
      member("d", 50, null, true),
      member("e", 26),
    ];
    expect(groupBenchmark(members)).toMatchObject({ mean: 24, median: 26, min: 10, max: 30, n: 5 });
    expect(groupBenchmark([member("a", 9, null, true)])).toMatchObject({ mean: 9, min: null, max: null });
  });

  it("lies above, below or level with a figure, to the last digit", () => {
    expect([sideOf(10.01, 10), sideOf(9.99, 10), sideOf(10, 10)]).toEqual(["above", "below", "equal"]);
  });

  it("takes a true nought for a figure", () => {
    expect(groupBenchmark([member("a", 0), member("b", 8)])).toMatchObject({ mean: 4, min: 0, n: 2 });
  });

  it("has no noise of binary arithmetic in its mean, so that equal is equal", () => {
    const benchmark = groupBenchmark(Array.from({ length: 10 }, (_, i) => member(String(i), 7.3)));
    if (benchmark.status === "none") throw new Error("expected a mean");
    expect(sideOf(7.3, benchmark.mean)).toBe("equal");
  });

  it("is held against as the mean of computed figures only where every member with a figure has one", () => {
    const all = groupBenchmark([member("a", 10, 10.4), member("b", 20, 19.6), absent("c", "no-row")]);
    expect(all).toMatchObject({ mean: 15, computedMean: 15, against: { value: 15, basis: "computed" } });
    const some = groupBenchmark([member("a", 10, 10.4), member("b", 20)]);
    expect(some).toMatchObject({ computedMean: null, against: { value: 15, basis: "published" } });
  });

  it("counts a figure on a tiny denominator in the mean but never as an extreme", () => {
    const benchmark = groupBenchmark([member("a", 100, 100, true), member("b", 10), member("c", 22)]);
    expect(benchmark).toMatchObject({ mean: 44, n: 3, min: 10, max: 22 });
    expect(groupBenchmark([member("a", 100, 100, true)])).toMatchObject({ mean: 100, min: null, max: null });
  });

  it("is none, with the reason, for no members and for members without figures", () => {
    expect(groupBenchmark([])).toEqual({ status: "none", reason: "no-members", of: 0, absent: [] });
    expect(groupBenchmark([absent("a", "no-row")])).toMatchObject({ status: "none", reason: "all-absent", of: 1 });
  });
});
