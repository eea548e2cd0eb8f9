import { at, cell, codeOf, expect, test } from "./site.ts";

test("an indicator's page gives England's figure, its source and every authority", async ({ page }) => {
  await page.goto(at("/indicators/cla-rate/"));
  await expect(page.locator("main")).toContainText("In England it was 67 per 10,000");
  await expect(page.locator(cell("cla-rate", codeOf("lincolnshire"), "2025")).first()).toContainText("54");
  await expect(page.locator("main")).toContainText(/Source: /);
  expect(await page.locator("main table a[href*='/authorities/']").count()).toBeGreaterThanOrEqual(153);
});

test("a sample is shown with its size and without ranks", async ({ page }) => {
  await page.goto(at("/indicators/adoption-a1-days/"));
  await expect(page.locator("main")).toContainText(/sample/i);
  await expect(page.locator("main th", { hasText: /^\s*rank\s*$/i })).toHaveCount(0);
});

test("an address that is not there gets the page that says so", async ({ request }) => {
  const response = await request.get(at("/authorities/borsetshire/"));
  expect(response.status()).toBe(404);
  expect(await response.text()).toMatch(/<h1/);
});
