import { at, cell, codeOf, expect, test } from "./site.ts";

test.use({ javaScriptEnabled: false });

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

test("without a script the search page offers plain lists", async ({ page }) => {
  await page.goto(at("/search/?q=Hull"));
  await expect(page.locator("main a[href$='/authorities/']").first()).toBeVisible();
  await expect(page.locator("main a[href$='/indicators/']").first()).toBeVisible();
});
