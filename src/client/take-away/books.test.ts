import { describe, expect, it } from "vitest";
import { named, tablesBook } from "./book.ts";
import { authorityBook, indicatorBook, type ApiAuthority, type ApiIndex, type ApiIndicator } from "./data-books.ts";

const facts = {
  ...{ site: "Like for Like", release: "2031-05-06", base: "/", page: "Barchester", title: "Barchester" },
  ...{ subtitle: "", source: "", axis: "", address: "https://site.example/authorities/barchester/" },
};
const source = {
  ...{ id: "s", publisher: "Press", title: "Barset children", release: "2031", published: "2031-04" },
  ...{ licence: "OGL", url: "https://press.example/" },
};
const index: ApiIndex = {
  authorities: [
    { code: "E1", name: "Barchester", slug: "barchester", regionCode: "R1", closed: null },
    { code: "E2", name: "Old Barset", slug: "old-barset", regionCode: "R1", closed: "2020-03-31" },
  ],
  regions: [{ code: "R1", name: "Wessex" }],
  indicators: [
    { id: "share", title: "Children who sing", topic: "song", unit: "percent" },
    { id: "count", title: "Choirs", topic: "choirs", unit: "number" },
  ],
  topics: [
    { id: "song", title: "Song" },
    { id: "choirs", title: "Choirs" },
  ],
  frameworks: [{ id: "f", title: "Framework of song", strands: [{ id: "tone", label: "Tone of voice" }] }],
};
const authority: ApiAuthority = {
  authority: { name: "Barchester" },
  notices: [{ text: "Its borders moved." }],
  inspections: [
    {
      ...{ framework: "f", published: "2031-01-02", start: null, end: "2030-12-01", reportUrl: null },
      judgements: [{ strand: "tone", printedAs: "Good" }],
    },
  ],
  sources: [source],
  figures: {
    share: { periods: ["2030", "2031"], value: [54, "c"], numerator: [27, "c"], source: "s" },
    count: { periods: ["2031"], value: [3], source: "s" },
  },
  standings: {
    columns: ["indicator", "period", "value", "shorthand", "england_value", "neighbour_edition"],
    rows: [["share", "2031", null, "c", 60, "2025"]],
  },
};

describe("authorityBook", () => {
  const sheets = authorityBook(facts, authority, index, null);
  const sheet = (name: string) => sheets.find((one) => one.name === name)!;
  const textOf = (name: string) => JSON.stringify(sheet(name).rows);

  it("has a cover, the judgements, and one sheet a topic", () => {
    expect(sheets.map(({ name }) => name)).toEqual(["About", "Judgements", "Song", "Choirs"]);
  });

  it("says on the cover release, symbols, cautions, licence and every source", () => {
    for (const words of [
      "6 May 2031",
      "c confidential",
      "Its borders moved.",
      "Open Government Licence",
      "Barset children",
    ])
      expect(textOf("About")).toContain(words);
  });

  it("keeps figures as numbers, a suppressed one as its symbol, and years as text", () => {
    const rows = sheet("Song").rows;
    expect(rows).toContainEqual(["Children who sing", "percent", "2030", 54, 27, null, "Barset children, 2031"]);
    expect(rows).toContainEqual(["Children who sing", "percent", "2031", "c", "c", null, "Barset children, 2031"]);
    expect(rows.find((row) => row[2] === "2031" && row[3] === "c" && row[4] === "2025")).toBeDefined();
  });

  it("has one topic alone for the page of a topic", () => {
    expect(authorityBook(facts, authority, index, "choirs").map(({ name }) => name)).toEqual(["About", "Choirs"]);
  });
});

describe("indicatorBook", () => {
  const api: ApiIndicator = {
    indicator: { title: "Children who sing", unit: "percent", numeratorLabel: "Singers", denominatorLabel: "Children" },
    breaks: [{ period: "2031", reason: "Humming counts since." }],
    sources: [source],
    periods: ["2030", "2031"],
    areas: {
      E2: { value: [1, null], source: "s" },
      E1: { value: [54, "c"], numerator: [27, "c"], source: "s" },
      R1: { value: [55, 56], source: "s" },
      E92000001: { value: [60, 61], source: "s" },
    },
  };
  const sheets = indicatorBook(facts, api, index);

  it("lists England, then regions, then authorities, with a sheet for each part that is published", () => {
    expect(sheets.map(({ name }) => name)).toEqual(["About", "Figures", "Numerators"]);
    expect(sheets[1]!.rows.slice(3)).toEqual([
      ["England", "E92000001", "", 60, 61],
      ["Wessex", "R1", "", 55, 56],
      ["Barchester", "E1", "Wessex", 54, "c"],
      ["Old Barset (closed 31 March 2020)", "E2", "Wessex", 1, null],
    ]);
  });

  it("carries breaks to the cover", () => {
    expect(JSON.stringify(sheets[0]!.rows)).toContain("Humming counts since.");
  });
});

describe("tablesBook", () => {
  it("makes a sheet of each table of a page, under names that every spreadsheet takes", () => {
    const table = (title: string) => ({ title, header: ["a"], rows: [[1]] });
    const names = tablesBook(facts, [table("A/B: [c]*?"), table("A/B: [c]*?"), table("x".repeat(40))]).map(
      ({ name }) => name,
    );
    expect(names).toEqual(["About", "A B c", "A B c 2", "x".repeat(31)]);
    expect(named([{ name: "", rows: [], headings: [], widths: [] }])[0]!.name).toBe("Sheet");
  });
});
