import { regionsOf } from "../compare/authorities.ts";
import { formatDate, lowerFirst } from "../format.ts";
import type { Region } from "../model/authority.ts";
import type { Dataset } from "../model/dataset.ts";
import type { Inspection } from "../model/inspection.ts";
import { eventTypeName, inspectionCard } from "./inspections.ts";
import { authorityOf } from "./naming.ts";
import { authorityPath, regionPath } from "./paths.ts";

/** How many reports a feed holds. */
const MOST = 50;

export interface FeedItem {
  title: string;
  /** Root-relative, without the base path; one of its own for every report. */
  path: string;
  /** ISO date of publication. */
  published: string;
  /** Every judgement of the report, in the framework's order. */
  words: string;
}

export interface FeedView {
  title: string;
  description: string;
  /** The page that the feed belongs to. */
  path: string;
  items: readonly FeedItem[];
}

/** The latest judgements of all England, newest first. */
export function nationalFeed(dataset: Dataset): FeedView {
  return {
    title: "Judgements of children’s services in England",
    description: "Ofsted’s latest judgements of councils’ children’s services, as published.",
    path: "/judgements/",
    items: itemsOf(dataset, dataset.inspections),
  };
}

/** The latest judgements of one region's authorities, former ones included, newest first. */
export function regionFeed(dataset: Dataset, region: Region): FeedView {
  const isInside = ({ authorityCode }: Inspection) =>
    regionsOf(dataset, authorityOf(dataset, authorityCode)).some(({ code }) => code === region.code);
  return {
    title: `Judgements of children’s services: ${region.name}`,
    description: `Ofsted’s latest judgements of councils’ children’s services in ${region.name}, as published.`,
    path: regionPath(region),
    items: itemsOf(dataset, dataset.inspections.filter(isInside)),
  };
}

/** The address of the feed that belongs to a page. */
export function feedPath(pagePath: string): string {
  return `${pagePath}feed.xml`;
}

function itemsOf(dataset: Dataset, inspections: readonly Inspection[]): FeedItem[] {
  return [...inspections]
    .sort((a, b) => b.published.localeCompare(a.published) || a.id.localeCompare(b.id))
    .slice(0, MOST)
    .map((inspection) => itemOf(dataset, inspection));
}

function itemOf(dataset: Dataset, inspection: Inspection): FeedItem {
  const authority = authorityOf(dataset, inspection.authorityCode);
  const lines = inspectionCard(dataset, inspection).judgements;
  const grades = lines.map(
    ({ shortLabel, grade }, i) => `${i === 0 ? shortLabel : lowerFirst(shortLabel)} ${lowerFirst(grade)}`,
  );
  return {
    title: `${authority.name}: ${lowerFirst(eventTypeName(inspection.type))}, published ${formatDate(inspection.published)}`,
    path: `${authorityPath(authority)}#inspection-${inspection.id}`,
    published: inspection.published,
    words: `${grades.join("; ")}.`,
  };
}
