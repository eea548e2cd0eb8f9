import { at, expect, kinds, test } from "./site.ts";

/** Widths of a small phone, a tablet and a desk. */
const widths = [320, 360, 768, 1440];

for (const [kind, path] of Object.entries(kinds)) {
  test(`nothing scrolls sideways on the ${kind} page`, async ({ page }) => {
    await page.goto(at(path));
    for (const width of widths) {
      await page.setViewportSize({ width, height: 900 });
      const wide = await page.evaluate(() => {
        const limit = document.documentElement.clientWidth;
        if (document.documentElement.scrollWidth <= limit) return [];
        const all = [...document.querySelectorAll("body *")];
        const scrolls = (element: Element | null) => element && getComputedStyle(element).overflowX !== "visible";
        const isHeld = (element: Element): boolean =>
          element.parentElement !== null && (Boolean(scrolls(element.parentElement)) || isHeld(element.parentElement));
        const isOver = (element: Element) => element.getBoundingClientRect().right > limit + 0.5;
        const over = all.filter((element) => isOver(element) && !isHeld(element));
        return [
          "the page is wider than the window",
          ...over.slice(0, 5).map((element) => element.outerHTML.slice(0, 120)),
        ];
      });
      expect(wide, `at ${width} pixels`).toEqual([]);
    }
  });
}
