import { describe, expect, it } from "vitest";
import type { SearchEntry } from "../../model/search.ts";
import { isAbout, pageResult, readExcerpt, type Page } from "./fulltext.ts";

const entry: SearchEntry = {
  kind: "authority",
  title: "Borsetshire",
  path: "/authorities/borsetshire/",
  names: [],
  line: "County council",
  text: "",
  authority: { code: "E10000901", type: "county", regions: ["borset"], closed: false, profile: null },
};
const page = (url: string, kind = "page"): Page => ({
  url,
  excerpt: "words",
  meta: { title: "The page’s heading" },
  filters: { kind: [kind] },
});

describe("a page found by its words", () => {
  it("is passed over where it holds no more than a first letter of what was asked", () => {
    const found = (words: string, asked: string) => isAbout({ excerpt: `In <mark>${words}</mark>, 2025` }, asked);
    expect([found("(z),", "zzxqy"), found("a", "adopters waiting")]).toEqual([false, false]);
    expect([found("Adoption", "adopters waiting"), found("£14", "£14"), found("CAO", "cao")]).toEqual([
      true,
      true,
      true,
    ]);
  });

  it("is shown with what its own entry says", () => {
    const result = pageResult(page("/authorities/borsetshire/"), "/", [entry], 0);
    expect(result).toMatchObject({ kind: "authority", title: "Borsetshire", line: "County council" });
  });

  it("belongs to the authority whose page it lies under", () => {
    const result = pageResult(page("/authorities/borsetshire/adoption/"), "/", [entry], 0);
    expect(result).toMatchObject({ title: "The page’s heading", authority: entry.authority });
  });

  it("has its path without the site's base", () => {
    expect(pageResult(page("/like/methods/about/", "method"), "/like/", [], 0)).toMatchObject({
      path: "/methods/about/",
      kind: "method",
    });
  });

  it("is a page where its kind is not known", () =>
    expect(pageResult(page("/x/", "novel"), "/", [], 0).kind).toBe("page"));
});

it("reads an excerpt as text, marked or not, and never as markup", () => {
  expect(readExcerpt("in &lt;b&gt; <mark>care</mark> &amp; out")).toEqual([
    { text: "in <b> ", marked: false },
    { text: "care", marked: true },
    { text: " & out", marked: false },
  ]);
});
