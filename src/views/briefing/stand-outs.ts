import type { AllStandings } from "../../compare/all-standings.ts";
import { standOuts, type StandOut } from "../../compare/stand-out.ts";
import { capitalise, countWords, joinWords, lowerFirst, plural } from "../../format.ts";
import { benchmarkText, comparatives } from "../figures.ts";
import { type Finding, valuePhrase } from "./findings.ts";
import type { Peers } from "./peers.ts";

/** How many figures that stand out a paper names. */
export const MOST_STAND_OUTS = 5;

/** What stands out among some findings, furthest first: 99.8 % limits, at least twenty counted, one a family. */
export function findingsThatStandOut(findings: readonly Finding[]): StandOut[] {
  const first = findings[0];
  if (!first) return [];
  const { authority, edition } = first.standing;
  const all: AllStandings = new Map(
    findings.map(({ indicator, snapshot, standing }) => [
      indicator.id,
      { snapshot, byEdition: new Map([[edition, new Map([[authority, standing]])]]) },
    ]),
  );
  return standOuts(all, authority, edition);
}

/** A figure that stands out, in one line: value, direction, the peers' mean. */
export function standOutWords({ indicator, standing, direction }: StandOut, snapshot: Finding["snapshot"]): string {
  const { benchmark } = standing.neighbours;
  const { more, less } = comparatives(indicator.unit);
  const mean = benchmark.status === "present" ? ` (mean ${benchmarkText(indicator, benchmark.mean)})` : "";
  const value = valuePhrase({ indicator, snapshot, standing });
  return `${indicator.title}: ${value}, ${direction === "higher" ? more : less}${mean}.`;
}

/** How a paper's figures lie to its peers' mean: how many differ beyond chance, how many not, how many cannot be held against it. */
export function countsSentence(findings: readonly Finding[], peers: Pick<Peers, "mean">): string {
  const verdicts = findings.map(({ standing }) => standing.neighbours.verdict);
  const side = (direction: string) =>
    verdicts.filter((one) => one.status === "compared" && one.direction === direction).length;
  const [higher, lower, similar] = [side("higher"), side("lower"), side("similar")];
  const untested = findings.length - higher - lower - similar;
  if (findings.length === 1) return oneSentence({ higher, lower, untested }, peers);
  const clear = higher + lower;
  const verb = clear === 0 ? "none differs" : `${countWords(clear)} ${plural(clear, "differs", "differ")}`;
  const sides = [counted(higher, "higher"), counted(lower, "lower")].filter(Boolean);
  const rest = [
    ...(similar > 0 ? [`${countWords(similar)} ${plural(similar, "is", "are")} similar`] : []),
    ...(untested > 0 ? [`${countWords(untested)} cannot be tested`] : []),
  ];
  const tail = sides.length > 0 ? `: ${joinWords(sides)}` : "";
  const first = `Of the ${findings.length} figures here ${verb} from ${peers.mean} by more than chance alone would explain${tail}.`;
  return rest.length === 0 ? first : `${first} ${capitalise(joinWords(rest))}.`;
}

function oneSentence({ higher, lower, untested }: Record<string, number>, { mean }: Pick<Peers, "mean">): string {
  if (untested) return `The one figure here cannot be tested against ${mean}.`;
  if (!higher && !lower) return `The one figure here is similar to ${mean}.`;
  return `The one figure here is ${higher ? "higher" : "lower"} than ${mean} by more than chance alone would explain.`;
}

function counted(count: number, word: string): string {
  return count > 0 ? `${countWords(count)} ${word}` : "";
}

/** Which figures rise or fall over five years beyond chance; empty where none does. */
export function trendsSentence(findings: readonly Finding[]): string {
  const named = (direction: string) =>
    findings
      .filter(({ standing }) => standing.trend.status === "calculated" && standing.trend.direction === direction)
      .map(({ indicator }) => lowerFirst(indicator.title));
  const parts = [
    ...clause(named("rising"), "has risen", "have risen"),
    ...clause(named("falling"), "has fallen", "have fallen"),
  ];
  return parts.length === 0
    ? "None shows a clear trend over five years."
    : `Over five years ${joinWords(parts, "while")}.`;
}

function clause(titles: readonly string[], one: string, many: string): string[] {
  return titles.length === 0 ? [] : [`“${titles.join("”, “")}” ${plural(titles.length, one, many)}`];
}
