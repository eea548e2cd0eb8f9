import { at, expect, test } from "./site.ts";

const queries = [
  { words: "Hull", first: "/authorities/kingston-upon-hull/" },
  { words: "Boston", first: "/authorities/lincolnshire/" },
  { words: "placement stability", first: "/indicators/" },
  { words: "Lincolnshire", first: "/authorities/lincolnshire/" },
  { words: "Northamptonshire", first: "/authorities/" },
];

for (const { words, first } of queries) {
  test(`a search for ${words} finds the right page first`, async ({ page }) => {
    await page.goto(at(`/search/?q=${encodeURIComponent(words)}`));
    const top = page.locator("main ol > li").first().locator("a").first();
    await expect(top).toHaveAttribute("href", /\/$/, { timeout: 10_000 });
    expect(new URL(await top.evaluate((link: HTMLAnchorElement) => link.href)).href).toContain(at(first));
  });
}

test("the field in the header leads to the results", async ({ page }) => {
  await page.goto(at("/"));
  await page.getByRole("searchbox").first().fill("Hull");
  await page.getByRole("searchbox").first().press("Enter");
  await expect(page).toHaveURL(/\/search\/\?q=Hull|\/authorities\/kingston-upon-hull\//);
});
