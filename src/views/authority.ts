import { regionsOf } from "../compare/authorities.ts";
import { neighboursOf, reverseNeighboursOf, editionChange, editionsOf, isMutual } from "../compare/neighbours.ts";
import { standingIn } from "../compare/all-standings.ts";
import { numberOf } from "../compare/counts.ts";
import { standOuts } from "../compare/stand-out.ts";
import { capitalise, countWords, formatMonth, formatNumber, joinWords, lowerFirst } from "../format.ts";
import type { Authority, Notice, Region } from "../model/authority.ts";
import { type Dataset, seriesOf } from "../model/dataset.ts";
import type { Indicator, Topic } from "../model/indicator.ts";
import { type InspectionCard, inspectionCards, type VisitLine, visitLines } from "./inspections.ts";
import { type NeighbourJudgements, neighbourJudgements } from "./neighbour-judgements.ts";
import { type NextView, nextView } from "./next-inspection.ts";
import { headlineIndicators } from "./headline.ts";
import { authorityOf, byName, currentAuthorities, known, typeName } from "./naming.ts";
import { type EditionChanges, editionChanges, neighbourHeat } from "./neighbour-editions.ts";
import { authorityPath, authorityTopicPath } from "./paths.ts";
import { type ProfileView, profileView } from "./profile.ts";
import { type RowView, rowView } from "./row.ts";
import { findingTitle, standingSentences, standOutSentence } from "./sentences.ts";
import { sourceLine, sourceLines } from "./sources.ts";
import { defaultEdition, standings } from "./standings.ts";
import { dataDate } from "./data-date.ts";
import type { HeatTableInput } from "../charts/heat-table.ts";
import type { LocatorLayout } from "../charts/locator.ts";
import { authorityLocator } from "./tiles.ts";
import { timelineInput, timelineTitle } from "./judgement-timeline.ts";
import { type TrendChart, trendChart } from "./timeline.ts";

export interface NeighbourView {
  rank: number;
  name: string;
  href: string;
  closeness: string;
  /** Whether it counts this authority as its neighbour too. */
  mutual: boolean;
  profile: ProfileView;
}

export interface EditionView {
  edition: string;
  neighbours: readonly NeighbourView[];
  /** Those that count this authority among their own ten. */
  reverse: readonly { name: string; href: string }[];
}

/** Everything an authority's own page shows. */
export interface AuthorityView {
  authority: Authority;
  type: string;
  regions: readonly Region[];
  /** `308,200 children aged 0 to 17`, or empty where no population is published. */
  children: string;
  notices: readonly Notice[];
  /** What is known of its inspections beside the list of them. */
  inspectionNotes: readonly string[];
  links: readonly { name: string; href: string; relation: string }[];
  profile: ProfileView;
  /** The judgements in one sentence. */
  judgementSentence: string;
  noOverallSentence: string;
  /** Where its first headline figure stands, in a sentence or two. */
  headlineSentence: string;
  /** Which inspection the profile is from, with its dates. */
  latestLine: string;
  /** What comes after the latest inspection; null where there has been none. */
  whatNext: NextView | null;
  inspections: readonly InspectionCard[];
  visits: readonly VisitLine[];
  headline: readonly RowView[];
  standOuts: readonly string[];
  trend: TrendFigure | null;
  place: LocatorLayout;
  timeline: { title: string; input: ReturnType<typeof timelineInput> };
  /** Each topic with how many of its indicators have a figure for it. */
  topics: readonly { topic: Topic; href: string; count: number }[];
  editions: readonly EditionView[];
  /** Which neighbours hold the highest grades; null where the newest edition has no list. */
  neighbourJudgements: NeighbourJudgements | null;
  /** What the newest edition changed; empty where there is only one. */
  editionSentence: string;
  /** What the older list would change in the headline figures; null where there is only one list. */
  editionChanges: EditionChanges | null;
  /** It and its neighbours on every headline figure. */
  heat: HeatTableInput;
  previous: { name: string; href: string } | null;
  next: { name: string; href: string } | null;
  /** Where a row's full chart is. */
  rowHref: (row: RowView) => string;
  sourceText: string;
}

/** A chart of one indicator over time with the words around it. */
export interface TrendFigure extends TrendChart {
  indicator: string;
  title: string;
  subtitle: string;
  source: string;
}

/** The view of an authority of today, by its slug. */
export function authorityView(dataset: Dataset, slug: string): AuthorityView {
  const authority = known(
    currentAuthorities(dataset).find((one) => one.slug === slug),
    `authority ${slug}`,
  );
  const edition = defaultEdition(dataset);
  const profile = profileView(dataset, authority.code);
  const inspections = inspectionCards(dataset, authority.code);
  const headline = headlineRows(dataset, authority, edition);
  const first = headline[0];
  const timeline = timelineInput(dataset, authority, dataDate(dataset));
  return {
    authority,
    type: typeName(authority.type),
    regions: regionsOf(dataset, authority),
    children: childrenWords(dataset, authority),
    ...noticesOf(dataset, authority),
    links: relatives(dataset, authority),
    profile,
    judgementSentence: judgementSentence(profile),
    noOverallSentence: noOverallSentence(profile, inspections),
    whatNext: nextView(dataset, authority),
    inspections,
    visits: visitLines(dataset, authority.code),
    headline,
    standOuts: standOuts(standings(dataset), authority.code, edition)
      .slice(0, 3)
      .map((one) => standOutSentence(one)),
    headlineSentence: first ? headlineSentence(dataset, first.indicator, authority, edition) : "",
    latestLine: latestLine(inspections),
    trend: first ? trendFigure(dataset, first.indicator, authority, edition) : null,
    place: authorityLocator(dataset, authority, edition),
    timeline: { title: timelineTitle(timeline, authority.name), input: timeline },
    topics: topicCounts(dataset, authority),
    editions: [...editionsOf(dataset)].reverse().map((one) => editionView(dataset, authority, one)),
    neighbourJudgements: neighbourJudgements(dataset, authority, edition),
    editionSentence: editionSentence(dataset, authority),
    editionChanges: editionChanges(dataset, authority),
    heat: neighbourHeat(dataset, authority, edition),
    ...adjacent(dataset, authority),
    rowHref: ({ indicator }) => `${authorityTopicPath(authority, indicator.topic)}#${indicator.id}`,
    sourceText: sourceText(dataset, headline),
  };
}

function noticesOf({ notices }: Dataset, { code }: Authority): Pick<AuthorityView, "notices" | "inspectionNotes"> {
  const own = notices.filter(({ authorityCode }) => authorityCode === code);
  const isOfInspection = ({ kind }: Notice) => kind === "inspection";
  return {
    notices: own.filter((one) => !isOfInspection(one)),
    inspectionNotes: own.filter(isOfInspection).map(({ text }) => text),
  };
}

function topicCounts(dataset: Dataset, authority: Authority): AuthorityView["topics"] {
  const all = standings(dataset);
  const isShown = ({ id, coverage }: Indicator) => coverage !== "england" && all.has(id);
  return dataset.topics.map((topic) => ({
    topic,
    href: authorityTopicPath(authority, topic.id),
    count: dataset.indicators.filter((indicator) => indicator.topic === topic.id && isShown(indicator)).length,
  }));
}

function headlineRows(dataset: Dataset, authority: Authority, edition: string): RowView[] {
  const all = standings(dataset);
  return headlineIndicators(dataset).flatMap(({ id }) => {
    const standing = standingIn(all, id, authority.code, edition);
    return standing ? [rowView(dataset, all.get(id)!.snapshot, standing)] : [];
  });
}

/** One indicator over time for an authority, titled with the finding. */
export function trendFigure(
  dataset: Dataset,
  indicator: Indicator,
  authority: Authority,
  edition: string,
): TrendFigure {
  const standing = standingIn(standings(dataset), indicator.id, authority.code, edition);
  const source = sourceLine(dataset, standing?.observation?.source ?? indicator.source);
  return {
    ...trendChart(dataset, indicator, authority, edition),
    indicator: indicator.id,
    title: standing ? findingTitle(indicator, standing, authority.name) : indicator.title,
    subtitle: indicator.title,
    source: `Source: ${source.text}`,
  };
}

function headlineSentence(dataset: Dataset, indicator: Indicator, authority: Authority, edition: string): string {
  const standing = standingIn(standings(dataset), indicator.id, authority.code, edition);
  if (!standing) return "";
  return standingSentences(indicator, standing, authority.name, `Its ${lowerFirst(indicator.shortTitle)} was`).join(
    " ",
  );
}

function latestLine([latest]: readonly InspectionCard[]): string {
  return latest ? `${latest.type}. ${latest.fieldwork}, published ${latest.published}.` : "";
}

/** The sources of some rows' own figures, newest first, as one line. */
export function sourceText(dataset: Dataset, rows: readonly RowView[]): string {
  return sourceLines(dataset, rows.map(({ figure }) => figure.source).filter(Boolean))
    .map(({ text }) => text)
    .join("; ");
}

/** How many children live there, from the denominator of the looked-after rate. */
function childrenWords(dataset: Dataset, authority: Authority): string {
  const latest = seriesOf(dataset, "cla-rate", authority.code).at(-1);
  const population = latest ? numberOf(latest.denominator) : null;
  return population === null ? "" : `${formatNumber(population, 0)} children aged 0 to 17`;
}

function relatives(dataset: Dataset, authority: Authority): AuthorityView["links"] {
  const before = authority.predecessors.map((code) => ({
    ...linkTo(authorityOf(dataset, code)),
    relation: "before it",
  }));
  const after = dataset.authorities
    .filter(({ predecessors }) => predecessors.includes(authority.code))
    .map((one) => ({ ...linkTo(one), relation: "after it" }));
  return [...before, ...after];
}

function linkTo(authority: Authority): { name: string; href: string } {
  return { name: authority.name, href: authorityPath(authority) };
}

/** `Ofsted judged leadership outstanding, help and protection good, … in the report published in August 2026.` */
export function judgementSentence({ strands, published }: ProfileView): string {
  if (published === "") return "Ofsted has published no inspection of it since November 2013.";
  const graded = strands
    .filter(({ level }) => level !== null)
    .map(({ name, grade }) => `${lowerFirst(name)} ${lowerFirst(grade)}`);
  if (graded.length === 0) return "Ofsted gave no grades at the latest inspection.";
  return `Ofsted judged ${joinWords(graded)}, in the report published in ${formatMonth(published)}.`;
}

function noOverallSentence(profile: ProfileView, [latest]: readonly InspectionCard[]): string {
  if (!latest || profile.overall) return "";
  return "There is no overall grade: Ofsted stopped giving one for inspections from April 2026.";
}

function editionView(dataset: Dataset, authority: Authority, edition: string): EditionView {
  const neighbours = neighboursOf(dataset, edition, authority.code).map((link) => {
    const neighbour = authorityOf(dataset, link.neighbourCode);
    return {
      ...linkTo(neighbour),
      rank: link.rank,
      closeness: link.closeness,
      mutual: isMutual(dataset, link),
      profile: profileView(dataset, neighbour.code),
    };
  });
  const reverse = reverseNeighboursOf(dataset, edition, authority.code).map(({ authorityCode }) =>
    linkTo(authorityOf(dataset, authorityCode)),
  );
  return { edition, neighbours, reverse: reverse.sort(byName) };
}

function editionSentence(dataset: Dataset, authority: Authority): string {
  const [after, before] = [...editionsOf(dataset)].reverse();
  if (!after || !before) return "";
  const { kept, joined, left } = editionChange(dataset, authority.code, before, after);
  if (left.length === 0 && kept.length === 0) return `The ${before} edition has no list for it.`;
  if (joined.length === 0) return `The ten are the same as in the ${before} edition.`;
  const names = (links: readonly string[]) => joinWords(links.map((code) => authorityOf(dataset, code).name));
  const came = names(joined.map(({ neighbourCode }) => neighbourCode));
  const went = names(left.map(({ neighbourCode }) => neighbourCode));
  return `${capitalise(countWords(kept.length))} of the ten were also in the ${before} edition. ${came} took the place of ${went}.`;
}

function adjacent(dataset: Dataset, authority: Authority): Pick<AuthorityView, "previous" | "next"> {
  const region = currentAuthorities(dataset).filter(({ regionCode }) => regionCode === authority.regionCode);
  const at = region.findIndex(({ code }) => code === authority.code);
  const [previous, next] = [region[at - 1], region[at + 1]];
  return { previous: previous ? linkTo(previous) : null, next: next ? linkTo(next) : null };
}
