import { describe, expect, it } from "vitest";
import type { Snapshot } from "../../compare/snapshot.ts";
import type { Verdict } from "../../compare/verdict.ts";
import { units } from "../../model/indicator.ts";
import { parsePeriod } from "../../model/period.ts";
import { faultsIn, figures, group, indicatorIn, sentence, standing } from "../fixtures/grammar.ts";
import type { Finding } from "./findings.ts";
import { countsSentence, standOutWords, trendsSentence } from "./stand-outs.ts";

const peers = { mean: "the mean of its statistical neighbours" };
const snapshot = {} as Snapshot;
const verdictOf = (direction: "higher" | "lower" | "similar"): Verdict => ({
  status: "compared",
  direction,
  word: direction,
});
const untested: Verdict = { status: "not-compared", reason: "not-a-count" };

function withVerdict(verdict: Verdict): Finding {
  const indicator = indicatorIn("percent");
  const neighbours = { benchmark: group(10), difference: null, verdict };
  return { indicator, snapshot, standing: standing(indicator, 12, { neighbours }) };
}

function counts(higher: number, lower: number, similar: number, none: number): string {
  const all = [
    ...Array.from({ length: higher }, () => verdictOf("higher")),
    ...Array.from({ length: lower }, () => verdictOf("lower")),
    ...Array.from({ length: similar }, () => verdictOf("similar")),
    ...Array.from({ length: none }, () => untested),
  ];
  return countsSentence(all.map(withVerdict), peers);
}

describe("how a paper sums its figures up", () => {
  it("is English for every mix of higher, lower, similar and untested", () => {
    const few = [0, 1, 2, 9];
    const all = few.flatMap((h) => few.flatMap((l) => few.flatMap((s) => few.map((n) => [h, l, s, n] as const))));
    const said = all.filter((mix) => mix.some((one) => one > 0)).map((mix) => counts(...mix));
    expect(faultsIn(said)).toEqual([]);
    expect(said.filter((one) => !sentence.test(one))).toEqual([]);
  });

  it("counts each figure once", () => {
    expect(counts(3, 1, 7, 1)).toBe(
      "Of the 12 figures here four differ from the mean of its statistical neighbours by more than chance alone would explain: " +
        "three higher and one lower. Seven are similar and one cannot be tested.",
    );
    expect(counts(0, 0, 2, 0)).toMatch(/^Of the 2 figures here none differs .* Two are similar\.$/);
    expect(counts(1, 0, 0, 0)).toMatch(/^The one figure here is higher than/);
    expect(counts(0, 0, 1, 0)).toMatch(/^The one figure here is similar to/);
    expect(counts(0, 0, 0, 1)).toMatch(/^The one figure here cannot be tested/);
  });

  it("names what rises and what falls over five years, and says where nothing does", () => {
    const [from, to] = [parsePeriod("2021", "year-to-31-march")!, parsePeriod("2025", "year-to-31-march")!];
    const trending = (direction: "rising" | "falling" | "none"): Finding => {
      const indicator = indicatorIn("percent");
      const trend = { status: "calculated", direction, word: "higher", slope: 1, chiSquare: 20, from, to } as const;
      return { indicator, snapshot, standing: standing(indicator, 12, { trend }) };
    };
    const said = [
      trendsSentence([trending("rising")]),
      trendsSentence([trending("rising"), trending("rising"), trending("falling")]),
      trendsSentence([trending("none")]),
    ];
    expect(faultsIn(said)).toEqual([]);
    expect(said[0]).toMatch(/^Over five years “.*” has risen\.$/);
    expect(said[1]).toMatch(/have risen while “.*” has fallen\.$/);
    expect(said[2]).toBe("None shows a clear trend over five years.");
  });

  it.each(units)("gives a figure that stands out with its period, side and mean in the unit %s", (unit) => {
    const indicator = indicatorIn(unit);
    const said = figures.flatMap((value) =>
      (["higher", "lower"] as const).map((direction) => {
        const neighbours = { benchmark: group(value + 2), difference: null, verdict: verdictOf(direction) };
        const one = standing(indicator, value, { neighbours });
        return standOutWords({ indicator, standing: one, direction, word: direction, distance: 1 }, snapshot);
      }),
    );
    expect(faultsIn(said)).toEqual([]);
    expect(said.filter((one) => !sentence.test(one))).toEqual([]);
  });
});
