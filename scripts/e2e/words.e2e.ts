import { expect, test } from "@playwright/test";

test.describe("words", () => {
  test("a term's gloss opens at the word by keyboard, and closes back onto it", async ({ page }) => {
    await page.goto("/methods/statistical-neighbours/");
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
    await page.goto("/methods/statistical-neighbours/");
    await page.locator('main a[href$="/glossary/#median"]').first().click();
    await page.getByRole("dialog").getByRole("link").click();
    await expect(page).toHaveURL(/\/glossary\/#median$/);
    await expect(page.locator("#median")).toBeInViewport();
  });
});
