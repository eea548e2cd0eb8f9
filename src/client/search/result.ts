import type { AreaCode } from "../../model/authority.ts";
import type { PlaceRow, SearchAuthority, SearchEntry, SearchKind } from "../../model/search.ts";
import type { EntryHit } from "./entries.ts";
import type { PlaceHit } from "./places.ts";
import { capitalise } from "../../format.ts";
import { holdsPhrase } from "./query.ts";
import type { Tier } from "./tiers.ts";
import { fold } from "./words.ts";

/** One line of an answer: a page found by a name of its own, by a place, or by the words on it. */
export interface Result {
  kind: SearchKind;
  title: string;
  /** Without the site's base path; ends in `/`. */
  path: string;
  anchor?: string;
  /** What it is. */
  line: string;
  figure?: string;
  /** The authority that it is, or that a place lies in. */
  authority?: SearchAuthority;
  topic?: string;
  /** Words from the page around the ones that were looked for; those are marked. */
  excerpt?: readonly { text: string; marked: boolean }[];
  tier: Tier;
  score: number;
}

/** The entries of authorities by code, former ones included. */
export type Authorities = ReadonlyMap<AreaCode, SearchEntry>;

export function authoritiesOf(entries: readonly SearchEntry[]): Authorities {
  return new Map(entries.flatMap((entry) => (entry.authority ? [[entry.authority.code, entry]] : [])));
}

/** An entry as a result; without a hit, as one of a list that nothing was asked of. */
export function entryResult(entry: SearchEntry, { tier, score }: Pick<EntryHit, "tier" | "score">): Result {
  const { kind, title, path, anchor, line, figure, authority, topic } = entry;
  return { kind, title, path, anchor, line, figure, authority, topic, tier, score };
}

/**
 * Pages and places together, best first. A place is left out where it only says again what its authority's own result does:
 * Kensington, in Kensington and Chelsea. The authority then stands where the place would have.
 */
export function mergeResults(
  entries: readonly EntryHit[],
  places: readonly PlaceHit[],
  authorities: Authorities,
  pair: Result | null,
): Result[] {
  const results = entries.map((hit) => entryResult(hit.entry, hit));
  if (pair) results.push(pair);
  const byPath = new Map(results.filter(({ kind }) => kind === "authority").map((result) => [result.path, result]));
  for (const hit of places) {
    const authority = authorities.get(hit.place[3]);
    if (!authority) continue;
    const same = byPath.get(authority.path);
    if (same && saysTheSame(hit.place, same.title)) promote(same, hit);
    else results.push(placeResult(hit, authority));
  }
  return results.sort((a, b) => a.tier - b.tier || b.score - a.score);
}

function saysTheSame([name, , within]: PlaceRow, authority: string): boolean {
  return within === authority && holdsPhrase(fold(authority), fold(name));
}

function promote(result: Result, hit: PlaceHit): void {
  if (hit.tier >= result.tier) return;
  result.tier = hit.tier;
  result.score = 2;
}

function placeResult({ place, tier, score }: PlaceHit, entry: SearchEntry): Result {
  const [title, kind, within] = place;
  const around = within === "" ? entry.title : within;
  const line = `${capitalise(kind)} in ${around} → ${entry.title}`;
  return { kind: "place", title, path: entry.path, line, authority: entry.authority, tier, score };
}

/** The results with pages found by their words after them, each page once. */
export function appendPages(results: readonly Result[], pages: readonly Result[]): Result[] {
  const known = new Set(results.map(({ path }) => path));
  return [...results, ...pages.filter(({ path }) => !known.has(path) && known.add(path))];
}
