import { describe, expect, it } from "vitest";
import { rowsFor, runWith, tableOf } from "../reference/fictional.ts";
import { quotedTimescalesRecipe } from "./quoted-timescales.ts";

const columns = [
  "la_code",
  "published_date",
  "measure",
  "a3_months",
  "value",
  "unit",
  "value_days_converted",
  "converted",
  "period_as_stated",
  "period_start_year",
  "period_end_year",
  "period_source",
  "basis",
  "england_value",
  "neighbours_value",
  "threshold",
  "derived_fields",
  "note",
];
const scorecard = {
  la_code: "901",
  published_date: "2015-07-20",
  measure: "A1",
  value: "606",
  unit: "days",
  period_as_stated: "2011−14",
  period_start_year: "2011",
  period_end_year: "2014",
  period_source: "stated",
  basis: "scorecard",
  england_value: "628",
};
type Cells = Partial<Record<string, string>>;
const run = (...rows: Cells[]) => {
  const lines = rows.map((row) => columns.map((column) => `"${row[column] ?? ""}"`).join(","));
  return runWith(quotedTimescalesRecipe, { timescales: tableOf(`${columns.join(",")}\n${lines.join("\n")}\n`) });
};
const quoted = (row: Cells) => rowsFor(run(row), "quoted.csv")[0];
const observed = (...rows: Cells[]) => rowsFor(run(...rows), "observations/adoption.csv");

describe("adoption timescales that reports quote", () => {
  it("give A3 a name of its own for each number of months, in per cent", () => {
    const a3 = { ...scorecard, measure: "A3", a3_months: "18", value: "48", unit: "percent", england_value: "51" };
    expect(observed(a3).map(({ indicator, area_code, value }) => `${indicator} ${area_code} ${value}`)).toEqual([
      "adoption-a3-18-months E10000901 48",
      "adoption-a3-18-months E92000001 51",
    ]);
    expect(observed({ ...a3, a3_months: "" })).toEqual([]);
  });

  it("are observations, with England's, where the scorecard and its three years are named", () => {
    expect(
      observed(scorecard).map(({ indicator, area_code, period, value }) => [indicator, area_code, period, value]),
    ).toEqual([
      ["adoption-a1-days", "E10000901", "2011-2014", "606"],
      ["adoption-a1-days", "E92000001", "2011-2014", "628"],
    ]);
  });

  it.each([
    ["the authority's own data", { ...scorecard, basis: "local" }],
    ["another DfE figure", { ...scorecard, basis: "dfe_other" }],
    ["no window", { ...scorecard, period_start_year: "", period_end_year: "" }],
    ["a single year", { ...scorecard, period_start_year: "2013" }],
  ])("are only quoted under their inspection where they rest on %s", (_, row) => {
    expect(observed(row)).toEqual([]);
    expect(quoted(row)).toMatchObject({ inspection_id: "901-2015-07-20", value: "606" });
  });

  it("keep basis, comparators, threshold and remarks beside the figure", () => {
    expect(
      quoted({ ...scorecard, neighbours_value: "640", threshold: "547", note: "subset of children" }),
    ).toMatchObject({
      measure: "adoption-a1-days",
      period: "2011-2014",
      basis: "scorecard",
      england: "628",
      neighbours: "640",
      note: "The threshold it was held against: 547 days. Remark: subset of children.",
    });
  });

  it("say when a figure was worked out, and name another source for it", () => {
    const row = { ...scorecard, derived_fields: "value;threshold" };
    expect(quoted(row)?.["note"]).toBe(
      "Worked out from differences that the report gives: this figure, the threshold.",
    );
    expect(observed(row).map(({ source }) => source)).toEqual([
      "ofsted-sif-adoption-timescales-computed",
      "ofsted-sif-adoption-timescales",
    ]);
  });

  it("say in which window a vaguer period was read, and how it is known", () => {
    expect(quoted({ ...scorecard, period_as_stated: "latest" })).toMatchObject({
      period: "latest",
      note: "Read as 2011-2014.",
    });
    expect(quoted({ ...scorecard, period_as_stated: "2011–14, published" })?.["note"]).toBe("");
    expect(quoted({ ...scorecard, period_as_stated: "", period_source: "england" })).toMatchObject({
      period: "2011-2014",
      note: "The period, 2011-2014, follows from the figure for England beside it.",
    });
  });

  it("let no small number of children out", () => {
    const row = { ...scorecard, basis: "local", period_as_stated: "five children placed, 2016", note: "two children" };
    expect(JSON.stringify(quoted(row))).not.toMatch(/five|two/);
  });

  it("refuse two figures for England in one window", () => {
    const faults = run(scorecard, { ...scorecard, la_code: "902", england_value: "630" }).faults;
    expect(faults).toMatchObject([{ line: 3, column: "england_value", value: "630", rule: "england-agrees" }]);
  });
});
