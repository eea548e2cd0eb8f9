import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { cardMarkup } from "../src/components/topic/card.ts";
import { spineTable } from "../src/components/topic/spine-table.ts";
import { counted, sized } from "../src/integrations/progress.ts";
import type { Authority } from "../src/model/authority.ts";
import type { Dataset } from "../src/model/dataset.ts";
import { authorityTopicView, type AuthorityTopicView } from "../src/views/authority-topic.ts";
import { currentAuthorities } from "../src/views/naming.ts";
import { standings } from "../src/views/standings.ts";
import { withAuthorities } from "./bench-standings.ts";

/** Authorities whose topic pages are made at each size; beyond the data's own they are spread over the invented ones. */
const SAMPLE = 30;

/** How often each size is measured. */
const RUNS = 3;

/** How much dearer one page may be among many authorities than among few. */
const DEAREST = 1.15;

/** Milliseconds of processor that this process has used: elapsed time hangs on what else the machine does. */
function used(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/** Milliseconds of processor a page: what it shows worked out, and that written out and saved. */
export interface Floor {
  view: number;
  markup: number;
}

/**
 * The floor of rendering: every topic page of every authority joined from strings by a plain script, with the views and the charts that
 * the site uses, and written to disk. Then the same for a sample of pages with three and ten times the authorities.
 */
export function benchPages(dataset: Dataset): Floor {
  standings(dataset);
  const all = pagesOf(dataset, currentAuthorities(dataset));
  makePages(dataset, all.slice(0, 200));
  const { view, markup, bytes } = makePages(dataset, all);
  const each = `${view.toFixed(1)} ms a page for what it shows, ${markup.toFixed(1)} ms to join and write it`;
  print("floor", `${counted(all.length, "topic page")} in plain Node, ${sized(bytes / all.length)} each: ${each}`);
  printGrowth(dataset);
  return { view, markup };
}

type PageKey = readonly [slug: string, topic: string];

function pagesOf({ topics }: Dataset, authorities: readonly Authority[]): PageKey[] {
  return authorities.flatMap(({ slug }) => topics.map(({ id }): PageKey => [slug, id]));
}

function makePages(dataset: Dataset, pages: readonly PageKey[]): Floor & { bytes: number } {
  const folder = mkdtempSync(join(tmpdir(), "like-for-like-"));
  const spent = { view: 0, markup: 0, bytes: 0 };
  for (const [slug, topic] of pages) {
    const started = used();
    const view = authorityTopicView(dataset, slug, topic);
    const viewed = used();
    spent.bytes += save(join(folder, slug, topic), markupOf(view));
    spent.view += viewed - started;
    spent.markup += used() - viewed;
  }
  rmSync(folder, { recursive: true });
  return { view: spent.view / pages.length, markup: spent.markup / pages.length, bytes: spent.bytes };
}

/** The page without its head and foot, which are the same for all. */
function markupOf({ authority, topic, cards }: AuthorityTopicView): string {
  const link = (path: string) => path;
  const body = cards.map((card) => cardMarkup(card, authority.name, link)).join("");
  return `<!doctype html><title>${topic.title}</title><main>${spineTable(cards, authority.name)}${body}</main>`;
}

function save(folder: string, html: string): number {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "index.html"), html);
  return html.length;
}

/**
 * Prints what a page costs, comparison and rendering together, where there are more authorities than the data holds; the run fails
 * where it grows dearer. The sizes take turns and the least of each counts, so that what else the machine does slows them all.
 */
function printGrowth(dataset: Dataset): void {
  const sizes = [1, 3, 10].map((times) => ({ times, data: invented(dataset, times) }));
  const rounds = Array.from({ length: RUNS }, () => sizes.map(({ data }) => costOf(data)));
  const costs = sizes.map(({ times }, i) => ({ times, cost: Math.min(...rounds.map((round) => round[i]!)) }));
  const ratios = costs.map(({ cost }) => cost / costs[0]!.cost);
  const words = costs.map(({ times, cost }, i) => `${times} ×: ${cost.toFixed(1)} ms, ${ratios[i]!.toFixed(2)}`);
  const linear = ratios.every((ratio) => ratio <= DEAREST);
  if (!linear) process.exitCode = 1;
  const verdict = linear ? "" : `: grows dearer than at most ${DEAREST}`;
  print(
    "",
    `a page, comparison included, with invented authorities (${SAMPLE} of them): ${words.join("; ")}${verdict}`,
  );
}

function costOf(dataset: Dataset): number {
  const authorities = currentAuthorities(dataset);
  const stride = Math.floor(authorities.length / SAMPLE);
  const sample = pagesOf(dataset, authorities.filter((_, i) => i % stride === 0).slice(0, SAMPLE));
  const started = used();
  // A copy, so that nothing worked out before is found again.
  const fresh = { ...dataset };
  standings(fresh);
  // What the first authority's pages find out for all: rulers, grounds of strips, periods.
  makePages(fresh, sample.slice(0, dataset.topics.length));
  const shared = (used() - started) / (authorities.length * dataset.topics.length);
  const { view, markup } = makePages(fresh, sample.slice(dataset.topics.length));
  return shared + view + markup;
}

/** The data so many times over, each copy with a code and an address of its own. */
function invented(dataset: Dataset, times: number): Dataset {
  const many = withAuthorities(dataset, times);
  const seen = new Map<string, number>();
  const authorities = many.authorities.map((one) => {
    const copy = seen.get(one.slug) ?? 0;
    seen.set(one.slug, copy + 1);
    return copy === 0 ? one : { ...one, slug: `${one.slug}-${copy}`, name: `${one.name} ${copy}` };
  });
  return { ...many, authorities };
}

function print(name: string, done: string): void {
  console.log(`${name.padEnd(10)}${done}`);
}
