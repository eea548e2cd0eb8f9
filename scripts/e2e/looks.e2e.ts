import type { Page } from "@playwright/test";
import { at, expect, kinds, test } from "./site.ts";

/** WCAG 2.2, 1.4.11: what is needed to understand a picture stands out from its ground by three to one. */
const LEAST_CONTRAST = 3;

for (const kind of ["home", "authority", "authority's topic", "judgements"])
  for (const colorScheme of ["light", "dark"] as const)
    test(`in forced colours every mark of the ${kind} page stands out, ${colorScheme}`, async ({ page }) => {
      await page.setViewportSize({ width: 1440, height: 900 });
      await page.emulateMedia({ forcedColors: "active", colorScheme });
      await page.goto(at(kinds[kind]!));
      const { seen, faint } = await faintMarks(page);
      expect(seen).toBeGreaterThan(20);
      expect(faint).toEqual([]);
    });

/** Marks that stand for a figure or a grade, and whose paint hardly differs from the page's. */
function faintMarks(page: Page): Promise<{ seen: number; faint: string[] }> {
  return page.evaluate((least) => {
    const marks = "main svg :is(.line, .dot, .dots circle, .filled, .ticks, path.rule, .interval), svg.grade-bar rect";
    const light = (colour: string) => {
      const [r = 0, g = 0, b = 0, alpha = 1] = (colour.match(/[\d.]+/g) ?? []).map(Number);
      const [x, y, z] = [r, g, b].map((part) => ((part / 255 + 0.055) / 1.055) ** 2.4);
      return colour === "none" || alpha === 0 ? null : 0.2126 * x! + 0.7152 * y! + 0.0722 * z!;
    };
    const paper = matchMedia("(prefers-color-scheme: dark)").matches ? 0 : 1;
    const contrast = (one: number) => (Math.max(one, paper) + 0.05) / (Math.min(one, paper) + 0.05);
    const shown = [...document.querySelectorAll(marks)].filter((mark) => mark.getClientRects().length > 0);
    const faint = shown.filter((mark) => {
      const { fill, stroke } = getComputedStyle(mark);
      return [fill, stroke].every((paint) => {
        const own = light(paint);
        return own === null || contrast(own) < least;
      });
    });
    return { seen: shown.length, faint: [...new Set(faint.map((mark) => mark.outerHTML.slice(0, 120)))].slice(0, 5) };
  }, LEAST_CONTRAST);
}

test("in forced colours the keys still frame where they are, and the authority differs from all others", async ({
  page,
}) => {
  await page.emulateMedia({ forcedColors: "active" });
  await page.goto(at("/indicators/cla-rate/?a=lincolnshire"));
  const own = page.locator("#distribution svg:visible .dot.is-authority").first();
  await expect(own).toBeVisible({ timeout: 15_000 });
  const fills = await page
    .locator("#distribution svg:visible .dot")
    .evaluateAll((dots) => dots.map((dot) => `${getComputedStyle(dot).fill} ${dot.getAttribute("class")}`));
  const paints = (emphasis: string) => fills.filter((one) => one.includes(emphasis)).map((one) => one.split(" dot")[0]);
  expect(paints("is-other")).not.toContain(paints("is-authority")[0]);
  await page.keyboard.press("Tab");
  expect(await page.evaluate(() => getComputedStyle(document.activeElement!).outlineStyle)).not.toBe("none");
});

for (const kind of ["home", "authority", "indicator", "comparison"])
  test(`nothing moves by itself on the ${kind} page for a reader who asked for stillness`, async ({ page }) => {
    await page.emulateMedia({ reducedMotion: "reduce" });
    await page.goto(at(kinds[kind]!));
    const moving = await page.evaluate(() =>
      [document.documentElement, ...document.querySelectorAll("body, body *")]
        .filter((element) => {
          const { transitionDuration, animationName, scrollBehavior } = getComputedStyle(element);
          return /[1-9]/.test(transitionDuration) || animationName !== "none" || scrollBehavior === "smooth";
        })
        .map((element) => element.outerHTML.slice(0, 100)),
    );
    expect(moving).toEqual([]);
    expect(await viewTransitions(page)).toBe("none");
  });

test("pages fade into one another for readers who did not ask for stillness", async ({ page }) => {
  await page.emulateMedia({ reducedMotion: "no-preference" });
  await page.goto(at("/"));
  expect(await viewTransitions(page)).toBe("auto");
});

/** What the style sheets that hold now say of the passage from page to page: the last one wins. */
function viewTransitions(page: Page): Promise<string> {
  return page.evaluate(() => {
    const found: string[] = [];
    const read = (rules: CSSRuleList): void => {
      for (const rule of rules) {
        if (rule instanceof CSSMediaRule && !matchMedia(rule.conditionText).matches) continue;
        if (rule.cssText.startsWith("@view-transition")) found.push(/navigation: *(\w+)/.exec(rule.cssText)?.[1] ?? "");
        if ("cssRules" in rule) read(rule.cssRules as CSSRuleList);
      }
    };
    for (const sheet of document.styleSheets) read(sheet.cssRules);
    return found.at(-1) ?? "";
  });
}

/** A window of 1280 by 1024 pixels at four times the size (WCAG 2.2, 1.4.10). */
const FOUR_TIMES = { width: 320, height: 256 };

for (const kind of ["authority", "authority's topic", "indicator", "judgements", "comparison"])
  test(`at 400 % what stays in the window leaves room to read the ${kind} page, and the focus is not under it`, async ({
    page,
  }) => {
    await page.setViewportSize(FOUR_TIMES);
    await page.goto(at(kinds[kind]!));
    await page.evaluate(() => scrollTo(0, document.body.scrollHeight / 2));
    const covered = await page.evaluate(() =>
      [...document.querySelectorAll("body *")]
        .filter((element) => /fixed|sticky/.test(getComputedStyle(element).position))
        .map((element) => element.getBoundingClientRect())
        .filter(({ top, bottom }) => bottom > 0 && top < innerHeight)
        .reduce((sum, { height }) => sum + Math.min(height, innerHeight), 0),
    );
    expect(covered).toBeLessThan(FOUR_TIMES.height / 2);
    for (let press = 0; press < 12; press++) {
      await page.keyboard.press("Tab");
      expect(await page.evaluate(isFocusSeen)).toBe("");
    }
  });

/** Empty where the element with the focus is at least partly in the window and on top; else what it is. */
function isFocusSeen(): string {
  const focused = document.activeElement!;
  const { left, right, top, bottom } = focused.getBoundingClientRect();
  const spots = [0.1, 0.5, 0.9].flatMap((x) =>
    [0.1, 0.5, 0.9].map((y) => document.elementFromPoint(left + (right - left) * x, top + (bottom - top) * y)),
  );
  return spots.some((spot) => spot && (focused.contains(spot) || spot.contains(focused)))
    ? ""
    : focused.outerHTML.slice(0, 120);
}
