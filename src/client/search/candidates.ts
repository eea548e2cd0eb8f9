import MiniSearch from "minisearch";
import { distance, slips } from "./distance.ts";

/** What can be found: terms of its names, and of a text that describes it. */
export interface Document {
  id: number;
  names: readonly string[];
  text: readonly string[];
}

export type Likeness = "whole" | "prefix" | "fuzzy";

/** How a word of the query was met by a document. */
export interface Met {
  /** The document's own terms that met it, each with how well, 0 to 1. */
  terms: ReadonlyMap<string, Evidence>;
  best: Evidence;
  /** True where only the describing text has it. */
  inTextOnly: boolean;
}

export interface Evidence {
  likeness: Likeness;
  quality: number;
}

/** For each word of a query, the documents that have it or something like it. */
export type Candidates = (words: readonly string[]) => ReadonlyMap<number, Met>[];

/** A fuzzy index of terms: whole words, words that begin so, and words a slip of the finger away. */
export function indexTerms(documents: readonly Document[]): Candidates {
  const index = new MiniSearch<{ id: number; names: string; text: string }>({
    fields: ["names", "text"],
    tokenize: (text) => text.split(" "),
    processTerm: (term) => term,
  });
  index.addAll(documents.map(({ id, names, text }) => ({ id, names: names.join(" "), text: text.join(" ") })));
  return (words) => words.map((word) => lookUp(index, word));
}

function lookUp(index: MiniSearch, word: string): Map<number, Met> {
  const found = index.search(word, isConcept(word) ? {} : { prefix: true, fuzzy: reach(word) });
  const met = new Map<number, Met>();
  for (const { id, match } of found) {
    const terms = evidenceOf(word, Object.keys(match));
    if (terms.size === 0) continue;
    const best = [...terms.values()].reduce((a, b) => (b.quality > a.quality ? b : a));
    const inTextOnly = [...terms.keys()].every((term) => !match[term]!.includes("names"));
    met.set(id, { terms, best, inTextOnly });
  }
  return met;
}

/** The index knows no swapped letters, which are two changes to it: look further and measure again. */
function reach(word: string): number {
  return slips(word.length) === 0 ? 0 : 2;
}

function evidenceOf(word: string, terms: readonly string[]): Map<string, Evidence> {
  const evidence = new Map<string, Evidence>();
  for (const term of terms) {
    const one = likenessOf(word, term);
    if (one) evidence.set(term, one);
  }
  return evidence;
}

/** How like a term is to a word of the query; null where too little. */
function likenessOf(word: string, term: string): Evidence | null {
  if (term === word) return { likeness: "whole", quality: 1 };
  if (isConcept(word) || isConcept(term)) return null;
  if (term.startsWith(word)) return { likeness: "prefix", quality: 0.6 + (0.35 * word.length) / term.length };
  const limit = slips(word.length);
  const away = distance(word, term, limit);
  return away > limit ? null : { likeness: "fuzzy", quality: 0.75 - (1.5 * away) / Math.max(word.length, term.length) };
}

function isConcept(term: string): boolean {
  return term.startsWith("=");
}
