import { beforeAll, describe, expect, it } from "vitest";
import { loadDataset } from "../data.ts";
import type { Dataset } from "../model/dataset.ts";
import { seriesOf } from "../model/dataset.ts";
import { chosenFile } from "./indicator-chosen.ts";
import { changesView } from "./indicator-changes.ts";
import { type IndicatorView, indicatorView, partsOf } from "./indicator.ts";
import { relevantStrand } from "./relevant-strand.ts";

let dataset: Dataset;
const views = new Map<string, IndicatorView>();
const viewOf = (id: string) => {
  const known = views.get(id) ?? indicatorView(dataset, id);
  views.set(id, known);
  return known;
};
const LONDON = "E09000001";

beforeAll(() => (dataset = loadDataset()));

describe("an indicator's page", () => {
  it("names the release that the rows shown come from, not the newest release that any year comes from", () => {
    expect(viewOf("cla-rate").source).toContain("Children looked after in England including adoptions, 2025");
    expect(viewOf("cla-rate").source).not.toContain("LAIT");
  });
  it("says of each publication which periods come from it", () => {
    const { sources } = viewOf("cla-rate");
    const newest = sources.find(({ id }) => id === "cla-2025")!;
    const years = new Set(
      [...dataset.observations.get("cla-rate")!.values()]
        .flat()
        .filter(({ source }) => source === "cla-2025")
        .map(({ period }) => period.id),
    );
    const last = [...years].sort().at(-1)!;
    expect(newest.periods.endsWith(last)).toBe(true);
  });
  it("counts as on the methods page how many lie clear of England", () => {
    expect(viewOf("cla-rate").distribution!.title).toMatch(
      /^62 are clearly higher than England, 57 clearly lower, 32 /,
    );
  });
  it("lists a figure of hidden numbers after all that can be compared, and never as an extreme", () => {
    const { rows, lead } = viewOf("three-or-more-placements");
    const place = rows.findIndex(({ code }) => code === LONDON);
    expect(rows[place]!.rankRaw).toBeNull();
    expect(rows.slice(0, place).every(({ figure }) => figure.raw !== null)).toBe(true);
    expect(place).toBeGreaterThanOrEqual(150);
    expect(lead).not.toContain("from 0%");
  });
  it("says how many figures stand aside where they are many", () => {
    expect(viewOf("protection-plan-attainment-8").setAsideNote).toMatch(/^99 of the 131 figures/);
    expect(viewOf("cla-rate").setAsideNote).toBe("");
  });
  it("offers the grade of the strand that judges the subject as a filter", () => {
    expect(viewOf("cla-rate").filters.map(({ key }) => key)).toContain("grade");
    expect(viewOf("population-0-17").filters.map(({ key }) => key)).not.toContain("grade");
    const strandOf = (id: string) =>
      relevantStrand(
        dataset,
        dataset.indicators.find((one) => one.id === id)!,
      )?.strand;
    expect(
      ["cla-rate", "care-leavers-suitable-accommodation", "re-referrals", "social-worker-turnover"].map(strandOf),
    ).toEqual(["care", "care-leavers", "protection", "leadership"]);
  });
  it("gives each authority with a grade of its own to one group of grades", () => {
    const { grades, rows } = viewOf("cla-rate");
    const grouped = grades!.rows.reduce((sum, { count }) => sum + count, 0);
    const expected = rows.filter(({ grade, figure }) => grade !== "none" && figure.raw !== null).length;
    expect(grouped).toBe(expected);
  });
  it("counts in words whom the scatter leaves out, and says so of nobody else", () => {
    for (const id of ["cla-rate", "three-or-more-placements", "cla-ks2-progress-reading"]) {
      const { scatter, rows } = viewOf(id);
      const [, of, left] = /^Of (\d+) authorities (\d+) (?:is|are) not drawn: /.exec(scatter!.left) ?? [];
      expect([Number(of), Number(left)]).toEqual([rows.length, rows.length - scatter!.input.dots.length]);
    }
    expect(viewOf("three-or-more-placements").scatter!.left).toMatch(/ 1 rests on hidden or very small numbers/);
  });
  it("counts a figure as standing aside only where there is one", () => {
    expect(viewOf("three-or-more-placements").lead).toContain("the figure of one other rests on hidden");
    expect(viewOf("cla-rate").lead).toContain("Among 151 authorities with a figure");
  });
  it("says where only England has a figure that nobody can be set beside it", () => {
    expect(viewOf("adoption-stage-entry-to-decision").lead).toContain("Only England’s figure is published");
  });
  it("draws no map of a handful", () => {
    expect(viewOf("adoption-a3-16-months").maps).toBeNull();
    expect(viewOf("adoption-a1-days").maps).not.toBeNull();
  });
  it("holds no measure of poverty against poverty, and no total", () => {
    expect(viewOf("children-in-low-income-families").scatter).toBeNull();
    expect(viewOf("cla-number").scatter).toBeNull();
    expect(viewOf("cla-rate").scatter!.rows.length).toBeGreaterThan(140);
  });
});

describe("the largest changes", () => {
  it("are more than chance explains, of twenty children or more, rises first", () => {
    const { snapshot, all } = partsOf(dataset, "three-or-more-placements");
    const { rises, falls } = changesView(dataset, snapshot, [...all.values()])!;
    for (const { code } of [...rises, ...falls]) {
      const { change } = all.get(code)!;
      if (change.status !== "present" || change.test.status !== "tested") throw new Error(`${code} is not tested`);
      expect(change.test.direction).not.toBe("similar");
      for (const { numerator } of [change.from, change.to])
        expect(numerator.status === "present" && numerator.value).toBeGreaterThanOrEqual(20);
    }
    expect(rises.every(({ change }) => change.startsWith("+"))).toBe(true);
    expect(falls.every(({ change }) => change.startsWith("−"))).toBe(true);
  });
  it("are not given where a change cannot be tested", () => {
    expect(viewOf("adoption-a1-days").changes).toBeNull();
  });
});

describe("the file that a page fetches for a chosen authority", () => {
  it("holds the published figure of every period, or the publisher's symbol", () => {
    const file = chosenFile(dataset, "cla-rate")!;
    const periods = file.trend!.periods.map(({ period }) => period);
    const own = file.areas["E10000019"]!;
    const series = new Map(seriesOf(dataset, "cla-rate", "E10000019").map((one) => [one.period.id, one]));
    periods.forEach((period, place) => {
      const observation = series.get(period);
      const published = observation?.value.status === "present" ? observation.value.value : null;
      if (published !== null) expect(own.series[place]).toBe(published);
      else expect(typeof own.series[place]).not.toBe("number");
    });
    expect(own.neighbours).toHaveLength(10);
    expect(own.words.join(" ")).toContain("In Lincolnshire it was 54 per 10,000");
  });
  it("is small enough to be fetched on a bus: nothing but text and numbers, and no function lost", () => {
    const text = JSON.stringify(chosenFile(dataset, "three-or-more-placements"));
    expect(text.length).toBeLessThan(150_000);
    expect(text).not.toContain("undefined");
  });
});
