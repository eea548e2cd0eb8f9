import Papa from "papaparse";
import { describe, expect, it } from "vitest";
import { allStandings } from "../compare/all-standings.ts";
import {
  AMBRIDGE,
  authorities,
  BARCHESTER,
  BORSETSHIRE,
  CRANFORD,
  factsOf,
  FELPERSHAM,
  indicatorOf,
  observationOf,
  shareOf,
  WESSEX,
} from "../compare/fixtures/borset.ts";
import { ENGLAND } from "../model/authority.ts";
import { standingColumns, type StandingRow } from "../views/standing-row.ts";
import { standingsFile } from "./standings.ts";

const share = indicatorOf();
const englandOnly = indicatorOf({ id: "stages", unit: "months", interval: "none", coverage: "england" });
const rows2025 = [
  shareOf(share, BORSETSHIRE, "2024", 20, 300),
  shareOf(share, BORSETSHIRE, "2025", 60, 300),
  shareOf(share, BARCHESTER, "2025", 30, 300),
  observationOf(share, AMBRIDGE, "2025", 5, "confidential", 100),
  observationOf(share, FELPERSHAM, "2024", 12, 36, 300),
  observationOf(share, FELPERSHAM, "2025", "confidential", "confidential", 300),
  observationOf(share, ENGLAND, "2025", 10, 8500, 81_770),
  observationOf(share, WESSEX.code, "2025", 11, 440, 4000),
  observationOf(englandOnly, ENGLAND, "2025", 12),
];
const neighbours = { "2021": { [BORSETSHIRE]: [AMBRIDGE] }, "2025": { [BORSETSHIRE]: [BARCHESTER, FELPERSHAM] } };
const indicators = [share, englandOnly];
const file = standingsFile(indicators, allStandings(factsOf(indicators, rows2025, neighbours)));
const rows = Papa.parse<StandingRow>(file.text.trimEnd(), { header: true }).data;
const rowOf = (authority: string, edition = "2025") =>
  rows.find((row) => row.authority_code === authority && row.neighbour_edition === edition)!;

describe("standings.csv", () => {
  it("has the columns that were agreed, in their order, each described", () => {
    const agreed =
      "indicator,period,authority_code,value,computed,numerator,denominator,shorthand,lower95,upper95,lower998,upper998,small_number," +
      "last_period,last_value,neighbour_edition,neighbour_mean,neighbour_median,neighbour_min,neighbour_max,neighbour_n," +
      "neighbour_missing,mean_median_disagree,region_code,region_value,england_value,difference_neighbours,difference_region," +
      "difference_england,children_neighbours,children_england,rank,rank_of,tied,rank_from,rank_to,quartile,previous_period,change," +
      "change_verdict,trend,versus_neighbours,versus_region,versus_england,not_compared_reason";
    expect(file.text.split("\n", 1)[0]).toBe(agreed);
    expect(file.description.columns.map(({ name }) => name)).toEqual([...standingColumns]);
    expect(file.description.columns.every(({ description }) => description !== "")).toBe(true);
  });

  it("has a row for each authority of today and edition, and none for what is published for England alone", () => {
    const today = authorities.filter(({ closed }) => closed === null);
    expect(file.rows).toBe(today.length * 2);
    expect(rows).toHaveLength(file.rows);
    const keys = rows.map((row) => `${row.indicator} ${row.authority_code} ${row.neighbour_edition}`);
    expect(new Set(keys).size).toBe(keys.length);
    expect(new Set(rows.map(({ indicator }) => indicator))).toEqual(new Set([share.id]));
  });

  it("gives a figure with its counts, intervals, benchmarks and what they say", () => {
    expect(rowOf(BORSETSHIRE)).toMatchObject({
      period: "2025",
      value: "20",
      computed: "20",
      numerator: "60",
      denominator: "300",
      shorthand: "",
      lower95: "15.865686",
      upper95: "24.892892",
      neighbour_mean: "10",
      neighbour_n: "1",
      neighbour_missing: `${FELPERSHAM}:c`,
      region_code: WESSEX.code,
      region_value: "11",
      england_value: "10",
      difference_neighbours: "10",
      difference_region: "9",
      children_neighbours: "30",
      children_england: "29",
      rank: "3",
      rank_of: "3",
      tied: "0",
      rank_from: "3",
      rank_to: "3",
      quartile: "D",
      previous_period: "2024",
      change: "13",
      change_verdict: "worse",
      versus_neighbours: "worse",
      versus_england: "worse",
      not_compared_reason: "",
    });
    expect(rowOf(BORSETSHIRE, "2021").neighbour_mean).toBe("5");
  });

  it("keeps the publisher's symbol for a hidden figure and for a hidden part of a shown one", () => {
    expect(rowOf(FELPERSHAM)).toMatchObject({
      value: "",
      numerator: "c",
      denominator: "300",
      shorthand: "c",
      last_period: "2024",
      last_value: "12",
      rank: "",
      versus_england: "",
      not_compared_reason: "not compared: there is no figure; not ranked: there is no figure",
    });
    expect(rowOf(AMBRIDGE)).toMatchObject({
      value: "5",
      numerator: "c",
      denominator: "100",
      shorthand: "",
      lower95: "",
    });
  });

  it("says of an authority without a row that there is none", () => {
    expect(rowOf(CRANFORD)).toMatchObject({ value: "", numerator: "", shorthand: "x", neighbour_n: "0" });
  });

  it("leaves numbers below zero alone", () => {
    expect(rowOf(AMBRIDGE).difference_england).toBe("-5");
    expect(rowOf(BARCHESTER).difference_region).toBe("-1");
  });
});
