import { stepOf } from "../charts/heat-table.ts";
import { regionsOf } from "../compare/authorities.ts";
import type { GroupBenchmark } from "../compare/benchmark.ts";
import { compare } from "../compare/comparison.ts";
import { noRankingReason } from "../compare/rank.ts";
import { snapshotOf, type Facts, type Snapshot } from "../compare/snapshot.ts";
import { ownStanding, standingWith, type OwnStanding, type Standing } from "../compare/standing.ts";
import { formatPeriod, formatSigned, ordinal, periodPhrase, unitLabel } from "../format.ts";
import type { Areas } from "../model/areas-file.ts";
import type { Authority } from "../model/authority.ts";
import type { Figures } from "../model/figures-file.ts";
import type { Indicator } from "../model/indicator.ts";
import { ABOLISHED } from "./compare-dots.ts";
import { factsOf, type Chosen } from "./compare-facts.ts";
import { benchmarkText, figureView, type FigureView } from "./figures.ts";
import { publishedCell } from "./row.ts";
import { noChangeWords } from "./sentences-change.ts";
import { neighbourCountWords, noRankWords } from "./sentences.ts";
import { verdictView, type VerdictView } from "./verdict.ts";

/** One authority's figure on one indicator, as cells. */
export interface CompareCell {
  authority: Authority;
  isSubject: boolean;
  figure: FigureView;
  /** The last figure there was, where the period has none; empty otherwise. */
  last: string;
  /** `12 of 150`, or a dash with the reason in `rankNote`. */
  rank: string;
  /** `tied with 3; by chance 5 to 40`. */
  rankNote: string;
  quartile: string;
  versusNeighbours: VerdictView;
  /** The same verdict as one word for a file; null where there is none. */
  neighboursWord: string | null;
  versusEngland: VerdictView;
  change: string;
  changeNote: string;
  /** Where the figure falls among all authorities, 1 the lowest fifth to 5; null without one that may stand among them. */
  step: number | null;
  /** The 95 % interval that chance allows, in the unit. */
  interval: readonly [number, number] | null;
  standing: OwnStanding;
}

/** One indicator for every chosen authority, with what the subject is set against. */
export interface CompareBlock {
  indicator: Indicator;
  unit: string;
  period: string;
  periodId: string;
  periodPhrase: string;
  cells: readonly CompareCell[];
  neighbours: { text: string; words: string; mean: number | null };
  region: FigureView & { name: string };
  england: FigureView;
  /** Why nobody is ranked; empty where they are. */
  unranked: string;
  snapshot: Snapshot;
  subject: Standing;
}

/** One indicator compared; null where it has no figures at all. */
export function compareBlock(chosen: Chosen, figures: Figures): CompareBlock | null {
  const { indicator } = figures;
  const made = workings(chosen.areas, figures);
  if (made === null) return null;
  const { facts, snapshot } = made;
  const [subject] = chosen.authorities;
  const standing = standingWith(facts, snapshot, ownOf(made, subject), chosen.edition);
  const benchmark = standing.neighbours.benchmark;
  const nobody = noRankingReason(indicator);
  return {
    indicator,
    unit: unitLabel(indicator.unit),
    period: formatPeriod(snapshot.period),
    periodId: snapshot.period.id,
    periodPhrase: periodPhrase(snapshot.period),
    cells: chosen.authorities.map((authority) =>
      cellOf(snapshot, ownOf(made, authority), authority, authority === subject, benchmark),
    ),
    neighbours: neighbourCell(indicator, benchmark),
    region: {
      ...publishedCell(indicator, standing.region.benchmark),
      name: regionsOf(chosen.areas, subject)[0]?.name ?? "Region",
    },
    england: publishedCell(indicator, standing.england.benchmark),
    unranked: nobody === null ? "" : noRankWords(nobody),
    snapshot,
    subject: standing,
  };
}

interface Workings {
  facts: Facts;
  snapshot: Snapshot;
  /** What does not depend on the reader's choice, by authority. */
  own: Map<string, OwnStanding>;
}

const worked = new WeakMap<Figures, Workings | null>();

/** What is the same whatever a reader chooses, worked out once for each file of figures. */
function workings(areas: Areas, figures: Figures): Workings | null {
  const known = worked.get(figures);
  if (known !== undefined) return known;
  const facts = factsOf(areas, figures);
  const snapshot = snapshotOf(facts, figures.indicator);
  const made = snapshot === null ? null : { facts, snapshot, own: new Map<string, OwnStanding>() };
  worked.set(figures, made);
  return made;
}

function ownOf({ facts, snapshot, own }: Workings, authority: Authority): OwnStanding {
  const known = own.get(authority.code) ?? ownStanding(facts, snapshot, authority);
  own.set(authority.code, known);
  return known;
}

function cellOf(
  snapshot: Snapshot,
  standing: OwnStanding,
  authority: Authority,
  isSubject: boolean,
  neighbours: GroupBenchmark,
): CompareCell {
  const { indicator } = snapshot;
  const { interval95, last, value, quartile } = standing;
  const cell = snapshot.cells.get(authority.code) ?? null;
  const { verdict } = compare(snapshot, cell, interval95, neighbours);
  return {
    authority,
    isSubject,
    figure: figureOf(snapshot, authority, standing),
    last: last ? `${figureView(indicator, last.observation).text} in ${formatPeriod(last.period)}` : "",
    ...rankCells(standing),
    quartile: quartile.status === "banded" ? quartile.band : "–",
    versusNeighbours: verdictView(verdict),
    neighboursWord: verdict.status === "compared" ? verdict.word : null,
    versusEngland: verdictView(standing.england.verdict),
    ...changeCells(indicator, standing),
    step: value === null || cell?.setAside !== null ? null : stepOf(value, fifths(snapshot)),
    interval: interval95.status === "present" ? [interval95.lower, interval95.upper] : null,
    standing,
  };
}

function figureOf({ indicator, closed }: Snapshot, { code }: Authority, { observation }: OwnStanding): FigureView {
  const figure = figureView(indicator, observation);
  if (observation !== null) return figure;
  if (closed.has(code)) return { ...figure, missing: ABOLISHED };
  return indicator.coverage === "england" ? { ...figure, missing: "published for England only" } : figure;
}

function rankCells({ rank }: OwnStanding): Pick<CompareCell, "rank" | "rankNote"> {
  if (rank.status === "none") return { rank: "–", rankNote: `not ranked: ${noRankWords(rank.reason)}` };
  const { range } = rank;
  const ties = rank.tiedWith > 0 ? [`tied with ${rank.tiedWith}`] : [];
  const chance =
    range === null || range.from === range.to ? [] : [`by chance ${ordinal(range.from)} to ${ordinal(range.to)}`];
  return { rank: `${rank.rank} of ${rank.of}`, rankNote: [...ties, ...chance].join("; ") };
}

function changeCells({ decimals }: Indicator, { change }: OwnStanding): Pick<CompareCell, "change" | "changeNote"> {
  if (change.status === "none") return { change: "–", changeNote: noChangeWords(change.reason) };
  const since = `since ${formatPeriod(change.from.period)}`;
  const chance =
    change.test.status === "not-tested"
      ? ""
      : change.test.direction === "similar"
        ? "; chance alone could explain it"
        : "; more than chance alone would explain";
  return { change: formatSigned(change.difference, decimals), changeNote: `${since}${chance}` };
}

function neighbourCell(indicator: Indicator, benchmark: GroupBenchmark): CompareBlock["neighbours"] {
  const mean = benchmark.status === "present" ? benchmark.mean : null;
  return {
    mean,
    text: mean === null ? "–" : benchmarkText(indicator, mean),
    words: neighbourCountWords(benchmark),
  };
}

/** Four values that cut all authorities' figures into fifths; empty where there are too few to cut. */
function fifths({ spread: { sorted } }: Snapshot): number[] {
  if (sorted.length < 5) return [];
  return [1, 2, 3, 4].map((fifth) => sorted[Math.floor((fifth * sorted.length) / 5)]!);
}
