import { describe, expect, it } from "vitest";
import { loadDataset } from "../data.ts";
import type { Dataset } from "../model/dataset.ts";
import type { Indicator } from "../model/indicator.ts";
import { missing, present, type Observation, type Quantity } from "../model/observation.ts";
import { parsePeriod } from "../model/period.ts";
import { authorityJson, indexJson, indicatorJson } from "./json.ts";

const never = missing("not-published");

function observation(area: string, year: string, value: Quantity, numerator: Quantity, source = "new"): Observation {
  const period = parsePeriod(year, "at-31-march")!;
  return { indicator: "cla-rate", area, period, value, numerator, denominator: never, source };
}

const indicator = { id: "cla-rate", title: "Looked after" } as Indicator;
const borsetshire = { code: "E10000001", slug: "borsetshire", name: "Borsetshire" };
const ambridge = { code: "E06000001", slug: "ambridge", name: "Ambridge" };
const dataset = {
  authorities: [borsetshire, ambridge],
  regions: [],
  topics: [],
  frameworks: [],
  indicators: [indicator],
  breaks: [],
  notices: [],
  inspections: [{ id: "1", authorityCode: "E10000001", source: "ofsted" }],
  visits: [],
  neighbours: [
    { edition: "2025", authorityCode: "E10000001", rank: 1, neighbourCode: "E06000001", closeness: "Close" },
  ],
  sources: [{ id: "new" }, { id: "old" }, { id: "ofsted" }, { id: "unused" }],
  observations: new Map([
    [
      "cla-rate",
      new Map([
        [
          "E10000001",
          [
            observation("E10000001", "2024", present(0), present(0), "old"),
            observation("E10000001", "2025", missing("confidential"), missing("confidential")),
          ],
        ],
        ["E06000001", [observation("E06000001", "2023", present(54), never)]],
      ]),
    ],
  ]),
} as unknown as Dataset;

describe("indicatorJson", () => {
  const file = indicatorJson(dataset, indicator, "2026-08-01") as Record<string, Record<string, unknown>>;

  it("gives every area over the same periods, a true zero, the symbol of a hidden figure and null for no row", () => {
    expect(file["periods"]).toEqual(["2023", "2024", "2025"]);
    expect(file["areas"]!["E10000001"]).toEqual({
      value: [null, 0, "c"],
      numerator: [null, 0, "c"],
      source: [null, "old", "new"],
    });
  });

  it("says a source once where all periods share it, and leaves out parts that were never published", () => {
    expect(file["areas"]!["E06000001"]).toEqual({ value: [54, null, null], source: "new" });
  });

  it("carries its sources, licence and the data's date", () => {
    expect(file["sources"]).toEqual([{ id: "new" }, { id: "old" }]);
    expect(file).toMatchObject({ version: 1, date: "2026-08-01" });
    expect(file["licence"]).toMatch(/open-government-licence/);
  });
});

describe("authorityJson", () => {
  it("gives an authority's own inspections, neighbours and figures, with their sources", () => {
    const file = authorityJson(dataset, dataset.authorities[0]!, "2026-08-01");
    expect(file["inspections"]).toHaveLength(1);
    expect(file["neighbours"]).toEqual([{ edition: "2025", rank: 1, neighbourCode: "E06000001", closeness: "Close" }]);
    expect(file["figures"]).toMatchObject({ "cla-rate": { periods: ["2024", "2025"], value: [0, "c"] } });
    expect(file["sources"]).toEqual([{ id: "new" }, { id: "old" }, { id: "ofsted" }]);
  });
});

describe("an authority's standings", () => {
  const dataset = loadDataset();
  const lincolnshire = dataset.authorities.find(({ slug }) => slug === "lincolnshire")!;
  const { columns, rows } = authorityJson(dataset, lincolnshire, "2026-08-01")["standings"] as {
    columns: string[];
    rows: (string | number | null)[][];
  };
  const cell = (row: (string | number | null)[], name: string) => row[columns.indexOf(name)];

  it("give the published figure, its rank and verdict under each edition, and null where there is none", () => {
    const own = rows.filter((row) => cell(row, "indicator") === "cla-rate");
    expect(own.map((row) => cell(row, "neighbour_edition"))).toEqual(["2021", "2025"]);
    expect(own.map((row) => [cell(row, "value"), cell(row, "england_value"), cell(row, "rank")])).toEqual([
      [54, 67, null],
      [54, 67, null],
    ]);
    expect(cell(own[1]!, "neighbour_mean")).toBe(70.8);
  });
});

describe("indexJson", () => {
  it("names the file of each authority and indicator", () => {
    const file = indexJson(dataset, "2026-08-01");
    expect(file["authorities"]).toMatchObject([
      { path: "authorities/borsetshire.json" },
      { path: "authorities/ambridge.json" },
    ]);
    expect(file["indicators"]).toMatchObject([{ path: "indicators/cla-rate.json" }]);
  });
});
