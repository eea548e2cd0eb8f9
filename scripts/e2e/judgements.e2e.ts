import { readFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import { gradeToday, latestInspection } from "../../src/compare/judgements.ts";
import { loadDataset } from "../../src/data.ts";
import { at, expect, test } from "./site.ts";

const dataset = loadDataset();
const current = dataset.authorities.filter(({ closed }) => closed === null);
const inadequate = current.filter(({ code }) => gradeToday(dataset, code, "protection")?.id === "inadequate");

const count = (page: Page) => page.locator("data-table [role=status]");
const shown = (page: Page) => page.locator("data-table tbody tr:not([hidden])");
const names = (page: Page) => shown(page).locator("th").allTextContents();

/** Presses the button and reads the file that the browser makes: the lines above the blank one, and those below. */
async function download(page: Page): Promise<{ notes: string[]; header: string; lines: string[] }> {
  const [file] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "Download what is shown (CSV)" }).click(),
  ]);
  const [notes = "", table = ""] = readFileSync(await file.path(), "utf8").split("\n\n");
  const [header = "", ...lines] = table.trimEnd().split("\n");
  return { notes: notes.split("\n"), header, lines };
}

test("every authority inadequate for help and protection, with date and report, as CSV: two steps from the home page", async ({
  page,
}) => {
  await page.goto(at("/"));
  await page.getByRole("link", { name: `${inadequate.length} inadequate for help and protection` }).click();
  await expect(count(page)).toHaveText(`${inadequate.length} of ${current.length} authorities`);
  const { notes, header, lines } = await download(page);
  expect(header).toMatch(/^Authority,Leadership,Help and protection,.*Published,.*Report$/);
  expect(lines).toHaveLength(inadequate.length);
  for (const { code, name } of inadequate) {
    const { published, reportUrl } = latestInspection(dataset, code)!;
    const line = lines.find((one) => one.startsWith(name.includes(",") ? `"${name}"` : `${name},`))!;
    expect(line).toContain(`,${published},`);
    expect(line.endsWith(`,${reportUrl ?? ""}`)).toBe(true);
  }
  expect(notes).toContain(
    `Shown,${inadequate.length} of ${current.length} authorities; Help and protection: Inadequate`,
  );
  for (const label of ["Source", "Licence", "Date of data", "How to read", "Shown", "Address"]) {
    expect(notes.filter((line) => line.startsWith(`${label},`)).length, label).toBeGreaterThan(0);
  }
});

test("a header sorts by keyboard, says so, and the file keeps the order", async ({ page }) => {
  await page.goto(at("/judgements/"));
  const head = page.locator("data-table th[data-key=published]");
  await head.getByRole("button").focus();
  await page.keyboard.press("Enter");
  await expect(head).toHaveAttribute("aria-sort", "descending");
  await expect(page).toHaveURL(/\?sort=-published/);
  const days = await shown(page).evaluateAll((rows) => rows.map((row) => (row as HTMLElement).dataset["published"]));
  expect(days).toEqual([...days].sort().reverse());
  await page.keyboard.press("Space");
  await expect(head).toHaveAttribute("aria-sort", "ascending");
  const { lines } = await download(page);
  expect(lines).toHaveLength(current.length);
  const first = (await names(page))[0]!.trim();
  expect(lines[0]!.replace(/^"/, "").startsWith(first)).toBe(true);
});

test("filters are in the address, the back button undoes them, and Clear empties them", async ({ page }) => {
  await page.goto(at("/judgements/"));
  const table = page.locator("data-table");
  await table.locator("select[name=protection]").selectOption("inadequate");
  await expect(page).toHaveURL(/\?protection=inadequate$/);
  const all = await names(page);
  await table.getByLabel("Region").selectOption("north-west");
  await expect(page).toHaveURL(/\?protection=inadequate&region=north-west$/);
  const some = await names(page);
  expect(some.length).toBeLessThan(all.length);
  expect(all).toEqual(expect.arrayContaining(some));
  await page.goBack();
  await expect(page).toHaveURL(/\?protection=inadequate$/);
  await expect(table.getByLabel("Region")).toHaveValue("");
  expect(await names(page)).toEqual(all);
  await page.reload();
  await expect(count(page)).toHaveText(`${all.length} of ${current.length} authorities`);
  await table.getByRole("button", { name: "Clear" }).click();
  await expect(page).toHaveURL(at("/judgements/"));
  await expect(count(page)).toHaveText(`${current.length} authorities`);
});

test("dates hold both their ends, and an address that names no grade lets all through", async ({ page }) => {
  const days = current.map(({ code }) => latestInspection(dataset, code)!.published).sort();
  const [from, to] = [days[100]!, days[120]!];
  await page.goto(at(`/judgements/?from=${from}&to=${to}`));
  await expect(count(page)).toHaveText(new RegExp(`^${days.filter((day) => day >= from && day <= to).length} of `));
  await page.goto(at("/judgements/?protection=borsetshire&sort=nothing"));
  await expect(count(page)).toHaveText(`${current.length} authorities`);
});

test("an indicator's table sorts with missing figures last, narrows by name, and is taken away as shown", async ({
  page,
}) => {
  await page.goto(at("/indicators/three-or-more-placements/"));
  const head = page.locator("data-table th[data-key=figure]");
  for (const direction of ["descending", "ascending"]) {
    await head.getByRole("button").click();
    await expect(head).toHaveAttribute("aria-sort", direction);
    const column = await head.evaluate((cell) => (cell as HTMLTableCellElement).cellIndex);
    const values = await shown(page).evaluateAll(
      (rows, index) => rows.map((row) => (row as HTMLTableRowElement).cells[index]!.querySelector("data")?.value ?? ""),
      column,
    );
    const figures = values.filter((value) => value !== "");
    expect(values.slice(0, figures.length)).toEqual(figures);
    const sorted = figures.map(Number).sort((a, b) => (direction === "ascending" ? a - b : b - a));
    expect(figures.map(Number)).toEqual(sorted);
  }
  await page.getByLabel("Name contains").fill("lincoln");
  await expect(page).toHaveURL(/name=lincoln/);
  const { lines } = await download(page);
  expect(lines).toHaveLength(await shown(page).count());
  expect(lines.length).toBeGreaterThan(0);
  for (const line of lines) expect(line).toMatch(/incoln.*Leadership .*; care leavers /i);
});

test("the table goes to the clipboard with tabs", async ({ page, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.goto(at("/judgements/?protection=inadequate"));
  await page.getByRole("button", { name: "Copy table" }).click();
  await expect(count(page)).toContainText("Copied");
  const text = await page.evaluate(() => navigator.clipboard.readText());
  expect(text.trimEnd().split("\n")).toHaveLength(inadequate.length + 1);
  expect(text).toMatch(/^Authority\tLeadership\tHelp and protection\t/);
});

test.describe("without a script", () => {
  test.use({ javaScriptEnabled: false });
  test("the whole table stands and no control that would do nothing", async ({ page }) => {
    await page.goto(at("/judgements/?protection=inadequate"));
    await expect(page.locator("#authorities tbody tr")).toHaveCount(current.length);
    await expect(page.locator("#authorities button, #authorities select, #authorities input")).toHaveCount(0);
  });
});

test("feeds are named by the pages they belong to, and hold reports under addresses of their own", async ({
  page,
  request,
}) => {
  for (const path of ["/judgements/", "/regions/north-west/"]) {
    await page.goto(at(path));
    const named = await page.locator("link[type='application/rss+xml']").getAttribute("href");
    expect(new URL(named!, page.url()).href).toBe(at(`${path}feed.xml`));
    const text = await (await request.get(at(`${path}feed.xml`))).text();
    const links = [...text.matchAll(/<item>.*?<link>(.*?)<\/link>/gs)].map((match) => match[1]);
    expect(links.length).toBeGreaterThan(10);
    expect(links.length).toBeLessThanOrEqual(50);
    expect(new Set(links).size).toBe(links.length);
  }
});
