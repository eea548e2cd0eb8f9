import { at, expect, kinds, test } from "./site.ts";

/** Widths of a small phone, a tablet and a desk. */
const widths = [320, 360, 768, 1440];

/** Pages with the longest figures and the longest name, beside one of each kind. */
const pages = {
  ...kinds,
  "topic in full pounds": "/authorities/kent/spending/",
  "topic of a council with a long name": "/authorities/bournemouth-christchurch-and-poole/context/",
};

for (const [kind, path] of Object.entries(pages)) {
  test(`nothing scrolls sideways and no picture or cell lets go of its words on the ${kind} page`, async ({ page }) => {
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
      const cut = await page.evaluate(() => {
        const clips = [...document.querySelectorAll("svg")].filter(
          (svg) => getComputedStyle(svg).overflow !== "visible",
        );
        return clips.flatMap((svg) => {
          const room = svg.getBoundingClientRect();
          const words = [...svg.querySelectorAll("text")].map((text) => ({ text, box: text.getBoundingClientRect() }));
          return words
            .filter(({ box }) => box.width > 0 && (box.left < room.left - 1 || box.right > room.right + 1))
            .map(({ text }) => text.textContent);
        });
      });
      expect(cut, `words cut at ${width} pixels`).toEqual([]);
      const spilt = await page.evaluate(() => {
        const cells = [...document.querySelectorAll("th, td")].filter(({ clientWidth }) => clientWidth > 1);
        return cells
          .filter(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth + 1)
          .map((cell) => cell.outerHTML.slice(0, 120));
      });
      expect(spilt, `cells that spill into the next at ${width} pixels`).toEqual([]);
    }
  });
}
