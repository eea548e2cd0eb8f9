import { fleschKincaid } from "flesch-kincaid";
import { syllable } from "syllable";
import type { Fault, Page } from "./page.ts";

/** The oldest that a reader may have to be. The pages aim at twelve; a thirteen-year-old reads what a twelve-year-old works at. */
export const OLDEST = 13;
/** Fewer words than this say nothing about how hard a page is. */
const FEWEST_WORDS = 100;

interface Counts {
  sentence: number;
  word: number;
  syllable: number;
}

/**
 * The age at which prose is read with ease: the Flesch-Kincaid grade (Kincaid and others, 1975, for the United States Navy), and five
 * years, the age at which grade nought begins. `names` count as one plain word each: nobody can make "Kingston upon Hull" simpler.
 * Null for fewer than a hundred words.
 */
export function readingAge(paragraphs: readonly string[], names: RegExp | null = null): number | null {
  const counts = countWords(paragraphs.map((text) => (names ? text.replace(names, "Name") : text)));
  return counts.word < FEWEST_WORDS ? null : fleschKincaid({ ...counts }) + 5;
}

/** Pages that ask for an older reader than `OLDEST`. */
export function hardPages(pages: ReadonlyMap<string, Page>, names: readonly string[]): Fault[] {
  const pattern = namesPattern(names);
  return [...pages.values()].flatMap(({ file, prose }) => {
    const age = readingAge(prose, pattern);
    return age !== null && age > OLDEST ? [{ file, message: `its words ask for a reader of ${age.toFixed(1)}` }] : [];
  });
}

/** The reading age of all pages' words together, and of the hardest page, as words for a report. */
export function describeReadingAge(pages: ReadonlyMap<string, Page>, names: readonly string[]): string {
  const pattern = namesPattern(names);
  const ages = [...pages.values()].map(({ prose }) => readingAge(prose, pattern)).filter((age) => age !== null);
  if (ages.length === 0) return "too few words for a reading age";
  const mean = ages.reduce((sum, age) => sum + age, 0) / ages.length;
  return `reading age ${mean.toFixed(1)}, hardest page ${Math.max(...ages).toFixed(1)}`;
}

function namesPattern(names: readonly string[]): RegExp | null {
  const longestFirst = names.toSorted((a, b) => b.length - a.length).map((name) => RegExp.escape(name));
  return longestFirst.length === 0 ? null : new RegExp(`\\b(?:${longestFirst.join("|")})\\b`, "g");
}

function countWords(paragraphs: readonly string[]): Counts {
  const counts = { sentence: 0, word: 0, syllable: 0 };
  for (const sentence of paragraphs.flatMap(sentencesOf)) {
    const words = sentence.match(/\d[\d,.%]*|\p{L}[\p{L}’'-]*/gu) ?? [];
    counts.sentence += 1;
    counts.word += words.length;
    counts.syllable += words.reduce((sum, word) => sum + syllablesOf(word), 0);
  }
  return counts;
}

/** Sentences that end as sentences do; lists of names and bare labels are not read as prose. */
function sentencesOf(paragraph: string): string[] {
  if (!/[.?!:]$/.test(paragraph)) return [];
  return paragraph.split(/(?<=[.?!:;])\s+/).filter((sentence) => sentence.split(" ").length >= 3);
}

/** A figure is taken in at a glance, as one syllable. */
function syllablesOf(word: string): number {
  return /^\d/.test(word) ? 1 : syllable(word);
}
