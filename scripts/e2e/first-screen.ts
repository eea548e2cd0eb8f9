import type { Page } from "@playwright/test";
import { currentAuthorities } from "../../src/compare/authorities.ts";
import type { Authority } from "../../src/model/authority.ts";
import { type Dataset, seriesOf } from "../../src/model/dataset.ts";
import type { Indicator } from "../../src/model/indicator.ts";

/** Laptops of today: the smaller first. */
export const laptops = [
  { width: 1366, height: 768 },
  { width: 1440, height: 900 },
] as const;

/** An indicator's page as a reader opens it who follows one authority; none can be followed where only England has figures. */
export interface Question {
  indicator: string;
  authority: Pick<Authority, "code" | "slug" | "name"> | null;
}

/** One authority for each indicator, by turns any, one whose newest figure is missing, and one of few children. */
export function questionsOf(dataset: Dataset, indicators: readonly Indicator[], seed: number): Question[] {
  return indicators.map((indicator, place) => {
    const turn = place + seed;
    const choice = indicator.coverage === "england" ? null : choose(dataset, indicator, turn);
    return { indicator: indicator.id, authority: choice };
  });
}

function choose(dataset: Dataset, { id }: Indicator, turn: number): Authority | null {
  const all = currentAuthorities(dataset);
  const newest = (authority: Authority) => seriesOf(dataset, id, authority.code).at(-1);
  const [any, without, few] = [
    all,
    all.filter((one) => newest(one)?.value.status === "missing"),
    all.filter((one) => countOf(newest(one)?.denominator) < 60 || countOf(newest(one)?.numerator) < 10),
  ];
  const wanted = [any, without, few][turn % 3]!;
  const list = wanted.length > 0 ? wanted : all;
  // A step that shares no factor with 153 comes to every authority before it comes to one again.
  return list[(turn * 37) % list.length] ?? null;
}

function countOf(quantity: { status: string; value?: number } | undefined): number {
  return quantity?.status === "present" ? quantity.value! : Infinity;
}

/** What keeps a reader from an answer in the first screen of any laptop: the page's words that are missing or out of sight. */
export async function firstScreenFaults(
  page: Page,
  url: string,
  { indicator, authority }: Question,
): Promise<string[]> {
  await page.setViewportSize(laptops[0]);
  await page.goto(new URL(`indicators/${indicator}/${authority ? `?a=${authority.slug}` : ""}`, url).href);
  const place = authority ? "chosen-authority .answer" : ".lead";
  const words = await page.locator(`${place}:not(:empty)`).innerText({ timeout: 15_000 });
  const said = authority
    ? faultsInAnswer(words, authority.name, await figureOf(page, authority.code))
    : /Only England’s figure is published/.test(words)
      ? []
      : ["does not say that there are figures for England only"];
  const unseen: string[] = [];
  for (const laptop of laptops) {
    await page.setViewportSize(laptop);
    const seen = await Promise.all(["h1", place].map((part) => isInSight(page, part, laptop.height)));
    if (seen.includes(false)) unseen.push(`out of sight at ${laptop.width} × ${laptop.height}`);
  }
  return [...said, ...unseen].map(
    (fault) => `${indicator}${authority ? `, ${authority.slug}` : ""}: ${fault}: ${words}`,
  );
}

/** The authority's figure in the page's table; null where the table has none. */
async function figureOf(page: Page, code: string): Promise<string | null> {
  const figure = page.locator(`#authorities tbody data[data-authority="${code}"]`);
  return (await figure.count()) === 0 ? null : ((await figure.first().textContent()) ?? "").trim();
}

/** The rules of an answer: value, similar places, chance; or why there is none of them. */
function faultsInAnswer(words: string, name: string, figure: string | null): string[] {
  if (figure === null) {
    return new RegExp(`^There is no figure for ${name} .+: .{8,}\\.`).test(words) ? [] : ["no reason for no figure"];
  }
  return [
    words.startsWith(`In ${name} it was ${figure}`) ? "" : `not the table’s figure (${figure})`,
    similarPlaces.test(words) ? "" : "nothing of similar places",
    chance.test(words) ? "" : "nothing of chance",
  ].filter((fault) => fault !== "");
}

const similarPlaces =
  /statistical neighbours(?: that ha(?:ve a figure|s one))? \([^)]+\)|None of its statistical neighbours|no other figure/;

/** Its part, or after a colon or as a clause the reason why it is not known. */
const chance =
  /more than chance alone|[Cc]hance alone, counting each child separately, could explain|cannot be worked out: .{8,}|what chance could do is not worked out|no other figure/;

async function isInSight(page: Page, part: string, height: number): Promise<boolean> {
  const box = await page.locator(part).first().boundingBox();
  return box !== null && box.height > 0 && box.y >= 0 && box.y + box.height <= height;
}
