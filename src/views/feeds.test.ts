import { describe, expect, it } from "vitest";
import { loadDataset } from "../data.ts";
import type { Dataset } from "../model/dataset.ts";
import { feedPath, nationalFeed, regionFeed } from "./feeds.ts";

const dataset = loadDataset("src/ingest/fixtures/good");

describe("feeds of judgements", () => {
  it("hold the newest report first, each under an address of its own", () => {
    const { items } = nationalFeed(dataset);
    const days = items.map(({ published }) => published);
    expect(items.length).toBe(dataset.inspections.length);
    expect(days).toEqual([...days].sort().reverse());
    expect(new Set(items.map(({ path }) => path)).size).toBe(items.length);
  });

  it("hold fifty reports and no more", () => {
    const [one] = dataset.inspections;
    const inspections = Array.from({ length: 60 }, (_, i) => ({ ...one!, id: `901-${String(i).padStart(2, "0")}` }));
    const many: Dataset = { ...dataset, inspections };
    expect(nationalFeed(many).items).toHaveLength(50);
  });

  it("say every judgement of the report and no other", () => {
    for (const [i, inspection] of [...dataset.inspections]
      .sort((a, b) => b.published.localeCompare(a.published))
      .entries()) {
      expect(nationalFeed(dataset).items[i]!.words.split("; ")).toHaveLength(inspection.judgements.length);
    }
  });

  it("share all reports out among the regions of England", () => {
    const regions = dataset.regions.filter(({ parentCode }) => parentCode === "E92000001");
    const counts = regions.map((region) => regionFeed(dataset, region).items.length);
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(dataset.inspections.length);
  });

  it("lie beside the page they belong to", () => {
    expect(feedPath("/regions/wessex/")).toBe("/regions/wessex/feed.xml");
  });
});
