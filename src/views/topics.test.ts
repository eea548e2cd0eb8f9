import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { loadDataset } from "../data.ts";
import { ENGLAND } from "../model/authority.ts";
import { isTotal } from "../model/indicator.ts";
import { regionView } from "./region.ts";
import { regionsView } from "./regions.ts";
import { topicCovers } from "./topic-words.ts";
import { topicViews } from "./topics.ts";

const dataset = loadDataset("src/ingest/fixtures/good");
const topics = topicViews(dataset);
const rows = topics.flatMap((topic) => topic.rows);

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
    for (const { change } of rows) expect(change).toMatch(/^(–|0(\.0+)?|[+−]£?[\d,.]+( points?)?)$/);
  });

  it("counts the change of a share in points, so that −1 of 10% is no tenth", () => {
    const changed = rows.filter(({ change }) => /^[+−]/.test(change));
    expect(changed.length).toBeGreaterThan(0);
    for (const { change, indicator } of changed) expect(/ points?$/.test(change)).toBe(indicator.unit === "percent");
  });

  it("names where England's figures come from", () => {
    for (const { source, rows: all } of topics) expect(source.startsWith("Source: ")).toBe(all.length > 0);
  });

  it("leads to the topic before and after, and back", () => {
    for (const [i, { around }] of topics.entries()) {
      expect(around.before?.href).toBe(topics[i - 1]?.href);
      expect(around.after?.href).toBe(topics[i + 1]?.href);
    }
  });
});

describe("all topics", () => {
  it("stand each with a headline where there is one, or a share or rate sooner than a total", () => {
    for (const { headline, rows: all } of topics) {
      const known = all.filter(({ england }) => england.raw !== null);
      const best = [
        ...known.filter(({ indicator }) => indicator.headline !== null),
        ...known.filter(({ indicator }) => !isTotal(indicator)),
        ...known,
      ];
      expect(headline?.indicator.id).toBe(best[0]?.indicator.id);
    }
  });

  it("say in one line what they cover", () => {
    const [, ...lines] = readFileSync("data/topics.csv", "utf8").trim().split("\n");
    const ids = lines.map((line) => line.split(",")[0]!);
    expect(ids.filter((id) => !/^[A-Z].*\.$/.test(topicCovers(id)))).toEqual([]);
    expect(topicCovers("haymaking")).toBe("");
  });
});

describe("all regions", () => {
  const view = regionsView(dataset);

  it("stand each with its authorities, judged on every strand or without a grade, the whole of England last", () => {
    for (const { count, strands } of view.lines)
      for (const { grades, none } of strands) expect(grades.reduce((sum, one) => sum + one.count, none)).toBe(count);
    expect(view.lines.at(-1)!.name).toBe("England");
    const largest = view.lines.slice(0, -1).filter(({ within }) => !within);
    expect(largest.reduce((sum, { count }) => sum + count, 0)).toBe(view.lines.at(-1)!.count);
  });

  it("lie on a map on which every tile holds the strands of its authority", () => {
    const { title, input } = view.map;
    expect(title).toMatch(/^In \d+ of \d+ authorities/);
    expect(input.marks.length).toBeGreaterThan(0);
    const strands = view.lines[0]!.strands.length;
    for (const { fill, words } of input.marks) {
      expect(fill.kind === "profile" && fill.strands.length).toBe(strands);
      expect(words).toMatch(/^[^:]+: [A-Z]/);
    }
  });

  it("have their own published figures beside England's, and the parts of one right after it", () => {
    expect(view.rows.map(({ code }) => code).sort()).toEqual(dataset.regions.map(({ code }) => code).sort());
    for (const { cells } of [...view.rows, view.england]) expect(cells).toHaveLength(view.columns.length);
    for (const [i, { within, code }] of view.rows.entries()) {
      const parent = dataset.regions.find((region) => region.code === code)!.parentCode;
      expect(within).toBe(parent !== ENGLAND);
      if (within) expect(view.rows.slice(0, i).findLast((row) => !row.within)!.code).toBe(parent);
    }
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

  it.each(dataset.regions)("marks on the strips of $name only authorities of its own that may stand", (region) => {
    const { strips, rows: own } = regionView(dataset, region.slug);
    for (const [i, { input }] of strips.entries()) {
      const figures = own.map(({ cells }) => cells[i]!.raw);
      for (const value of input.neighbours) expect(figures).toContain(value);
      for (const value of input.neighbours) expect(input.everyone).toContain(value);
    }
  });

  it("names the region that it lies in", () => {
    for (const { slug, parentCode } of dataset.regions)
      expect(regionView(dataset, slug).around !== null).toBe(parentCode !== ENGLAND);
  });
});
