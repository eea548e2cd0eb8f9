import { standingIn } from "../compare/all-standings.ts";
import type { Standing } from "../compare/standing.ts";
import type { Authority } from "../model/authority.ts";
import type { Dataset } from "../model/dataset.ts";
import type { Topic } from "../model/indicator.ts";
import { type TrendFigure, trendFigure } from "./authority.ts";
import { currentAuthorities, known } from "./naming.ts";
import { authorityTopicPath } from "./paths.ts";
import { type RowView, rowView } from "./row.ts";
import {
  changeSentence,
  childrenSentence,
  disagreementSentence,
  rankSentence,
  standingSentences,
  trendSentence,
} from "./sentences.ts";
import { defaultEdition, standings } from "./standings.ts";

/** One indicator in full: the answer, what chance could do, rank, change and trend, and the picture. */
export interface IndicatorCard {
  row: RowView;
  /** Value, comparators, chance. */
  answer: readonly string[];
  /** Rank, quartile, change, trend, children: each a labelled sentence. */
  facts: readonly { label: string; text: string }[];
  trend: TrendFigure;
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
    topics: dataset.topics.map(({ id, title }) => ({ title, href: authorityTopicPath(authority, id), current: id === topicId })),
  };
}

function cardsOf(dataset: Dataset, authority: Authority, topic: Topic): IndicatorCard[] {
  const all = standings(dataset);
  const edition = defaultEdition(dataset);
  return dataset.indicators.flatMap((indicator) => {
    if (indicator.topic !== topic.id || indicator.coverage === "england") return [];
    const standing = standingIn(all, indicator.id, authority.code, edition);
    if (!standing) return [];
    const row = rowView(dataset, known(all.get(indicator.id), indicator.id).snapshot, standing);
    return [
      {
        row,
        answer: standingSentences(indicator, standing, authority.name),
        facts: factsOf(row, standing),
        trend: trendFigure(dataset, indicator, authority, edition),
      },
    ];
  });
}

function factsOf({ indicator }: RowView, standing: Standing): IndicatorCard["facts"] {
  if (standing.value === null) return [];
  const quartile = standing.quartile.status === "banded" ? ` Quartile ${standing.quartile.band}.` : "";
  return [
    { label: "Rank", text: `${rankSentence(standing)}${quartile}` },
    { label: "Change", text: changeSentence(indicator, standing.change) },
    { label: "Trend", text: trendSentence(standing.trend) },
    { label: "In children", text: childrenSentence(standing) },
    { label: "Averages", text: disagreementSentence(indicator, standing) },
  ].filter(({ text }) => text !== "");
}
