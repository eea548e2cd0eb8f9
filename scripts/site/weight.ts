import { existsSync, readFileSync, statSync } from "node:fs";
import { dirname, extname, join, posix } from "node:path";
import { sized } from "../../src/integrations/progress.ts";
import { targetOf, type Site } from "./links.ts";
import type { Fault, Page } from "./page.ts";

/** The most that a page may weigh in each kind of file fetched before its reader acts, in bytes as Brotli sends them. */
export interface Budget {
  html: number;
  css: number;
  script: number;
  font: number;
}

const usual: Budget = { html: 40_000, css: 12_000, script: 12_000, font: 60_000 };
/** The tool that draws its charts in the browser needs the code that draws them. */
const comparing: Budget = { ...usual, script: 45_000 };

/** The budget of a page, by its file. */
export function budgetOf(file: string): Budget {
  return /^(?:compare|embed)\//.test(file) ? comparing : usual;
}

/** What each page of the site weighs, by its file. */
export function weights(site: Site): Map<string, Budget> {
  const known = new Map<string, number>();
  const weigh = (file: string) => {
    if (!known.has(file)) known.set(file, sentSize(join(site.folder, file)));
    return known.get(file)!;
  };
  const imports = importReader(site.folder);
  return new Map([...site.pages.values()].map((page) => [page.file, weightOf(site, page, weigh, imports)]));
}

/** Pages heavier than their budget. */
export function heavyPages(site: Site, found: ReadonlyMap<string, Budget> = weights(site)): Fault[] {
  return [...found].flatMap(([file, weight]) => {
    const budget = budgetOf(file);
    const over = (Object.keys(budget) as (keyof Budget)[]).filter((kind) => weight[kind] > budget[kind]);
    return over.map((kind) => ({
      file,
      message: `${kind} weighs ${sized(weight[kind])}, the budget is ${sized(budget[kind])}`,
    }));
  });
}

/** The heaviest page in each kind of file, in words. */
export function heaviest(found: ReadonlyMap<string, Budget>): string {
  const kinds = Object.keys(usual) as (keyof Budget)[];
  return kinds
    .map((kind) => {
      const [file, weight] = [...found].reduce((most, one) => (one[1][kind] > most[1][kind] ? one : most));
      return `${kind} ${sized(weight[kind])} (${file.replace(/index\.html$/, "")})`;
    })
    .join(", ");
}

function weightOf(site: Site, page: Page, weigh: (file: string) => number, imports: ImportReader): Budget {
  const files = fetchedWith(site, page, imports);
  const sum = (...endings: string[]) =>
    [...files].filter((file) => endings.includes(extname(file))).reduce((total, file) => total + weigh(file), 0);
  return { html: weigh(page.file), css: sum(".css"), script: sum(".js", ".mjs"), font: sum(".woff2", ".woff") };
}

/** Every file of the site that the browser fetches with a page, the modules that its scripts import among them. */
function fetchedWith(site: Site, page: Page, imports: ImportReader): Set<string> {
  const files = new Set<string>();
  for (const link of page.fetched) {
    const target = targetOf(site, page, link);
    if (target !== null && target !== "outside") files.add(target.file);
  }
  // A set that grows while it is read is read to its end.
  for (const file of files) for (const imported of imports(file)) files.add(imported);
  return files;
}

/** The modules that a script of the site imports at once; `import()` is left to the reader's doing. */
type ImportReader = (file: string) => readonly string[];

function importReader(folder: string): ImportReader {
  const known = new Map<string, readonly string[]>();
  return (file) => {
    if (!/\.m?js$/.test(file)) return [];
    const path = join(folder, file);
    const found = known.get(file) ?? (existsSync(path) ? staticImports(readFileSync(path, "utf8")) : []);
    known.set(file, found);
    return found.map((specifier) => posix.join(dirname(file), specifier));
  };
}

/** The relative modules in a bundled script's import lines. */
export function staticImports(code: string): string[] {
  const pattern = /(?:\bimport|\bfrom)\s*["'](\.[^"']+)["']/g;
  return [...code.matchAll(pattern)].map((match) => match[1]!);
}

/** A file's size as it is sent: its Brotli copy where the build made one. */
function sentSize(path: string): number {
  if (existsSync(`${path}.br`)) return statSync(`${path}.br`).size;
  return existsSync(path) ? statSync(path).size : 0;
}
