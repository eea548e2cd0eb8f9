import { at, expect, test } from "./site.ts";

test.describe("words", () => {
  test("a term's gloss opens at the word by keyboard, and closes back onto it", async ({ page }) => {
    await page.goto(at("/methods/statistical-neighbours/"));
    const term = page.locator('main a[href$="/glossary/#median"]').first();
    await term.focus();
    await page.keyboard.press("Enter");
    const gloss = page.getByRole("dialog", { name: "Median" });
    await expect(gloss).toContainText("The middle value");
    await page.keyboard.press("Escape");
    await expect(gloss).toHaveCount(0);
    await expect(term).toBeFocused();
  });

  test("the gloss leads on to the glossary's own entry", async ({ page }) => {
    await page.goto(at("/methods/statistical-neighbours/"));
    await page.locator('main a[href$="/glossary/#median"]').first().click();
    await page.getByRole("dialog").getByRole("link").click();
    await expect(page).toHaveURL(/\/glossary\/#median$/);
    await expect(page.locator("#median")).toBeInViewport();
  });
});

test("the search key can be turned off, and stays off on the next page", async ({ page }) => {
  const field = page.locator("header input[name=q]");
  await page.goto(at("/methods/accessibility/"));
  await page.getByRole("checkbox", { name: /goes to the search field/ }).uncheck();
  await page.goto(at("/methods/about/"));
  await page.keyboard.press("/");
  await expect(field).not.toBeFocused();
  await page.goto(at("/methods/accessibility/"));
  await page.getByRole("checkbox", { name: /goes to the search field/ }).check();
  await page.goto(at("/methods/about/"));
  await page.keyboard.press("/");
  await expect(field).toBeFocused();
});
