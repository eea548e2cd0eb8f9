import { pagesOf, papers, printed } from "./papers.ts";
import { at, expect, test } from "./site.ts";

for (const slug of papers) {
  test(`the paper on ${slug} prints to two sides of A4`, async ({ page }) => {
    await page.goto(at(`/authorities/${slug}/briefing/`));
    expect(pagesOf(await printed(page))).toEqual({ count: 2, notA4: [] });
  });
}

test("no row, picture or item of a list may be split between pages, and nothing of the site is printed round the paper", async ({
  page,
}) => {
  await page.goto(at("/authorities/lincolnshire/briefing/"));
  await page.emulateMedia({ media: "print" });
  const split = await page
    .locator("#paper :is(tr, figure, li)")
    .evaluateAll((all) => all.filter((one) => getComputedStyle(one).breakInside !== "avoid").length);
  expect(split).toBe(0);
  for (const around of [".site-header", "paper-tools", "footer", "nav"])
    for (const one of await page.locator(around).all()) await expect(one).toBeHidden();
});

test("a choice in the address is drawn: measures in their order, edition, councils, and a link that brings it back", async ({
  page,
}) => {
  const path = "/authorities/lincolnshire/briefing/?i=adopted-share,cla-rate&n=2021";
  await page.goto(at(path));
  const rows = page.locator("#paper table.figures tbody tr th a");
  await expect(rows).toHaveText([
    "Children who left care because they were adopted",
    "Children looked after per 10,000 children",
  ]);
  await expect(page.locator("#paper table.figures thead")).toContainText("2021 edition");
  await expect(page.locator("#sources a").last()).toHaveAttribute("href", at(path));
  await page.goto(at("/authorities/lincolnshire/briefing/?a=lincolnshire,norfolk,suffolk&i=cla-rate,nonsense"));
  await expect(page.locator("#paper table.figures thead")).toContainText("2 councils");
  await expect(page.locator("paper-tools .choice")).toContainText("“nonsense”");
});

test("the paper that a browser draws holds the very figures of the one that was built", async ({ page }) => {
  const figures = page.locator("#paper table.figures");
  await page.goto(at("/authorities/dorset/briefing/"));
  const built = await figures.innerHTML();
  await page.goto(at("/authorities/dorset/briefing/?i=headline"));
  await expect(page.locator("paper-tools .choice")).not.toBeEmpty();
  expect(await figures.innerHTML()).toBe(built);
});

test("a comparison's choice goes along to the paper", async ({ page }) => {
  await page.goto(at("/compare/?a=dorset,devon,kent&i=re-referrals,cla-rate&n=2021"));
  await page.getByRole("link", { name: "A committee paper with this choice" }).click();
  await expect(page).toHaveURL(at("/authorities/dorset/briefing/?a=dorset,devon,kent&i=re-referrals,cla-rate&n=2021"));
  await expect(page.locator("#paper table.figures tbody tr")).toHaveCount(2);
  await expect(page.locator("#paper figure.neighbours")).toContainText("Devon");
});
