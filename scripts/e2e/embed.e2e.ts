import { at, codeOf, expect, test } from "./site.ts";

/** The most that a chart on another page may fetch, in bytes as they are sent. */
const MOST = 40_000;

for (const kind of ["time-series", "neighbours", "distribution", "slope"]) {
  test(`a ${kind} chart draws what its address names, light enough for any page`, async ({ page }) => {
    const sizes: Promise<number>[] = [];
    page.on("requestfinished", (request) =>
      sizes.push(request.sizes().then(({ responseBodySize }) => responseBodySize)),
    );
    await page.goto(at(`/embed/?a=lincolnshire&i=referrals-not-in-need&n=2021&c=${kind}`));
    await expect(page.locator(".chart svg")).toBeVisible();
    await expect(page).toHaveTitle(/Lincolnshire/);
    await expect(page.locator(".chart-source")).toContainText("Source: Department for Education");
    await expect(page.getByRole("link", { name: /^Like for Like/ })).toHaveAttribute("href", /referrals-not-in-need/);
    await page.waitForLoadState("networkidle");
    const all = (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
    expect(all, `${sizes.length} files`).toBeLessThanOrEqual(MOST);
    for (const width of [320, 700]) {
      await page.setViewportSize({ width, height: 800 });
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    }
  });
}

test("a scatter takes two indicators, and an address that names nothing says so", async ({ page }) => {
  await page.goto(at("/embed/?a=lincolnshire&x=cla-rate&y=adopted-share&c=scatter"));
  await expect(page.locator(`.scatter [data-authority="${codeOf("lincolnshire")}"]`).first()).toBeVisible();
  await page.goto(at("/embed/?a=nowhere&i=cla-rate"));
  await expect(page.locator("main")).toContainText("The address names no council and indicator of this site.");
});

test("without a script there is a link to the site", async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(at("/embed/?a=lincolnshire&i=cla-rate"));
  await expect(page.getByRole("link", { name: /^Like for Like/ })).toBeVisible();
  await expect(page.locator("main")).toContainText("Where scripts are off");
  await context.close();
});
