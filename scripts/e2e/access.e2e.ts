import { axeFaults, wake } from "./axe.ts";
import { at, expect, kinds, test } from "./site.ts";

/** Some pages have thousands of elements, and axe looks at each. Every kind in every look is the work of the stage `axe`. */
const LONGEST = 120_000;
/** Where each colour in use is to be seen: the looks are the same on every page. */
const inTheDark = ["home", "authority", "authority's topic", "indicator", "comparison", "method", "search"];
/** Other contents in the markup of another kind: each build looks at that one, the stage at all. */
const variants = ["authority with no overall grade", "small authority", "ranked indicator"];

for (const [kind, path] of Object.entries(kinds).filter(([kind]) => !variants.includes(kind))) {
  test(`axe finds nothing on the ${kind} page`, async ({ page }) => {
    test.setTimeout(LONGEST);
    await page.setViewportSize({ width: 1440, height: 900 });
    await page.emulateMedia({ colorScheme: "light", reducedMotion: "reduce" });
    await page.goto(at(path));
    expect(await axeFaults(page, "all")).toEqual([]);
  });
}

for (const kind of inTheDark) {
  test(`axe finds no colour too faint on the ${kind} page in the dark, on a phone`, async ({ page }) => {
    test.setTimeout(LONGEST);
    await page.setViewportSize({ width: 320, height: 900 });
    await page.emulateMedia({ colorScheme: "dark", reducedMotion: "reduce" });
    await page.goto(at(kinds[kind]!));
    expect(await axeFaults(page, "colours")).toEqual([]);
  });
}

test("axe finds nothing on a chart in a frame, in the dark, with the words of a mark shown", async ({ page }) => {
  test.setTimeout(LONGEST);
  await page.emulateMedia({ colorScheme: "dark", reducedMotion: "reduce" });
  await page.goto(at("/embed/?a=lincolnshire&i=cla-rate&c=neighbours"), { waitUntil: "networkidle" });
  await wake(page);
  await page.locator("chart-focus svg a").first().focus();
  await expect(page.locator(".chart-tip")).toBeVisible();
  expect(await axeFaults(page, "all")).toEqual([]);
});
