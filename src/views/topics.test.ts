import { describe, expect, it } from "vitest";
import { loadDataset } from "../data.ts";
import { ENGLAND } from "../model/authority.ts";
import { isTotal } from "../model/indicator.ts";
import { regionView } from "./region.ts";
import { topicViews } from "./topics.ts";

const dataset = loadDataset("src/ingest/fixtures/good");
const rows = topicViews(dataset).flatMap((topic) => topic.rows);

describe("a topic at a glance for England", () => {
  it("marks England on the strip of authorities, but never where its figure is their total", () => {
    const strips = rows.flatMap((row) => (row.strip ? [{ ...row, strip: row.strip }] : []));
    expect(strips.length).toBeGreaterThan(0);
    for (const { strip, indicator, england } of strips)
      expect(strip.england).toBe(isTotal(indicator) ? null : england.raw);
  });

  it("has a strip wherever it says how far authorities lie apart, and only there", () => {
    for (const { strip, range } of rows) expect(strip === null).toBe(range === "");
  });

  it("writes England's change with its sign, or a dash", () => {
    for (const { change } of rows) expect(change).toMatch(/^(–|0(\.0+)?|[+−][\d,.]+)$/);
  });
});

describe("a region's page", () => {
  it.each(dataset.regions)("sets $name's own figures, its parts' and England's under its authorities", (region) => {
    const { totals, columns } = regionView(dataset, region.slug);
    const parts = dataset.regions.filter(({ parentCode }) => parentCode === region.code).map(({ code }) => code);
    const around = dataset.regions.filter(({ code }) => code === region.parentCode).map(({ code }) => code);
    expect(totals.map(({ code }) => code)).toEqual([region.code, ...parts, ...around, ENGLAND]);
    for (const { cells } of totals) expect(cells).toHaveLength(columns.length);
  });
});
