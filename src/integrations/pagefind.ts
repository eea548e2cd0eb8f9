import { readdir, readFile, rm } from "node:fs/promises";
import { join, sep } from "node:path";
import { fileURLToPath } from "node:url";
import type { AstroIntegration } from "astro";
import type { PagefindIndex } from "pagefind";
import { counted, report } from "./progress.ts";

/** Pages that say which part of them is to be found, as Pagefind itself asks for. */
const INDEXED = "data-pagefind-body";
/** Pictures, tables and code hold numbers, not words, and are nine tenths of a page: it is quicker not to hand them over. */
const WITHOUT_WORDS = /<(svg|table|script|style)[\s>].*?<\/\1>/gs;
/** How many pages are in hand at once. */
const AT_ONCE = 32;

/** Indexes the built pages for search and writes Pagefind's files to `/pagefind/` in the output folder. */
export function search(): AstroIntegration {
  return {
    name: "search-index",
    hooks: { "astro:build:done": ({ dir }) => indexSite(fileURLToPath(dir)) },
  };
}

async function indexSite(folder: string): Promise<void> {
  const started = performance.now();
  // Imported here so that the development server never starts the indexer.
  const pagefind = await import("pagefind");
  try {
    const { index, errors } = await pagefind.createIndex({ excludeSelectors: ["[data-pagefind-ignore]"] });
    if (!index) throw new Error(`The search index could not be started: ${errors.join("; ")}`);
    const pages = await addPages(index, folder);
    failOn((await index.writeFiles({ outputPath: join(folder, "pagefind") })).errors);
    await removeInterfaces(folder);
    report("index", `${counted(pages, "page")} searchable, ${await countFiles(folder)}`, started);
  } finally {
    await pagefind.close();
  }
}

/** Adds every page that is to be found, always in the same order, so that the same pages give the same index. */
async function addPages(index: PagefindIndex, folder: string): Promise<number> {
  const names = await readdir(folder, { recursive: true });
  const files = names.filter((name) => name.endsWith(".html")).sort();
  let added = 0;
  for (let start = 0; start < files.length; start += AT_ONCE) {
    const batch = files.slice(start, start + AT_ONCE);
    const pages = await Promise.all(batch.map((file) => readPage(folder, file)));
    const found = pages.filter(({ content }) => content.includes(INDEXED));
    const answers = await Promise.all(found.map((page) => index.addHTMLFile(page)));
    failOn(answers.flatMap(({ errors }) => errors));
    added += found.length;
  }
  return added;
}

async function readPage(folder: string, file: string): Promise<{ url: string; content: string }> {
  const html = await readFile(join(folder, file), "utf8");
  const url = `/${file.split(sep).join("/")}`.replace(/index\.html$/, "");
  return { url, content: html.includes(INDEXED) ? html.replace(WITHOUT_WORDS, "") : "" };
}

/** Pagefind also writes its own interfaces, of more than 400 KB; the site has its own and leaves them out. */
async function removeInterfaces(folder: string): Promise<void> {
  const names = await readdir(join(folder, "pagefind"));
  const unused = names.filter((name) => /^pagefind-.*(ui|highlight)\b/.test(name));
  await Promise.all(unused.map((name) => rm(join(folder, "pagefind", name))));
}

function failOn(errors: readonly string[]): void {
  if (errors.length > 0) throw new Error(`The search index could not be written: ${errors.join("; ")}`);
}

async function countFiles(folder: string): Promise<string> {
  const files = await readdir(join(folder, "pagefind"), { recursive: true });
  return counted(files.filter((name) => name.includes(".")).length, "file");
}
