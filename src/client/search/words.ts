import { concepts } from "./concepts.ts";

const irregular: Readonly<Record<string, string>> = {
  children: "child",
  childrens: "child",
  kids: "child",
  people: "person",
};

/** Words that say nothing about what is looked for, in a query or in a name. */
export const emptyWords: ReadonlySet<string> = withSingulars(
  (
    "a about all am an and any are at be been being by can compared do does did for from get give had has have how i if in into is it its " +
    "many me more most much my of on one or our over per please show tell that the their them there these they this to was we were what " +
    "whats when where which who whose why will with would you your find figures statistics stats data england english uk"
  ).split(" "),
);

function withSingulars(words: readonly string[]): Set<string> {
  return new Set([...words, ...words.map(stem)]);
}

/** The text in lower case without accents, apostrophes and punctuation; `&` is "and", "saint" is "st". */
export function fold(text: string): string {
  return text
    .normalize("NFD")
    .replace(/\p{Mark}/gu, "")
    .toLowerCase()
    .replace(/(\d),(?=\d{3})/g, "$1")
    .replace(/['’‘`]/g, "")
    .replace(/&/g, " and ")
    .replace(/[^a-z0-9]+/g, " ")
    .trim()
    .replace(/\bsaint\b/g, "st");
}

/** The word in the singular, as far as its ending tells. */
export function stem(word: string): string {
  const known = irregular[word];
  if (known) return known;
  if (word.length < 4 || /(ss|us|is)$/.test(word)) return word;
  if (word.endsWith("ies")) return `${word.slice(0, -3)}y`;
  if (/(ch|sh|x|ss)es$/.test(word)) return word.slice(0, -2);
  return word.endsWith("s") ? word.slice(0, -1) : word;
}

/** The words of a folded text, each in the singular, with phrases of one meaning replaced by their concept. */
export function meaning(folded: string): string[] {
  const stems = split(folded).map(stem);
  const found: string[] = [];
  for (let at = 0; at < stems.length;) {
    const phrase = phraseAt(stems, at);
    found.push(phrase ? phrase.concept : stems[at]!);
    at += phrase ? phrase.length : 1;
  }
  return found;
}

/** What a query asks for: its concepts and words without the empty ones; all its words where they all are empty. */
export function queryWords(folded: string): string[] {
  const all = meaning(folded);
  const said = new Set(all.flatMap((word) => inConcept.get(word) ?? []));
  const telling = all.filter((word) => !emptyWords.has(word) && !said.has(word));
  return [...new Set(telling.length > 0 ? telling : all)];
}

/** What a name can be found by: its words as written, in the singular, and its concepts. */
export function nameTerms(folded: string): string[] {
  const words = split(folded);
  return [...new Set([...words, ...words.map(stem), ...conceptsIn(words.map(stem))])].filter(
    (word) => !emptyWords.has(word),
  );
}

/** The folded text's words. */
export function split(folded: string): string[] {
  return folded === "" ? [] : folded.split(" ");
}

/** Every concept in the words, also those inside a longer one ("looked after" in "looked after children"). */
function conceptsIn(stems: readonly string[]): string[] {
  return stems.flatMap((_, at) => phrasesFrom(stems, at).map(({ concept }) => concept));
}

interface Phrase {
  concept: string;
  length: number;
}

/** The words of a concept's own name: beside the concept they say nothing more. */
const inConcept = new Map<string, readonly string[]>();
/** Phrases by their first word, longest first. */
const phrases = new Map<string, { words: string[]; concept: string }[]>();
for (const group of concepts) {
  const concept = `=${fold(group[0]!).replaceAll(" ", "-")}`;
  inConcept.set(concept, split(fold(group[0]!)).map(stem));
  for (const text of group) {
    const words = split(fold(text)).map(stem);
    const same = phrases.get(words[0]!) ?? [];
    phrases.set(
      words[0]!,
      [...same, { words, concept }].sort((a, b) => b.words.length - a.words.length),
    );
  }
}

function phrasesFrom(stems: readonly string[], at: number): Phrase[] {
  const starting = phrases.get(stems[at]!) ?? [];
  return starting
    .filter(({ words }) => words.every((word, index) => stems[at + index] === word))
    .map(({ words, concept }) => ({ concept, length: words.length }));
}

function phraseAt(stems: readonly string[], at: number): Phrase | undefined {
  return phrasesFrom(stems, at)[0];
}
