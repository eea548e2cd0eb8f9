import { describe, expect, it } from "vitest";
import type { Entry } from "./entry.ts";
import { loadPublications, type Release, releaseById } from "./publications.ts";
import { Store } from "./store.ts";

const releases = new Map(
  ["cla-2022", "cla-2024", "cla-2025", "lait-2026-04", "cla-history-2010-2015"].map((id) => {
    const release = releaseById(loadPublications(), id);
    if (!release) throw new Error(`no release ${id}`);
    return [id, release] as [string, Release];
  }),
);

const entry = (source: string, value: string, period = "2024"): Entry => ({
  indicator: "cla-number",
  area: "E10000901",
  period,
  value: /^\d/.test(value) ? value : "",
  numerator: "",
  denominator: "",
  shorthand: /^\d/.test(value) ? "" : value,
  source,
});
const storeOf = (...entries: Entry[]) => {
  const store = new Store(releases);
  for (const one of entries) store.put(one);
  return store;
};
const standing = (store: Store) =>
  store.entriesOf("cla-number").map(({ value, shorthand, source }) => `${value}${shorthand} ${source}`);

describe("which figure stands in a cell", () => {
  it("is the newest release's, in whatever order they come", () => {
    const all = [entry("cla-2022", "300"), entry("cla-2024", "301"), entry("cla-2025", "302")];
    expect(standing(storeOf(...all))).toEqual(["302 cla-2025"]);
    expect(standing(storeOf(...all.reverse()))).toEqual(["302 cla-2025"]);
  });

  it("is hidden where the newest release hides it, whatever an older one or another source says", () => {
    const all = [
      entry("cla-2024", "7"),
      entry("cla-2025", "c"),
      entry("lait-2026-04", "7"),
      entry("cla-history-2010-2015", "7"),
    ];
    expect(standing(storeOf(...all))).toEqual(["c cla-2025"]);
    expect(standing(storeOf(...all.reverse()))).toEqual(["c cla-2025"]);
  });

  it("is the publication's own before that of a tool which came out later", () => {
    expect(standing(storeOf(entry("cla-2025", "302"), entry("lait-2026-04", "303")))).toEqual(["302 cla-2025"]);
  });

  it("is hidden where a tool that came out over a year later hides what the release shows", () => {
    const store = storeOf(entry("cla-2022", "7", "2019"), entry("lait-2026-04", "x", "2019"));
    expect(standing(store)).toEqual(["x lait-2026-04"]);
    expect(store.suppressed).toHaveLength(1);
  });

  it("is the newest release's where a tool hides it", () => {
    expect(standing(storeOf(entry("cla-2025", "302"), entry("lait-2026-04", "x")))).toEqual(["302 cla-2025"]);
  });
});

describe("what a new release changes", () => {
  it("is a restatement with both figures", () => {
    const store = storeOf(entry("cla-2024", "300"), entry("cla-2025", "302"));
    expect(store.restated).toEqual([
      expect.objectContaining({ before: "300", after: "302", from: "cla-2024", to: "cla-2025" }),
    ]);
  });

  it("is a suppression without the withdrawn number", () => {
    const store = storeOf(entry("cla-2024", "7319"), entry("cla-2025", "c"));
    expect(store.suppressed).toHaveLength(1);
    expect(JSON.stringify([store.suppressed, store.restated, store.differences])).not.toContain("7319");
  });

  it("is no restatement where only the digits differ", () => {
    expect(storeOf(entry("cla-2024", "7.0"), entry("cla-2025", "7")).restated).toEqual([]);
  });

  it.each([
    ["302", "lait-2026-04", "300", "the other came out later, and may have been revised"],
    ["302", "cla-history-2010-2015", "300", "the other came out earlier, as first published"],
    ["0", "lait-2026-04", "x", "the other prints a dash, whatever the reason"],
    ["k", "lait-2026-04", "0", "the other prints 0 for what rounds to zero"],
    ["c", "lait-2026-04", "7", "hidden here, and so not shown from elsewhere"],
  ])("is explained where the release has %s and %s has %s: %s", (kept, source, other, why) => {
    const store = storeOf(entry("cla-2025", kept), entry(source, other));
    expect(store.differences.map((one) => one.why)).toEqual([why]);
  });

  it("is a difference where two publications disagree", () => {
    const store = storeOf(entry("cla-2024", "300"), entry("lait-2026-04", "302"));
    expect(store.differences).toEqual([expect.objectContaining({ kept: "300", other: "302" })]);
  });

  it("keeps no number of the other publication where the first hides it", () => {
    const store = storeOf(entry("cla-2025", "c"), entry("lait-2026-04", "7319"));
    expect(store.differences).toEqual([expect.objectContaining({ kept: "c", other: "" })]);
  });
});
