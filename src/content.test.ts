import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { describe, expect, test } from "vitest";
import { readCsv, readHeader } from "./ingest/csv.ts";

const root = join(import.meta.dirname, "..");

interface Page {
  id: string;
  file: string;
  front: string;
  body: string;
}

const indicators = pagesOf("indicators");
const methods = pagesOf("methods");
const glossary = pagesOf("glossary");
const updates = pagesOf("updates");
const everything = [...indicators, ...methods, ...glossary, ...updates];

const manifest = rowsOf("indicators.csv");
const indicatorIds = manifest.map((row) => row.id ?? "");
const topicPaths = rowsOf("topics.csv").map((row) => `${row.id}/`);
const authoritySlugs = rowsOf("authorities.csv").map((row) => row.slug ?? "");

describe("indicator words", () => {
  test("every indicator in the data has its page of words, and every page its indicator", () => {
    expect(indicators.map((page) => page.id).toSorted()).toEqual(indicatorIds.toSorted());
  });

  test("the id in the front matter is the file's name", () => {
    const wrong = indicators.filter((page) => !page.front.split("\n").includes(`id: ${page.id}`));
    expect(files(wrong)).toEqual([]);
  });

  test("each says what it measures, what is counted and what to be careful of, in this order", () => {
    const shape = /^(?!##)\S[\s\S]+\n## What is counted\n\n(?!##)[\s\S]+\n## Cautions\n\n(?!##)[\s\S]+$/;
    expect(files(indicators.filter((page) => !shape.test(page.body)))).toEqual([]);
  });

  test("each is between 80 and 165 words long", () => {
    const wrong = indicators.filter((page) => words(page.body).length < 80 || words(page.body).length > 165);
    expect(wrong.map((page) => `${page.file}: ${words(page.body).length} words`)).toEqual([]);
  });

  test("each says which direction is seen as better where there is one, and only there", () => {
    const wrong = manifest.filter((row) => {
      const body = indicators.find((page) => page.id === row.id)?.body ?? "";
      return (row.polarity === "neither" ? null : row.polarity) !== directionNamed(body);
    });
    expect(wrong.map((row) => `${row.id}: ${row.polarity}`)).toEqual([]);
  });

  test("no sentence of twelve words or more stands in more than twelve of them", () => {
    const repeated = [...sharedSentences(indicators)].filter(([, ids]) => ids.length > 12);
    expect(repeated).toEqual([]);
  });
});

describe("glossary", () => {
  test("has at least sixty terms", () => {
    expect(glossary.length).toBeGreaterThanOrEqual(60);
  });

  test("each term has two sentences, an example and where it is used", () => {
    const shape = /^[^\n]+[.?!] [^\n]+[.?!]\n\n\*\*Example\.\*\* [^\n]+\n\n\*\*Where it is used\.\*\* [^\n]+\n$/;
    expect(files(glossary.filter((page) => !shape.test(page.body)))).toEqual([]);
  });

  test("each term is linked to, or named, on a page outside the glossary", () => {
    const text = [...indicators, ...methods].map((page) => page.body.toLowerCase()).join("\n");
    const names = (page: Page) => [`(/glossary/#${page.id})`, ...namesOf(page)];
    const unused = glossary.filter((page) => !names(page).some((name) => text.includes(name.toLowerCase())));
    expect(files(unused)).toEqual([]);
  });

  test("no two terms go by the same name", () => {
    const names = glossary.map((page) => frontValue(page, "term").toLowerCase());
    expect(names.filter((name, i) => names.indexOf(name) !== i)).toEqual([]);
  });
});

describe("words on inspections", () => {
  const page = methods.find(({ id }) => id === "inspection-frameworks")!;
  const explained = anchorsOf(page);
  const idsIn = (file: string, column: string) => [...new Set(rowsOf(file).map((row) => row[column] ?? ""))];
  const without = (ids: readonly string[]) => ids.filter((id) => !explained.has(id));

  test("every framework in the data has its words, under its id", () => {
    expect(without(idsIn("frameworks.csv", "framework"))).toEqual([]);
  });

  test("every strand of every framework has its words", () => {
    expect(without(idsIn("frameworks.csv", "strand").map((id) => `strand-${id}`))).toEqual([]);
  });

  test("every type of inspection has its words, where the card of an inspection leads", () => {
    expect(without(idsIn("inspections.csv", "type"))).toEqual([]);
  });

  test("every type of visit has its entry in the glossary, where the list of visits leads", () => {
    const wanted = idsIn("visits.csv", "type");
    expect(wanted.filter((id) => !glossary.some((entry) => entry.id === id))).toEqual([]);
  });

  test("every grade of every framework is named on the page of the grades", () => {
    const words = methods.find(({ id }) => id === "grades")!.body.toLowerCase();
    const labels = idsIn("grades.csv", "label");
    expect(labels.filter((label) => !words.includes(label.toLowerCase()))).toEqual([]);
  });
});

describe("links", () => {
  const known: Record<string, (rest: string) => boolean> = {
    glossary: (rest) => rest === "" || (rest.startsWith("#") && glossary.some((page) => `#${page.id}` === rest)),
    methods: (rest) =>
      rest === "" ||
      methods.some((page) => {
        const [path, anchor] = rest.split("#");
        return path === `${page.id}/` && (anchor === undefined || anchorsOf(page).has(anchor));
      }),
    indicators: (rest) => rest === "" || indicatorIds.some((id) => `${id}/` === rest),
    authorities: (rest) =>
      rest === "" ||
      authoritySlugs.some((slug) => ["", "briefing/", ...topicPaths].some((part) => rest === `${slug}/${part}`)),
    judgements: (rest) => ["", "#authorities"].includes(rest),
    compare: (rest) => rest === "",
    data: (rest) => rest === "",
    embed: (rest) => rest === "",
    find: (rest) => rest === "",
    updates: (rest) => rest === "",
    search: (rest) => rest === "",
  };

  test("every link inside the site leads to a page that there is", () => {
    const dead = everything.flatMap((page) =>
      linksOf(page)
        .filter((link) => link.startsWith("/"))
        .filter((link) => {
          // What a page makes of its query is for the browser's tests.
          const [, section = "", rest = ""] = /^\/([a-z]+)\/(.*)$/.exec(link.replace(/\?[^#]*/, "")) ?? [];
          return !known[section]?.(rest);
        })
        .map((link) => `${page.file}: ${link}`),
    );
    expect(dead).toEqual([]);
  });

  test("links are root-relative, or https", () => {
    const odd = everything.flatMap((page) => linksOf(page).filter((link) => !/^(\/|https:\/\/)/.test(link)));
    expect(odd).toEqual([]);
  });
});

describe("figures in the text", () => {
  const columns = new Set(
    (
      "value computed numerator denominator lower95 upper95 lower998 upper998 neighbour_mean neighbour_median " +
      "neighbour_min neighbour_max neighbour_n region_value england_value difference_england children_england rank " +
      "rank_of tied rank_from rank_to quartile previous_period change change_verdict trend versus_neighbours " +
      "versus_england"
    ).split(" "),
  );

  test("a figure taken from a standing names an indicator, an authority and a column that exist", () => {
    const wrong = factNames().filter((name) => {
      const [kind, indicator = "", authority = "", column = ""] = name.split(".");
      if (kind !== "standing") return false;
      return !indicatorIds.includes(indicator) || !authoritySlugs.includes(authority) || !columns.has(column);
    });
    expect(wrong).toEqual([]);
  });

  test("every other figure is a plain name, or a kind and an indicator that exists", () => {
    const wrong = factNames().filter((name) => {
      const [kind = "", indicator] = name.split(".");
      if (kind === "standing") return false;
      return indicator === undefined ? !/^[a-z0-9-]+$/.test(kind) : !indicatorIds.includes(indicator);
    });
    expect(wrong).toEqual([]);
  });
});

test("no adjective of praise or blame stands in the words", () => {
  const verdicts = /\b(excellent|impressive|disappointing|shocking|top-performing|worst-performing|high-performing)\b/i;
  expect(files(everything.filter((page) => verdicts.test(page.body)))).toEqual([]);
});

function pagesOf(collection: string): Page[] {
  const folder = join(root, "content", collection);
  return readdirSync(folder)
    .filter((name) => name.endsWith(".mdx"))
    .map((name) => {
      const [, front = "", body = ""] = /^---\n([\s\S]*?)\n---\n\n([\s\S]*)$/.exec(
        readFileSync(join(folder, name), "utf8"),
      ) ?? ["", "", ""];
      return { id: basename(name, ".mdx"), file: `content/${collection}/${name}`, front, body };
    });
}

/** The rows of a file in `data/`, each by the names of its columns. */
function rowsOf(file: string): Record<string, string>[] {
  const content = readFileSync(join(root, "data", file), "utf8");
  const columns = readHeader(content);
  const rows: Record<string, string>[] = [];
  readCsv(file, content, columns, (cells) => {
    rows.push(Object.fromEntries(columns.map((column, i) => [column, cells[i] ?? ""])));
  });
  return rows;
}

function linksOf(page: Page): string[] {
  return [...page.body.matchAll(/\]\(([^)\s]+)\)/g)].map((match) => match[1] ?? "");
}

/** Ids that a page's text gives to words in it, and those of its headings. */
function anchorsOf(page: Page): Set<string> {
  const given = [...page.body.matchAll(/ id="([^"]+)"/g)].map((match) => match[1] ?? "");
  const headings = [...page.body.matchAll(/^##+ (.+)$/gm)].map((match) => match[1] ?? "");
  return new Set([
    ...given,
    ...headings.map((text) =>
      text
        .toLowerCase()
        .replaceAll(/[^a-z0-9 ]/g, "")
        .replaceAll(" ", "-"),
    ),
  ]);
}

function factNames(): string[] {
  return everything.flatMap((page) => [...page.body.matchAll(/<Fact name="([^"]*)"/g)].map((match) => match[1] ?? ""));
}

function frontValue(page: Page, key: string): string {
  const line = page.front.split("\n").find((text) => text.startsWith(`${key}: `)) ?? "";
  return line.slice(key.length + 2).replaceAll('"', "");
}

/** The term and the other words for it. */
function namesOf(page: Page): string[] {
  const aka = frontValue(page, "aka").replace(/^\[|\]$/g, "");
  return [frontValue(page, "term"), ...aka.split(", ")].filter((name) => name !== "");
}

function words(body: string): string[] {
  return body.replaceAll(/\]\([^)]*\)/g, "]").match(/[\p{L}\p{N}][\p{L}\p{N}'’.-]*/gu) ?? [];
}

function sharedSentences(pages: readonly Page[]): Map<string, string[]> {
  const seen = new Map<string, string[]>();
  for (const page of pages) {
    const sentences = new Set(page.body.split(/(?<=[.?!])\s+/).filter((sentence) => words(sentence).length >= 12));
    for (const sentence of sentences) seen.set(sentence, [...(seen.get(sentence) ?? []), page.id]);
  }
  return seen;
}

/** The direction that the text calls better, or marked as better by DfE's tool. */
function directionNamed(body: string): "high" | "low" | null {
  const claim = /\b(high|low)(?:er)?(?: share)?(?: is)? (?:generally seen |marked )?as better/i.exec(body);
  return claim ? (claim[1]?.toLowerCase() as "high" | "low") : null;
}

function files(pages: readonly Page[]): string[] {
  return pages.map((page) => page.file);
}
