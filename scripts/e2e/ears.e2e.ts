import type { Page } from "@playwright/test";
import { at, expect, kinds, test } from "./site.ts";

/** What a screen reader gets of one thing on the page, as Chromium tells it. */
interface Heard {
  role: string;
  name: string;
}

/** The accessibility tree of the page as it stands, without what it hides. */
async function heard(page: Page): Promise<Heard[]> {
  const session = await page.context().newCDPSession(page);
  const { nodes } = await session.send("Accessibility.getFullAXTree");
  await session.detach();
  return nodes
    .filter(({ ignored }) => !ignored)
    .map(({ role, name }) => ({ role: String(role?.value ?? ""), name: String(name?.value ?? "") }));
}

/** Every chart with a frame: its finding, and the names of its pictures that are seen at this width. */
function framed(page: Page): Promise<{ title: string; pictures: string[]; table: string }[]> {
  return page.locator("main figure").evaluateAll((figures) =>
    figures.map((figure) => ({
      title: figure.querySelector("figcaption :is(h2, h3, h4)")?.textContent?.trim() ?? "",
      pictures: [...figure.querySelectorAll("chart-focus svg")]
        .filter((svg) => svg.getClientRects().length > 0)
        .map((svg) => svg.getAttribute("aria-label") ?? ""),
      table: figure.querySelector("details table")
        ? "own"
        : (figure.querySelector<HTMLAnchorElement>(".chart-source a[href*='#']")?.hash ?? ""),
    })),
  );
}

for (const [kind, least] of [
  ["authority", 2],
  ["former authority", 1],
  ["indicator", 6],
  ["ranked indicator", 6],
  ["judgements", 12],
] as const)
  test(`a screen reader hears the title, the finding and the table of every chart on the ${kind} page`, async ({
    page,
  }) => {
    await page.goto(at(kinds[kind]!));
    const figures = await framed(page);
    expect(figures.length).toBeGreaterThanOrEqual(least);
    for (const closed of await page.locator("main figure details").all())
      await closed.evaluate((details) => ((details as HTMLDetailsElement).open = true));
    const tree = await heard(page);
    const names = (role: RegExp) => tree.filter((one) => role.test(one.role)).map(({ name }) => name);
    for (const { title, pictures, table } of figures) {
      expect(title).not.toBe("");
      expect(names(/^figure$/)).toContain(title);
      for (const picture of pictures) {
        expect(picture, "the picture's name holds its finding").toContain(title);
        expect(names(/^(image|group)$/)).toContain(picture);
      }
      expect(table, `${title} has its numbers in a table`).not.toBe("");
    }
    const own = figures.filter(({ table }) => table === "own").length;
    expect(names(/^table$/).length).toBeGreaterThanOrEqual(own);
    expect(tree.filter(({ role }) => role === "columnheader").length).toBeGreaterThan(own);
    expect(tree.filter(({ role, name }) => role === "rowheader" && name !== "").length).toBeGreaterThan(own);
  });

test("on a phone, where rows become blocks, tables are still heard as tables with their headers", async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 900 });
  for (const kind of ["authority", "authority's topic", "topic", "judgements"]) {
    await page.goto(at(kinds[kind]!));
    const tables = await page.locator("main table:visible").count();
    const tree = await heard(page);
    expect(tree.filter(({ role }) => role === "table").length, kind).toBeGreaterThanOrEqual(tables);
    expect(tree.filter(({ role, name }) => role === "rowheader" && name !== "").length, kind).toBeGreaterThan(9);
  }
});

test("a page is told by its landmarks, each with a name where there are two of a kind", async ({ page }) => {
  for (const kind of ["home", "authority", "indicator", "judgements", "comparison", "method"]) {
    await page.goto(at(kinds[kind]!));
    const tree = await heard(page);
    for (const role of ["banner", "main", "contentinfo"])
      expect(tree.filter((one) => one.role === role).length, `${role} of ${kind}`).toBe(1);
    const navigations = tree.filter(({ role }) => role === "navigation").map(({ name }) => name);
    expect(navigations, kind).not.toContain("");
    expect(new Set(navigations).size, kind).toBe(navigations.length);
  }
});
