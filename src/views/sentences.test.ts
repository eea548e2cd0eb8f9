import { describe, expect, it } from "vitest";
import { standOuts } from "../compare/stand-out.ts";
import type { Standing } from "../compare/standing.ts";
import { loadDataset } from "../data.ts";
import type { Indicator } from "../model/indicator.ts";
import { known } from "./naming.ts";
import { changeSentence, trendSentence } from "./sentences-change.ts";
import {
  childrenSentence,
  disagreementSentence,
  findingTitle,
  rankSentence,
  standingSentences,
  standOutSentence,
} from "./sentences.ts";
import { defaultEdition, standings } from "./standings.ts";

const dataset = loadDataset();
const all = standings(dataset);
const edition = defaultEdition(dataset);
const nameOf = new Map(dataset.authorities.map(({ code, name }) => [code, name]));

/** Every standing there is, with its indicator and the authority's name. */
function everyStanding(): { indicator: Indicator; standing: Standing; name: string }[] {
  return [...all.values()].flatMap(({ snapshot, byEdition }) =>
    [...(byEdition.get(edition)?.values() ?? [])].map((standing) => ({
      indicator: snapshot.indicator,
      standing,
      name: known(nameOf.get(standing.authority), standing.authority),
    })),
  );
}

function standingOf(id: string, slug: string): Standing {
  const authority = known(
    dataset.authorities.find((one) => one.slug === slug),
    slug,
  );
  return known(all.get(id)?.byEdition.get(edition)?.get(authority.code), `${id} in ${slug}`);
}

function indicatorOf(id: string): Indicator {
  return known(
    dataset.indicators.find((one) => one.id === id),
    id,
  );
}

/** Everything the site says of one standing. */
function said({ indicator, standing, name }: ReturnType<typeof everyStanding>[number]): string[] {
  return [
    ...standingSentences(indicator, standing, name),
    findingTitle(indicator, standing, name),
    rankSentence(standing),
    childrenSentence(standing),
    disagreementSentence(indicator, standing),
    changeSentence(indicator, standing.change),
    trendSentence(standing.trend),
  ].filter((sentence) => sentence !== "");
}

describe("every sentence about every figure", () => {
  const sentences = [...new Set(everyStanding().flatMap(said))];

  it("is said of tens of thousands of figures", () => {
    expect(sentences.length).toBeGreaterThan(20_000);
  });
  it.each([
    ["a hole in a template", /undefined|null|NaN|Infinity|\[object/],
    ["a doubled space or full stop", / {2}|\.\.|\s[.,;:]|\( |\(\)/],
    ["a plural of one", /\b(one|1) (others|children|days|months|differences)\b/],
    ["fewer of a rate or share", /% [^.]*\bfewer than (the average|England)/],
    ["praise, blame or a cause", /\b(good|bad|poor|excellent|fail|failing|because of|due to|thanks to|significant)\b/i],
  ])("never holds %s", (_, fault) => {
    expect(sentences.filter((sentence) => fault.test(sentence)).slice(0, 5)).toEqual([]);
  });
  it("begins with a capital or a figure, and ends with a full stop unless it is a title", () => {
    const badly = everyStanding().flatMap(({ indicator, standing, name }) =>
      standingSentences(indicator, standing, name).filter((one) => !/^[A-Z0-9].*\.$/s.test(one)),
    );
    expect(badly.slice(0, 5)).toEqual([]);
  });
});

describe("the sentences of a known figure", () => {
  const rate = indicatorOf("cla-rate");

  it("gives value, comparators, direction and chance", () => {
    expect(standingSentences(rate, standingOf("cla-rate", "lincolnshire"), "Lincolnshire")).toEqual([
      "In Lincolnshire it was 54 per 10,000 on 31 March 2025: lower than the average of its statistical neighbours (70.8) and lower than England (67).",
      "Both differences are more than chance alone, counting each child separately, would explain.",
    ]);
  });
  it("never ranks where a high figure is neither better nor worse", () => {
    expect(rankSentence(standingOf("cla-rate", "lincolnshire"))).toBe(
      "Not ranked: a higher figure is neither better nor worse in itself.",
    );
  });
  it("says a rank with its N, its ties and its range under chance", () => {
    const sentence = rankSentence(standingOf("three-or-more-placements", "lincolnshire"));
    expect(sentence).toMatch(
      /^\d+(st|nd|rd|th) of 150, tied with .+; by chance alone it could be anywhere from .+ to .+\.$/,
    );
  });
  it("says that mean and median disagree where they do", () => {
    expect(disagreementSentence(rate, standingOf("cla-rate", "oxfordshire"))).toMatch(/mean .* but .* median/);
  });
  it("gives the reason where a figure is suppressed", () => {
    const city = standingOf("cla-rate", "city-of-london");
    expect(standingSentences(rate, city, "City of London").join(" ")).toMatch(/There is no figure for City of London/);
  });
  it("does not set a total beside England", () => {
    const number = standingSentences(
      indicatorOf("cla-number"),
      standingOf("cla-number", "lincolnshire"),
      "Lincolnshire",
    );
    expect(number.join(" ")).not.toContain("England");
  });
});

describe("what stands out", () => {
  it("is said with value, comparator and direction for every authority that has any", () => {
    const authorities = dataset.authorities.filter(({ closed }) => closed === null);
    const sentences = authorities.flatMap(({ code }) =>
      standOuts(all, code, edition).slice(0, 3).map(standOutSentence),
    );
    expect(sentences.length).toBeGreaterThan(100);
    expect(
      sentences.filter(
        (one) => !/, (higher|lower|more|fewer) than the average of similar councils \(.+\)\.$/.test(one),
      ),
    ).toEqual([]);
  });
});
