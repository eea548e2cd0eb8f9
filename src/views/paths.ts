import type { Authority, Region } from "../model/authority.ts";

/** The address of an authority's page, without the base path; abolished authorities live under `former`. */
export function authorityPath(authority: Pick<Authority, "slug" | "closed">): string {
  return authority.closed ? `/authorities/former/${authority.slug}/` : `/authorities/${authority.slug}/`;
}

/** The address of one topic's page for an authority. */
export function authorityTopicPath(authority: Pick<Authority, "slug" | "closed">, topic: string): string {
  return `${authorityPath(authority)}${topic}/`;
}

export function indicatorPath(id: string): string {
  return `/indicators/${id}/`;
}

export function topicPath(id: string): string {
  return `/topics/${id}/`;
}

export function regionPath(region: Pick<Region, "slug">): string {
  return `/regions/${region.slug}/`;
}

/** The table of judgements narrowed to one grade of one strand, `none` for those without; `more` narrows it further (`region`, `type`). */
export function gradedPath(strand: string, grade: string, more: Readonly<Record<string, string>> = {}): string {
  return `/judgements/?${new URLSearchParams({ [strand]: grade, ...more }).toString()}#authorities`;
}

/** The address of an authority's committee paper. */
export function briefingPath(authority: Pick<Authority, "slug">): string {
  return `/authorities/${authority.slug}/briefing/`;
}
