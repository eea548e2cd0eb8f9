import { at, expect, kinds, test } from "./site.ts";

/** Google's limit for "good" is 0.1; a page of text and drawn figures has no reason to come near it. */
const MOST_SHIFT = 0.02;

for (const kind of ["home", "authority", "authority's topic", "indicator", "region", "judgements"]) {
  test(`nothing shifts while the ${kind} page loads`, async ({ page }) => {
    await page.addInitScript(() => {
      const sum = { shift: 0 };
      Object.assign(globalThis, { sum });
      const add = (list: PerformanceObserverEntryList) => {
        for (const entry of list.getEntries()) sum.shift += (entry as unknown as { value: number }).value;
      };
      new PerformanceObserver(add).observe({ type: "layout-shift", buffered: true });
    });
    await page.goto(at(kinds[kind]!), { waitUntil: "networkidle" });
    const shift = await page.evaluate(() => (globalThis as unknown as { sum: { shift: number } }).sum.shift);
    expect(shift).toBeLessThan(MOST_SHIFT);
  });
}

test("the other edition of neighbours is shown without a script", async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(at(kinds["authority"]!));
  const tables = page.locator(".edition");
  await expect(tables.nth(0)).toBeVisible();
  await expect(tables.nth(1)).toBeHidden();
  await page.getByRole("radio").nth(1).check();
  await expect(tables.nth(0)).toBeHidden();
  await expect(tables.nth(1)).toBeVisible();
  await context.close();
});

test("the list of parts marks the one that is being read", async ({ page }) => {
  await page.goto(at(kinds["authority"]!));
  const link = page.getByRole("navigation", { name: "On this page" }).getByRole("link", { name: "Neighbours" });
  await link.click();
  await expect(link).toHaveAttribute("aria-current", "location");
});
