import type { SearchEntry, SearchKind } from "../../model/search.ts";
import { indexTerms, type Candidates, type Likeness, type Met } from "./candidates.ts";
import { haveSameWords, holdsPhrase, prepareName, type Name, type Query } from "./query.ts";
import { tiers, type Tier } from "./tiers.ts";

export interface EntryHit {
  entry: SearchEntry;
  tier: Tier;
  /** Orders hits of one tier; more is better. */
  score: number;
}

/** Answers queries from the names of pages, best first. */
export type EntryMatcher = (query: Query) => EntryHit[];

interface Prepared {
  entry: SearchEntry;
  names: readonly Name[];
}

/** Below this share of a query's weight a page has too little to do with it. */
const LEAST_COVER = 0.4;

/** Where two pages answer equally well, the one that answers more comes first. */
const weights: Record<SearchKind, number> = {
  authority: 1.3,
  place: 1.2,
  indicator: 1.1,
  topic: 1.08,
  region: 1.05,
  judgements: 1.05,
  method: 1,
  page: 1,
  glossary: 0.9,
};

/** A matcher over pages' names: exact, in other words of one meaning, in part, misspelt, or by words that describe them. */
export function matchEntries(entries: readonly SearchEntry[]): EntryMatcher {
  const prepared = entries.map((entry) => ({ entry, names: [entry.title, ...entry.names].map(prepareName) }));
  const candidates = indexTerms(prepared.map(({ entry, names }, id) => documentOf(entry, names, id)));
  return (query) => {
    const hits = new Map<number, EntryHit>();
    for (const [id, hit] of byWords(prepared, candidates, query)) hits.set(id, hit);
    prepared.forEach((one, id) => {
      const hit = byWholeName(one, query);
      if (hit && !(hits.get(id) && isBetter(hits.get(id)!, hit))) hits.set(id, hit);
    });
    return [...hits].sort(([i, a], [j, b]) => inOrder(a, b) || i - j).map(([, hit]) => hit);
  };
}

function documentOf(entry: SearchEntry, names: readonly Name[], id: number) {
  return { id, names: names.flatMap(({ terms }) => [...terms]), text: [...prepareName(entry.text).terms] };
}

/** Best first. Of pages of one name by title; of those with part of it, in the order that they are given in. */
function inOrder(a: EntryHit, b: EntryHit): number {
  const best = a.tier - b.tier || b.score - a.score;
  return best === 0 && a.tier < tiers.allWords ? a.entry.title.localeCompare(b.entry.title, "en") : best;
}

function isBetter(a: EntryHit, b: EntryHit): boolean {
  return a.tier < b.tier || (a.tier === b.tier && a.score >= b.score);
}

function weightOf(entry: SearchEntry): number {
  return entry.authority?.closed ? 0.8 : weights[entry.kind];
}

/** By its very name a topic comes before an indicator of that name, which it holds. */
function exactWeight(entry: SearchEntry): number {
  return entry.kind === "topic" ? 1.12 : weightOf(entry);
}

/** The hit of a page one of whose names is the query, or stands in it whole. */
function byWholeName({ entry, names }: Prepared, query: Query): EntryHit | null {
  const score = weightOf(entry);
  if (query.folded === "") return null;
  if (names.some(({ folded }) => folded === query.folded)) {
    return { entry, tier: wholeTier(entry, tiers.exact), score: exactWeight(entry) };
  }
  if (entry.kind === "authority" && names.some(({ bare }) => bare === query.bare)) {
    // "Borsetshire council" is the council; "London" alone is the region before it is the City of London.
    return { entry, tier: wholeTier(entry, tiers.exact), score: 0.75 * score };
  }
  if (names.some(({ words }) => haveSameWords(words, query.words))) {
    return { entry, tier: wholeTier(entry, tiers.sameWords), score };
  }
  const held = entry.kind === "authority" ? longestHeld(names, query) : 0;
  // "Adoption in Borsetshire": the council that is named comes before pages that have but some of the words.
  return held === 0 ? null : { entry, tier: tiers.prefix, score: score * (1 + held) };
}

/** The share of the query that the longest name standing in it takes up; names of three letters are too often part of something else. */
function longestHeld(names: readonly Name[], query: Query): number {
  const held = names.filter(({ folded }) => folded.length > 3 && holdsPhrase(query.folded, folded));
  return Math.max(0, ...held.map(({ folded }) => folded.length)) / query.folded.length;
}

function wholeTier(entry: SearchEntry, tier: Tier): Tier {
  if (entry.authority?.closed) return tiers.place;
  return entry.kind === "glossary" ? tiers.term : tier;
}

function* byWords(
  prepared: readonly Prepared[],
  candidates: Candidates,
  { words }: Query,
): Generator<[number, EntryHit]> {
  const met = candidates(words);
  const rarity = met.map((documents) => Math.log(1 + prepared.length / (1 + documents.size)));
  for (const id of new Set(met.flatMap((documents) => [...documents.keys()]))) {
    const { entry, names } = prepared[id]!;
    const evidence = met.map((documents) => documents.get(id));
    const hit = byOneName(entry, names, evidence) ?? byPart(entry, evidence, rarity);
    if (hit) yield [id, hit];
  }
}

type Evidence = readonly (Met | undefined)[];

/** The hit of a page with a name that has every word of the query, or something like each. */
function byOneName(entry: SearchEntry, names: readonly Name[], evidence: Evidence): EntryHit | null {
  let best: EntryHit | null = null;
  for (const name of names) {
    const hit = fitOf(entry, name, evidence);
    if (hit && !(best && isBetter(best, hit))) best = hit;
  }
  return best;
}

const tierOf: Record<Likeness, Tier> = { whole: tiers.allWords, prefix: tiers.prefix, fuzzy: tiers.fuzzy };

function fitOf(entry: SearchEntry, name: Name, evidence: Evidence): EntryHit | null {
  let tier: Tier = tiers.allWords;
  let total = 0;
  for (const met of evidence) {
    const best = met && bestIn(met, name);
    if (!best) return null;
    if (tierOf[best.likeness] > tier) tier = tierOf[best.likeness];
    total += best.quality;
  }
  return { entry, tier, score: (weightOf(entry) * total) / Math.max(evidence.length, name.words.length) };
}

function bestIn(met: Met, name: Name) {
  const inName = [...met.terms].filter(([term]) => name.terms.has(term)).map(([, evidence]) => evidence);
  return inName.sort((a, b) => b.quality - a.quality)[0];
}

/** The hit of a page that has some of the words, the rarer the better; words of a description count for less. */
function byPart(entry: SearchEntry, evidence: Evidence, rarity: readonly number[]): EntryHit | null {
  const whole = rarity.reduce((sum, weight) => sum + weight, 0);
  const met = evidence.reduce(
    (sum, one, index) => sum + rarity[index]! * (one ? one.best.quality * (one.inTextOnly ? 0.7 : 1) : 0),
    0,
  );
  const cover = met / whole;
  return cover < LEAST_COVER ? null : { entry, tier: tiers.partial, score: weightOf(entry) * cover };
}
