import type { Snapshot } from "../compare/snapshot.ts";
import type { Standing } from "../compare/standing.ts";
import { countWords, formatPeriod, joinWords, capitalise, periodPhrase, plural } from "../format.ts";
import { ENGLAND } from "../model/authority.ts";
import { type Dataset, seriesOf } from "../model/dataset.ts";
import type { Indicator, Topic } from "../model/indicator.ts";
import { valueText, valueWithUnit } from "./figures.ts";
import { changesView, type ChangesView } from "./indicator-changes.ts";
import { distributionView, type DistributionView } from "./indicator-distribution.ts";
import { gradesView, type GradesView } from "./indicator-grades.ts";
import { mapsView, type MapsView } from "./indicator-maps.ts";
import { indicatorNotes } from "./indicator-notes.ts";
import { type RelatedView, relatedView } from "./indicator-related.ts";
import { type AuthorityRow, authorityRows } from "./indicator-rows.ts";
import { scatterView, type ScatterView } from "./indicator-scatter.ts";
import { areaSources, periodSources, type PeriodSource, snapshotSources, sourceWords } from "./indicator-sources.ts";
import { measuredIn, measureWords, unitNote } from "./measure.ts";
import { known } from "./naming.ts";
import { topicPath } from "./paths.ts";
import { type RelevantStrand, relevantStrand } from "./relevant-strand.ts";
import { noRankWords } from "./sentences.ts";
import { defaultEdition, standings } from "./standings.ts";
import { gradeFilter, nameFilter, regionFilter, type TableFilter, type TableNote, typeFilter } from "./table-tools.ts";
import { englandChart, type TrendChart } from "./timeline.ts";

/** Everything that an indicator's page shows. */
export interface IndicatorView {
  indicator: Indicator;
  topic: Topic & { href: string };
  /** `%`; empty for plain numbers and where the title says it. */
  unit: string;
  period: string;
  /** What is measured and when: `Children who were immunised, in the year to 31 March 2025`. */
  subtitle: string;
  /** What is measured and its unit: `Children who were immunised, %`. */
  measure: string;
  lead: string;
  /** Why nobody is ranked, or what a rank does not tell; empty where the table is not ranked. */
  rankNote: string;
  /** Why many figures are shown and stand in no rank or extreme; empty where few do. */
  setAsideNote: string;
  ranked: boolean;
  rows: readonly AuthorityRow[];
  filters: readonly TableFilter[];
  /** Stand above the table in the file that a reader takes away. */
  notes: readonly TableNote[];
  distribution: DistributionView | null;
  maps: MapsView | null;
  england: { title: string; chart: TrendChart; source: string } | null;
  changes: ChangesView | null;
  grades: GradesView | null;
  scatter: ScatterView | null;
  /** The source of the latest period's rows, as the line under a chart. */
  source: string;
  sources: readonly PeriodSource[];
  /** When the publication of the latest rows came out, and the one before it; empty where only one date is known. */
  release: string;
  breaks: readonly string[];
  related: RelatedView;
  /** What is counted above and below the line. */
  counted: readonly { label: string; text: string }[];
}

/** The view of an indicator; its latest period is the one in which most can be compared. */
export function indicatorView(dataset: Dataset, id: string): IndicatorView {
  const { indicator, snapshot, all } = partsOf(dataset, id);
  const topic = known(
    dataset.topics.find((one) => one.id === indicator.topic),
    `topic ${indicator.topic}`,
  );
  const strand = relevantStrand(dataset, indicator);
  const rows = indicator.coverage === "england" ? [] : authorityRows(dataset, snapshot, all, strand?.strand ?? null);
  const list = rows.length > 0 ? [...all.values()] : [];
  return {
    indicator,
    topic: { ...topic, href: topicPath(topic.id) },
    unit: unitNote(indicator),
    period: formatPeriod(snapshot.period),
    subtitle: measuredIn(indicator, snapshot.period),
    measure: measureWords(indicator),
    lead: leadSentences(dataset, snapshot, list).join(" "),
    ranked: rows.some(({ rankRaw }) => rankRaw !== null),
    rankNote: rankNote(indicator),
    setAsideNote: setAsideNote(list, snapshot),
    rows,
    filters: filtersOf(dataset, strand),
    notes: indicatorNotes(dataset, snapshot, rankNote(indicator)),
    distribution: rows.length > 0 ? distributionView(dataset, snapshot, list) : null,
    maps: rows.length > 0 ? mapsView(dataset, snapshot) : null,
    england: englandFigure(dataset, indicator),
    changes: changesView(dataset, snapshot, list),
    grades: rows.length > 0 ? gradesView(dataset, snapshot, strand) : null,
    scatter: rows.length > 0 ? scatterView(dataset, snapshot) : null,
    ...sourceParts(dataset, snapshot),
    breaks: dataset.breaks
      .filter((one) => one.indicator === id)
      .map(({ period, reason }) => (reason.startsWith("From ") ? reason : `From ${period}: ${reason}`)),
    related: relatedView(dataset, indicator),
    counted: [
      { label: "Counted", text: indicator.numeratorLabel },
      { label: "Out of", text: indicator.denominatorLabel },
    ].filter(({ text }) => text !== ""),
  };
}

/** An indicator, its latest snapshot and every authority's standing in it under the newest edition of neighbours. */
export function partsOf(
  dataset: Dataset,
  id: string,
): { indicator: Indicator; snapshot: Snapshot; all: ReadonlyMap<string, Standing> } {
  const indicator = known(
    dataset.indicators.find((one) => one.id === id),
    `indicator ${id}`,
  );
  const { snapshot, byEdition } = known(standings(dataset).get(id), `figures for ${id}`);
  return { indicator, snapshot, all: known(byEdition.get(defaultEdition(dataset)), "edition of neighbours") };
}

function filtersOf(dataset: Dataset, strand: RelevantStrand | null): TableFilter[] {
  const filters = [nameFilter, regionFilter(dataset), typeFilter(dataset)];
  return strand ? [...filters, gradeFilter(strand)] : filters;
}

function sourceParts(dataset: Dataset, snapshot: Snapshot): Pick<IndicatorView, "source" | "sources" | "release"> {
  const sources = periodSources(dataset, snapshot.indicator);
  const now = snapshotSources(dataset, snapshot);
  return { source: sourceWords(now), sources, release: releaseWords(now[0]?.published ?? "", sources) };
}

/** `Published November 2025; the release before it is of November 2024.` */
function releaseWords(published: string, sources: readonly PeriodSource[]): string {
  if (published === "") return "";
  const newest = sources.find((one) => one.published === published);
  const before = sources.find(
    (one) => newest && one.id !== newest.id && one.published && one.text.split(", ")[1] === newest.text.split(", ")[1],
  );
  return before
    ? `Published ${published}; the release before it in ${before.published}. The date of the next is not in the data.`
    : `Published ${published}. The date of the next is not in the data.`;
}

const ENGLAND_ONLY =
  "Only England’s figure is published, so no authority can be set beside places like it, and what chance could do is not worked out.";

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
  const aside = all.filter(({ value }) => value !== null).length - n;
  if (indicator.coverage === "england") return [first, ENGLAND_ONLY];
  if (n === 0) return [first];
  const [low, high] = [sorted[0]!, sorted[n - 1]!];
  const range =
    n === 1
      ? "One authority has a figure that can be compared."
      : `Among ${n} authorities${aside === 0 ? " with a figure" : ""} it ranges from ${valueText(indicator, low)} to ${valueText(indicator, high)}${asideClause(aside)}.`;
  return [first, range, ...versusEngland(all)];
}

function asideClause(aside: number): string {
  return aside === 0
    ? ""
    : `; the ${aside === 1 ? "figure of one other rests" : `figures of ${countWords(aside)} others rest`} on hidden or very small numbers and ${plural(aside, "stands", "stand")} aside`;
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
    `${capitalise(countWords(higher))} ${plural(higher, "is", "are")} higher than England and ${countWords(lower)} lower by more than chance alone, counting each child separately, would explain.`,
  ];
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

/** Said where a tenth of the figures or more stand aside: a reader sees them and misses them in the ranks. */
function setAsideNote(all: readonly Standing[], { cells }: Snapshot): string {
  const valued = all.filter(({ value }) => value !== null);
  const count = (reason: string) => valued.filter(({ authority }) => cells.get(authority)?.setAside === reason).length;
  const [hidden, small] = [count("denominator-hidden"), count("denominator-below-20")];
  if (hidden + small === 0 || hidden + small < valued.length / 10) return "";
  const parts = [
    hidden > 0 && `${hidden} because the number of children behind ${plural(hidden, "it", "them")} is suppressed`,
    small > 0 && `${small} because fewer than 20 children are counted`,
  ].filter((part) => part !== false);
  return `${hidden + small} of the ${valued.length} figures are shown, after the others, but stand in no rank, quartile or extreme: ${joinWords(parts)}.`;
}

/** England's figures over time and those of its regions; null where England has none. */
export function englandFigure(dataset: Dataset, indicator: Indicator): IndicatorView["england"] {
  const series = seriesOf(dataset, indicator.id, ENGLAND).filter(({ value }) => value.status === "present");
  const [first, last] = [series[0], series.at(-1)];
  if (!first || !last || first.value.status !== "present" || last.value.status !== "present") return null;
  const range = [first, last].map((one) =>
    one.value.status === "present" ? `${valueText(indicator, one.value.value)} in ${formatPeriod(one.period)}` : "",
  );
  const title = series.length === 1 ? `England: ${range[0]}` : `England: from ${range.join(" to ")}`;
  return {
    title,
    chart: englandChart(dataset, indicator),
    source: sourceWords(areaSources(dataset, indicator, ENGLAND), "listed with their years under “What this measures”"),
  };
}
