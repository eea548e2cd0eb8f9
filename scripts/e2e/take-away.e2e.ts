import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import type { Download, Locator, Page } from "@playwright/test";
import { at, expect, test } from "./site.ts";

const CHART = "/authorities/lincolnshire/#trend";

test("a chart can be taken away as a picture that says its title, source and release", async ({ page }) => {
  const menu = await open(page, CHART, "figure#trend take-away");
  const svg = await save(page, menu, "SVG");
  expect(svg.name).toMatch(/^looked-after-rate-in-lincolnshire-.+-\d{4}-\d{2}-\d{2}\.svg$/);
  expect(svg.text).toContain("Looked-after rate in Lincolnshire");
  expect(svg.text).toMatch(/Source: Department for Education/);
  expect(svg.text).toMatch(/data release of \d+ \w+ \d{4}/);
  expect(svg.text).not.toMatch(/var\(|class=|href=/);
  const png = await save(page, menu, "PNG");
  expect([...png.bytes.subarray(1, 4)]).toEqual([..."PNG"].map((letter) => letter.charCodeAt(0)));
  // Twice the drawing's own width, so that it is sharp on paper.
  expect(png.bytes.readUInt32BE(16)).toBeGreaterThanOrEqual(2 * 620);
});

test("a picture of a map holds its key, and the source without the page’s links", async ({ page }) => {
  const menu = await open(page, "/indicators/three-or-more-placements/#map", "figure#map take-away");
  const { text } = await save(page, menu, "SVG");
  expect(text.replace(/<\/text><text[^>]*>/g, " ")).toMatch(/lowest fifth/);
  expect(text).toMatch(/>Source: Department for Education/);
  expect(text).not.toMatch(/as a table/);
});

test("a picture has light paper on a dark screen too", async ({ page }) => {
  await page.emulateMedia({ colorScheme: "dark" });
  const menu = await open(page, CHART, "figure#trend take-away");
  const { text } = await save(page, menu, "SVG");
  expect(text).toContain('fill="#fdfcf8"');
  // The authority's colour in the light theme.
  expect(text).toContain("rgb(125, 18, 99)");
});

test("a chart's numbers can be taken away with source, licence, release, symbols and how to read them", async ({
  page,
}) => {
  const menu = await open(page, CHART, "figure#trend take-away");
  const { name, text } = await save(page, menu, "CSV");
  expect(name).toMatch(/\.csv$/);
  for (const label of ["Title", "Source", "Release", "Licence", "Symbols", "How to read", "Address"])
    expect(text).toMatch(new RegExp(`^${label},`, "m"));
  expect(text).toMatch(/^2025,54,70\.8,62,67$/m);
});

test("a table and a picture can be copied", async ({ page, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  const menu = await open(page, CHART, "figure#trend take-away");
  await menu.getByRole("button", { name: "Copy table" }).click();
  await expect(menu.getByRole("status").first()).toHaveText("Copied");
  const text = await page.evaluate(() => navigator.clipboard.readText());
  expect(text).toMatch(/^Period\tLincolnshire\t/);
  expect(text).toMatch(/^2025\t54\t70\.8\t62\t67$/m);
  const html = await page.evaluate(async () => {
    const [item] = await navigator.clipboard.read();
    return (await item!.getType("text/html")).text();
  });
  expect(html).toContain("<td>54</td>");
  await menu.getByRole("button", { name: "Copy picture" }).click();
  await expect(menu.getByRole("status").first()).toHaveText("Copied");
  const kinds = await page.evaluate(async () => (await navigator.clipboard.read()).flatMap(({ types }) => types));
  expect(kinds).toContain("image/png");
});

test("opening the menu under a chart gives a citation and the code to embed it: two steps, and a third to copy", async ({
  page,
}) => {
  const menu = await open(page, CHART, "figure#trend take-away");
  const citation = menu.getByLabel("Citation", { exact: true });
  await expect(citation).toHaveValue(
    /Children looked after per 10,000 children, Lincolnshire, on 31 March 2025: 54\. Source: .+ data release of .+\/cite\/\?r=/,
  );
  await menu.getByRole("button", { name: "BibTeX" }).click();
  await expect(citation).toHaveValue(/^@misc\{like-for-like-/);
  await menu.getByRole("button", { name: "Markdown" }).click();
  await expect(citation).toHaveValue(/\]\(http[^)]+\)$/);
  await expect(menu.getByLabel("Code to embed")).toHaveValue(
    /^<iframe src="http[^"]+\/embed\/\?a=lincolnshire&amp;i=cla-rate/,
  );
});

test("the menu works from the keyboard alone", async ({ page }) => {
  await page.goto(at(CHART));
  const summary = page.locator("figure#trend take-away summary");
  await summary.focus();
  await page.keyboard.press("Enter");
  await expect(page.locator("figure#trend take-away .citation")).toBeVisible();
  await page.keyboard.press("Tab");
  await expect(page.locator("figure#trend take-away").getByRole("button", { name: "SVG" })).toBeFocused();
});

test("a permanent link shows the figure from the files of its release, and names one that is not held", async ({
  page,
}) => {
  const menu = await open(page, CHART, "figure#trend take-away");
  const citation = await menu.getByLabel("Citation", { exact: true }).inputValue();
  const link = /http\S+$/.exec(citation)![0];
  await page.goto(`${link}&to=2024`);
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Lincolnshire");
  await expect(page.locator(".cited-value")).toHaveText("51");
  await expect(page.locator("cite-page svg").first()).toBeAttached();
  await expect(page.getByRole("row", { name: /^2025/ })).toContainText("54");
  await page.goto(link.replace(/r=[\d-]+/, "r=1999-01-01"));
  await expect(page.locator("cite-page")).toContainText("does not hold a data release of 1 January 1999");
  await expect(page.locator("cite-page svg")).toHaveCount(0);
  await page.goto(`${link}&colour=red`);
  await expect(page.locator("cite-page")).toContainText("colour");
});

test("a permanent link to an earlier release says that there is a newer one, and shows the earlier", async ({
  page,
  request,
}) => {
  const list = await (await request.get(at("/data/releases/index.json"))).json();
  const newer = { release: "2099-01-01", path: "2099-01-01/index.json", archive: "" };
  await page.route("**/data/releases/index.json", (route) =>
    route.fulfill({ json: { ...list, current: newer.release, releases: [newer, ...list.releases] } }),
  );
  await page.goto(at(`/cite/?r=${list.current}&a=lincolnshire&i=cla-rate`));
  await expect(page.locator("cite-page")).toContainText("There is a newer release");
  await expect(page.getByRole("link", { name: "1 January 2099" })).toHaveAttribute(
    "href",
    "?r=2099-01-01&a=lincolnshire&i=cla-rate",
  );
  await expect(page.locator(".cited-value")).toHaveText("54");
});

for (const [path, sheets] of [
  ["/authorities/lincolnshire/", ["About", "Judgements", "Children in care", "Placements and stability"]],
  ["/indicators/three-or-more-placements/", ["About", "Figures", "Numerators", "Denominators"]],
  ["/topics/placements/", ["About"]],
] as const) {
  test(`the page ${path} can be taken away as a spreadsheet`, async ({ page }) => {
    const menu = await open(page, path, "main > take-away");
    const { name, bytes } = await save(page, menu, "Spreadsheet (XLSX)");
    expect(name).toMatch(/\.xlsx$/);
    expect(bytes.subarray(0, 2).toString()).toBe("PK");
    if (!isOnPath("soffice")) return;
    const { text, complaints } = opened(bytes, name);
    expect(complaints).toBe("");
    expect(sheetNames(text)).toEqual(expect.arrayContaining([...sheets]));
    // Figures are numbers and symbols are texts, and nothing is worked out.
    expect(text.match(/office:value-type="float"/g)?.length ?? 0).toBeGreaterThan(50);
    expect(text.includes("table:formula")).toBe(false);
    expect(text.includes("Open Government Licence")).toBe(true);
  });
}

test("a page’s policy lets a large spreadsheet be packed in a worker made in the page", async ({ page }) => {
  await page.goto(at("/indicators/cla-rate/"));
  // The writer packs a sheet of 160 kB or more like this; today’s largest has half of that.
  const answer = await page.evaluate(
    () =>
      new Promise((done) => {
        const worker = new Worker(
          URL.createObjectURL(new Blob(["postMessage('packed')"], { type: "text/javascript" })),
        );
        worker.onmessage = ({ data }) => done(data);
        worker.onerror = () => done("refused");
      }),
  );
  expect(answer).toBe("packed");
});

test("the whole files are read by a spreadsheet as the page of data says: figures as numbers, periods as text", async ({
  page,
  request,
}) => {
  await page.goto(at("/data/"));
  await expect(page.getByRole("region", { name: "Example in a spreadsheet" })).toContainText("/data/indicators.csv");
  const bytes = await (await request.get(at("/data/changes.csv"))).body();
  if (!isOnPath("soffice")) return expect(bytes.toString("utf8")).toMatch(/^kind,indicator,/);
  // UTF-8 (76), comma (44), quotes (34), the fourth column as text (2).
  const { text, complaints } = opened(bytes, "changes.csv", ["--infilter=Text - txt - csv (StarCalc):44,34,76,1,4/2"]);
  expect(complaints).toBe("");
  expect(text.match(/office:value-type="float"/g)!.length).toBeGreaterThan(4_000);
  expect(text.match(/office:value-type="date"/g)).toBeNull();
});

test("a figure that is withheld keeps its symbol in a spreadsheet", async ({ page }) => {
  const menu = await open(page, "/authorities/isles-of-scilly/", "main > take-away");
  const { bytes, name } = await save(page, menu, "Spreadsheet (XLSX)");
  if (!isOnPath("soffice")) return expect(bytes.length).toBeGreaterThan(5_000);
  expect(/office:value-type="string"[^>]*>\s*<text:p>c<\/text:p>/.test(opened(bytes, name).text)).toBe(true);
});

test("the page of updates has a feed in each form, and they agree", async ({ page, request }) => {
  await page.goto(at("/updates/"));
  const json = await (await request.get(at("/updates/feed.json"))).json();
  const rss = await (await request.get(at("/updates/feed.xml"))).text();
  expect(json.version).toBe("https://jsonfeed.org/version/1.1");
  for (const { title, url } of json.items as readonly { title: string; url: string }[]) {
    expect(rss).toContain(`<title>${title}</title>`);
    await expect(page.locator(new URL(url).hash)).toBeAttached();
  }
});

async function open(page: Page, path: string, selector: string): Promise<Locator> {
  await page.goto(at(path));
  const menu = page.locator(selector);
  await menu.locator("summary").click();
  await menu.locator(".citation").waitFor();
  return menu;
}

async function save(page: Page, menu: Locator, button: string): Promise<{ name: string; text: string; bytes: Buffer }> {
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    menu.getByRole("button", { name: button, exact: true }).click(),
  ]);
  const bytes = readFileSync(await (download as Download).path());
  return { name: download.suggestedFilename(), text: bytes.toString("utf8"), bytes };
}

/** A spreadsheet as LibreOffice reads it, written out as text, and what it complained of on the way. */
function opened(bytes: Buffer, name: string, options: readonly string[] = []): { text: string; complaints: string } {
  const folder = mkdtempSync(join(tmpdir(), "like-for-like-"));
  try {
    const file = join(folder, name);
    writeFileSync(file, bytes);
    const home = `-env:UserInstallation=file://${folder}/profile`;
    const args = [home, "--headless", ...options, "--convert-to", "fods", "--outdir", folder, file];
    const { stderr } = spawnSync("soffice", args, { encoding: "utf8", timeout: 60_000 });
    return {
      text: readFileSync(file.replace(/\.\w+$/, ".fods"), "utf8"),
      complaints: stderr.replace(/^.*javaldx.*$\n?/m, "").trim(),
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function sheetNames(text: string): string[] {
  return [...text.matchAll(/<table:table table:name="([^"]+)"/g)].map((match) => match[1]!);
}

function isOnPath(command: string): boolean {
  return (process.env["PATH"] ?? "").split(delimiter).some((folder) => existsSync(join(folder, command)));
}
