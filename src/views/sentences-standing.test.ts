import { describe, expect, it } from "vitest";
import type { AbsenceReason, GroupBenchmark } from "../compare/benchmark.ts";
import { BORSETSHIRE, observationOf } from "../compare/fixtures/borset.ts";
import type { NoIntervalReason } from "../compare/interval.ts";
import type { SmallNumber, Standing } from "../compare/standing.ts";
import type { NotComparedReason, Verdict } from "../compare/verdict.ts";
import { missingWords } from "../format.ts";
import { units, type Unit } from "../model/indicator.ts";
import type { MissingReason } from "../model/observation.ts";
import { periodKinds } from "../model/period.ts";
import {
  faultsIn,
  figures,
  group,
  idOf,
  indicatorIn,
  keys,
  noGroup,
  notCompared,
  place,
  publishedRow,
  sentence,
  standing,
  verdicts,
} from "./fixtures/grammar.ts";
import {
  disagreementSentence,
  findingTitle,
  neighbourCountWords,
  noValueSentence,
  standingSentences,
} from "./sentences.ts";
import { noIntervalWords, notComparedWords } from "./verdict.ts";

const missingReasons: Record<MissingReason, true> = {
  confidential: true,
  "not-applicable": true,
  "not-available": true,
  "rounds-to-zero": true,
  "low-reliability": true,
  "not-published": true,
};

describe("the words of a comparison", () => {
  const sidesOf = (value: number) => [value - 0.5, value, value + 0.5];

  it.each(units)("are English for every figure, side and verdict in the unit %s", (unit) => {
    const indicator = indicatorIn(unit);
    const all: string[] = [];
    const titles: string[] = [];
    const say = (one: Standing) => {
      all.push(...standingSentences(indicator, one, place), disagreementSentence(indicator, one));
      titles.push(findingTitle(indicator, one, place));
    };
    for (const value of figures) {
      say(standing(indicator, value));
      const cases = sidesOf(value).flatMap((side) => verdicts.map((verdict) => ({ side, verdict })));
      for (const { side, verdict } of cases) {
        const neighbours = { benchmark: group(side, value), difference: null, verdict };
        say(standing(indicator, value, { neighbours, meanMedianDisagree: side !== value }));
        for (const other of cases) {
          const england = { benchmark: publishedRow(indicator, other.side), difference: null, verdict: other.verdict };
          say(standing(indicator, value, { neighbours, england }));
          if (other.side === side) say(standing(indicator, value, { england }));
        }
      }
    }
    expect(faultsIn(all)).toEqual([]);
    expect(all.filter((one) => one !== "" && !sentence.test(one)).slice(0, 3)).toEqual([]);
    expect(faultsIn(titles)).toEqual([]);
    expect(titles.filter((one) => one.endsWith(".") || !one.startsWith("Moves in Borsetshire: "))).toEqual([]);
  });

  it("say fewer and more of things, lower and higher of measures", () => {
    const said = (unit: Unit, value: number) => {
      const neighbours = { benchmark: group(50), difference: null, verdict: verdicts[0]! };
      return standingSentences(indicatorIn(unit), standing(indicatorIn(unit), value, { neighbours }), place)[0];
    };
    expect(said("number", 40)).toContain("40 in the year to 31 March 2025: fewer than the average");
    expect(said("number", 60)).toContain(": more than the average");
    expect(said("percent", 40)).toContain("40% in the year to 31 March 2025: lower than the average");
    expect(said("per-10000", 60)).toContain("60 per 10,000 in the year to 31 March 2025: higher than the average");
    expect(said("percent", 50)).toContain(": the same as the average of its statistical neighbours (50.0%)");
  });

  it("say which difference is more than chance, which is not, and why neither can be told", () => {
    const percent = indicatorIn("percent");
    const said = (mine: Verdict, englands: Verdict) => {
      const neighbours = { benchmark: group(50), difference: null, verdict: mine };
      const england = { benchmark: publishedRow(percent, 30), difference: null, verdict: englands };
      return standingSentences(percent, standing(percent, 40, { neighbours, england }), place)[1];
    };
    const [higher, lower, , similar] = verdicts as [Verdict, Verdict, Verdict, Verdict];
    const none: Verdict = { status: "not-compared", reason: "counts-hidden" };
    const chance = "more than chance alone, counting each child separately, would explain";
    expect(said(lower, higher)).toBe(`Both differences are ${chance}.`);
    expect(said(lower, similar)).toBe(
      `The difference from its neighbours is ${chance}; the difference from England is not.`,
    );
    expect(said(similar, higher)).toBe(
      `The difference from England is ${chance}; the difference from its neighbours is not.`,
    );
    expect(said(lower, none)).toBe(`The difference from its neighbours is ${chance}.`);
    expect(said(similar, similar)).toBe(
      "Chance alone, counting each child separately, could explain both differences.",
    );
    expect(said(similar, none)).toBe(
      "Chance alone, counting each child separately, could explain the difference from its neighbours.",
    );
    expect(said(none, none)).toBe(
      "Whether chance could explain the differences cannot be worked out: the counts behind it are suppressed.",
    );
  });

  it("say how many neighbours an average rests on where some have no figure, and that none has one", () => {
    const percent = indicatorIn("percent");
    const england = { benchmark: publishedRow(percent, 30), difference: null, verdict: verdicts[0]! };
    const said = (benchmark: GroupBenchmark, value: number | null = 40) => {
      const neighbours = { benchmark, difference: null, verdict: verdicts[0]! };
      return standingSentences(percent, standing(percent, value, { neighbours, england }), place);
    };
    const part = (n: number) => ({ ...group(50), n, of: 10 }) as GroupBenchmark;
    expect(said(part(10))[0]).toContain("lower than the average of its statistical neighbours (50.0%)");
    expect(said(part(9))[0]).toContain(
      "lower than the average of the nine of its ten statistical neighbours that have a figure (50.0%)",
    );
    expect(said(part(1))[0]).toContain(
      "lower than the figure of the only one of its ten statistical neighbours that has one (50.0%)",
    );
    expect(said(noGroup)[1]).toBe("It has no statistical neighbours in this edition.");
    expect(said({ ...noGroup, reason: "all-absent" } as GroupBenchmark)[1]).toBe(
      "None of its statistical neighbours has a figure.",
    );
    expect(said(part(10), null)[1]).toBe(
      "The average of its statistical neighbours was 50.0% and England’s figure was 30%.",
    );
  });

  it.each(Object.entries(notCompared))("give the reason for %s", (reason, words) => {
    expect(notComparedWords(reason as NotComparedReason)).toBe(words);
    if (reason !== "no-benchmark") expect(noIntervalWords(reason as NoIntervalReason)).toBe(words);
  });

  it("warn of small numbers, in each way that one is small", () => {
    const warnings: Record<SmallNumber, string> = {
      "count-below-10": "The number behind it is below ten, so one or two children would move it.",
      "denominator-below-20":
        "Fewer than 20 children are counted here, so one child would move it by more than five points.",
    };
    const percent = indicatorIn("percent");
    const neighbours = { benchmark: group(50), difference: null, verdict: verdicts[0]! };
    for (const smallNumber of keys(warnings)) {
      const words = standingSentences(percent, standing(percent, 5, { smallNumber, neighbours }), place);
      expect(words.at(-1)).toBe(warnings[smallNumber]);
    }
  });
});

describe("the words for no figure", () => {
  it("are English for every reason, unit and kind of period, with and without an earlier figure", () => {
    const all = units.flatMap((unit) =>
      periodKinds.flatMap((kind) => {
        const indicator = indicatorIn(unit, kind);
        const rows = keys(missingReasons).map((reason) => observationOf(indicator, BORSETSHIRE, idOf[kind], reason));
        const before = observationOf(indicator, BORSETSHIRE, idOf[kind], 12);
        const last = { period: before.period, value: 12, observation: before };
        return [null, ...rows].flatMap((observation) => [
          noValueSentence(indicator, standing(indicator, null, { observation }), place),
          ...standingSentences(indicator, standing(indicator, null, { observation, last }), place),
          `${findingTitle(indicator, standing(indicator, null, { observation }), place)}.`,
        ]);
      }),
    );
    expect(faultsIn(all)).toEqual([]);
    expect(all.filter((one) => !sentence.test(one))).toEqual([]);
  });

  it("give the publisher's reason, and the last figure as such", () => {
    const rate = indicatorIn("per-10000", "at-31-march");
    const observation = observationOf(rate, BORSETSHIRE, "2025", "confidential");
    const before = observationOf(rate, BORSETSHIRE, "2022", 61);
    const last = { period: before.period, value: 61, observation: before };
    expect(noValueSentence(rate, standing(rate, null, { observation, last }), place)).toBe(
      `There is no figure for Borsetshire on 31 March 2025: it is ${missingWords("confidential")}. ` +
        "The last published figure was 61 per 10,000 on 31 March 2022.",
    );
    expect(noValueSentence(rate, standing(rate, null), place)).toBe(
      "There is no figure for Borsetshire on 31 March 2025: the publication has no row for it.",
    );
  });
});

describe("the words for neighbours", () => {
  const absent = (...reasons: AbsenceReason[]) => reasons.map((reason) => ({ code: BORSETSHIRE, reason }));

  it("say how many the mean rests on and why others are missing", () => {
    const words = (...reasons: AbsenceReason[]) =>
      neighbourCountWords({ ...group(5), n: 10 - reasons.length, absent: absent(...reasons) } as GroupBenchmark);
    expect(words()).toBe("mean of 10");
    expect(words("confidential")).toBe("mean of 9; 1 suppressed");
    expect(words("closed")).toBe("mean of 9; 1 abolished since");
    expect(words("no-row", "no-row")).toBe("mean of 8; 2 without a figure");
    expect(words("not-available")).toBe("mean of 9; 1 without a figure");
    expect(words("confidential", "no-row")).toBe("mean of 8; 2 missing for several reasons");
  });

  it("say that there are none, or none with a figure", () => {
    expect(neighbourCountWords(noGroup)).toBe("no neighbours in this edition");
    const all = absent("confidential", "no-row");
    expect(neighbourCountWords({ status: "none", reason: "all-absent", of: 2, absent: all })).toBe(
      "none of its neighbours has a figure",
    );
  });
});
