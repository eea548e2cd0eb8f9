import { readFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import Papa from "papaparse";
import { currentAuthorities } from "../../src/compare/authorities.ts";
import { standingsOf } from "../../src/compare/all-standings.ts";
import { loadDataset } from "../../src/data.ts";
import { at, cell, codeOf, expect, test } from "./site.ts";

/** The most that painting one choice may take, in milliseconds. */
const SLOWEST = 50;

/** What is counted: a page loaded, something picked, something typed, a file taken. */
class Steps {
  #count = 0;
  async take<T>(step: Promise<T>): Promise<T> {
    this.#count += 1;
    return step;
  }
  get count(): number {
    return this.#count;
  }
}

const said = (page: Page) => page.locator("compare-tool .said");

async function open(page: Page, query: string): Promise<void> {
  await page.goto(at(`/compare/${query}`));
  await expect(said(page)).toContainText(/(^|\. )(Shown|Nothing)/);
}

async function download(page: Page): Promise<string[][]> {
  const [file] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "Download as CSV" }).click(),
  ]);
  const rows = Papa.parse<string[]>(readFileSync(await file.path(), "utf8").trimEnd(), { delimiter: "," }).data;
  return rows.slice(rows.findIndex(([first]) => first === "indicator"));
}

/** The place of a column in the rows of a file whose first is the header. */
function column(rows: string[][], name: string): number {
  return rows[0]!.indexOf(name);
}

test("twelve indicators against neighbours, region and England with rank and band: four steps; the 2021 neighbours: two more", async ({
  page,
}) => {
  const steps = new Steps();
  await steps.take(page.goto(at("/compare/")));
  await expect(said(page)).toContainText("Nothing is chosen yet");
  const field = page.getByLabel("Add a council");
  await field.fill("Lincolnshire");
  await steps.take(field.press("Enter"));
  await expect(said(page)).toContainText("Lincolnshire and 10 others; 12 indicators; neighbours of the 2025 edition");
  const table = page.getByRole("region", { name: "Lincolnshire against its neighbours, region and England" });
  await expect(table.locator("tbody tr")).toHaveCount(12);
  for (const head of ["Neighbours’ mean", "East Midlands", "England", "Rank", "Band"]) {
    await expect(table.getByRole("columnheader", { name: head, exact: true })).toBeVisible();
  }
  const newer = await steps.take(download(page));
  expect(newer.length - 1).toBe(11 * 12);
  expect(steps.count).toBeLessThanOrEqual(4);

  const before = steps.count;
  await steps.take(page.getByRole("radio", { name: "2021" }).check());
  await expect(said(page)).toContainText("neighbours of the 2021 edition");
  const older = await steps.take(download(page));
  expect(steps.count - before).toBeLessThanOrEqual(2);
  expect(new URL(page.url()).search).toBe("?a=lincolnshire&p=neighbours&n=2021");

  const dataset = loadDataset();
  const indicator = dataset.indicators.find(({ id }) => id === "cla-rate")!;
  for (const [edition, rows] of [
    ["2025", newer],
    ["2021", older],
  ] as const) {
    const own = rows.find((row) => row[0] === "cla-rate" && row[4] === codeOf("lincolnshire"))!;
    const { benchmark } = standingsOf(dataset, indicator)!
      .byEdition.get(edition)!
      .get(codeOf("lincolnshire"))!.neighbours;
    expect(Number(own[column(rows, "neighbours_mean")])).toBe(benchmark.status === "present" ? benchmark.mean : null);
  }
});

test("a link, the back button and a bookmark show the same thing again", async ({ page }) => {
  await open(page, "?a=lancashire,lincolnshire&i=cla-rate,adopted-share");
  const figure = page.locator(cell("cla-rate", codeOf("lincolnshire"), "2025")).first();
  await expect(figure).toContainText("54");
  await page.getByRole("button", { name: "Put Lincolnshire first" }).click();
  await expect(page).toHaveURL(/\?a=lincolnshire,lancashire&i=cla-rate,adopted-share$/);
  await expect(page.getByRole("heading", { name: "Lincolnshire against" })).toBeVisible();
  await page.goBack();
  await expect(page.getByRole("heading", { name: "Lancashire against" })).toBeVisible();
  await page.reload();
  await expect(page.getByRole("heading", { name: "Lancashire against" })).toBeVisible();
});

test("what comes and goes is said, a thirteenth council is refused, and paper names the choice", async ({ page }) => {
  const eleven = "lincolnshire,norfolk,suffolk,kent,essex,surrey,devon,dorset,york,bury,bolton";
  await open(page, `?a=${eleven}&i=cla-rate`);
  const field = page.getByLabel("Add a council");
  await field.fill("Luton");
  await field.press("Enter");
  await expect(said(page)).toContainText("Luton added. Shown: Lincolnshire and 11 others");
  await field.fill("Slough");
  await field.press("Enter");
  await expect(said(page)).toContainText("No more than 12 councils");
  await page.getByRole("button", { name: "Take Luton out" }).click();
  await expect(said(page)).toContainText("Luton taken out. Shown: Lincolnshire and 10 others");
  await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
  await expect(page.locator("[data-page-address]")).toHaveText(/\/compare\/\?a=lincolnshire,.+&i=cla-rate$/);
});

test("parts of an address that mean nothing are said in words, and the rest is shown", async ({ page }) => {
  await open(page, "?a=cumbria,nowhere&i=cla-rate,weather&from=1066");
  await expect(page.locator("#notes")).toContainText("“nowhere”, which is no authority known here");
  await expect(page.locator("#notes")).toContainText("“weather”, which is no indicator known here");
  await expect(page.locator("#notes")).toContainText("Cumbria was abolished on 1 April 2023");
  await expect(page.locator("compare-tool")).toContainText("There are no figures for 1066.");
  await expect(page.locator("compare-tool")).toContainText("Not ranked");
});

test("it is used by the keyboard alone, and says what it did", async ({ page }) => {
  await open(page, "");
  await page.getByLabel("Add a council").focus();
  await page.keyboard.type("Hull");
  await page.keyboard.press("Enter");
  await expect(said(page)).toContainText("Kingston upon Hull and 10 others");
  await expect(page.getByLabel("Add a council")).toBeFocused();
  await page.keyboard.press("Shift+Tab");
  await expect(page.getByRole("button", { name: /^Take .* out$/ }).last()).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(said(page)).toContainText("Kingston upon Hull and 9 others");
  await expect(page.getByLabel("Add a council")).toBeFocused();
  await page.keyboard.type("Borchester");
  await page.keyboard.press("Enter");
  await expect(said(page)).toContainText("No council is called “Borchester”");
});

test("a choice among twelve councils and twelve indicators is painted in under fifty milliseconds", async ({
  page,
}) => {
  const twelve = currentAuthorities(loadDataset())
    .slice(20, 32)
    .map(({ slug }) => slug);
  await open(page, `?a=${twelve.join(",")}`);
  for (const edition of ["2021", "2025", "2021", "2025", "2021"]) {
    await page.getByRole("radio", { name: edition }).check();
    await expect(said(page)).toContainText(`neighbours of the ${edition} edition`);
  }
  const times = await page.evaluate(() =>
    performance.getEntriesByName("compare-paint").map(({ duration }) => duration),
  );
  expect(times.length).toBeGreaterThanOrEqual(6);
  // The quickest of five: what the work takes, without the waits that other programs on the machine impose.
  expect(Math.min(...times.slice(1)), `all: ${times.map(Math.round).join(", ")}`).toBeLessThan(SLOWEST);
});

test("a reader's own figures are checked, drawn and marked, and go nowhere", async ({ page }) => {
  await open(page, "?a=lincolnshire,lancashire&i=cla-rate");
  await page.getByText("Bring your own figure").click();
  const asked: string[] = [];
  page.on("request", (request) => asked.push(`${request.method()} ${request.url()} ${request.postData() ?? ""}`));
  await page
    .getByLabel("Rows")
    .fill("indicator,period,value,numerator,denominator\ncla-rate,2026-09-30,57,,\ncla-rate,2026,many,,\n");
  await page.getByRole("button", { name: "Check and draw" }).click();
  await expect(page.locator(".own-report")).toContainText("1 of 2 rows can be drawn");
  await expect(page.locator(".own-report tbody tr")).toHaveText(/3\s*value\s*many\s*a number such as 12 or 3.5/);
  await expect(page.locator("#lines svg")).toContainText("your figure, unpublished");
  await expect(page.locator("#dots svg")).toContainText("2026-09-30: your figure, unpublished");
  expect(page.url()).not.toContain("57");
  expect(asked.filter((one) => one.includes("57") || !one.startsWith("GET"))).toEqual([]);
  await page.getByRole("button", { name: "Take them away" }).click();
  await expect(page.locator("#dots svg")).not.toContainText("unpublished");
});

test("a CSV file dropped on the tool is read, checked and drawn, and one that is no such file is refused in words", async ({
  page,
}) => {
  await open(page, "?a=lincolnshire,lancashire&i=cla-rate");
  await page.getByText("Bring your own figure").click();
  await expect(page.getByLabel("Rows")).toBeVisible();
  const asked: string[] = [];
  page.on("request", (request) => asked.push(`${request.method()} ${request.url()} ${request.postData() ?? ""}`));
  await drop(page, "in-year.csv", "\ufeffindicator,period,value,numerator,denominator\r\ncla-rate,2026-09-30,57,,\r\n");
  await expect(page.locator(".own-report")).toContainText("1 of 1 row can be drawn");
  await expect(page.getByLabel("Rows")).toHaveValue(/cla-rate,2026-09-30,57/);
  await expect(page.locator("#dots svg")).toContainText("2026-09-30: your figure, unpublished");
  await expect(page.locator("#lines svg")).toContainText("your figure, unpublished");
  await drop(page, "minutes.csv", "Agenda;Apologies\nitem;none\n");
  await expect(page.locator(".own-report")).toContainText("0 of 0 rows can be drawn");
  await expect(page.locator(".own-report tbody tr")).not.toHaveCount(0);
  await expect(page.locator("#dots svg")).not.toContainText("unpublished");
  await drop(page, "too-large.csv", "x".repeat(1_000_001));
  await expect(page.locator(".own-report")).toContainText("too-large.csv is larger than a file of figures can be");
  expect(asked.filter((one) => one.includes("57") || !one.startsWith("GET"))).toEqual([]);
  expect(new URL(page.url()).search).toBe("?a=lincolnshire,lancashire&i=cla-rate");
});

/** Lets go of a file over the part for a reader's own figures. */
async function drop(page: Page, name: string, text: string): Promise<void> {
  const dataTransfer = await page.evaluateHandle(
    ([name, text]) => {
      const held = new DataTransfer();
      held.items.add(new File([text!], name!, { type: "text/csv" }));
      return held;
    },
    [name, text],
  );
  await page.locator("#own").dispatchEvent("dragover", { dataTransfer });
  await page.locator("#own").dispatchEvent("drop", { dataTransfer });
}

test("without a script it says so and leads to the tables", async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(at("/compare/"));
  await expect(page.locator("compare-tool")).toContainText("Where scripts are off");
  for (const path of ["authorities/", "indicators/", "judgements/", "data/"]) {
    await expect(page.locator(`compare-tool a[href$="/${path}"]`)).toBeVisible();
  }
  await context.close();
});

test("nothing scrolls sideways however much is compared, and England's own indicators say whose they are", async ({
  page,
}) => {
  await open(page, "?a=kingston-upon-thames,isles-of-scilly&p=type&i=topic.adoption");
  for (const width of [320, 360, 768, 1440]) {
    await page.setViewportSize({ width, height: 900 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth), `at ${width} pixels`).toBeLessThanOrEqual(
      width,
    );
  }
  const ofEngland = loadDataset().indicators.find(({ coverage }) => coverage === "england")!;
  await open(page, `?a=lincolnshire,lancashire&i=${ofEngland.id}`);
  await expect(page.locator("compare-tool .heat-table tbody")).toContainText("published for England only");
  await expect(page.locator("#lines svg")).toContainText("England");
});
