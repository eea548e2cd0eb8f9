import type { Page } from "@playwright/test";
import { inBrowser } from "../in-browser.ts";

/** Pages that put data on the screen by script: what to open, and what to wait for before looking. */
const pages: readonly (readonly [path: string, ready: string])[] = [
  ["", "main"],
  ["search/?q=kent", "main ol a"],
  ["search/?q=ran", "main ol a"],
  ["judgements/", "data-table tbody tr"],
  ["authorities/kent/", "main svg"],
  ["authorities/kent/children-in-care/", "main svg"],
  ["authorities/kent/briefing/?i=cla-rate,cla-number", "main table"],
  ["indicators/cla-rate/?a=kent", "main svg"],
  ["compare/?a=kent,surrey&i=cla-rate,cla-number", "main table"],
  ["embed/?a=kent&i=cla-rate&c=time-series", "svg"],
];

/**
 * Opens a site in which the corpus was planted, its own policy against foreign scripts put aside, and says on which pages some of
 * it ran.
 */
export function ranIn(site: string): Promise<string[]> {
  return inBrowser(site, "/", async (browser, url) => {
    const context = await browser.newContext({ bypassCSP: true, reducedMotion: "reduce" });
    await context.addInitScript("window.ran = () => { document.documentElement.dataset.ran = 'yes'; }");
    const page = await context.newPage();
    const faults: string[] = [];
    for (const [path, ready] of pages) faults.push(...(await faultsOn(page, url, path, ready)));
    return faults;
  });
}

async function faultsOn(page: Page, url: string, path: string, ready: string): Promise<string[]> {
  await page.goto(url + path, { waitUntil: "networkidle" });
  await page.locator(ready).first().waitFor({ state: "attached" });
  await page
    .locator("header input[name=q]")
    .fill("ran")
    .catch(() => undefined);
  await page.waitForTimeout(300);
  const [ran, shown] = await page.evaluate(() => [
    document.documentElement.dataset["ran"] === "yes",
    document.documentElement.outerHTML.includes("ran()"),
  ]);
  return [...(ran ? [`/${path}: a planted text ran`] : []), ...(shown ? [] : [`/${path}: shows no planted text`])];
}
