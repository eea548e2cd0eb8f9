import { readdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { AstroIntegration } from "astro";
import { counted, report } from "./progress.ts";

/** Indexes the built pages for search and writes Pagefind's files to `/pagefind/` in the output folder. */
export function search(): AstroIntegration {
  return {
    name: "search-index",
    hooks: { "astro:build:done": ({ dir }) => indexPages(fileURLToPath(dir)) },
  };
}

async function indexPages(folder: string): Promise<void> {
  const started = performance.now();
  // Imported here so that the development server never starts the indexer.
  const pagefind = await import("pagefind");
  try {
    const { index, errors } = await pagefind.createIndex({ excludeSelectors: ["svg", "[data-pagefind-ignore]"] });
    if (!index) throw new Error(`The search index could not be started: ${errors.join("; ")}`);
    const added = await index.addDirectory({ path: folder });
    const written = await index.writeFiles({ outputPath: join(folder, "pagefind") });
    failOn([...added.errors, ...written.errors]);
    await removeInterfaces(folder);
    report("index", `${counted(added.page_count, "page")} searchable, ${await countFiles(folder)}`, started);
  } finally {
    await pagefind.close();
  }
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
