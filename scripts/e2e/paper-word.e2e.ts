import { readFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import { papers, unzip } from "./papers.ts";
import { at, expect, test } from "./site.ts";

for (const slug of papers) {
  test(`the Word file on ${slug} has headings, header rows, alternative text, page numbers and its language`, async ({
    page,
  }) => {
    await page.goto(at(`/authorities/${slug}/briefing/`));
    const files = unzip(await taken(page, "word"));
    const body = files.get("word/document.xml")!.toString();
    const headings = [...body.matchAll(/<w:pStyle w:val="Heading(\d)"\/>/g)].map(([, level]) => level);
    expect(headings[0]).toBe("1");
    expect(headings.filter((level) => level === "2")).toHaveLength(6);
    expect(count(body, /<w:tblHeader\/>/g), "header rows").toBe(count(body, /<w:tbl>/g));
    const pictures = [...body.matchAll(/<wp:docPr [^>]*?>/g)].map(([tag]) => /descr="([^"]*)"/.exec(tag)?.[1] ?? "");
    expect(pictures.length).toBe(await page.locator("#paper figure").count());
    for (const words of pictures) expect(words.length).toBeGreaterThan(40);
    expect([...files.keys()].filter((name) => name.endsWith(".png"))).toHaveLength(pictures.length);
    expect(files.get("word/styles.xml")!.toString()).toMatch(/<w:lang [^>]*w:val="en-GB"/);
    expect([...files].find(([name]) => /^word.footer\d\.xml$/.test(name))?.[1].toString()).toMatch(/PAGE/);
    expect(files.get("docProps/core.xml")!.toString()).toContain("<dc:title>");
  });
}

test("what an officer types goes into the Word file and the Markdown", async ({ page }) => {
  await page.goto(at("/authorities/lincolnshire/briefing/"));
  const place = page.getByRole("textbox", { name: "Your own words: Purpose" });
  await place.fill("For the committee of 4 December: to note.");
  const word = unzip(await taken(page, "word"))
    .get("word/document.xml")!
    .toString();
  expect(word).toContain("For the committee of 4 December: to note.");
  const markdown = (await taken(page, "markdown")).toString();
  expect(markdown).toContain("> For the committee of 4 December: to note.");
  expect(markdown).toContain("| Measure | Lincolnshire |");
});

test("pictures are in the colours of paper even where the page is dark", async ({ page }) => {
  const pictures = async (colorScheme: "light" | "dark") => {
    await page.emulateMedia({ colorScheme });
    await page.goto(at("/authorities/lincolnshire/briefing/"));
    const files = unzip(await taken(page, "word"));
    return [...files].filter(([name]) => name.endsWith(".png")).map(([, bytes]) => bytes.toString("base64"));
  };
  expect((await pictures("dark")).sort()).toEqual((await pictures("light")).sort());
});

async function taken(page: Page, act: "word" | "markdown"): Promise<Buffer> {
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.locator(`paper-tools button[data-act=${act}]`).click(),
  ]);
  return readFileSync(await download.path());
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}
