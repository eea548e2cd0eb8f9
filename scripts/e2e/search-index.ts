import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { createSearch, type Search } from "../../src/client/search/search.ts";
import { placeShards } from "../../src/client/search/shards.ts";
import { loadDataset } from "../../src/data.ts";
import { searchIndex, type SearchContent } from "../../src/views/search.ts";
import { root } from "../settings.ts";

/** The search over the project's own data and words, with every page taken to exist: no browser, no build. */
export function realSearch(folder = join(root, "data")): Search {
  const dataset = loadDataset(folder);
  const shards = placeShards(dataset.places);
  const index = searchIndex(dataset, readContent(), [...shards.keys()], () => true);
  return createSearch(index, async (letters) => shards.get(letters) ?? []);
}

function readContent(): SearchContent {
  return {
    indicators: readFolder("indicators").map(({ text, aka }) => ({ id: field(text, "id"), aka })),
    methods: readFolder("methods").map(({ id, text, aka }) => ({
      id,
      aka,
      title: field(text, "title"),
      nav: field(text, "nav"),
      description: field(text, "description"),
    })),
    glossary: readFolder("glossary").map(({ id, text, aka }) => ({
      id,
      aka,
      term: field(text, "term"),
      short: field(text, "short"),
    })),
  };
}

/** The front matter of each file: the few forms of YAML that the project's content is written in. */
function readFolder(name: string): { id: string; text: string; aka: string[] }[] {
  const folder = join(root, "content", name);
  return readdirSync(folder)
    .filter((file) => file.endsWith(".mdx"))
    .map((file) => {
      const text = readFileSync(join(folder, file), "utf8").split(/^---$/m)[1]!;
      return { id: file.replace(/\.mdx$/, ""), text, aka: list(text, "aka") };
    });
}

function field(text: string, name: string): string {
  const match = new RegExp(`^${name}: *(.+)$`, "m").exec(text);
  if (!match) throw new Error(`front matter without "${name}":\n${text}`);
  return unquote(match[1]!);
}

function list(text: string, name: string): string[] {
  const match = new RegExp(`^${name}:\\s*\\[([^\\]]*)\\]`, "m").exec(text);
  return match ? [...match[1]!.matchAll(/"[^"]*"|'[^']*'|[^,\s][^,]*/g)].map(([item]) => unquote(item.trim())) : [];
}

function unquote(text: string): string {
  return text.replace(/^(["'])(.*)\1$/, "$2");
}
