import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { chromium, type Page } from "@playwright/test";
import { drawAuthorityCard } from "../src/charts/draw/authority-card.ts";
import { card } from "../src/charts/draw/card-ground.ts";
import { drawIndicatorCard } from "../src/charts/draw/indicator-card.ts";
import { loadDataset } from "../src/data.ts";
import { counted, report } from "../src/integrations/progress.ts";
import { cardsFolder, dataMark, markFile } from "../src/integrations/social-cards.ts";
import type { Dataset } from "../src/model/dataset.ts";
import { currentAuthorities } from "../src/views/naming.ts";
import { authorityCard, indicatorCard } from "../src/views/social-cards.ts";
import { browserFlags, ensureBrowser } from "./browser.mjs";
import { root, run } from "./settings.ts";

/**
 * Draws a picture of every authority's and every indicator's page into the cache, from where the next build takes them for as long as
 * the data is the same. A step of its own: it needs a browser, and a build does not.
 */
async function drawCards(): Promise<void> {
  const started = performance.now();
  const cards = [...cardsOf(loadDataset())];
  const folder = cardsFolder(root);
  rmSync(folder, { recursive: true, force: true });
  const browser = await chromium.launch({ executablePath: ensureBrowser(), args: browserFlags });
  try {
    const page = await browser.newPage({ viewport: card, colorScheme: "light" });
    await page.setContent(ground());
    await page.evaluate("Promise.all([...document.fonts].map((font) => font.load()))");
    for (const [path, picture] of cards) save(join(folder, path), await shoot(page, picture));
  } finally {
    await browser.close();
  }
  save(join(folder, markFile), dataMark(root));
  const each = ((performance.now() - started) / cards.length).toFixed(0);
  report("cards", `${counted(cards.length, "picture")} drawn, ${each} ms each`, started);
}

/** The path of each card in the folder, and its picture. */
function* cardsOf(dataset: Dataset): Generator<[path: string, picture: string]> {
  for (const one of currentAuthorities(dataset))
    yield [`authorities/${one.slug}.png`, drawAuthorityCard(authorityCard(dataset, one))];
  for (const one of dataset.indicators) {
    const input = indicatorCard(dataset, one);
    if (input) yield [`indicators/${one.id}.png`, drawIndicatorCard(input)];
  }
}

/** The picture takes the place of the one before: the page, its fonts and its styles stay. */
async function shoot(page: Page, picture: string): Promise<Uint8Array> {
  await page.evaluate((markup) => {
    document.body.innerHTML = markup;
  }, picture);
  return page.screenshot({ type: "png" });
}

function save(path: string, content: Uint8Array | string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
}

/** An empty page with the site's colours and fonts inside it: it asks for nothing. */
function ground(): string {
  const styles = ["tokens", "cards"].map((name) => readFileSync(join(root, "src", "styles", `${name}.css`), "utf8"));
  const fonts = ["serif-4", "sans-3"].map((name) => fontFace(name.split("-")[0]!, `source-${name}.woff2`));
  return `<!doctype html><html lang="en-GB"><meta charset="utf-8"><style>${[...fonts, ...styles].join("\n")}</style><body></body></html>`;
}

function fontFace(kind: string, file: string): string {
  const bytes = readFileSync(join(root, "src", "assets", "fonts", file)).toString("base64");
  return [
    `@font-face { font-family: "card-${kind}"; font-weight: 400 600; src: url("data:font/woff2;base64,${bytes}"); }`,
    `:root { --font-${kind}: "card-${kind}"; }`,
  ].join("\n");
}

await run(drawCards);
