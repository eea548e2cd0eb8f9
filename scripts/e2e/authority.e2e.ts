import { at, cell, codeOf, expect, test } from "./site.ts";

const england = "E92000001";

test("Lincolnshire's page gives its published figures beside England's", async ({ page }) => {
  await page.goto(at("/authorities/lincolnshire/"));
  const lincolnshire = codeOf("lincolnshire");
  for (const [indicator, own, national] of [
    ["cla-rate", "54", "67"],
    ["same-carer-two-years", "65", "69"],
  ] as const) {
    await expect(page.locator(cell(indicator, lincolnshire, "2025")).first()).toContainText(own);
    await expect(page.locator(cell(indicator, england, "2025")).first()).toContainText(national);
  }
});

test("Lincolnshire's 2015 inspection stands with its grades, its dates and the figures it quoted", async ({ page }) => {
  await page.goto(at("/authorities/lincolnshire/"));
  const card = page.locator("#inspection-925-2015-01-06");
  await expect(card).toContainText(/6 Jan(uary)? 2015/);
  await expect(card).toContainText(/overall/i);
  await expect(card).toContainText(/Adoption[^]*Outstanding/i);
  await expect(card).toContainText(/393/);
  await expect(card).toContainText(/232/);
});

test("Lincolnshire's ten neighbours of 2025 stand in order, Lancashire first and Somerset tenth", async ({ page }) => {
  await page.goto(at("/authorities/lincolnshire/"));
  const table = page.locator(".edition table", { has: page.locator("caption", { hasText: "2025 model" }) });
  const names = await table.locator("tbody tr th a").allTextContents();
  expect(names).toHaveLength(10);
  expect([names[0], names[9]]).toEqual(["Lancashire", "Somerset"]);
});

for (const slug of ["brent", "somerset"]) {
  test(`${slug}'s page says that there is no overall grade now, and shows the four strands`, async ({ page }) => {
    await page.goto(at(`/authorities/${slug}/`));
    await expect(page.locator("main")).toContainText(/overall grade[^.]*April 2026|no longer gives? an overall grade/i);
    const head = page.locator("main header").first();
    for (const strand of [/leaders/i, /protection/i, /\bcare\b/i, /care leavers/i])
      await expect(head).toContainText(strand);
  });
}

test("a closed authority's page names its successors", async ({ page }) => {
  await page.goto(at("/authorities/former/cumbria/"));
  await expect(page.locator("main").getByRole("link", { name: "Cumberland" }).first()).toBeVisible();
  await expect(page.locator("main").getByRole("link", { name: "Westmorland and Furness" }).first()).toBeVisible();
});
