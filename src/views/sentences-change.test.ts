import { describe, expect, it } from "vitest";
import type { Change, ChangeTest, NoChangeReason } from "../compare/change.ts";
import { BORSETSHIRE, observationOf } from "../compare/fixtures/borset.ts";
import type { NoRankReason } from "../compare/rank.ts";
import type { Standing } from "../compare/standing.ts";
import type { NoTrendReason, Trend } from "../compare/trend.ts";
import { units, type Indicator, type Unit } from "../model/indicator.ts";
import { parsePeriod } from "../model/period.ts";
import { faultsIn, figures, group, indicatorIn, sentence, standing, verdicts } from "./fixtures/grammar.ts";
import { changeSentence, trendSentence } from "./sentences-change.ts";
import { childrenSentence, rankSentence, standOutSentence } from "./sentences.ts";

describe("the words for a rank", () => {
  const percent = indicatorIn("percent");
  const reasons: Record<NoRankReason, string> = {
    "polarity-neither": "Not ranked: a higher figure is neither better nor worse in itself.",
    "coverage-sample": "Not ranked: the figures are a sample of authorities.",
    "coverage-england": "Not ranked: there are figures for England only.",
    "no-value": "Not ranked: there is no figure.",
    "denominator-hidden": "Not ranked: the number of children it is a share of is suppressed.",
    "denominator-below-20": "Not ranked: it is a share of fewer than 20 children.",
  };
  const said = (rank: Standing["rank"]) => rankSentence(standing(percent, 10, { rank }));

  it.each(Object.entries(reasons))("give the reason for %s", (reason, words) => {
    expect(said({ status: "none", reason: reason as NoRankReason })).toBe(words);
  });

  it("give the N, the ties and the range, and no range of one rank", () => {
    const ranked = { status: "ranked", of: 151 } as const;
    expect(said({ ...ranked, rank: 41, tiedWith: 25, range: { from: 12, to: 103 } })).toBe(
      "41st of 151, tied with 25 others; by chance alone it could be anywhere from 12th to 103rd.",
    );
    expect(said({ ...ranked, rank: 2, tiedWith: 1, range: null })).toBe("2nd of 151, tied with one other.");
    expect(said({ ...ranked, rank: 1, tiedWith: 0, range: { from: 1, to: 1 } })).toBe("1st of 151.");
  });

  it("are English for every rank, tie and range", () => {
    const all = Array.from({ length: 153 }, (_, i) =>
      [0, 1, 2, 9, 10, 11, 25].flatMap((tiedWith) =>
        [null, { from: 1, to: 153 }, { from: i + 1, to: i + 1 }].map((range) =>
          said({ status: "ranked", rank: i + 1, of: 153, tiedWith, range }),
        ),
      ),
    ).flat();
    expect(faultsIn(all)).toEqual([]);
    const endings: Partial<Record<Intl.LDMLPluralRule, string>> = { one: "st", two: "nd", few: "rd", other: "th" };
    const rules = new Intl.PluralRules("en-GB", { type: "ordinal" });
    const wrong = all.flatMap((one) =>
      [...one.matchAll(/(\d+)(st|nd|rd|th)\b/g)].filter(([, n, end]) => endings[rules.select(Number(n))] !== end),
    );
    expect(wrong).toEqual([]);
  });
});

describe("the words for a gap in children", () => {
  const rate = indicatorIn("per-10000");
  const said = (own: number | null, england: number | null) => {
    const difference = (children: number | null) => ({ unit: 1, basis: "computed" as const, children });
    const base = standing(rate, 54);
    return childrenSentence({
      ...base,
      neighbours: { ...base.neighbours, difference: difference(own) },
      england: { ...base.england, difference: difference(england) },
    });
  };

  it("say more or fewer than at the benchmark's rate", () => {
    expect(said(1234, -40)).toBe(
      "That is about 40 fewer than if it were at England’s rate and 1,234 more than if it were at its neighbours’ average rate.",
    );
  });

  it("are left out where there is nobody, or no telling", () => {
    expect(said(0, null)).toBe("");
    expect(said(null, 3)).toBe("That is about 3 more than if it were at England’s rate.");
    expect(childrenSentence(standing(rate, 54))).toBe("");
  });
});

describe("the words for a change", () => {
  const reasons: Record<NoChangeReason, string> = {
    "no-value": "there is no figure",
    "no-earlier-period": "the publication has no figure for the period before",
    "earlier-missing": "the figure for the period before is missing",
    "overlapping-windows": "each figure covers three years, so two in a row share most of their children",
    "mixed-periods": "the two periods are of different kinds",
    "break-in-series": "the way of counting changed in between",
  };
  const tests: ChangeTest[] = [
    { status: "tested", method: "newcombe", direction: "higher", word: "worse" },
    { status: "tested", method: "poisson-ratio", direction: "lower", word: "lower" },
    { status: "tested", method: "newcombe", direction: "similar", word: "similar" },
    { status: "not-tested", reason: "counts-not-published" },
  ];
  const change = (indicator: Indicator, difference: number, test: ChangeTest, stock = false): Change => {
    const at = (id: string) => observationOf(indicator, BORSETSHIRE, id, 10);
    return { status: "present", from: at("2024"), to: at("2025"), years: 1, difference, computed: null, stock, test };
  };

  it.each(Object.entries(reasons))("give the reason for %s", (reason, words) => {
    const none: Change = { status: "none", reason: reason as NoChangeReason };
    expect(changeSentence(indicatorIn("percent"), none)).toBe(`No change on the period before is given: ${words}.`);
  });

  it("are English for every unit, size, test and kind of count", () => {
    const all = units.flatMap((unit) =>
      [-1204, -12.5, -2, -1, 0, 1, 2, 54].flatMap((difference) =>
        tests.flatMap((test) =>
          [true, false].map((stock) =>
            changeSentence(indicatorIn(unit), change(indicatorIn(unit), difference, test, stock)),
          ),
        ),
      ),
    );
    expect(faultsIn(all)).toEqual([]);
    expect(all.filter((one) => !/^It is .+\.$/.test(one))).toEqual([]);
  });

  it("say a change that chance could explain as such, and of a stock that most children are in both years", () => {
    const [higher, lower, similar, untested] = tests as [ChangeTest, ChangeTest, ChangeTest, ChangeTest];
    const said = (difference: number, test: ChangeTest, stock = false) =>
      changeSentence(indicatorIn("percent"), change(indicatorIn("percent"), difference, test, stock));
    expect(said(1, similar)).toBe(
      "It is 1 percentage point higher than in 2024, a change that chance alone could explain.",
    );
    expect(said(-4, untested)).toBe("It is 4 percentage points lower than in 2024.");
    expect(said(6, higher)).toMatch(
      /^It is 6 percentage points higher than in 2024, more than chance alone.+explain\.$/,
    );
    expect(said(-6, lower, true)).toMatch(/explain; most children are counted in both years\.$/);
    expect(said(0, similar)).toBe("It is the same as in 2024.");
  });

  it("say fewer of things and lower of measures", () => {
    const said = (unit: Unit) => changeSentence(indicatorIn(unit), change(indicatorIn(unit), -3, tests[3]!));
    expect(said("number")).toBe("It is 3 fewer than in 2024.");
    expect(said("per-10000")).toBe("It is 3 lower than in 2024.");
  });
});

describe("the words for a trend", () => {
  const reasons: Record<NoTrendReason, string> = {
    "no-value": "there is no figure for the latest period",
    "not-a-count": "no counts of children are published behind the figure",
    "overlapping-windows": "the three-year windows overlap",
    "mixed-periods": "the periods are of different kinds",
    "break-in-series": "the way of counting changed in between",
    "too-few-periods": "there are fewer than five periods in a row with published counts",
  };
  it.each(Object.entries(reasons))("give the reason for %s", (reason, words) => {
    const none: Trend = { status: "not-calculated", reason: reason as NoTrendReason };
    expect(trendSentence(none)).toBe(`A trend cannot be calculated: ${words}.`);
  });

  it.each([
    ["rising", "A rising trend over the five years to 2024–25."],
    ["falling", "A falling trend over the five years to 2024–25."],
    ["none", "No clear trend over the five years to 2024–25."],
  ] as const)("say %s", (direction, words) => {
    const to = parsePeriod("2024-25", "academic-year")!;
    const trend: Trend = { status: "calculated", direction, word: "similar", slope: 1, chiSquare: 1, from: to, to };
    expect(trendSentence(trend)).toBe(words);
  });
});

describe("the words for what stands out", () => {
  it.each(units)("are English on either side in the unit %s", (unit) => {
    const indicator = indicatorIn(unit);
    const all = (["higher", "lower"] as const).flatMap((direction) =>
      figures.map((value) => {
        const neighbours = { benchmark: group(value + 1), difference: null, verdict: verdicts[0]! };
        const one = standing(indicator, value, { neighbours });
        return standOutSentence({ indicator, standing: one, direction, word: direction, distance: 2 });
      }),
    );
    expect(faultsIn(all)).toEqual([]);
    expect(all.filter((one) => !sentence.test(one))).toEqual([]);
  });
});
