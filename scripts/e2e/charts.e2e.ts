import type { Page } from "@playwright/test";
import { loadDataset } from "../../src/data.ts";
import { at, codeOf, expect, test } from "./site.ts";

const LINCOLNSHIRE = codeOf("lincolnshire");

/** The words shown beside the mark that has the focus, and its name for a screen reader. */
async function focused(page: Page): Promise<{ name: string; tip: string; authority: string }> {
  return page.evaluate(() => {
    const mark = document.activeElement!;
    const own = mark.matches("[data-authority]") ? mark : mark.querySelector("[data-authority]");
    return {
      name: mark.getAttribute("aria-label") ?? "",
      tip: document.querySelector(".chart-tip:not([hidden])")?.textContent ?? "",
      authority: own?.getAttribute("data-authority") ?? "",
    };
  });
}

/** Opens a page and does what brings its charts to life: the first press of a key. */
async function open(page: Page, path: string): Promise<void> {
  await page.goto(at(path));
  await page.keyboard.press("Tab");
  await page.waitForFunction(() => customElements.get("chart-focus"));
}

test("a small chart over time tells every year of the table under it", async ({ page }) => {
  await open(page, "/authorities/lincolnshire/children-in-care/");
  const card = page.locator("#cla-rate");
  const years = await card.locator(".trend-table tbody tr").count();
  await card.locator("svg.small-series").focus();
  expect((await focused(page)).name).toMatch(/^2025: Lincolnshire 54; Mean of neighbours 70.8/);
  await page.keyboard.press("Home");
  for (let year = 1; year < years; year++) await page.keyboard.press("ArrowRight");
  expect((await focused(page)).name).toMatch(/^2025: /);
  await expect(card.locator("svg .hit")).toHaveCount(years);
});

for (const [path, kind, least] of [
  ["/authorities/lincolnshire/", "range-strip", 15],
  ["/authorities/lincolnshire/", "sparkline", 5],
  ["/authorities/lincolnshire/children-in-care/", "range-strip", 15],
  ["/authorities/lincolnshire/children-in-care/", "spine-bar", 7],
] as const) {
  test(`the keys walk through every value of a ${kind} on ${path}`, async ({ page }) => {
    await open(page, path);
    const picture = page.locator(`chart-focus svg.${kind}`).first();
    await picture.focus();
    await expect(picture.locator(".hit:focus")).toHaveCount(1);
    await page.keyboard.press("Home");
    const seen: string[] = [];
    for (let left = await picture.locator(".hit").count(); left > 0; left--) {
      const { name, tip } = await focused(page);
      expect(tip).toBe(name);
      seen.push(name);
      await page.keyboard.press("ArrowRight");
    }
    expect(new Set(seen).size).toBeGreaterThanOrEqual(least);
    expect(seen.join(" ")).toMatch(
      kind === "sparkline" ? /2025: \d/ : /^Lincolnshire: .*England: .*Lowest of .*Highest of/,
    );
  });
}

test("one mark of a chart is a stop of the Tab key, End leads to the last, Escape hides the words", async ({
  page,
}) => {
  await open(page, "/indicators/cla-rate/");
  const chart = page.locator("chart-focus[data-chart=tile-map]");
  await expect(chart.locator("svg [tabindex='0']")).toHaveCount(1);
  await chart.locator("[tabindex='0']").focus();
  await page.keyboard.press("End");
  expect((await focused(page)).tip).not.toBe("");
  const outline = await page.evaluate(() => getComputedStyle(document.activeElement!).outlineStyle);
  expect(outline).not.toBe("none");
  await page.keyboard.press("Escape");
  expect((await focused(page)).tip).toBe("");
});

test("a chosen authority is in the address, in words, in every chart and in the table; back takes it away", async ({
  page,
}) => {
  await page.goto(at("/indicators/cla-rate/"));
  await page.getByLabel("Follow one authority").selectOption("lincolnshire");
  await expect(page.locator("chosen-authority .answer")).toContainText("In Lincolnshire it was 54 per 10,000");
  expect(new URL(page.url()).search).toBe("?a=lincolnshire");
  for (const kind of ["distribution", "scatter"]) {
    const dot = page.locator(
      `chart-focus[data-chart=${kind}] svg:visible .is-authority[data-authority=${LINCOLNSHIRE}]`,
    );
    await expect(dot.first()).toBeVisible();
  }
  await expect(page.locator("chart-focus[data-chart=time-series] .series.is-authority").first()).toBeAttached();
  await expect(page.locator("svg.tile-map .frame.is-neighbour")).toHaveCount(10);
  await expect(page.locator("svg.outline-map .outline.is-authority")).toHaveCount(1);
  await expect(page.locator("#authorities tr.is-authority")).toHaveCount(1);
  await page.goBack();
  await expect(page.locator("chosen-authority .answer")).toBeEmpty();
  await expect(page.locator("main svg .is-authority")).toHaveCount(0);
});

test("an address that names no authority says so, and the page stands", async ({ page }) => {
  await page.goto(at("/indicators/cla-rate/?a=borsetshire"));
  await expect(page.locator("chosen-authority .ignored")).toContainText("borsetshire");
});

test("where an axis starts is in the address and noted where it is not zero", async ({ page }) => {
  await page.goto(at("/indicators/same-carer-two-years/"));
  await expect(page.locator("#distribution .axis-note")).toBeHidden();
  await page.getByLabel("Axes start at").selectOption("data");
  await expect(page.locator("#distribution .axis-note")).toBeVisible();
  expect(new URL(page.url()).search).toBe("?axis=data");
});

test("a finger gets the words first and the link with a second touch", async ({ browser }) => {
  const page = await browser.newPage({ hasTouch: true, viewport: { width: 390, height: 800 } });
  await page.goto(at("/indicators/cla-rate/"));
  const dot = page.locator("chart-focus[data-chart=distribution] svg:visible a").last();
  await dot.scrollIntoViewIfNeeded();
  await dot.tap();
  await expect(page.locator(".chart-tip")).toContainText("Blackpool");
  expect(new URL(page.url()).search).toBe("");
  await dot.tap();
  await expect(page).toHaveURL(/\?a=blackpool$/);
  await page.close();
});

/** A number out of a seed, the same each time (Park and Miller 1988). */
function draw(seed: number): number {
  return (seed * 48_271) % 2_147_483_647;
}

/** Some indicators, drawn with a seed that stays: the same pages each time, and others when one is added. */
function sample(size: number): string[] {
  const ids = loadDataset().indicators.map(({ id }) => id);
  const found = new Set<string>();
  for (let seed = 20_261_122; found.size < size;) {
    seed = draw(seed);
    found.add(ids[seed % ids.length]!);
  }
  return [...found];
}

const paths = [
  "/authorities/lincolnshire/",
  "/judgements/",
  ...sample(6).map((id) => `/indicators/${id}/?a=kingston-upon-hull`),
];

for (const path of paths) {
  test(`no two labels of a chart overlap on ${path}`, async ({ page }) => {
    await page.goto(at(path));
    if (path.includes("?a=")) await page.waitForTimeout(500);
    for (const width of [360, 768, 1440]) {
      await page.setViewportSize({ width, height: 900 });
      expect(await page.evaluate(overlaps), `at ${width} pixels`).toEqual([]);
    }
  });
}

/** Pairs of texts in one picture whose letters touch: boxes a little smaller than a line is high. */
function overlaps(): string[] {
  const found: string[] = [];
  for (const picture of document.querySelectorAll("main .chart svg")) {
    if (picture.getClientRects().length === 0) continue;
    const texts = [...picture.querySelectorAll("text")].flatMap((text) => {
      const { left, right, top, bottom } = text.getBoundingClientRect();
      const trim = Math.min(3, (bottom - top) / 5);
      return right > left
        ? [{ words: text.textContent, left: left + 1, right: right - 1, top: top + trim, bottom: bottom - trim }]
        : [];
    });
    texts.forEach((a, place) => {
      for (const b of texts.slice(place + 1))
        if (a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom)
          found.push(`${picture.getAttribute("class")}: “${a.words}” and “${b.words}”`);
    });
  }
  return found;
}
