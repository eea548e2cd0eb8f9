import { at, cell, codeOf, expect, test } from "./site.ts";

test.use({ javaScriptEnabled: false, contextOptions: { reducedMotion: "reduce" } });

test("an authority's judgements, figures and charts are there without a script", async ({ page }) => {
  await page.goto(at("/authorities/lincolnshire/"));
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Lincolnshire");
  await expect(page.locator("main svg").first()).toBeVisible();
  await expect(page.locator(cell("cla-rate", codeOf("lincolnshire"), "2025")).first()).toHaveText(/^\s*54\b/);
});

test("an indicator's table of all authorities is there without a script", async ({ page }) => {
  await page.goto(at("/indicators/cla-rate/"));
  await expect(page.locator("main")).toContainText("In England it was 67 per 10,000");
  expect(await page.locator("main table a[href*='/authorities/']").count()).toBeGreaterThanOrEqual(153);
});

test("a council is found from the home page by links alone", async ({ page }) => {
  await page.goto(at("/"));
  await page.getByRole("link", { name: "Authorities" }).first().click();
  await page.getByRole("link", { name: "Lincolnshire", exact: true }).first().click();
  await expect(page).toHaveURL(at("/authorities/lincolnshire/"));
});

test("a council's judgement, its measures of one topic, and a ranking are read one after another by links alone", async ({
  page,
}) => {
  await page.goto(at("/"));
  await page.getByRole("link", { name: "Authorities" }).first().click();
  await page.locator("main").getByRole("link", { name: "Lincolnshire", exact: true }).first().click();
  await expect(page.locator("main header").first()).toContainText(/leadership[^]*outstanding/i);
  await page.locator("main a[href$='/lincolnshire/placements/']").first().click();
  const card = page.locator("#three-or-more-placements");
  await card.locator("summary").first().click();
  await expect(card.locator(".trend-table tbody tr").last()).toContainText(/2025\s*11%/);
  await page.locator("main a[href$='/indicators/three-or-more-placements/']").first().click();
  const first = page.locator("#authorities tbody tr").first();
  await expect(first).toContainText("%");
  await expect(page.locator("#authorities tbody tr")).toHaveCount(153);
});

test("from a measure's page a file of its figures is two links away without a script", async ({ page }) => {
  await page.goto(at("/indicators/three-or-more-placements/"));
  await page.locator("a[href$='/data/']").first().click();
  const link = page.locator("main a[href$='observations.csv']").first();
  const answer = await page.request.get(new URL((await link.getAttribute("href"))!, page.url()).href);
  const [head, ...lines] = (await answer.text()).trimEnd().split("\n");
  expect(head).toMatch(/^indicator,area_code,period,/);
  const own = `three-or-more-placements,${codeOf("lincolnshire")},2025,11,`;
  expect(lines.filter((line) => line.startsWith(own))).toHaveLength(1);
});

test("without a script the search page offers plain lists", async ({ page }) => {
  await page.goto(at("/search/?q=Hull"));
  await expect(page.locator("main a[href$='/authorities/']").first()).toBeVisible();
  await expect(page.locator("main a[href$='/indicators/']").first()).toBeVisible();
});
