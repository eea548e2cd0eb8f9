import type { PublishedBenchmark } from "../../compare/benchmark.ts";
import { numberOf } from "../../compare/counts.ts";
import type { NoRankReason } from "../../compare/rank.ts";
import type { Snapshot } from "../../compare/snapshot.ts";
import type { Standing } from "../../compare/standing.ts";
import type { NoTrendReason, Trend } from "../../compare/trend.ts";
import type { Verdict } from "../../compare/verdict.ts";
import { capitalise, formatPeriod, ordinal, periodPhrase, unitLabel } from "../../format.ts";
import { isTotal, type Indicator } from "../../model/indicator.ts";
import type { Period } from "../../model/period.ts";
import { benchmarkText, figureView, valueText } from "../figures.ts";
import { indicatorPath } from "../paths.ts";
import { publishedCell } from "../row.ts";
import { verdictView } from "../verdict.ts";
import { cell, type PaperCell, type PaperTable } from "./document.ts";
import type { Peers } from "./peers.ts";

/** One indicator of a paper: where the authority stands on it, and the figures of everybody else. */
export interface Finding {
  indicator: Indicator;
  snapshot: Snapshot;
  /** Against the paper's own peers. */
  standing: Standing;
}

/** Longer names than this, or longer words in them, do not fit at the head of a column. */
const LONGEST_HEAD = 23;
const LONGEST_WORD = 12;

function headName(name: string): string {
  const fits = name.length <= LONGEST_HEAD && name.split(" ").every((word) => word.length <= LONGEST_WORD);
  return fits ? name : "This council";
}

/** The table of a paper's findings: each figure with those it is set against, its rank, quartile and trend. */
export function findingsTable(
  findings: readonly Finding[],
  name: string,
  region: string,
  peers: Peers,
  absolute: (path: string) => string,
): PaperTable {
  return {
    id: "figures",
    caption: `Figures for ${name} beside ${peers.members}, region and England`,
    columns: [
      { title: "Measure", note: "", figure: false },
      { title: headName(name), note: "", figure: true },
      { title: peers.column, note: peers.note, figure: true },
      { title: region, note: "", figure: true },
      { title: "England", note: "", figure: true },
      { title: "Rank", note: "1 is best; range by chance", figure: false },
      { title: "Quartile", note: "A is best", figure: false },
      { title: "Trend", note: "five years", figure: false },
    ],
    rows: findings.map((finding) => findingRow(finding, absolute)),
  };
}

function findingRow({ indicator, standing }: Finding, absolute: (path: string) => string): PaperCell[] {
  const { period, neighbours, region, england, rank, quartile, trend } = standing;
  return [
    cell(indicator.title, {
      note: `${unitLabel(indicator.unit)}, ${shortPhrase(period)}`,
      href: absolute(indicatorPath(indicator.id)),
    }),
    ownCell(indicator, standing),
    peersCell(indicator, neighbours),
    benchmarkCell(indicator, region.benchmark, region.verdict),
    benchmarkCell(indicator, england.benchmark, england.verdict),
    rank.status === "ranked"
      ? cell(`${ordinal(rank.rank)} of ${rank.of}`, { note: rankNote(rank) })
      : cell("Not ranked", { note: noRankNote(rank.reason) }),
    quartile.status === "banded" ? cell(quartile.band) : cell("–"),
    trendCell(trend),
  ];
}

/** A period in the fewest words that say what it is: `year to 31 Mar 2025`. */
function shortPhrase(period: Period): string {
  return periodPhrase(period)
    .replace(/^(in|on) (the )?/, "")
    .replace(/(\d+ [A-Z][a-z]{2})[a-z]+ /, "$1 ");
}

function ownCell(indicator: Indicator, { observation, authority, period, last, smallNumber }: Standing): PaperCell {
  const figure = figureView(indicator, observation);
  const printed = { indicator: indicator.id, area: authority, period: period.id, raw: figure.raw };
  if (!figure.missing) return cell(figure.text, { note: smallNumber ? "small number" : "", figure: printed });
  const before = last ? `; ${figureView(indicator, last.observation).text} in ${formatPeriod(last.period)}` : "";
  return cell(figure.text, { note: `${shortReason(figure.missing)}${before}`, figure: printed });
}

/** The first words of a reason: the whole of it is among the symbols at the end of the paper. */
function shortReason(words: string): string {
  return words.split(",")[0]!;
}

function peersCell(indicator: Indicator, { benchmark, verdict }: Standing["neighbours"]): PaperCell {
  if (benchmark.status === "none") return cell("–", { note: benchmark.of === 0 ? "nobody" : "none has a figure" });
  const count = benchmark.n < benchmark.of ? `mean of ${benchmark.n}` : "";
  const said = verdictNote(verdict);
  return cell(benchmarkText(indicator, benchmark.mean), {
    ...said,
    note: [said.note, count].filter(Boolean).join("; "),
  });
}

function benchmarkCell(indicator: Indicator, benchmark: PublishedBenchmark, verdict: Verdict): PaperCell {
  if (isTotal(indicator)) return cell("–", { note: "a total" });
  const figure = publishedCell(indicator, benchmark);
  if (benchmark.status === "none") return cell(figure.text, { note: shortReason(figure.missing) });
  const { area, observation } = benchmark;
  const printed = { indicator: indicator.id, area, period: observation.period.id, raw: numberOf(observation.value) };
  return cell(figure.text, { ...verdictNote(verdict), figure: printed });
}

function verdictNote(verdict: Verdict): Pick<PaperCell, "note" | "tone"> {
  const { text, shape, tone } = verdictView(verdict);
  return { note: [shape, text].filter(Boolean).join(" "), tone };
}

function rankNote({ tiedWith, range }: { tiedWith: number; range: { from: number; to: number } | null }): string {
  const ties = tiedWith > 0 ? `ties ${tiedWith}` : "";
  const chance = range && range.from !== range.to ? `chance ${range.from}–${range.to}` : "";
  return [ties, chance].filter(Boolean).join("; ");
}

/** Why there is no rank, in the few words that a cell holds. */
export function noRankNote(reason: NoRankReason): string {
  switch (reason) {
    case "polarity-neither":
      return "neither end is better";
    case "coverage-sample":
      return "figures are a sample";
    case "coverage-england":
      return "England only";
    case "no-value":
      return "no figure";
    case "denominator-hidden":
      return "share of a hidden number";
    case "denominator-below-20":
      return "share of fewer than 20";
  }
}

function trendCell(trend: Trend): PaperCell {
  if (trend.status === "not-calculated") return cell("–", { note: noTrendNote(trend.reason) });
  if (trend.direction === "none") return cell("No clear trend", { tone: "similar" });
  const word = trend.word === "better" || trend.word === "worse" ? trend.word : "";
  const tone = word === "" ? "neither" : word;
  return cell(`${trend.direction === "rising" ? "↗" : "↘"} ${capitalise(trend.direction)}`, { note: word, tone });
}

/** Why no trend can be worked out, in the few words that a cell holds. */
export function noTrendNote(reason: NoTrendReason): string {
  switch (reason) {
    case "no-value":
      return "no figure";
    case "not-a-count":
      return "no counts";
    case "overlapping-windows":
      return "windows overlap";
    case "mixed-periods":
      return "periods differ";
    case "break-in-series":
      return "counted anew";
    case "too-few-periods":
      return "too few years";
  }
}

/** A finding's value with its period: `31% in the year to 31 March 2025`. */
export function valuePhrase({ indicator, standing }: Finding): string {
  const { value, period } = standing;
  if (value === null) return "";
  const unit = indicator.unit.startsWith("per-") ? ` ${unitLabel(indicator.unit)}` : "";
  return `${valueText(indicator, value)}${unit} ${periodPhrase(period)}`;
}
