import { axisFor, baselineOf, rulerValues } from "../charts/axis.ts";
import type { DistributionDot, DistributionInput } from "../charts/distribution.ts";
import { currentAuthorities, regionsOf } from "../compare/authorities.ts";
import type { Snapshot } from "../compare/snapshot.ts";
import type { Standing } from "../compare/standing.ts";
import {
  countWords,
  formatNumber,
  formatPeriod,
  joinWords,
  missingWords,
  periodPhrase,
  plural,
  unitLabel,
} from "../format.ts";
import { ENGLAND, type Authority } from "../model/authority.ts";
import { type Dataset, seriesOf } from "../model/dataset.ts";
import { isTotal, type Indicator, type Topic } from "../model/indicator.ts";
import { type FigureView, figureView, valueText, valueWithUnit } from "./figures.ts";
import { known } from "./naming.ts";
import { authorityPath, authorityTopicPath, indicatorPath, topicPath } from "./paths.ts";
import { type ProfileView, profileView } from "./profile.ts";
import { type SourceLine, sourceLines } from "./sources.ts";
import { defaultEdition, standings } from "./standings.ts";
import { indicatorTiles } from "./tiles.ts";
import { type TrendChart, englandChart } from "./timeline.ts";
import { indicatorNotes } from "./indicator-notes.ts";
import { noRankWords } from "./sentences.ts";
import { nameFilter, regionFilter, regionSlugs, type TableFilter, type TableNote, typeFilter } from "./table-tools.ts";
import { type VerdictView, verdictView } from "./verdict.ts";

/** One authority in an indicator's table. */
export interface AuthorityRow {
  code: string;
  name: string;
  href: string;
  region: string;
  /** All of its regions, for the filter: `inner-london london`. */
  regionSlugs: string;
  type: string;
  figure: FigureView;
  /** `41st` is too long for a column: `41`, with `=` where tied; a dash where nobody, or this one, is ranked. */
  rank: string;
  rankRaw: number | null;
  /** `52 to 56`, the range chance allows; a dash where there is none. */
  interval: string;
  intervalLower: number | null;
  versusEngland: VerdictView;
  change: string;
  changeRaw: number | null;
  profile: ProfileView;
}

export interface IndicatorView {
  indicator: Indicator;
  topic: Topic & { href: string };
  unit: string;
  period: string;
  /** `Children looked after on 31 March, per 10,000 · 31 March 2025`. */
  subtitle: string;
  lead: string;
  /** Why nobody is ranked, or what a rank does not tell; empty where the table is not ranked. */
  rankNote: string;
  ranked: boolean;
  rows: readonly AuthorityRow[];
  filters: readonly TableFilter[];
  /** Stand above the table in the file that a reader takes away. */
  notes: readonly TableNote[];
  distribution: { title: string; input: Omit<DistributionInput, "width"> } | null;
  tiles: ReturnType<typeof indicatorTiles> | null;
  england: { title: string; chart: TrendChart } | null;
  sources: readonly SourceLine[];
  breaks: readonly string[];
  related: readonly { title: string; href: string }[];
  /** Set by the page for each authority: where its own chart is. */
  counted: readonly { label: string; text: string }[];
}

/** The view of an indicator; its latest period is the one in which most can be compared. */
export function indicatorView(dataset: Dataset, id: string): IndicatorView {
  const indicator = known(
    dataset.indicators.find((one) => one.id === id),
    `indicator ${id}`,
  );
  const { snapshot, byEdition } = known(standings(dataset).get(id), `figures for ${id}`);
  const all = known(byEdition.get(defaultEdition(dataset)), "edition of neighbours");
  const topic = known(
    dataset.topics.find((one) => one.id === indicator.topic),
    `topic ${indicator.topic}`,
  );
  const rows = indicator.coverage === "england" ? [] : authorityRows(dataset, snapshot, all);
  return {
    indicator,
    topic: { ...topic, href: topicPath(topic.id) },
    unit: unitLabel(indicator.unit),
    period: formatPeriod(snapshot.period),
    subtitle: [indicator.title, periodPhrase(snapshot.period)].join(", "),
    lead: leadSentences(dataset, snapshot, [...all.values()]).join(" "),
    ranked: rows.some(({ rank }) => rank !== "–"),
    rankNote: rankNote(indicator),
    rows: sortRows(indicator, rows),
    filters: [nameFilter, regionFilter(dataset), typeFilter(dataset)],
    notes: indicatorNotes(dataset, snapshot, rankNote(indicator)),
    distribution: rows.length > 0 ? distributionOf(dataset, snapshot) : null,
    tiles: rows.length > 0 ? indicatorTiles(dataset, snapshot) : null,
    england: englandFigure(dataset, indicator),
    sources: sourcesOf(dataset, indicator),
    breaks: dataset.breaks
      .filter((one) => one.indicator === id)
      .map(({ period, reason }) => `From ${period}: ${reason}`),
    related: dataset.indicators
      .filter((one) => one.topic === indicator.topic && one.id !== id)
      .map((one) => ({ title: one.shortTitle, href: indicatorPath(one.id) })),
    counted: [
      { label: "Counted", text: indicator.numeratorLabel },
      { label: "Out of", text: indicator.denominatorLabel },
    ].filter(({ text }) => text !== ""),
  };
}

/** England's figure, its change, and how the authorities lie around it. */
function leadSentences(
  dataset: Dataset,
  { indicator, period, cells, spread }: Snapshot,
  all: readonly Standing[],
): string[] {
  const england = cells.get(ENGLAND);
  const first =
    england && england.value !== null
      ? `In England it was ${valueWithUnit(indicator, england.value)} ${periodPhrase(period)}${englandChange(dataset, indicator, period.endYear)}.`
      : `No figure for England is published ${periodPhrase(period)}.`;
  const { sorted } = spread;
  const n = sorted.length;
  if (indicator.coverage === "england" || n === 0) return [first];
  const [low, high] = [sorted[0]!, sorted[n - 1]!];
  const range =
    n === 1
      ? "One authority has a figure."
      : `Among ${n} authorities with a figure it ranges from ${valueText(indicator, low)} to ${valueText(indicator, high)}.`;
  return [first, range, ...versusEngland(all)];
}

function englandChange(dataset: Dataset, indicator: Indicator, endYear: number): string {
  const series = seriesOf(dataset, indicator.id, ENGLAND);
  const now = series.find(({ period }) => period.endYear === endYear);
  const before = series.find(({ period }) => period.endYear === endYear - 1);
  if (now?.value.status !== "present" || before?.value.status !== "present") return "";
  return `, and ${valueText(indicator, before.value.value)} the year before`;
}

function versusEngland(all: readonly Standing[]): string[] {
  const count = (direction: string) =>
    all.filter(({ england }) => england.verdict.status === "compared" && england.verdict.direction === direction)
      .length;
  const [higher, lower] = [count("higher"), count("lower")];
  if (higher + lower === 0) return [];
  return [
    `${sentenceNumber(higher)} ${plural(higher, "is", "are")} higher than England and ${countWords(lower)} lower by more than chance alone, counting each child separately, would explain.`,
  ];
}

function sentenceNumber(n: number): string {
  const words = countWords(n);
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function rankNote(indicator: Indicator): string {
  switch (indicator.polarity) {
    case "neither":
      return `Listed from highest to lowest and not ranked: ${noRankWords("polarity-neither")}.`;
    default:
      return indicator.coverage === "sample"
        ? `Not ranked: ${noRankWords("coverage-sample")}.`
        : "1 is best; ties share the lowest number. A rank says nothing of why a figure is what it is, and many neighbours in the list differ by no more than chance.";
  }
}

function authorityRows(dataset: Dataset, snapshot: Snapshot, all: ReadonlyMap<string, Standing>): AuthorityRow[] {
  return currentAuthorities(dataset).flatMap((authority) => {
    const standing = all.get(authority.code);
    return standing ? [authorityRow(dataset, snapshot, authority, standing)] : [];
  });
}

function authorityRow(
  dataset: Dataset,
  { indicator }: Snapshot,
  authority: Authority,
  standing: Standing,
): AuthorityRow {
  const { rank, interval95, change } = standing;
  const { decimals } = indicator;
  return {
    code: authority.code,
    name: authority.name,
    href: `${authorityTopicPath(authority, indicator.topic)}#${indicator.id}`,
    region: regionsOf(dataset, authority)[0]?.name ?? "",
    regionSlugs: regionSlugs(dataset, authority),
    type: authority.type,
    figure: figureView(indicator, standing.observation),
    rank: rank.status === "ranked" ? `${rank.rank}${rank.tiedWith > 0 ? "=" : ""}` : "–",
    rankRaw: rank.status === "ranked" ? rank.rank : null,
    intervalLower: interval95.status === "present" ? interval95.lower : null,
    interval:
      interval95.status === "present"
        ? `${formatNumber(interval95.lower, decimals)} to ${formatNumber(interval95.upper, decimals)}`
        : "–",
    versusEngland: verdictView(standing.england.verdict),
    change: change.status === "present" ? signed(change.difference, decimals) : "–",
    changeRaw: change.status === "present" ? change.difference : null,
    profile: profileView(dataset, authority.code),
  };
}

function signed(value: number, decimals: number): string {
  return `${value > 0 ? "+" : ""}${formatNumber(value, decimals)}`;
}

/** Best first where one end is better, else highest first; those without a figure last, by name. */
function sortRows({ polarity }: Indicator, rows: readonly AuthorityRow[]): AuthorityRow[] {
  const direction = polarity === "low" ? 1 : -1;
  return [...rows].sort((a, b) => {
    if (a.figure.raw === null || b.figure.raw === null) {
      return Number(a.figure.raw === null) - Number(b.figure.raw === null) || a.name.localeCompare(b.name, "en");
    }
    return direction * (a.figure.raw - b.figure.raw) || a.name.localeCompare(b.name, "en");
  });
}

function distributionOf(
  dataset: Dataset,
  { indicator, period, cells, spread }: Snapshot,
): IndicatorView["distribution"] {
  const current = currentAuthorities(dataset);
  const dots = current.flatMap((authority): DistributionDot[] => {
    const value = cells.get(authority.code)?.value ?? null;
    if (value === null) return [];
    return [
      {
        authority: authority.code,
        name: authority.name,
        value,
        text: valueText(indicator, value),
        emphasis: "other",
        href: authorityPath(authority),
      },
    ];
  });
  if (dots.length === 0) return null;
  const absent = current.filter(({ code }) => (cells.get(code)?.value ?? null) === null);
  const england = cells.get(ENGLAND)?.value ?? null;
  const title =
    absent.length > 0
      ? `Where ${dots.length} authorities stand; ${absent.length} have no figure`
      : "Where every authority stands";
  return {
    title,
    input: {
      indicator: indicator.id,
      period: period.id,
      groups: [{ name: "", dots }],
      axis: axisFor(
        rulerValues(
          spread.sorted,
          dots.map(({ value }) => value),
        ),
        { baseline: baselineOf(indicator.unit), count: 6 },
      ),
      tickText: (value) => formatNumber(value, Number.isInteger(value) ? 0 : 1),
      rules:
        england === null || isTotal(indicator)
          ? []
          : [{ emphasis: "england", label: `England ${valueText(indicator, england)}`, value: england }],
      missing: absent.map(({ code, name }) => {
        const value = cells.get(code)?.observation.value;
        return {
          authority: code,
          words: `${name}: ${value?.status === "missing" ? missingWords(value.reason) : "no row in the publication"}`,
        };
      }),
      missingLabel: "No figure",
    },
  };
}

function englandFigure(dataset: Dataset, indicator: Indicator): IndicatorView["england"] {
  const series = seriesOf(dataset, indicator.id, ENGLAND).filter(({ value }) => value.status === "present");
  const [first, last] = [series[0], series.at(-1)];
  if (!first || !last || first.value.status !== "present" || last.value.status !== "present") return null;
  const range = [first, last].map((one) =>
    one.value.status === "present" ? `${valueText(indicator, one.value.value)} in ${formatPeriod(one.period)}` : "",
  );
  const title = series.length === 1 ? `England: ${range[0]}` : `England: ${joinWords(range)}`;
  return { title, chart: englandChart(dataset, indicator) };
}

/** Every release that a figure of this indicator comes from, newest first. */
function sourcesOf(dataset: Dataset, indicator: Indicator): SourceLine[] {
  const used = new Set<string>();
  for (const series of dataset.observations.get(indicator.id)?.values() ?? [])
    for (const { source } of series) used.add(source);
  return sourceLines(dataset, used);
}
