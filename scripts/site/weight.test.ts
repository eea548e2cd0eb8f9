import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import type { Site } from "./links.ts";
import { readPage } from "./page.ts";
import { budgetOf, heaviest, heavyPages, staticImports, weights } from "./weight.ts";

const folder = mkdtempSync(join(tmpdir(), "like-for-like-"));
afterAll(() => rmSync(folder, { recursive: true }));

const html =
  '<link rel="stylesheet" href="/a.css"><link rel="preload" as="font" href="/f.woff2"><script type="module" src="/s/a.js"></script>';

/** A site of one page, with the sizes that its files have once they are sent. */
function siteOf(sizes: Record<string, number>, code = "", file = "ambridge/index.html"): Site {
  const files: Record<string, string> = { [file]: html, "a.css": "", "f.woff2": "", "s/a.js": code, "s/b.js": "" };
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
    writeFileSync(join(folder, `${name}.br`), "x".repeat(sizes[name] ?? 0));
  }
  return { folder, base: "/", pages: new Map([[file, readPage(file, html)]]) };
}

describe("the weight of a page", () => {
  it("is what Brotli sends of the page and of each kind of file it fetches", () => {
    const site = siteOf({ "ambridge/index.html": 30, "a.css": 20, "f.woff2": 10, "s/a.js": 5 });
    expect(weights(site).get("ambridge/index.html")).toEqual({ html: 30, css: 20, script: 5, font: 10 });
    expect(heavyPages(site)).toEqual([]);
    expect(heaviest(weights(site))).toContain("html 0 KB (ambridge/)");
  });

  it("is refused where a kind passes its budget, each kind by itself", () => {
    const site = siteOf({ "ambridge/index.html": 40_001, "a.css": 12_001, "s/a.js": 12_001, "f.woff2": 60_001 });
    const messages = heavyPages(site).map(({ message }) => message.split(" ")[0]);
    expect(messages).toEqual(["html", "css", "script", "font"]);
  });

  it("counts a module that a script imports at once, and none that waits for the reader", () => {
    expect(staticImports('import{a}from"./b.js";import"./c.js";export*from "./d.js";x=import("./e.js")')).toEqual([
      "./b.js",
      "./c.js",
      "./d.js",
    ]);
    const site = siteOf({ "s/a.js": 5, "s/b.js": 7 }, 'import"./b.js"', "borchester/index.html");
    expect(weights(site).get("borchester/index.html")!.script).toBe(12);
  });

  it("lets the tool that draws in the browser have the code that draws", () => {
    expect([budgetOf("compare/index.html").script, budgetOf("index.html").script]).toEqual([45_000, 12_000]);
  });
});
