import { lastPublishedBefore } from "../compare/series.ts";
import { formatPeriod } from "../format.ts";
import type { Authority, Notice } from "../model/authority.ts";
import { type Dataset, seriesOf } from "../model/dataset.ts";
import type { Indicator } from "../model/indicator.ts";
import { successorsOf } from "./authorities.ts";
import { type FigureView, figureView } from "./figures.ts";
import { type InspectionCard, inspectionCards, type VisitLine, visitLines } from "./inspections.ts";
import { timelineInput, timelineTitle } from "./judgement-timeline.ts";
import { dataDate } from "./data-date.ts";
import { formerAuthorities, known, regionOf, typeName } from "./naming.ts";
import { authorityPath, indicatorPath } from "./paths.ts";
import { sourceLine } from "./sources.ts";
import { standings } from "./standings.ts";

/** The last published figure of an indicator before the authority closed. */
export interface LastFigure {
  indicator: Indicator;
  href: string;
  figure: FigureView;
  period: string;
  source: string;
}

/** Everything the page of an abolished authority shows. */
export interface FormerAuthorityView {
  authority: Authority;
  type: string;
  region: string;
  notices: readonly Notice[];
  successors: readonly { name: string; href: string; relation: string }[];
  timeline: { title: string; input: ReturnType<typeof timelineInput> };
  inspections: readonly InspectionCard[];
  visits: readonly VisitLine[];
  /** Its last figures, topic by topic; topics of which it has none are left out. */
  topics: readonly { title: string; figures: readonly LastFigure[] }[];
}

/** The view of an abolished authority, by its slug. */
export function formerAuthorityView(dataset: Dataset, slug: string): FormerAuthorityView {
  const authority = known(
    formerAuthorities(dataset).find((one) => one.slug === slug),
    `former authority ${slug}`,
  );
  const timeline = timelineInput(dataset, authority, dataDate(dataset));
  return {
    authority,
    type: typeName(authority.type),
    region: regionOf(dataset, authority.regionCode).name,
    notices: dataset.notices.filter(({ authorityCode }) => authorityCode === authority.code),
    successors: successorsOf(dataset, authority.code).map((one) => ({
      name: one.name,
      href: authorityPath(one),
      relation: "responsible now",
    })),
    timeline: { title: timelineTitle(timeline, authority.name), input: timeline },
    inspections: inspectionCards(dataset, authority.code),
    visits: visitLines(dataset, authority.code),
    topics: dataset.topics
      .map(({ id, title }) => ({ title, figures: lastFigures(dataset, id, authority) }))
      .filter(({ figures }) => figures.length > 0),
  };
}

function lastFigures(dataset: Dataset, topic: string, authority: Authority): LastFigure[] {
  return dataset.indicators
    .filter((indicator) => indicator.topic === topic)
    .flatMap((indicator) => lastFigure(dataset, indicator, authority));
}

function lastFigure(dataset: Dataset, indicator: Indicator, authority: Authority): LastFigure[] {
  const series = seriesOf(dataset, indicator.id, authority.code);
  const latest = standings(dataset).get(indicator.id)?.snapshot.period;
  const last = latest ? lastPublishedBefore(series, latest) : null;
  if (!last) return [];
  return [
    {
      indicator,
      href: indicatorPath(indicator.id),
      figure: figureView(indicator, last),
      period: formatPeriod(last.period),
      source: sourceLine(dataset, last.source).text,
    },
  ];
}
