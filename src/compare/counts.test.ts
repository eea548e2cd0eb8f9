import { describe, expect, it } from "vitest";
import { CONFIDENCE_95 } from "./confidence.ts";
import { countsOf } from "./counts.ts";
import { BORSETSHIRE, indicatorOf, observationOf, type Figure } from "./fixtures/borset.ts";
import { intervalOf } from "./interval.ts";

const share = indicatorOf();
const of = (...figures: [value: Figure, numerator?: Figure, denominator?: Figure]) =>
  countsOf(observationOf(share, BORSETSHIRE, "2025", ...figures));

describe("the counts behind a figure", () => {
  it("are there where both are published and can be", () => {
    expect(of(10, 3, 30)).toEqual({ status: "present", numerator: 3, denominator: 30 });
    expect(of(0, 0, 30)).toEqual({ status: "present", numerator: 0, denominator: 30 });
  });

  it("are impossible below nought, and of nobody", () => {
    for (const counts of [of(10, 3, 0), of(10, -1, 30), of(10, 3, -30), of(0, 0, 0)]) {
      expect(counts).toEqual({ status: "missing", reason: "impossible-counts" });
    }
  });

  it("are hidden where either is, and else not published", () => {
    expect(of(10, "confidential", 30)).toMatchObject({ reason: "counts-hidden" });
    expect(of(10, 3, "rounds-to-zero")).toMatchObject({ reason: "counts-hidden" });
    expect(of(10, "not-published", "confidential")).toMatchObject({ reason: "counts-hidden" });
    expect(of(10, 3)).toMatchObject({ reason: "counts-not-published" });
    expect(of(10, "not-published", 30)).toMatchObject({ reason: "counts-not-published" });
  });

  it("are not used where the figure itself is hidden", () => {
    expect(of("confidential", 3, 30)).toEqual({ status: "missing", reason: "no-value" });
  });

  it("give no interval to what is no share or rate of counted things, though they are there", () => {
    const none = { status: "none", reason: "not-a-count" };
    const spending = indicatorOf({ interval: "none" });
    const ratio = indicatorOf({ unit: "ratio" });
    for (const indicator of [spending, ratio]) {
      expect(intervalOf(indicator, observationOf(indicator, BORSETSHIRE, "2025", 10, 3, 30), CONFIDENCE_95)).toEqual(
        none,
      );
    }
  });
});
