import { describe, expect, it } from "vitest";
import type { PlaceRow, SearchAuthority, SearchEntry, SearchIndex } from "../../model/search.ts";
import { createSearch } from "./search.ts";

const authority = (title: string, code: string, names: string[] = [], closed = false): SearchEntry => ({
  kind: "authority",
  title,
  path: `/authorities/${closed ? "former/" : ""}${title.toLowerCase().replaceAll(" ", "-")}/`,
  names,
  line: "County council, Borset region",
  text: "",
  authority: { code, type: "county", regions: ["borset"], closed, profile: null } satisfies SearchAuthority,
});
const entry = (kind: SearchEntry["kind"], title: string, more: Partial<SearchEntry> = {}): SearchEntry => ({
  kind,
  title,
  path: `/${kind}/${title.toLowerCase().replaceAll(" ", "-")}/`,
  names: [],
  line: "",
  text: "",
  ...more,
});

const entries = [
  authority("Borsetshire", "E10000901", ["Borset"]),
  authority("North Borsetshire", "E06000902"),
  authority("Barchester and Ambridge", "E06000903", ["Barchester & Ambridge"]),
  authority("Felpersham", "E06000904"),
  authority("Old Felpersham", "E06000905", ["Felpershire"], true),
  entry("indicator", "Children adopted from care", { topic: "adoption", names: ["number of adoptions"] }),
  entry("indicator", "Children who lived with one carer", { topic: "placements", names: ["placement stability"] }),
  entry("topic", "Adoption and permanence", { topic: "adoption", names: ["Adoption"] }),
  entry("topic", "Children in care", { topic: "children-in-care" }),
  entry("glossary", "Adoption", { path: "/glossary/", anchor: "adoption" }),
  entry("glossary", "Caseload", { path: "/glossary/", anchor: "caseload" }),
  entry("method", "Missing values", { text: "Why some figures are hidden" }),
];
const shards: Record<string, PlaceRow[]> = {
  am: [
    ["Ambridge", "parish", "Felpersham", "E06000904"],
    ["Ambridge", "town", "Barchester and Ambridge", "E06000903"],
    ["Ambridge Hill", "ward", "Barchester and Ambridge", "E06000903"],
  ],
  pe: [
    ["Penny Hassett", "parish", "South Borset", "E10000901"],
    ["Penny Hassett", "ward", "Felpersham", "E06000904"],
  ],
  fe: [["Felpershire", "former county", "Felpersham", "E06000904"]],
};
const index: SearchIndex = {
  entries,
  regions: [],
  types: [],
  topics: [],
  strands: [],
  grades: [],
  shards: Object.keys(shards),
};

function searched() {
  const asked: string[] = [];
  const search = createSearch(index, async (letters) => {
    asked.push(letters);
    return shards[letters] ?? [];
  });
  return { search, asked, titles: async (text: string) => (await search.complete(text)).map(({ title }) => title) };
}
const first = async (text: string) => (await searched().search.complete(text))[0];

describe("a search", () => {
  it.each([
    ["Borsetshire", "Borsetshire"],
    ["borset", "Borsetshire"],
    ["Borsetshire County Council", "Borsetshire"],
    ["is Borsetshire good", "Borsetshire"],
    ["Borsetshrie", "Borsetshire"],
    ["Barchester & Ambridge", "Barchester and Ambridge"],
    ["felper", "Felpersham"],
    ["adoptions", "Adoption and permanence"],
    ["number of adoptions", "Children adopted from care"],
    ["how many adoptions", "Children adopted from care"],
    ["placment stabilty", "Children who lived with one carer"],
    ["looked-after children", "Children in care"],
    ["caseloads", "Caseload"],
    ["why are figures hidden", "Missing values"],
    ["adoption in Borsetshire", "Borsetshire: Adoption and permanence"],
    ["north borsetshire adoptions", "North Borsetshire: Adoption and permanence"],
  ])("for %j finds %j first", async (text, title) => expect((await first(text))?.title).toBe(title));

  it("puts a page before the term of the same name, and the term before pages with more words", async () => {
    const titles = await searched().titles("adoption");
    expect(titles.slice(0, 3)).toEqual(["Adoption and permanence", "Adoption", "Children adopted from care"]);
  });

  it("finds nothing for nothing and for what is nowhere", async () => {
    expect(await searched().titles("")).toEqual([]);
    expect(await searched().titles("xyzzyx")).toEqual([]);
  });

  it("puts an exact name before one that only begins so, and that before a misspelling", async () => {
    expect(await searched().titles("borsetshire")).toEqual(["Borsetshire", "North Borsetshire"]);
    expect((await searched().titles("felpersham"))[0]).toBe("Felpersham");
  });
});

describe("places", () => {
  it("offers every place of a name, told apart by what it lies within", async () => {
    const results = await searched().search.complete("penny hassett");
    expect(results.map(({ line, path }) => [line, path])).toEqual([
      ["Parish in South Borset → Borsetshire", "/authorities/borsetshire/"],
      ["Ward in Felpersham → Felpersham", "/authorities/felpersham/"],
    ]);
  });

  it("takes the words after a name for what it lies within", async () => {
    expect((await first("Penny Hassett, Felpersham"))?.line).toBe("Ward in Felpersham → Felpersham");
  });

  it("leaves out a place that its authority is named after, and lifts the authority to its rank", async () => {
    const results = await searched().search.complete("ambridge");
    expect(results[0]?.kind).toBe("authority");
    expect(results.filter(({ line }) => line.startsWith("Town"))).toEqual([]);
    expect(results.find(({ title }) => title === "Ambridge")?.line).toBe("Parish in Felpersham → Felpersham");
  });

  it("puts the authority with the duty before the abolished one of that name", async () => {
    const results = await searched().search.complete("felpershire");
    expect(results.slice(0, 2).map(({ path }) => path)).toEqual([
      "/authorities/felpersham/",
      "/authorities/former/old-felpersham/",
    ]);
  });

  it("forgives a slip in a place's name", async () =>
    expect((await first("peny hassett"))?.title).toBe("Penny Hassett"));

  it("finds a place that a longer query names", async () => {
    expect((await first("which council is Ambridge in"))?.title).toBe("Barchester and Ambridge");
  });
});

describe("files of place names", () => {
  it("are asked for from the second letter on, each once", async () => {
    const { search, asked } = searched();
    await search.complete("p");
    expect(asked).toEqual([]);
    await search.complete("pe");
    await search.complete("penny");
    expect(asked).toEqual(["pe"]);
  });

  it("are not asked for where there are none of such letters", async () => {
    const { search, asked } = searched();
    await search.complete("xyzzyx");
    expect(asked).toEqual([]);
  });

  it("answer at once when they are here", async () => {
    const { search } = searched();
    expect(search.now("penny hassett")).toEqual([]);
    await search.complete("penny hassett");
    expect(search.now("penny hassett")).toHaveLength(2);
  });

  it("pass on that a file could not be had", async () => {
    const search = createSearch(index, () => Promise.reject(new Error("offline")));
    await expect(search.complete("penny")).rejects.toThrow("offline");
    expect(search.now("Borsetshire")[0]?.title).toBe("Borsetshire");
  });
});
