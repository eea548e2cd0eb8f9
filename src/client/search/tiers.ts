/** How well a result answers the query; a lower tier always stands first. */
export const tiers = {
  /** The query is a name of the page. */
  exact: 0,
  /** The query has the same words as a name, in any order or in other words of one meaning. */
  sameWords: 1,
  /** The query is the name of a place, or of an authority that was abolished. */
  place: 2,
  /** The query is a term of the glossary: after a page that is about it. */
  term: 3,
  /** A name has every word of the query. */
  allWords: 4,
  /** A name has every word of the query, or a word that begins so. */
  prefix: 5,
  /** The same, allowing for slips of the finger. */
  fuzzy: 6,
  /** Some of the words, or words from a description. */
  partial: 7,
  /** Somewhere on the page. */
  fullText: 8,
} as const;
export type Tier = (typeof tiers)[keyof typeof tiers];
