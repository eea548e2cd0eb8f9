import { describe, expect, it } from "vitest";
import type { SearchAuthority } from "../../model/search.ts";
import { answer, browse, countWords } from "./answers.ts";
import { readFilters, writeParams } from "./filters.ts";
import type { Result } from "./result.ts";
import { tiers } from "./tiers.ts";

const borset: SearchAuthority = {
  code: "E10000901",
  type: "county",
  regions: ["inner-borset", "borset"],
  closed: false,
  profile: {
    published: "January 2025",
    strands: [
      { id: "leadership", grade: "good", words: "Good" },
      { id: "care", grade: "inadequate", words: "Inadequate" },
      { id: "care-leavers", grade: null, words: "Not judged" },
    ],
  },
};
const result = (title: string, more: Partial<Result>): Result => ({
  kind: "page",
  title,
  path: "/",
  line: "",
  tier: tiers.exact,
  score: 1,
  ...more,
});
const results = [
  result("Borsetshire", { kind: "authority", authority: borset }),
  result("Ambridge", { kind: "place", authority: borset }),
  result("Felpersham", {
    kind: "authority",
    authority: { ...borset, type: "unitary", regions: ["felper"], profile: null },
  }),
  result("Adopted", { kind: "indicator", topic: "adoption" }),
  result("About", { kind: "method" }),
];
const titles = (address: string) =>
  answer(results, readFilters(new URLSearchParams(address))).results.map(({ title }) => title);

describe("filters", () => {
  it.each([
    ["", ["Borsetshire", "Ambridge", "Felpersham", "Adopted", "About"]],
    ["kind=authority", ["Borsetshire", "Felpersham"]],
    ["kind=authority&kind=method", ["Borsetshire", "Felpersham", "About"]],
    ["region=borset", ["Borsetshire", "Ambridge"]],
    ["region=inner-borset&kind=place", ["Ambridge"]],
    ["type=unitary", ["Felpersham"]],
    ["topic=adoption", ["Adopted"]],
    ["grade=inadequate", ["Borsetshire", "Ambridge"]],
    ["grade=inadequate&strand=leadership", []],
    ["grade=inadequate&strand=care&kind=authority", ["Borsetshire"]],
    ["strand=care", ["Borsetshire", "Ambridge", "Felpersham", "Adopted", "About"]],
    ["kind=nonsense", ["Borsetshire", "Ambridge", "Felpersham", "Adopted", "About"]],
  ])("of %j keep %j", (address, kept) => expect(titles(address)).toEqual(kept));

  it("come back from the address that they were written to", () => {
    const address = "q=am&kind=authority&kind=place&region=borset&strand=care&grade=good";
    expect(writeParams("am", readFilters(new URLSearchParams(address))).toString()).toBe(address);
    expect(writeParams("", readFilters(new URLSearchParams(""))).toString()).toBe("");
  });

  it("count each kind whatever kind is chosen", () => {
    const { counts } = answer(results, readFilters(new URLSearchParams("kind=place&region=borset")));
    expect([...counts]).toEqual([
      ["authority", 1],
      ["place", 1],
    ]);
  });
});

describe("browsing", () => {
  const entry = (title: string) => ({
    kind: "authority" as const,
    title,
    path: "/",
    names: [],
    line: "",
    text: "",
    authority: borset,
  });
  const entries = [entry("Penny Hassett"), entry("Ambridge")];

  it("lists every entry by name where a filter is set", () => {
    const found = browse({ entries }, readFilters(new URLSearchParams("region=borset")));
    expect(found.map(({ title }) => title)).toEqual(["Ambridge", "Penny Hassett"]);
  });

  it("lists nothing where none is", () =>
    expect(browse({ entries }, readFilters(new URLSearchParams("")))).toEqual([]));
});

it("says how many results there are", () => {
  expect(countWords(0, "am")).toBe("Nothing found for “am”");
  expect(countWords(1, "am")).toBe("1 result for “am”");
  expect(countWords(1200, "")).toBe("1,200 results");
});
