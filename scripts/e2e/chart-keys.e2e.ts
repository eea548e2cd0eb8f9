import type { Locator, Page } from "@playwright/test";
import { loadDataset } from "../../src/data.ts";
import { wake } from "./axe.ts";
import { at, expect, test } from "./site.ts";

/** What the keys came to in a picture, in their order: the name that a screen reader hears, and whether eyes could see where they were. */
interface Heard {
  name: string;
  tip: string;
  isFramed: boolean;
}

/** Keys that pass through every mark of a chart one by one. */
const keyOf = (kind: string) => (/map|judgement-timeline/.test(kind) ? "PageDown" : "ArrowRight");
/** No chart has so many marks. */
const TOO_MANY = 400;
/** Presses between two looks at where the focus is. */
const STRIDE = 20;

/** Walks through every mark of a picture by keys alone, from its one stop of the Tab key to where End leads. */
async function walk(page: Page, chart: Locator): Promise<Heard[]> {
  const key = keyOf((await chart.getAttribute("data-chart")) ?? "");
  await chart.locator("svg:visible [tabindex='0']").first().focus();
  await page.keyboard.press("End");
  const last = await page.evaluateHandle(() => document.activeElement);
  await chart.evaluate(listen);
  await page.keyboard.press("Home");
  const isAtEnd = () => last.evaluate((mark) => mark === document.activeElement);
  for (let pressed = 0; pressed < TOO_MANY && !(await isAtEnd()); pressed += STRIDE)
    for (let press = 0; press < STRIDE; press++) await page.keyboard.press(key);
  expect(await isAtEnd(), "the walk ends where End leads").toBe(true);
  return page.evaluate(() => (window as unknown as { heard: Heard[] }).heard);
}

/** Notes each mark that the focus comes to, after the chart itself has answered it. */
function listen(chart: Element): void {
  const heard: Heard[] = [];
  Object.assign(window, { heard });
  chart.parentElement!.addEventListener("focusin", ({ target }) => {
    const mark = target as Element;
    const tip = document.querySelector(".chart-tip:not([hidden])");
    heard.push({
      name: mark.getAttribute("aria-label") ?? "",
      tip: [...(tip?.children ?? [])].map((line) => line.textContent).join(", "),
      isFramed: getComputedStyle(mark).outlineStyle !== "none",
    });
  });
}

/** The cells of a table as text, one list a row. */
async function rowsOf(table: Locator): Promise<string[][]> {
  return table.evaluate((one) =>
    [...(one as HTMLTableElement).tBodies[0]!.rows].map((row) =>
      [...row.cells].map((cell) => (cell.textContent ?? "").replace(/\s+/g, " ").trim()),
    ),
  );
}

/** Every mark shows what it says, and where it is. */
function expectSeen(heard: readonly Heard[]): void {
  expect(heard.filter(({ name, tip }) => name === "" || name !== tip)).toEqual([]);
  expect(heard.filter(({ isFramed }) => !isFramed)).toEqual([]);
}

const current = loadDataset().authorities.filter(({ closed }) => closed === null);
const RANKED = "/indicators/three-or-more-placements/";

test("every authority's figure of an indicator's page is heard in the swarm and on both maps, with its period", async ({
  page,
}) => {
  test.setTimeout(90_000);
  await page.goto(at(RANKED));
  await wake(page);
  const figures = await page.locator("#authorities tbody tr").evaluateAll((rows) =>
    rows.map((row) => {
      const head = row.closest("table")!.querySelector<HTMLTableCellElement>("[data-key=figure]")!;
      const cell = (row as HTMLTableRowElement).cells[head.cellIndex]!;
      return { name: row.querySelector("th a")!.textContent!, figure: cell.querySelector("data")?.textContent ?? "" };
    }),
  );
  expect(figures).toHaveLength(current.length);
  for (const kind of ["distribution", "tile-map", "outline-map"]) {
    const heard = await walk(page, page.locator(`chart-focus[data-chart=${kind}]`).first());
    expectSeen(heard);
    for (const { name, figure } of figures) {
      const own = heard.filter((mark) => new RegExp(`^${name}:? `).test(mark.name));
      expect(own, `${name} in the ${kind}`).toHaveLength(1);
      expect(own[0]!.name, kind).toContain(figure.trim());
      expect(own[0]!.name, kind).toMatch(/2025/);
    }
  }
});

test("every figure over time, every change, every dot by grade and against poverty is heard", async ({ page }) => {
  test.setTimeout(90_000);
  await page.goto(at(RANKED));
  await wake(page);
  const years = await walk(page, page.locator("#england chart-focus"));
  expectSeen(years);
  for (const [period, england] of await rowsOf(page.locator("#england table")))
    expect(years.map(({ name }) => name)).toContainEqual(expect.stringMatching(`^${period}: England ${england}`));
  const changes = await walk(page, page.locator("#changes chart-focus"));
  expectSeen(changes);
  for (const [name, before, after] of (await rowsOf(page.locator("#changes table"))).filter((row) => row.length > 1))
    expect(changes.map((mark) => mark.name)).toContainEqual(expect.stringMatching(`^${name}: .*${before}; .*${after}`));
  const graded = await walk(page, page.locator("#grades chart-focus"));
  expectSeen(graded);
  const counts = (await rowsOf(page.locator("#grades table"))).map(([, count]) => Number(count));
  expect(graded.filter(({ name }) => !name.startsWith("England "))).toHaveLength(
    counts.reduce((sum, count) => sum + count, 0),
  );
  const poor = await walk(page, page.locator("#scatter chart-focus"));
  expectSeen(poor);
  expect(poor).toHaveLength(await page.locator("#scatter svg:visible .dot").count());
  expect(new Set(poor.map(({ name }) => name)).size).toBe(poor.length);
});

test("an authority's trend is heard with its inspections' grades, its timeline with strands and days", async ({
  page,
}) => {
  await page.goto(at("/authorities/lincolnshire/"));
  await wake(page);
  const trend = await walk(page, page.locator("#trend chart-focus"));
  expectSeen(trend);
  for (const [period, ...values] of await rowsOf(page.locator("#trend table"))) {
    const { name } = trend.find((mark) => mark.name.startsWith(`${period}: `))!;
    for (const value of values.filter((one) => /\d/.test(one))) expect(name).toContain(` ${value}`);
    expect(name).toMatch(/range of its neighbours \S+ to \S+/);
  }
  expect(trend.filter(({ name }) => /^Inspection published .*: leadership [a-z]/.test(name))).toHaveLength(3);
  const timeline = await walk(page, page.locator("#timeline chart-focus"));
  expectSeen(timeline);
  const strands = (await rowsOf(page.locator("#timeline table").first())).map(([strand]) => strand!);
  const spans = timeline.filter(({ name }) => / from \d+ \w+ \d{4}/.test(name));
  expect(spans.map(({ name }) => name.split(":")[0]!).sort()).toEqual(strands.sort());
});

test("every share of grades is heard, by year and by framework", async ({ page }) => {
  await page.goto(at("/judgements/"));
  await wake(page);
  for (const id of ["years-leadership", "frameworks-leadership"]) {
    const figure = page.locator(`#${id}`);
    const heard = await walk(page, figure.locator("chart-focus"));
    expectSeen(heard);
    const rows = await rowsOf(figure.locator("table"));
    const shares = rows.flatMap((row) => row.slice(1, -1).map((count) => `${count} of ${row.at(-1)}`));
    const wanted = shares.filter((share) => !share.startsWith("0 ")).sort();
    const said = heard.flatMap(({ name }) => /\d+ of \d+/.exec(name)?.[0] ?? []);
    expect(said.sort()).toEqual(wanted);
  }
});

test("a paper's charts tell every year, and every similar council with the range that chance allows", async ({
  page,
}) => {
  await page.goto(at("/authorities/lincolnshire/briefing/"));
  await wake(page);
  for (const [kind, said] of [
    ["time-series", /^\d{4}.*: Lincolnshire \d.*England \d/],
    ["neighbours", /^([A-Z].*: \d.*|(England|Mean|Median) \d.*)$/],
  ] as const) {
    const chart = page.locator(`chart-focus[data-chart=${kind}]`).first();
    const heard = await walk(page, chart);
    expectSeen(heard);
    expect(heard).toHaveLength(await chart.locator("svg:visible :is(.columns .hit, .row, .rule)").count());
    for (const { name } of heard) expect(name).toMatch(said);
  }
  await page.keyboard.press("Escape");
  await expect(page.locator(".chart-tip:not([hidden])")).toHaveCount(0);
});

test("in a list of measures a column of small charts is one stop; up and down lead on, along it stands every authority", async ({
  page,
}) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.goto(at("/topics/placements/"));
  await wake(page);
  await expect(page.locator("chart-focus svg[tabindex='0']")).toHaveCount(2);
  const strips = page.locator("svg.range-strip");
  await strips.first().focus();
  await page.keyboard.press("ArrowDown");
  const second = strips.nth(1);
  await expect(second.locator(".hit").first()).toBeFocused();
  await expect(page.locator("chart-focus [tabindex='0']")).toHaveCount(2);
  const names = await second
    .locator(".hit")
    .evaluateAll((marks) => marks.map((mark) => mark.getAttribute("aria-label")!));
  expect(names[0]).toMatch(/^England: .*\d{4}/);
  const [, of] = /^Lowest of (\d+)/.exec(names[1]!)!;
  expect(names.slice(3)).toHaveLength(Number(of));
  await page.keyboard.press("Tab");
  await expect(second.locator(":focus")).toHaveCount(0);
});
