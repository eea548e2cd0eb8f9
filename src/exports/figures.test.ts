import { brotliCompressSync, constants } from "node:zlib";
import { describe, expect, it } from "vitest";
import { latestPeriod } from "../compare/series.ts";
import { loadDataset } from "../data.ts";
import type { Dataset } from "../model/dataset.ts";
import { decodeFigures } from "../model/figures-file.ts";
import { missing } from "../model/observation.ts";
import { figuresJson, latestJson, valuesJson } from "./figures.ts";

/** The most that one indicator's file may weigh, compressed. */
const MOST = 12_000;

const weight = (text: string, quality: number) =>
  brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: quality } }).length;
/** All that stands in a map of observations, as one text: far quicker to compare than four hundred thousand objects. */
const listed = (observations: Dataset["observations"] extends ReadonlyMap<string, infer M> ? M | undefined : never) =>
  JSON.stringify([...(observations ?? [])]);

const dataset = loadDataset();
const files = dataset.indicators.map((indicator) => {
  const text = JSON.stringify(figuresJson(dataset, indicator, "2026-08-01"));
  return { indicator, text, figures: decodeFigures(JSON.parse(text)) };
});

describe("the small files of figures", () => {
  it("hold every observation of the data as it is there", () => {
    for (const { indicator, figures } of files) {
      expect(listed(figures.observations) === listed(dataset.observations.get(indicator.id)), indicator.id).toBe(true);
      expect(figures.indicator).toEqual(indicator);
    }
  });

  it("carry each source that a figure names", () => {
    for (const { indicator, figures } of files) {
      const { sources, observations } = figures;
      const used = new Set([...observations.values()].flatMap((series) => series.map(({ source }) => source)));
      expect(new Set(sources.map(({ id }) => id)), indicator.id).toEqual(used);
    }
  });

  it("hold none for an indicator that nothing was published of", () => {
    const unknown = { ...dataset.indicators[0]!, id: "weather" };
    const figures = decodeFigures(figuresJson(dataset, unknown, "2026-08-01"));
    expect([figures.observations.size, figures.sources]).toEqual([0, []]);
  });

  it("hold for a frame the newest period alone, or every figure without what it was worked out from", () => {
    const indicator = dataset.indicators.find(({ id }) => id === "cla-rate")!;
    const all = dataset.observations.get(indicator.id)!;
    const newest = decodeFigures(latestJson(dataset, indicator, "2026-08-01"));
    const periods = [...newest.observations.values()].flatMap((series) => series.map(({ period }) => period.id));
    expect([...new Set(periods)]).toEqual([latestPeriod(dataset, indicator)!.id]);
    const values = decodeFigures(valuesJson(dataset, indicator, "2026-08-01"));
    for (const [area, series] of values.observations) {
      expect(series.map(({ value }) => value)).toEqual(all.get(area)!.map(({ value }) => value));
      for (const { numerator, denominator } of series)
        expect([numerator, denominator]).toEqual([missing("not-published"), missing("not-published")]);
    }
    expect(values.sources).toEqual(newest.sources);
  });

  it("weigh at most twelve kilobytes each", () => {
    // What is light enough at a quick quality is lighter still at the one that a build ships.
    const heavy = files.filter(({ text }) => weight(text, 5) > MOST && weight(text, 9) > MOST);
    expect(heavy.map(({ indicator }) => indicator.id)).toEqual([]);
  });
});
