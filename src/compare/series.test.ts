import { describe, expect, it } from "vitest";
import { ENGLAND } from "../model/authority.ts";
import type { Observation } from "../model/observation.ts";
import {
  authorities,
  BARCHESTER,
  BORSETSHIRE,
  factsOf,
  indicatorOf,
  observationOf,
  OLD_LOAMSHIRE,
  type Figure,
} from "./fixtures/borset.ts";
import { breakBetween, lastPublishedBefore, latestPeriod, observationYearsBefore, periodsOf } from "./series.ts";

const share = indicatorOf();
const autumn = indicatorOf({ periodKind: "at-30-september" });
const at = (period: string, value: Figure = 10, area = BORSETSHIRE) => observationOf(share, area, period, value);

describe("the observation of some years before", () => {
  it("is found by the year it ended in, not by its place in the series", () => {
    const series = [at("2020"), at("2023"), at("2025")];
    expect(observationYearsBefore(series, series[2]!.period, 2)).toBe(series[1]);
    expect(observationYearsBefore(series, series[2]!.period, 5)).toBe(series[0]);
    expect(observationYearsBefore(series, series[2]!.period, 1)).toBeNull();
  });

  it("is of the same kind of period where the year has two", () => {
    const other = observationOf(autumn, BORSETSHIRE, "2024", 9);
    const same = at("2024");
    const now = at("2025");
    expect(observationYearsBefore([other, same, now], now.period, 1)).toBe(same);
    expect(observationYearsBefore([other, now], now.period, 1)).toBe(other);
  });
});

describe("the last published figure before a period", () => {
  it("is the newest of those that are there, never the period itself or a later one", () => {
    const series = [at("2021", 4), at("2022", 5), at("2023", "confidential"), at("2024", 7), at("2025", 8)];
    expect(lastPublishedBefore(series, series[3]!.period)).toBe(series[1]);
    expect(lastPublishedBefore(series, series[4]!.period)).toBe(series[3]);
    expect(lastPublishedBefore(series.slice(2), series[2]!.period)).toBeNull();
  });
});

describe("a break", () => {
  const breaks = (period: string, indicator = share.id) => [{ indicator, period, reason: "new definition" }];
  const [from, to] = [at("2022").period, at("2024").period];

  it("lies between two periods where the new kind begins after the first and not after the second", () => {
    expect(breakBetween(share, breaks("2022"), from, to)).toBeNull();
    expect(breakBetween(share, breaks("2023"), from, to)).toMatchObject({ period: "2023" });
    expect(breakBetween(share, breaks("2024"), from, to)).toMatchObject({ period: "2024" });
    expect(breakBetween(share, breaks("2025"), from, to)).toBeNull();
  });

  it("is the indicator's own, and of its kind of period", () => {
    expect(breakBetween(share, breaks("2023", "other"), from, to)).toBeNull();
    expect(breakBetween(share, breaks("2022-23"), from, to)).toBeNull();
  });
});

describe("the periods of an indicator", () => {
  const facts = factsOf([share], [at("2025", 1, BARCHESTER), at("2021"), at("2023", "confidential"), at("2025")]);

  it("are those of any area, each once, oldest first", () => {
    expect(periodsOf(facts, share).map(({ id }) => id)).toEqual(["2021", "2023", "2025"]);
    expect(periodsOf(facts, indicatorOf({ id: "other" }))).toEqual([]);
  });

  it("are found once a dataset", () => {
    expect(periodsOf(facts, share)).toBe(periodsOf(facts, share));
  });

  it("end with the newest in which an authority of today has a figure", () => {
    expect(latestPeriod(facts, share)?.id).toBe("2025");
    expect(
      latestPeriod(factsOf([share], [at("2021"), at("2024", "confidential"), at("2023", 3, BARCHESTER)]), share)?.id,
    ).toBe("2023");
  });

  it("of an indicator of England alone end with its newest, and never with England's where authorities have figures", () => {
    const england = [at("2024", 5, ENGLAND), at("2025", 6, ENGLAND), at("2026", "not-available", ENGLAND)];
    expect(latestPeriod(factsOf([share], england), share)?.id).toBe("2025");
    expect(latestPeriod(factsOf([share], [...england, at("2024")]), share)?.id).toBe("2024");
  });

  it("of all authorities end with the newest that even one of them has", () => {
    expect(latestPeriod(factsOf([share], [at("2024"), at("2024", 1, BARCHESTER), at("2025")]), share)?.id).toBe("2025");
  });

  it("of a sample end with the newest that ten authorities or more have, else that most have", () => {
    const sample = indicatorOf({ coverage: "sample" });
    const open = authorities.filter(({ closed }) => closed === null).map(({ code }) => code);
    const had = (period: string, count: number) => open.slice(0, count).map((code) => at(period, 10, code));
    const latest = (...rows: Observation[][]) => latestPeriod(factsOf([sample], rows.flat()), sample)?.id;
    expect(latest(had("2021", 10), had("2022", 10), had("2023", 9))).toBe("2022");
    expect(latest(had("2021", 3), had("2022", 4), had("2023", 4), had("2024", 2))).toBe("2023");
    expect(latest(had("2021", 1), [at("2022", "confidential"), at("2023", 5, OLD_LOAMSHIRE)])).toBe("2021");
    expect(latest([])).toBeUndefined();
  });

  it("of a sample without a figure of an authority end with England's", () => {
    const sample = indicatorOf({ coverage: "sample" });
    expect(latestPeriod(factsOf([sample], [at("2021", 10, ENGLAND)]), sample)?.id).toBe("2021");
  });
});
