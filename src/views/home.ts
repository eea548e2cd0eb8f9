import { currentAuthorities } from "../compare/authorities.ts";
import type { Dataset } from "../model/dataset.ts";
import { latestReports, type LatestReport, strandCounts, type StrandCounts } from "./judgements.ts";
import { dataDate } from "./data-date.ts";
import { formatDate } from "../format.ts";
import { englandSources, topicViews, type TopicRow } from "./topics.ts";

export interface HomeView {
  authorities: number;
  indicators: number;
  inspections: number;
  counts: readonly StrandCounts[];
  latest: readonly LatestReport[];
  headline: readonly TopicRow[];
  /** Where the headline figures come from. */
  source: string;
  topics: readonly { title: string; href: string; count: number }[];
  dataDate: string;
}

/** The front page: the national picture in one screen. */
export function homeView(dataset: Dataset): HomeView {
  const topics = topicViews(dataset);
  const rows = topics.flatMap((topic) => topic.rows);
  const headline = rows
    .filter(({ indicator }) => indicator.headline !== null)
    .sort((a, b) => Number(a.indicator.headline) - Number(b.indicator.headline));
  return {
    authorities: currentAuthorities(dataset).length,
    indicators: rows.length,
    inspections: dataset.inspections.length,
    counts: strandCounts(dataset),
    latest: latestReports(dataset, 6),
    headline,
    source: englandSources(dataset, headline, "named on the page of each measure"),
    topics: topics.map(({ topic, href, rows: all }) => ({ title: topic.title, href, count: all.length })),
    dataDate: formatDate(dataDate(dataset)),
  };
}
