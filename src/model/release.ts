import type { AreaCode } from "./authority.ts";
import type { IndicatorId } from "./indicator.ts";

/** The day of a state of the data, ISO: `2026-11-22`. Citations name it. */
export type ReleaseId = string;

/** `index.json` of a release: what its other files speak of, in words. */
export interface ReleaseIndex {
  version: 1;
  release: ReleaseId;
  licence: string;
  attribution: string;
  /** Authorities of then, former ones among them, regions and England: name, and slug as in addresses. */
  areas: Readonly<Record<AreaCode, ReleaseArea>>;
  /** In the order of the topics; figures are in `indicators/<id>.json`. */
  indicators: readonly ReleaseIndicator[];
}

export interface ReleaseArea {
  name: string;
  slug: string;
}

export interface ReleaseIndicator {
  id: IndicatorId;
  title: string;
  topic: string;
  /** True for those that an authority's page shows first. */
  headline: boolean;
}

/** `judgements.json` of a release: every inspection, newest first, in words. */
export interface ReleaseJudgements {
  version: 1;
  release: ReleaseId;
  inspections: readonly ReleaseInspection[];
}

export interface ReleaseInspection {
  id: string;
  authority: AreaCode;
  title: string;
  published: string;
  report: string | null;
  /** Area judged and grade, in the report's order. */
  grades: readonly (readonly [area: string, grade: string])[];
}

/** `releases/index.json`: the releases that a site holds, newest first. */
export interface ReleaseList {
  version: 1;
  current: ReleaseId;
  releases: readonly { release: ReleaseId; path: string; archive: string }[];
}

/** What an address may name a release by. */
export const RELEASE_FORM = /^\d{4}-\d{2}-\d{2}$/;

/** Where the files of a release lie under the site's root. */
export function releasePath(release: ReleaseId): string {
  return `/data/releases/${release}/`;
}

/** The name of the archive that holds a release's files. */
export function archiveName(release: ReleaseId): string {
  return `like-for-like-${release}.tar.gz`;
}
