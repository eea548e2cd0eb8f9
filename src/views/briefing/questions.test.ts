import { describe, expect, it } from "vitest";
import type { StandOut } from "../../compare/stand-out.ts";
import type { Standing } from "../../compare/standing.ts";
import type { Snapshot } from "../../compare/snapshot.ts";
import { observationOf } from "../../compare/fixtures/borset.ts";
import { missingWords } from "../../format.ts";
import { units } from "../../model/indicator.ts";
import { missing, type MissingReason } from "../../model/observation.ts";
import { parsePeriod } from "../../model/period.ts";
import { faultsIn, figures, group, indicatorIn, noGroup, standing } from "../fixtures/grammar.ts";
import type { Finding } from "./findings.ts";
import {
  differenceFigure,
  differencePrompt,
  missingPrompt,
  type Prompt,
  prompts,
  trendPrompt,
  ungradedPrompt,
  waitPrompt,
} from "./questions.ts";

const peers = { mean: "the mean of its statistical neighbours" };
/** Words that give a reason, or tell somebody what to do. */
const forbidden =
  /\b(because|due|caus\w+|result\w*|lead\w*|driv\w+|should|must|need\w*|recommend\w*|ought|improve|fail\w*)\b/i;
const reasons: readonly MissingReason[] = [
  "confidential",
  "not-applicable",
  "not-available",
  "rounds-to-zero",
  "low-reliability",
  "not-published",
];

const snapshot = {} as Snapshot;
const finding = (indicator = indicatorIn("percent"), one: Standing = standing(indicator, 12)): Finding => ({
  indicator,
  snapshot,
  standing: one,
});

/** A prompt as the paper prints it. */
const said = ({ question, figures: lines }: Prompt) => [question, ...lines.map((line) => `${line}.`)];

function apart(count: number, direction: "higher" | "lower"): string[] {
  return standingApart(count, direction).flatMap(differenceFigure);
}

function standingApart(count: number, direction: "higher" | "lower"): StandOut[] {
  return Array.from({ length: count }, (_, at): StandOut => {
    const indicator = indicatorIn(units[at % units.length]!);
    const value = figures[at % figures.length]!;
    const neighbours = {
      benchmark: group(value + 3),
      difference: null,
      verdict: { status: "compared", direction, word: direction } as const,
    };
    return { indicator, standing: standing(indicator, value, { neighbours }), direction, word: direction, distance: 1 };
  });
}

function trending(count: number, word: "worse" | "better" | "higher"): Finding[] {
  const [from, to] = [parsePeriod("2021", "year-to-31-march")!, parsePeriod("2025", "year-to-31-march")!];
  const trend = { status: "calculated", direction: "rising", word, slope: 1, chiSquare: 20, from, to } as const;
  return Array.from({ length: count }, () =>
    finding(indicatorIn("percent"), standing(indicatorIn("percent"), 12, { trend })),
  );
}

function hidden(reason: MissingReason): Finding {
  const indicator = indicatorIn("percent");
  const observation = { ...observationOf(indicator, "E1", "2025", 1), value: missing(reason) };
  return finding(indicator, standing(indicator, null, { observation }));
}

describe("questions members may wish to ask", () => {
  it("are English for one figure and for many, higher and lower, in every unit", () => {
    const all = [1, 2, 4, 12].flatMap((count) =>
      (["higher", "lower"] as const).flatMap((direction) => said(differencePrompt(apart(count, direction), peers))),
    );
    expect(faultsIn(all)).toEqual([]);
    expect(all.join(" ")).not.toMatch(forbidden);
  });

  it("name at most three differences, and speak of one as one", () => {
    expect(differencePrompt(apart(9, "higher"), peers).figures).toHaveLength(3);
    expect(differencePrompt(apart(1, "lower"), peers).question).toContain("this figure, which differs from");
    expect(differencePrompt(apart(2, "lower"), peers).question).toContain("these figures, which differ from");
  });

  it("ask about trends for the worse, never about those for the better or with no better end", () => {
    expect(trendPrompt(trending(2, "worse")).figures).toHaveLength(2);
    expect(trendPrompt(trending(2, "better")).figures).toEqual([]);
    expect(trendPrompt(trending(2, "higher")).figures).toEqual([]);
    const all = [1, 2, 3].flatMap((count) => said(trendPrompt(trending(count, "worse"))));
    expect(faultsIn(all)).toEqual([]);
    expect(all.join(" ")).not.toMatch(forbidden);
  });

  it.each(reasons)("give the reason of a figure that is missing: %s", (reason) => {
    const all = [1, 2, 5].flatMap((count) => said(missingPrompt(Array.from({ length: count }, () => hidden(reason)))));
    expect(faultsIn(all)).toEqual([]);
    // Why a publisher hides a number is no cause of the number.
    expect(all.join(" ").replaceAll(missingWords(reason), "")).not.toMatch(forbidden);
    expect(all[1]).toContain(`: ${missingWords(reason)}`);
  });

  it("say that the publication has no row where there is none", () => {
    const none = finding(indicatorIn("percent"), standing(indicatorIn("percent"), null));
    expect(missingPrompt([none]).figures[0]).toContain("the publication has no row for it");
  });

  it("ask of services judged long ago, or not on their own, only where that is so", () => {
    expect(waitPrompt({ wait: null, ungraded: [] }).figures).toEqual([]);
    expect(ungradedPrompt({ wait: null, ungraded: [] }).figures).toEqual([]);
    const all = [["Care leavers"], ["Care leavers", "Children in care"], ["A", "B", "C", "D"]].flatMap((ungraded) =>
      said(ungradedPrompt({ wait: null, ungraded })),
    );
    expect(faultsIn(all)).toEqual([]);
    expect(ungradedPrompt({ wait: null, ungraded: ["Care leavers"] }).figures[0]).toContain("of its own");
    expect(all.join(" ")).not.toMatch(forbidden);
  });

  it("are none where nothing differs, worsens, is missing or is long ago", () => {
    expect(prompts([finding()], [], { wait: null, ungraded: [] }, peers)).toEqual([]);
  });

  it("leave out a difference from a mean that is not there", () => {
    const [one] = standingApart(1, "higher");
    const lone = {
      ...one!,
      standing: { ...one!.standing, neighbours: { ...one!.standing.neighbours, benchmark: noGroup } },
    };
    expect(differenceFigure(lone)).toEqual([]);
  });
});
