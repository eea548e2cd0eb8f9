import type { StandOut } from "../../compare/stand-out.ts";
import type { Standing } from "../../compare/standing.ts";
import type { Trend } from "../../compare/trend.ts";
import { formatPeriod, joinWords, lowerFirst, missingWords, periodPhrase } from "../../format.ts";
import type { Indicator } from "../../model/indicator.ts";
import { benchmarkText, comparatives, valueText } from "../figures.ts";
import type { Finding } from "./findings.ts";
import type { Peers } from "./peers.ts";

/** A question that members may wish to ask, and the figures that it comes from. */
export interface Prompt {
  question: string;
  figures: readonly string[];
}

/** The most figures that one question names. */
const MOST = 3;

/** What the judgements alone give cause to ask. */
export interface JudgementFacts {
  /** How long ago the last inspection was, where that is longer than usual; else null. */
  wait: string | null;
  /** Strands that hold no grade of their own today. */
  ungraded: readonly string[];
}

/**
 * Neutral prompts from the data: the largest differences beyond chance in either direction, clear trends for the worse, figures that
 * are missing, services judged long ago. None names a cause or a course of action.
 */
export function prompts(
  findings: readonly Finding[],
  apart: readonly string[],
  judgements: JudgementFacts,
  peers: Pick<Peers, "mean">,
): Prompt[] {
  return [
    differencePrompt(apart, peers),
    trendPrompt(findings),
    missingPrompt(findings),
    waitPrompt(judgements),
    ungradedPrompt(judgements),
  ].filter(({ figures }) => figures.length > 0);
}

/** On the figures that lie furthest from the peers' mean, higher and lower alike. */
export function differencePrompt(apart: readonly string[], peers: Pick<Peers, "mean">): Prompt {
  const shown = apart.slice(0, MOST);
  const these = shown.length === 1 ? "this figure, which differs" : "these figures, which differ";
  return {
    question: `What is known about ${these} from ${peers.mean} by more than chance alone would explain?`,
    figures: shown,
  };
}

/** A figure that stands out, its peers' mean, and the side on which it lies, in few words; none where there is no mean. */
export function differenceFigure({ indicator, standing, direction }: StandOut): string[] {
  const { value, neighbours } = standing;
  const { benchmark } = neighbours;
  if (value === null || benchmark.status === "none") return [];
  const { more, less } = comparatives(indicator.unit);
  const mean = benchmarkText(indicator, benchmark.mean);
  return [
    `${lowerFirst(indicator.title)}: ${valueText(indicator, value)}, mean ${mean}, so ${direction === "higher" ? more : less}`,
  ];
}

/** On clear five-year trends towards the end that is generally seen as worse. */
export function trendPrompt(findings: readonly Finding[]): Prompt {
  const worse = findings.flatMap(({ indicator, standing }) =>
    standing.trend.status === "calculated" && standing.trend.word === "worse"
      ? [trendFigure(indicator, standing, standing.trend)]
      : [],
  );
  const these = worse.length === 1 ? "this trend" : "these trends";
  return { question: `What have members seen about ${these} over five years?`, figures: worse.slice(0, MOST) };
}

function trendFigure(
  indicator: Indicator,
  { value }: Standing,
  trend: Extract<Trend, { status: "calculated" }>,
): string {
  const now = value === null ? "" : `, ${valueText(indicator, value)} now`;
  const years = `${formatPeriod(trend.from)} to ${formatPeriod(trend.to)}`;
  return `${lowerFirst(indicator.title)}: ${trend.direction} from ${years}${now}`;
}

/** On figures that the publication does not give for this authority. */
export function missingPrompt(findings: readonly Finding[]): Prompt {
  const missing = findings.filter(({ standing }) => standing.value === null);
  const these = missing.length === 1 ? "this figure, which is" : "these figures, which are";
  return {
    question: `How do members follow ${these} not published for this council?`,
    figures: missing.slice(0, MOST).map(missingFigure),
  };
}

function missingFigure({ indicator, standing }: Finding): string {
  const { observation, period } = standing;
  const reason =
    observation?.value.status === "missing"
      ? missingWords(observation.value.reason)
      : "the publication has no row for it";
  return `${lowerFirst(indicator.title)}, ${periodPhrase(period)}: ${reason}`;
}

/** On services whose last inspection is further back than the gap usually observed. */
export function waitPrompt({ wait }: JudgementFacts): Prompt {
  return {
    question: "What do members see of the quality of the services between inspections?",
    figures: wait === null ? [] : [wait],
  };
}

/** On strands that hold no grade of their own. */
export function ungradedPrompt({ ungraded }: JudgementFacts): Prompt {
  const names = joinWords(ungraded.map((name, at) => (at === 0 ? name : lowerFirst(name))));
  return {
    question: "What do members see of the services that hold no grade of their own?",
    figures:
      ungraded.length === 0
        ? []
        : [`${names}: no grade of ${ungraded.length === 1 ? "its" : "their"} own under any report held here`],
  };
}
