import { emptyWords, fold, nameTerms, queryWords, split } from "./words.ts";

/** A query, read once for every matcher. */
export interface Query {
  folded: string;
  /** Concepts and words that tell something, each once. */
  words: readonly string[];
  /** The folded text without what only says that a council is meant: "essex" for "Essex County Council Ofsted". */
  bare: string;
}

/** A name, prepared for comparison with queries. */
export interface Name extends Query {
  /** Every term that it can be found by. */
  terms: ReadonlySet<string>;
}

/** Words that stand in the names of many councils, or that people add to a council's name. */
const generic = new Set(
  (
    "authority bc borough cbc cc child children childrens city cla corporation council county dc district department education good grade " +
    "inadequate inspection lac lb lbc local mbc metropolitan ofsted outstanding performance profile rating ratings report reports royal " +
    "safeguarding service services social town unitary work"
  ).split(" "),
);

/** The query in the forms that matchers compare. */
export function readQuery(text: string): Query {
  const folded = fold(text);
  return { folded, words: queryWords(folded), bare: withoutGeneric(folded) };
}

/** A name in the forms that queries are compared with. */
export function prepareName(text: string): Name {
  const query = readQuery(text);
  return { ...query, terms: new Set(nameTerms(query.folded)) };
}

/** True where two lists hold the same words, in any order. */
export function haveSameWords(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((word) => b.includes(word));
}

/** True where the words of a phrase stand together in a text; both folded. */
export function holdsPhrase(text: string, phrase: string): boolean {
  return ` ${text} `.includes(` ${phrase} `);
}

function withoutGeneric(folded: string): string {
  const left = split(folded).filter((word) => !generic.has(word) && !emptyWords.has(word));
  return left.length > 0 ? left.join(" ") : folded;
}
