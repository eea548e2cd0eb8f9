import { readdirSync, statSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { test as plain, type Page } from "@playwright/test";
import { siteFolder } from "../settings.ts";
import { at, codeOf, expect, test } from "./site.ts";

/** The most that any chart may fetch, in bytes as they are sent. */
const MOST = 40_000;

/** Every kind of chart, and the files that its figures are in. */
const parts = {
  "time-series": "values",
  neighbours: "latest",
  distribution: "latest",
  slope: "values",
  "tile-map": "latest",
  scatter: "latest",
} as const;

/** The two indicators whose files weigh most, those with the largest first: no other chart can be heavier than theirs. */
function largestFiles(part: string): [string, string] {
  const folder = join(siteFolder(), "embed", part);
  const sizes = readdirSync(folder).flatMap((file) =>
    file.endsWith(".json.br")
      ? [{ id: file.slice(0, -".json.br".length), size: statSync(join(folder, file)).size }]
      : [],
  );
  const [first, second] = sizes.sort((a, b) => b.size - a.size);
  return [first!.id, second!.id];
}

/** Every byte that a page has fetched once it is quiet. */
async function weightOf(page: Page, address: string): Promise<{ all: number; files: number }> {
  const sizes: Promise<number>[] = [];
  page.on("requestfinished", (request) => sizes.push(request.sizes().then(({ responseBodySize }) => responseBodySize)));
  await page.goto(address);
  await expect(page.locator(".chart svg")).toBeVisible();
  await page.waitForLoadState("networkidle");
  const all = (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
  return { all, files: sizes.length };
}

for (const [kind, part] of Object.entries(parts)) {
  test(`a ${kind} chart draws what its address names, light enough for any page at its largest`, async ({ page }) => {
    const [largest, next] = largestFiles(part);
    const what = kind === "scatter" ? `x=${largest}&y=${next}` : `i=${largest}`;
    const { all, files } = await weightOf(page, at(`/embed/?a=lincolnshire&${what}&n=2021&c=${kind}`));
    expect(all, `${files} files`).toBeLessThanOrEqual(MOST);
    await expect(page).toHaveTitle(/Lincolnshire|every authority/);
    await expect(page.locator(".chart [data-authority]").first()).toBeAttached();
    await expect(page.locator(".chart-source")).toContainText("Source: ");
    await expect(page.getByRole("link", { name: /^Like for Like/ })).toHaveAttribute("href", new RegExp(largest));
    for (const width of [320, 700]) {
      await page.setViewportSize({ width, height: 800 });
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    }
  });
}

test("without an authority a chart shows all of England", async ({ page }) => {
  for (const kind of ["distribution", "tile-map", "scatter"]) {
    const what = kind === "scatter" ? "x=cla-rate&y=adopted-share" : "i=cla-rate";
    await page.goto(at(`/embed/?${what}&c=${kind}`));
    await expect(page).toHaveTitle(/every authority/);
    await expect(page.locator(".chart .is-authority")).toHaveCount(0);
    expect(await page.locator(".chart [data-authority]").count()).toBeGreaterThan(120);
  }
  await page.goto(at("/embed/?i=cla-rate"));
  await expect(page).toHaveTitle(/England/);
  await expect(page.locator(".chart svg")).toBeVisible();
});

test("an address that names nothing known says so, and no address says how to make one", async ({ page }) => {
  await page.goto(at("/embed/?a=nowhere&i=cla-rate"));
  await expect(page.locator("main")).toContainText("names no indicator of this site, or a council that is not known");
  await expect(page.locator(".how-to")).toBeHidden();
  await page.goto(at("/embed/"));
  await expect(page.locator(".how-to")).toBeVisible();
  for (const example of await page.locator(".how-to a").all()) {
    const href = await example.getAttribute("href");
    const other = await page.context().newPage();
    await other.goto(new URL(href!, page.url()).href);
    await expect(other.locator(".chart svg")).toBeVisible();
    await other.close();
  }
});

test("pages for readers lead to the page that makes frames", async ({ page }) => {
  for (const path of ["/methods/for-journalists/", "/data/"]) {
    await page.goto(at(path));
    const href = await page.locator('main a[href$="/embed/"]').first().getAttribute("href");
    await page.goto(new URL(href!, page.url()).href);
    await expect(page.locator(".how-to")).toBeVisible();
  }
});

test("embed and cite one chart: three steps", async ({ page, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  let steps = 0;
  const step = async (done: Promise<unknown>) => {
    steps += 1;
    await done;
  };
  await step(page.goto(at("/authorities/lincolnshire/")));
  const menu = page.locator("figure#trend take-away");
  await step(menu.locator("summary").click());
  // Both stand open to be read and copied: the third step takes the one that is wanted.
  await expect(menu.getByLabel("Citation", { exact: true })).toHaveValue(
    /Lincolnshire, on 31 March 2025: 54\..+\/cite\/\?r=/,
  );
  await step(menu.getByRole("button", { name: "Copy code" }).click());
  expect(steps).toBe(3);
  await expect(menu.getByRole("status").filter({ hasText: "Copied" })).toBeVisible();
  const code = await page.evaluate(() => navigator.clipboard.readText());
  const source = /src="([^"]+)"/.exec(code)![1]!.replaceAll("&amp;", "&");
  await page.goto(source);
  await expect(page).toHaveTitle(/Lincolnshire/);
  await expect(page.locator(".chart svg")).toBeVisible();
});

test("charts of all of England offer their code, and those that cannot stand in a frame say so", async ({ page }) => {
  for (const [path, code] of [
    ["/indicators/cla-rate/#distribution", /\/embed\/\?i=cla-rate&amp;c=distribution"/],
    ["/indicators/cla-rate/#map", /\/embed\/\?i=cla-rate&amp;c=tile-map"/],
    ["/indicators/cla-rate/#scatter", /\/embed\/\?c=scatter&amp;x=[a-z-]+&amp;y=cla-rate"/],
    ["/indicators/cla-rate/?a=lincolnshire#changes", /\/embed\/\?a=lincolnshire&amp;i=cla-rate&amp;c=slope"/],
  ] as const) {
    await page.goto(at(path));
    const menu = page.locator(`figure${path.slice(path.indexOf("#"))} take-away`);
    await menu.locator("summary").click();
    await expect(menu.getByLabel("Code to embed"), path).toHaveValue(code);
  }
  await page.goto(at("/authorities/lincolnshire/"));
  const timeline = page.locator("figure#timeline take-away");
  await timeline.locator("summary").click();
  await expect(timeline).toContainText("cannot stand in a frame on another site");
  await expect(timeline.getByLabel("Code to embed")).toHaveCount(0);
});

test("charts of the comparison can be taken away, cited and embedded as they were chosen", async ({ page }) => {
  await page.goto(at("/compare/?a=lincolnshire,lancashire&i=cla-rate,adopted-share&n=2021&from=2020&to=2024"));
  for (const [id, query, mark] of [
    ["dots", /c=neighbours"/, cellOf("lancashire")],
    ["lines", /c=time-series"/, cellOf("lancashire")],
    ["change", /c=slope&amp;from=2020&amp;to=2024"/, cellOf("lancashire")],
    ["scatter", /c=scatter&amp;x=cla-rate&amp;y=adopted-share"/, cellOf("lancashire")],
  ] as const) {
    const menu = page.locator(`figure#${id} take-away`);
    await menu.locator("summary").click();
    const field = menu.getByLabel("Code to embed");
    await expect(field, id).toHaveValue(query);
    await expect(menu.getByLabel("Citation", { exact: true }), id).toHaveValue(
      /\/cite\/\?r=.+a=lincolnshire,lancashire/,
    );
    const other = await page.context().newPage();
    await other.goto(/src="([^"]+)"/.exec(await field.inputValue())![1]!.replaceAll("&amp;", "&"));
    await expect(other.locator(`.chart ${mark}`).first(), id).toBeAttached();
    await other.close();
  }
});

function cellOf(slug: string): string {
  return `[data-authority="${codeOf(slug)}"]`;
}

// Without the rule that no other host is asked: here the page that holds the frame is another host.
plain("the frame is shown on a page of another origin", async ({ page }) => {
  const frame = at("/embed/?a=lincolnshire&i=cla-rate&c=neighbours");
  const server = createServer((_, response) => {
    response.setHeader("content-type", "text/html; charset=utf-8");
    response.end(
      `<!doctype html><title>News</title><iframe src="${frame}" title="A chart" width="640" height="620"></iframe>`,
    );
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  try {
    const { port } = server.address() as AddressInfo;
    const other = `http://127.0.0.1:${port}/`;
    expect(new URL(other).origin).not.toBe(new URL(frame).origin);
    await page.goto(other);
    const chart = page.frameLocator("iframe");
    await expect(chart.locator(".chart svg")).toBeVisible();
    await expect(chart.getByRole("heading", { level: 1 })).toContainText("Lincolnshire");
    // A link in the frame takes the whole page, not the frame, to the site.
    await chart.getByRole("link", { name: /^Like for Like/ }).click();
    await expect(page).toHaveURL(at("/indicators/cla-rate/"));
  } finally {
    server.closeAllConnections();
    server.close();
  }
});

test("without a script there is a link to the site", async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(at("/embed/?a=lincolnshire&i=cla-rate"));
  await expect(page.getByRole("link", { name: /^Like for Like/ })).toBeVisible();
  await expect(page.locator("main")).toContainText("Where scripts are off");
  await context.close();
});
