import type { AreaCode, AuthorityType } from "./authority.ts";
import type { GradeId, StrandId } from "./inspection.ts";

export const searchKinds = [
  "authority",
  "place",
  "indicator",
  "topic",
  "region",
  "judgements",
  "method",
  "glossary",
  "page",
] as const;
/** What a search result is. */
export type SearchKind = (typeof searchKinds)[number];

/** One page (or one term of the glossary) that can be found by its name, with what a result says about it. */
export interface SearchEntry {
  kind: SearchKind;
  title: string;
  /** Address without the site's base path; ends in `/`. */
  path: string;
  /** The place on the page, for a term of the glossary. */
  anchor?: string;
  /** Other words that people use for it. */
  names: readonly string[];
  /** What it is, in one line. */
  line: string;
  /** Words it may be found by that are no name of it: a question, a description. */
  text: string;
  authority?: SearchAuthority;
  topic?: string;
  /** England's latest figure, in words. */
  figure?: string;
}

/** What results of an authority, and of the places in it, are filtered by and say. */
export interface SearchAuthority {
  code: AreaCode;
  type: AuthorityType;
  /** Slugs of the region and of the region that it is part of. */
  regions: readonly string[];
  closed: boolean;
  /** What Ofsted's latest inspections say, in the order of the strands; null where nothing is held. */
  profile: SearchProfile | null;
}

export interface SearchProfile {
  /** Publication of the report that the newest grade comes from, in words. */
  published: string;
  strands: readonly SearchStrand[];
}

export interface SearchStrand {
  id: StrandId;
  /** The grade's id, or null where the authority has none of its own in this strand. */
  grade: GradeId | null;
  /** The grade in words, or why there is none. */
  words: string;
}

/** One choice of a filter. */
export interface SearchChoice {
  id: string;
  name: string;
}

export interface SearchGrade extends SearchChoice {
  letter: string;
  /** 1 is the lowest of `of` steps. */
  level: number;
  of: number;
}

/** Everything that is fetched when a reader first goes to the search field. */
export interface SearchIndex {
  entries: readonly SearchEntry[];
  regions: readonly SearchChoice[];
  types: readonly SearchChoice[];
  topics: readonly SearchChoice[];
  strands: readonly SearchChoice[];
  grades: readonly SearchGrade[];
  /** First letters for which a file of place names exists. */
  shards: readonly string[];
}

/** A place as its file holds it: name, kind, what it lies within, code of the authority with the duty there. */
export type PlaceRow = readonly [name: string, kind: string, within: string, authorityCode: AreaCode];
