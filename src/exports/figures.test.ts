import { brotliCompressSync, constants } from "node:zlib";
import { describe, expect, it } from "vitest";
import { loadDataset } from "../data.ts";
import { decodeFigures } from "../model/figures-file.ts";
import { figuresJson } from "./figures.ts";

/** The most that one indicator's file may weigh, compressed. */
const MOST = 12_000;

const dataset = loadDataset();
const files = dataset.indicators.map((indicator) => ({
  indicator,
  text: JSON.stringify(figuresJson(dataset, indicator, "2026-08-01")),
}));

describe("the small files of figures", () => {
  it("hold every observation of the data as it is there", () => {
    for (const { indicator, text } of files) {
      const figures = decodeFigures(JSON.parse(text));
      expect(figures.observations, indicator.id).toEqual(dataset.observations.get(indicator.id) ?? new Map());
      expect(figures.indicator).toEqual(indicator);
    }
  });

  it("carry each source that a figure names", () => {
    for (const { indicator, text } of files) {
      const { sources, observations } = decodeFigures(JSON.parse(text));
      const used = new Set([...observations.values()].flatMap((series) => series.map(({ source }) => source)));
      expect(new Set(sources.map(({ id }) => id)), indicator.id).toEqual(used);
    }
  });

  it("hold none for an indicator that nothing was published of", () => {
    const unknown = { ...dataset.indicators[0]!, id: "weather" };
    const figures = decodeFigures(figuresJson(dataset, unknown, "2026-08-01"));
    expect([figures.observations.size, figures.sources]).toEqual([0, []]);
  });

  it("weigh at most twelve kilobytes each", () => {
    // Quality 9 is faster than what a build ships and a little larger.
    const params = { [constants.BROTLI_PARAM_QUALITY]: 9 };
    const heavy = files.filter(({ text }) => brotliCompressSync(text, { params }).length > MOST);
    expect(heavy.map(({ indicator }) => indicator.id)).toEqual([]);
  });
});
