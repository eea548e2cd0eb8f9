import type { Benchmark, GroupBenchmark } from "../compare/benchmark.ts";
import { sideOf } from "../compare/benchmark.ts";
import type { NoRankReason } from "../compare/rank.ts";
import type { Comparison } from "../compare/comparison.ts";
import type { Standing } from "../compare/standing.ts";
import type { StandOut } from "../compare/stand-out.ts";
import type { Verdict } from "../compare/verdict.ts";
import {
  capitalise,
  countWords,
  formatNumber,
  joinWords,
  missingWords,
  ordinal,
  periodPhrase,
  plural,
} from "../format.ts";
import { isTotal, type Indicator } from "../model/indicator.ts";
import { benchmarkText, comparatives, valueText, valueWithUnit } from "./figures.ts";
import { notComparedWords } from "./verdict.ts";

/** What is said of a difference that lies clear of chance. */
export const CHANCE = "more than chance alone, counting each child separately, would explain";

const TOTAL =
  "It is a total, so it depends on how many children live there, and what chance could do is not worked out; shares and rates compare places of different size.";

/** What a figure is held against, as a sentence names it. */
interface Comparator {
  /** `the average of its statistical neighbours`. */
  name: string;
  /** `its neighbours`, where the sentence has named it already. */
  short: string;
  /** Published figure of the comparator. */
  value: number;
  text: string;
  verdict: Verdict;
}

/** The value, its comparators and what chance could do, in two or three sentences; complete for every kind of absence. */
export function standingSentences(
  indicator: Indicator,
  standing: Standing,
  name: string,
  subject = `In ${name} it was`,
): string[] {
  const { value, period } = standing;
  const comparators = comparatorsOf(indicator, standing);
  if (value === null) return [noValueSentence(indicator, standing, name), ...othersSentences(comparators)];
  const opening = `${subject} ${valueWithUnit(indicator, value)} ${periodPhrase(period)}`;
  if (comparators.length === 0) return [`${opening}.`, "There is no other figure to set it against."];
  const clauses = comparators.map((comparator) => sideClause(indicator, value, comparator));
  const chance = isTotal(indicator) ? [TOTAL] : chanceSentences(comparators);
  return [
    `${opening}: ${joinWords(clauses)}.`,
    ...noNeighboursSentences(standing),
    ...chance,
    ...smallNumberSentences(standing),
  ];
}

/** What the comparators are where the authority itself has no figure. */
function othersSentences(comparators: readonly Comparator[]): string[] {
  const parts = comparators.map(({ name, text }) => `${name === "England" ? "England’s figure" : name} was ${text}`);
  return parts.length === 0 ? [] : [`${capitalise(joinWords(parts))}.`];
}

function noNeighboursSentences({ neighbours: { benchmark } }: Standing): string[] {
  if (benchmark.status === "present") return [];
  return [
    benchmark.reason === "no-members"
      ? "It has no statistical neighbours in this edition."
      : "None of its statistical neighbours has a figure.",
  ];
}

function comparatorsOf(indicator: Indicator, standing: Standing): Comparator[] {
  const { neighbours, england } = standing;
  return [
    ...comparatorOf(neighbours, averageName(neighbours.benchmark), "its neighbours", (value) =>
      benchmarkText(indicator, value),
    ),
    ...(isTotal(indicator) ? [] : comparatorOf(england, "England", "England", (value) => valueText(indicator, value))),
  ];
}

/** The neighbours' average, with how many it rests on where some of them have no figure. */
function averageName(benchmark: GroupBenchmark): string {
  if (benchmark.status === "none" || benchmark.n === benchmark.of) return "the average of its statistical neighbours";
  const [n, of] = [countWords(benchmark.n), `${countWords(benchmark.of)} statistical neighbours`];
  return benchmark.n === 1
    ? `the figure of the only one of its ${of} that has one`
    : `the average of the ${n} of its ${of} that have a figure`;
}

function comparatorOf<B extends Benchmark>(
  { benchmark, verdict }: Comparison<B>,
  name: string,
  short: string,
  text: (value: number) => string,
): Comparator[] {
  if (benchmark.status === "none") return [];
  const value = "mean" in benchmark ? benchmark.mean : benchmark.value;
  return [{ name, short, value, text: text(value), verdict }];
}

function sideClause({ unit }: Indicator, value: number, { name, value: other, text }: Comparator): string {
  const { more, less } = comparatives(unit);
  switch (sideOf(value, other)) {
    case "above":
      return `${more} than ${name} (${text})`;
    case "below":
      return `${less} than ${name} (${text})`;
    case "equal":
      return `the same as ${name} (${text})`;
  }
}

function chanceSentences(comparators: readonly Comparator[]): string[] {
  const clear = comparators.filter(({ verdict }) => verdict.status === "compared" && verdict.direction !== "similar");
  const similar = comparators.filter(({ verdict }) => verdict.status === "compared" && verdict.direction === "similar");
  const reasons = new Set(
    comparators.flatMap(({ verdict }) => (verdict.status === "compared" ? [] : [notComparedWords(verdict.reason)])),
  );
  if (clear.length + similar.length === 0) {
    return [`Whether chance could explain the ${noun(comparators)} cannot be worked out: ${joinWords([...reasons])}.`];
  }
  return clear.length > 0 ? [clearSentence(clear, similar)] : [similarSentence(similar)];
}

function clearSentence(clear: readonly Comparator[], similar: readonly Comparator[]): string {
  if (clear.length === 2) return `Both differences are ${CHANCE}.`;
  const rest = similar.length > 0 ? `; the difference from ${similar[0]!.short} is not` : "";
  return `The difference from ${clear[0]!.short} is ${CHANCE}${rest}.`;
}

function similarSentence(similar: readonly Comparator[]): string {
  const which = similar.length === 2 ? "both differences" : `the difference from ${similar[0]!.short}`;
  return `Chance alone, counting each child separately, could explain ${which}.`;
}

function noun(comparators: readonly Comparator[]): string {
  return plural(comparators.length, "difference");
}

function smallNumberSentences({ smallNumber }: Standing): string[] {
  switch (smallNumber) {
    case null:
      return [];
    case "count-below-10":
      return ["The number behind it is below ten, so one or two children would move it."];
    case "denominator-below-20":
      return ["Fewer than 20 children are counted here, so one child would move it by more than five points."];
  }
}

/** Why there is no figure, and the last one there was. */
export function noValueSentence(indicator: Indicator, { observation, last, period }: Standing, name: string): string {
  const reason =
    observation === null || observation.value.status === "present"
      ? "the publication has no row for it"
      : `it is ${missingWords(observation.value.reason)}`;
  const before = last
    ? ` The last published figure was ${valueWithUnit(indicator, last.value)} ${periodPhrase(last.period)}.`
    : "";
  return `There is no figure for ${name} ${periodPhrase(period)}: ${reason}.${before}`;
}

/** How many neighbours the mean rests on, and why the others are missing: `mean of 9; 1 suppressed`. */
export function neighbourCountWords(benchmark: GroupBenchmark): string {
  if (benchmark.status === "none") {
    return benchmark.reason === "no-members" ? "no neighbours in this edition" : "none of its neighbours has a figure";
  }
  const absent = benchmark.absent.length;
  return absent === 0 ? `mean of ${benchmark.n}` : `mean of ${benchmark.n}; ${absent} ${absentWords(benchmark)}`;
}

function absentWords({ absent }: GroupBenchmark): string {
  const reasons = new Set(absent.map(({ reason }) => reason));
  if (reasons.size > 1) return "missing for several reasons";
  switch ([...reasons][0]) {
    case "confidential":
      return "suppressed";
    case "closed":
      return "abolished since";
    default:
      return "without a figure";
  }
}

/** Where the mean and the median of the neighbours give different answers; empty where they agree. */
export function disagreementSentence(
  indicator: Indicator,
  { value, neighbours, meanMedianDisagree }: Standing,
): string {
  const { benchmark } = neighbours;
  if (value === null || !meanMedianDisagree || benchmark.status === "none") return "";
  const words = { above: "above", below: "below", equal: "equal to" };
  const mean = `${words[sideOf(value, benchmark.mean)]} its neighbours’ mean (${benchmarkText(indicator, benchmark.mean)})`;
  const median = `${words[sideOf(value, benchmark.median)]} their median (${benchmarkText(indicator, benchmark.median)})`;
  return `The figure is ${mean} but ${median}, so “higher” or “lower” depends on the average chosen.`;
}

/** The rank with its ties, its range under chance and its N; or why nobody, or this authority, is ranked. */
export function rankSentence({ rank }: Standing): string {
  if (rank.status === "none") return `Not ranked: ${noRankWords(rank.reason)}.`;
  const ties = rank.tiedWith > 0 ? `, tied with ${countWords(rank.tiedWith)} ${plural(rank.tiedWith, "other")}` : "";
  const place = `${ordinal(rank.rank)} of ${rank.of}${ties}`;
  if (rank.range === null || rank.range.from === rank.range.to) return `${place}.`;
  return `${place}; by chance alone it could be anywhere from ${ordinal(rank.range.from)} to ${ordinal(rank.range.to)}.`;
}

/** Why there is no rank, as a clause. */
export function noRankWords(reason: NoRankReason): string {
  switch (reason) {
    case "polarity-neither":
      return "a higher figure is neither better nor worse in itself";
    case "coverage-sample":
      return "the figures are a sample of authorities";
    case "coverage-england":
      return "there are figures for England only";
    case "no-value":
      return "there is no figure";
    case "denominator-hidden":
      return "the number of children it is a share of is suppressed";
    case "denominator-below-20":
      return "it is a share of fewer than 20 children";
  }
}

/** How many more or fewer children than at the benchmark's rate; empty where that cannot be said or is nobody. */
export function childrenSentence({ neighbours, england }: Standing): string {
  const parts = [
    ...childrenClause(england.difference?.children ?? null, "at England’s rate"),
    ...childrenClause(neighbours.difference?.children ?? null, "at its neighbours’ average rate"),
  ];
  return parts.length === 0 ? "" : `That is about ${joinWords(parts)}.`;
}

function childrenClause(children: number | null, where: string): string[] {
  if (children === null || children === 0) return [];
  const size = Math.abs(children);
  return [`${formatNumber(size, 0)} ${children > 0 ? "more" : "fewer"} than if it were ${where}`];
}

/** A figure that stands out, in one sentence: value, comparator and direction. */
export function standOutSentence({ indicator, standing, direction }: StandOut): string {
  const { value, period, neighbours } = standing;
  if (value === null || neighbours.benchmark.status === "none") return "";
  const { more, less } = comparatives(indicator.unit);
  const side = direction === "higher" ? more : less;
  const mean = benchmarkText(indicator, neighbours.benchmark.mean);
  return `${indicator.title}: ${valueWithUnit(indicator, value)} ${periodPhrase(period)}, ${side} than the average of similar councils (${mean}).`;
}

/** A chart's title: the finding, as a short sentence without figures. */
export function findingTitle(indicator: Indicator, standing: Standing, name: string): string {
  const { value } = standing;
  const subject = `${indicator.shortTitle} in ${name}`;
  if (value === null) return `${subject}: no figure ${periodPhrase(standing.period)}`;
  const comparators = comparatorsOf(indicator, standing);
  if (comparators.length === 0) return `${subject}: nothing to set it against`;
  const sides = comparators.map((one) => ({ short: one.short, word: titleSide(indicator, value, one) }));
  if (new Set(sides.map(({ word }) => word)).size === 1) {
    return `${subject}: ${sides[0]!.word} ${joinWords(sides.map(({ short }) => short))}`;
  }
  return `${subject}: ${joinWords(
    sides.map(({ short, word }) => `${word} ${short}`),
    "but",
  )}`;
}

/** Similar where chance could explain the difference; otherwise the side of the published figures. */
function titleSide(indicator: Indicator, value: number, { value: other, verdict }: Comparator): string {
  if (verdict.status === "compared" && verdict.direction === "similar") return "similar to";
  const { more, less } = comparatives(indicator.unit);
  const side = sideOf(value, other);
  return side === "equal" ? "the same as" : `${side === "above" ? more : less} than`;
}
