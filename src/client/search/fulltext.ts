import { searchKinds, type SearchEntry, type SearchKind } from "../../model/search.ts";
import type { Result } from "./result.ts";
import { tiers } from "./tiers.ts";
import { fold } from "./words.ts";

/** What Pagefind's own script offers, as far as it is used here. */
interface Pagefind {
  options(options: { excerptLength: number }): Promise<void>;
  search(text: string): Promise<{ results: { data(): Promise<Page> }[] }>;
}

/** One page as Pagefind describes it. */
export interface Page {
  url: string;
  /** HTML: escaped text with the words that were found in `<mark>`. */
  excerpt: string;
  meta: { title?: string };
  filters: Readonly<Record<string, readonly string[]>>;
}

/** Length of an excerpt in words. */
const WORDS_AROUND = 24;

let loading: Promise<Pagefind> | undefined;

/**
 * The first pages, `most` at the most, whose words answer the text; each page's words are a file of their own to fetch. `base` is
 * the address of the front page. Pagefind compiles its WebAssembly in a worker, where the page's content security policy, which
 * allows none, does not reach.
 */
export async function searchPages(
  text: string,
  base: string,
  entries: readonly SearchEntry[],
  most: number,
): Promise<Result[]> {
  loading ??= load(new URL("pagefind/pagefind.js", base).href);
  const { results } = await (await loading).search(text);
  const pages = await Promise.all(results.slice(0, most).map((result) => result.data()));
  return pages
    .filter((page) => isAbout(page, text))
    .map((page, index) => pageResult(page, new URL(base).pathname, entries, -index));
}

/** The letters that a word asked for and a word found have to share: fewer are a guess at a word that is on no page. */
const SHARED_LETTERS = 3;

/** Whether a page holds one of the words, or one that begins as it does: where no page has a word, Pagefind finds its first letter. */
export function isAbout({ excerpt }: Pick<Page, "excerpt">, text: string): boolean {
  const asked = fold(text).split(" ");
  const found = readExcerpt(excerpt).flatMap(({ text: piece, marked }) => (marked ? fold(piece).split(" ") : []));
  return found.length === 0 || found.some((one) => asked.some((word) => beginAlike(one, word)));
}

function beginAlike(one: string, other: string): boolean {
  const letters = Math.min(SHARED_LETTERS, other.length);
  return one.slice(0, letters) === other.slice(0, letters);
}

async function load(address: string): Promise<Pagefind> {
  const pagefind = (await import(/* @vite-ignore */ address)) as Pagefind;
  await pagefind.options({ excerptLength: WORDS_AROUND });
  return pagefind;
}

/** A page as a result: with what its own entry says, or else the entry of the authority that it is a page of. */
export function pageResult(page: Page, base: string, entries: readonly SearchEntry[], score: number): Result {
  const path = `/${page.url.startsWith(base) ? page.url.slice(base.length) : page.url.replace(/^\//, "")}`;
  const entry = entries.find((one) => one.path === path && !one.anchor);
  const owner = entry ?? entries.find((one) => one.authority && path.startsWith(one.path));
  return {
    kind: entry?.kind ?? kindOf(page),
    title: entry?.title ?? page.meta.title ?? path,
    path,
    line: entry?.line ?? "",
    figure: entry?.figure,
    authority: owner?.authority,
    topic: entry?.topic,
    excerpt: readExcerpt(page.excerpt),
    tier: tiers.fullText,
    score,
  };
}

function kindOf({ filters }: Page): SearchKind {
  return searchKinds.find((kind) => filters["kind"]?.includes(kind)) ?? "page";
}

const entities: Readonly<Record<string, string>> = { lt: "<", gt: ">", quot: '"', amp: "&", "#39": "'", "#x27": "'" };

/** The excerpt's text in pieces, marked or not, so that it is shown without reading it as markup. */
export function readExcerpt(html: string): { text: string; marked: boolean }[] {
  return html
    .split(/(<mark>.*?<\/mark>)/s)
    .map((piece) => ({ text: plain(piece), marked: piece.startsWith("<mark>") }))
    .filter(({ text }) => text !== "");
}

function plain(html: string): string {
  return html.replace(/<\/?mark>/g, "").replace(/&(#?\w+);/g, (whole, name: string) => entities[name] ?? whole);
}
