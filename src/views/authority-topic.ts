import { type AllStandings, standingIn } from "../compare/all-standings.ts";
import type { Standing } from "../compare/standing.ts";
import type { Authority } from "../model/authority.ts";
import type { Dataset } from "../model/dataset.ts";
import { type Indicator, isTotal, type Topic } from "../model/indicator.ts";
import type { SpineBarInput } from "../charts/spine-bar.ts";
import type { Snapshot } from "../compare/snapshot.ts";
import { type CardColumn, type CardTable, type CardTrend, cardTrend } from "./card-trend.ts";
import { currentAuthorities, known } from "./naming.ts";
import { type FigureView, figureView } from "./figures.ts";
import { authorityTopicPath, indicatorPath } from "./paths.ts";
import { figureCells } from "./timeline.ts";
import { type StandingView, standingView } from "./row.ts";
import { changeSentence, trendSentence } from "./sentences-change.ts";
import { childrenSentence, disagreementSentence, findingTitle, rankSentence, standingSentences } from "./sentences.ts";
import { sourceLine } from "./sources.ts";
import { defaultEdition, standings } from "./standings.ts";

/** One indicator in full: the answer, what chance could do, rank, change and trend, and the picture. */
export interface IndicatorCard {
  row: StandingView;
  /** Value, comparators, chance. */
  answer: readonly string[];
  /** Rank, quartile, change, trend, children: each a labelled sentence. */
  facts: readonly { label: string; text: string }[];
  /** Its bar in the spine chart; null for a total, and where England or the spread of authorities is not known. */
  spine: SpineBarInput | null;
  /** The finding, for those who cannot see the chart. */
  finding: string;
  trend: CardTrend;
  source: string;
  /** The numbers of its family, told with the share or rate: `830` looked-after children beside their rate. */
  totals: readonly { id: string; title: string; href: string; figure: FigureView }[];
}

export interface AuthorityTopicView {
  authority: Authority;
  topic: Topic;
  cards: readonly IndicatorCard[];
  /** The other topics of this authority. */
  topics: readonly { title: string; href: string; current: boolean }[];
}

/** Every indicator of one topic for one authority of today. */
export function authorityTopicView(dataset: Dataset, slug: string, topicId: string): AuthorityTopicView {
  const authority = known(
    currentAuthorities(dataset).find((one) => one.slug === slug),
    `authority ${slug}`,
  );
  const topic = known(
    dataset.topics.find(({ id }) => id === topicId),
    `topic ${topicId}`,
  );
  return {
    authority,
    topic,
    cards: cardsOf(dataset, authority, topic),
    topics: dataset.topics.map(({ id, title }) => ({
      title,
      href: authorityTopicPath(authority, id),
      current: id === topicId,
    })),
  };
}

function cardsOf(dataset: Dataset, authority: Authority, topic: Topic): IndicatorCard[] {
  return tellersOf(dataset, topic).flatMap(({ indicator, totals }) =>
    indicatorCard(dataset, authority, indicator, totals),
  );
}

/** An indicator with a card, and the numbers that are told on it. */
interface Teller {
  indicator: Indicator;
  totals: readonly Indicator[];
}

const tellers = new WeakMap<Dataset, Map<string, readonly Teller[]>>();

/** The cards of a topic, the same for every authority. */
function tellersOf(dataset: Dataset, topic: Topic): readonly Teller[] {
  const known = tellers.get(dataset) ?? new Map<string, readonly Teller[]>();
  tellers.set(dataset, known);
  const made = known.get(topic.id) ?? findTellers(dataset, topic);
  known.set(topic.id, made);
  return made;
}

function findTellers({ indicators }: Dataset, topic: Topic): Teller[] {
  const inTopic = indicators.filter((one) => one.topic === topic.id && one.coverage !== "england");
  const tellerOf = (indicator: Indicator) => cardOfTotal(inTopic, indicator);
  return inTopic
    .filter((indicator) => tellerOf(indicator) === indicator)
    .map((indicator) => ({
      indicator,
      totals: inTopic.filter((one) => one !== indicator && tellerOf(one) === indicator),
    }));
}

/** The indicator on whose card one is told: a number on its family's first share or rate where it has one, else its own. */
function cardOfTotal(indicators: readonly Indicator[], indicator: Indicator): Indicator {
  if (!isTotal(indicator)) return indicator;
  return indicators.find((one) => one.family === indicator.family && !isTotal(one)) ?? indicator;
}

function indicatorCard(
  dataset: Dataset,
  authority: Authority,
  indicator: Indicator,
  totals: readonly Indicator[],
): IndicatorCard[] {
  const all = standings(dataset);
  const edition = defaultEdition(dataset);
  const standing = standingIn(all, indicator.id, authority.code, edition);
  if (!standing) return [];
  const { snapshot } = known(all.get(indicator.id), indicator.id);
  const row = standingView(dataset, snapshot, standing);
  const trend = cardTrend(dataset, indicator, authority, edition);
  return [
    {
      row,
      spine: spineOf(snapshot, standing),
      finding: findingTitle(indicator, standing, authority.name),
      source: sourceLine(dataset, standing.observation?.source ?? indicator.source).text,
      answer: standingSentences(indicator, standing, authority.name),
      facts: factsOf(row, standing),
      trend: withTotals(dataset, authority, totals, trend),
      totals: totals.map((total) => totalLine(all, authority, total, edition)),
    },
  ];
}

function spineOf({ indicator, spread, period }: Snapshot, standing: Standing): SpineBarInput | null {
  const { neighbours, england, value, authority } = standing;
  const { sorted, cutPoints } = spread;
  if (isTotal(indicator) || england.benchmark.status === "none" || cutPoints === null) return null;
  return {
    indicator: indicator.id,
    authority,
    period: period.id,
    value,
    england: england.benchmark.value,
    benchmark: neighbours.benchmark.status === "present" ? neighbours.benchmark.mean : null,
    spread: [sorted[0]!, cutPoints[0], cutPoints[2], sorted.at(-1)!],
    isTurned: indicator.polarity === "low",
  };
}

function totalLine(
  all: AllStandings,
  authority: Authority,
  total: Indicator,
  edition: string,
): IndicatorCard["totals"][number] {
  const observation = standingIn(all, total.id, authority.code, edition)?.observation ?? null;
  return { id: total.id, title: total.title, href: indicatorPath(total.id), figure: figureView(total, observation) };
}

/** The table with a column more for each number that is told on the card. */
function withTotals(
  dataset: Dataset,
  authority: Authority,
  totals: readonly Indicator[],
  { chart, table }: CardTrend,
): CardTrend {
  const columns = totals.map((total) => totalColumn(dataset, authority, total, table));
  return { chart, table: { ...table, columns: [...table.columns, ...columns] } };
}

function totalColumn(dataset: Dataset, authority: Authority, total: Indicator, { periods }: CardTable): CardColumn {
  const { id, shortTitle } = total;
  return {
    title: shortTitle,
    area: authority.code,
    indicator: id,
    cells: figureCells(dataset, total, authority.code, periods),
  };
}

function factsOf({ indicator }: StandingView, standing: Standing): IndicatorCard["facts"] {
  if (standing.value === null) return [];
  const quartile = standing.quartile.status === "banded" ? ` Quartile\u00a0${standing.quartile.band}.` : "";
  return [
    { label: "Rank", text: `${rankSentence(standing)}${quartile}` },
    { label: "Change", text: changeSentence(indicator, standing.change) },
    { label: "Trend", text: trendSentence(standing.trend) },
    { label: "In children", text: childrenSentence(standing) },
    { label: "Averages", text: disagreementSentence(indicator, standing) },
  ].filter(({ text }) => text !== "");
}
