import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve, sep } from "node:path";
import { describe, expect, it } from "vitest";

const source = import.meta.dirname;

/** What each folder or file of `src/` may import from the others: imports run one way. */
const mayImport: Record<string, readonly string[]> = {
  model: [],
  ingest: ["model"],
  compare: ["model"],
  charts: [],
  "format.ts": ["model"],
  "data.ts": ["model", "ingest"],
  "archives.ts": ["model", "exports", "views"],
  exports: ["model", "ingest", "compare", "charts", "format.ts", "views"],
  views: ["model", "compare", "charts", "format.ts", "site.ts"],
  // What the reader chooses in the browser is said in the words of the pages, and figures that a reader brings are held to the rules
  // of the published ones: views and ingest are pure, and only what is used of them is sent.
  client: ["model", "compare", "charts", "format.ts", "views", "ingest", "exports"],
  integrations: [],
  "url.ts": [],
  "site.ts": [],
  "content.config.ts": ["model"],
};
/** Where the site is put together: these may import everything but each other's pages. */
const wiring = ["components", "layouts", "pages"];

/** Which packages only some places may import, as patterns of the package's name. */
const reserved: readonly { name: RegExp; places: readonly string[] }[] = [
  { name: /^papaparse$/, places: ["ingest/csv.ts"] },
  { name: /^d3(-|$)/, places: ["charts", "compare"] },
  // A hash is arithmetic; everything else of Node reads or writes the world.
  { name: /^node:(?!crypto$)/, places: ["data.ts", "archives.ts", "integrations"] },
  { name: /^pagefind$/, places: ["integrations"] },
];

interface ImportLine {
  /** Path of the importing file under `src/`, with `/`. */
  from: string;
  specifier: string;
}

const imports = listFiles().flatMap(readImports);

describe("layers", () => {
  it("reads the import lines that it judges", () => {
    expect(imports.length).toBeGreaterThan(10);
    expect(
      importsOf('import { a } from "./x.ts";\nimport "./y.ts";\nexport { b } from "d3";\nawait import("./z.ts");'),
    ).toEqual(["./x.ts", "./y.ts", "d3", "./z.ts"]);
  });

  it("lets each folder import only the folders under it", () => {
    expect(imports.filter((line) => !staysBelow(line)).map(describeLine)).toEqual([]);
  });

  it("keeps each reserved package in its place", () => {
    expect(imports.filter((line) => !isAllowedPackage(line)).map(describeLine)).toEqual([]);
  });

  it("writes the extension of every local file", () => {
    const bare = imports.filter(({ specifier }) => specifier.startsWith(".") && !/\.\w+(\?\w+)?$/.test(specifier));
    expect(bare.map(describeLine)).toEqual([]);
  });
});

function listFiles(): string[] {
  const names = readdirSync(source, { recursive: true, encoding: "utf8" });
  return names.filter((name) => /\.(ts|astro)$/.test(name) && !/\.test\.ts$/.test(name));
}

function readImports(name: string): ImportLine[] {
  const text = readFileSync(join(source, name), "utf8");
  return importsOf(text).map((specifier) => ({ from: name.split(sep).join("/"), specifier }));
}

function importsOf(text: string): string[] {
  const pattern = /^\s*(?:import|export)\s(?:[^"';]*?\sfrom\s)?\s*["']([^"']+)["']|\bimport\(\s*["']([^"']+)["']/gm;
  return [...text.matchAll(pattern)].map((match) => (match[1] ?? match[2])!);
}

function staysBelow({ from, specifier }: ImportLine): boolean {
  if (!specifier.startsWith(".")) return true;
  const target = relative(source, resolve(source, dirname(from), specifier))
    .split(sep)
    .join("/");
  const [here, there] = [placeOf(from), placeOf(target)];
  if (here === there || there === "styles" || there === "..") return here === there || wiring.includes(here);
  if (wiring.includes(here)) return there !== "pages";
  return mayImport[here]?.includes(there) ?? false;
}

function isAllowedPackage({ from, specifier }: ImportLine): boolean {
  const rule = reserved.find(({ name }) => name.test(specifier));
  return !rule || rule.places.some((place) => from === place || from.startsWith(`${place}/`));
}

function placeOf(path: string): string {
  return path.split("/", 1)[0]!;
}

function describeLine({ from, specifier }: ImportLine): string {
  return `${from} imports ${specifier}`;
}
