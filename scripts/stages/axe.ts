import { readdirSync } from "node:fs";
import type { Browser } from "@playwright/test";
import { counted } from "../../src/integrations/progress.ts";
import { axeFaults, wake } from "../e2e/axe.ts";
import { inBrowser, lookAtAll } from "../in-browser.ts";
import { kinds } from "../page-kinds.ts";
import { basePath, readSeed, siteFolder } from "../settings.ts";
import { sampleOf } from "../site/validity.ts";
import type { Outcome, Stage } from "./stage.ts";

/** Pages beyond those of each kind, drawn anew for each seed. */
const SAMPLE = 40;
/** Lines of progress are this many runs apart. */
const STRIDE = 40;

/** Pages that a reader's choice has filled, which no address without it shows. */
const filled: readonly string[] = [
  "/compare/?a=lincolnshire,lancashire&i=cla-rate,re-referrals",
  "/indicators/three-or-more-placements/?a=lincolnshire",
  "/search/?q=adoption",
  "/embed/?a=lincolnshire&i=cla-rate&c=neighbours",
];

/** A page as one reader has it: `dark` at 320 pixels, say. */
interface Look {
  path: string;
  colorScheme: "light" | "dark";
  width: number;
}

const looks = (["light", "dark"] as const).flatMap((colorScheme) =>
  [320, 1440].map((width) => ({ colorScheme, width })),
);

/**
 * Every rule of axe over a page of each kind, light and dark, 320 and 1,440 pixels wide, with its charts brought to life; and over a
 * sample of all pages, each in one of those four looks.
 */
export const axe: Stage = {
  name: "axe",
  run: () =>
    inBrowser(siteFolder(), basePath(), async (browser, url) => {
      const seed = readSeed();
      const runs = [...ofEachKind(), ...ofSample(seed)];
      const faults = await lookAtAll("axe", runs, STRIDE, (look) => told(tryLook(browser, url, look)));
      return outcomeOf(runs.length, seed, faults);
    }),
};

function ofEachKind(): Look[] {
  return [...Object.values(kinds), ...filled].flatMap((path) => looks.map((look) => ({ path, ...look })));
}

function ofSample(seed: number): Look[] {
  const names = readdirSync(siteFolder(), { recursive: true, encoding: "utf8" }).map((name) =>
    name.replaceAll("\\", "/"),
  );
  const pages = names.filter((name) => name.endsWith("/index.html")).sort();
  return sampleOf(pages, SAMPLE, seed).map((name, place) => ({
    path: `/${name.slice(0, -"index.html".length)}`,
    ...looks[place % looks.length]!,
  }));
}

/** Faults are printed as they are found: the whole takes minutes. */
async function told(look: Promise<string[]>): Promise<string[]> {
  const faults = await look;
  for (const fault of faults) console.log(`          ${fault}`);
  return faults;
}

async function tryLook(browser: Browser, url: string, { path, colorScheme, width }: Look): Promise<string[]> {
  const viewport = { width, height: 900 };
  const context = await browser.newContext({ viewport, colorScheme, reducedMotion: "reduce", locale: "en-GB" });
  try {
    const page = await context.newPage();
    await page.goto(new URL(path.slice(1), url).href, { waitUntil: "networkidle" });
    await wake(page);
    return (await axeFaults(page, "all")).map((fault) => `${path} ${colorScheme} ${width}: ${fault}`);
  } catch (error) {
    return [`${path} ${colorScheme} ${width}: could not be looked at: ${(error as Error).message}`];
  } finally {
    await context.close();
  }
}

function outcomeOf(count: number, seed: number, faults: readonly string[]): Outcome {
  const ok = faults.length === 0;
  const done = `${counted(count, "run")} over each kind of page and ${SAMPLE} others, light and dark, 320 and 1440 pixels, seed ${seed}`;
  return { ok, done, passed: ok ? 1 : 0, failed: faults.length };
}
