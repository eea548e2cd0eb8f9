import { describe, expect, it } from "vitest";
import { readFolder } from "../data.ts";
import { seriesOf } from "../model/dataset.ts";
import type { Dataset } from "../model/dataset.ts";
import { changed } from "./fixtures/changes.ts";
import { ingest } from "./ingest.ts";
import { formatIssue } from "./issue.ts";

const CARE = "observations/children-in-care.csv";

const good = readFolder("src/ingest/fixtures/good");

/** The good folder with rows added to its children-in-care file. */
const withRows = (...rows: string[]) =>
  ingest(changed(good, { [CARE]: (text) => `${text}${rows.map((row) => `${row}\n`).join("")}` }));

function datasetWith(...rows: string[]): Dataset {
  const { dataset, issues } = withRows(...rows);
  if (!dataset) throw new Error(issues.map(formatIssue).join("\n"));
  return dataset;
}

const faultsOf = (...rows: string[]) => withRows(...rows).issues.map(({ column, rule }) => `${column} ${rule}`);

describe("observations", () => {
  it("keep the published value, its parts and its source", () => {
    expect(seriesOf(datasetWith(), "cla-rate", "E06000901")[0]).toEqual({
      indicator: "cla-rate",
      area: "E06000901",
      period: { id: "2024", kind: "at-31-march", start: "2024-03-31", end: "2024-03-31", endYear: 2024 },
      value: { status: "present", value: 40 },
      numerator: { status: "present", value: 80 },
      denominator: { status: "present", value: 20010 },
      source: "children-2024",
    });
  });

  it("keep the reason for a missing value and for parts that are hidden or never published", () => {
    const [hidden] = seriesOf(datasetWith(), "same-carer-two-years", "E06000912");
    expect([hidden?.value, hidden?.numerator]).toEqual(Array(2).fill({ status: "missing", reason: "confidential" }));
    const [count] = seriesOf(datasetWith(), "cla-number", "E06000901");
    expect(count?.numerator).toEqual({ status: "missing", reason: "not-published" });
  });

  it.each([
    ["c", "confidential"],
    ["k", "rounds-to-zero"],
    ["u", "low-reliability"],
    ["x", "not-available"],
    ["z", "not-applicable"],
  ])("read the shorthand %s as %s", (shorthand, reason) => {
    const dataset = datasetWith(`cla-number,E10000913,2021,,,,${shorthand},children-2024`);
    expect(seriesOf(dataset, "cla-number", "E10000913")[0]?.value).toEqual({ status: "missing", reason });
  });

  it("keep a true zero apart from a missing value", () => {
    const dataset = datasetWith("cla-number,E10000913,2021,0,,,,children-2024");
    expect(seriesOf(dataset, "cla-number", "E10000913")[0]?.value).toEqual({ status: "present", value: 0 });
  });

  it("stand in order of time whatever the order of the rows", () => {
    const rows = ["2021", "2019", "2023", "2020"].map((year) => `cla-number,E10000913,${year},7,,,,children-2024`);
    const series = seriesOf(datasetWith(...rows), "cla-number", "E10000913");
    expect(series.map(({ period }) => period.id)).toEqual(["2019", "2020", "2021", "2022", "2023"]);
  });

  it("are refused where they repeat a key, next to it or far from it", () => {
    const row = (year: number) => `cla-number,E10000913,${year},7,,,,children-2024`;
    expect(faultsOf(row(2020), row(2021), row(2020))).toEqual(["period duplicate-key"]);
    expect(faultsOf(row(2020), row(2020))).toEqual(["period duplicate-key"]);
  });

  it("share one period, one quantity and one text of an id, so that many rows need little room", () => {
    const dataset = datasetWith("cla-number,E10000913,2021,80,,,,children-2024");
    const [first] = seriesOf(dataset, "cla-number", "E06000901");
    const [second] = seriesOf(dataset, "cla-number", "E06000902");
    const [third] = seriesOf(dataset, "cla-number", "E10000913");
    expect(first?.period).toBe(second?.period);
    expect(first?.value).toBe(third?.value);
    expect(first?.numerator).toBe(second?.numerator);
  });

  it("take a national or regional figure within what rounding to ten allows, and an authority's only exactly", () => {
    const region = (value: number) => `cla-rate,E12000909,2024,${value},50,7000,,children-2024`;
    // 50 may stand for 45 to 55 and 7,000 for 6,995 to 7,005: 64.2 to 78.6 for every 10,000.
    expect([63, 64, 71, 79, 80].map((value) => faultsOf(region(value)).length)).toEqual([1, 0, 0, 0, 1]);
    const authority = (value: number) => `cla-rate,E10000913,2024,${value},50,7000,,children-2024`;
    expect([70, 71, 72].map((value) => faultsOf(authority(value)).length)).toEqual([1, 0, 1]);
  });

  it("take a rate that lies half way between two whole numbers either way", () => {
    const row = (value: number) => `cla-rate,E10000913,2024,${value},1,4000,,children-2024`;
    expect([1, 2, 3, 4].map((value) => faultsOf(row(value)).length)).toEqual([1, 0, 0, 1]);
  });

  it("take a percentage within one of what its parts give", () => {
    const row = (value: number) => `same-carer-two-years,E10000913,2024,${value},1,3,,children-2024`;
    expect([31, 32, 33, 34, 35].map((value) => faultsOf(row(value)).length)).toEqual([1, 0, 0, 0, 1]);
  });

  it("take nought per cent of nobody as it is printed, and no other share of nobody", () => {
    expect(faultsOf("same-carer-two-years,E10000913,2024,0,0,0,,children-2024")).toEqual([]);
    expect(faultsOf("same-carer-two-years,E10000913,2024,5,0,0,,children-2024")).toEqual(["denominator denominator"]);
    expect(faultsOf("cla-rate,E10000913,2024,0,5,0,,children-2024")).toEqual(["denominator denominator"]);
  });

  it("take a rounded numerator just over its denominator from a region, not from an authority", () => {
    const row = (area: string, top: number) => `same-carer-two-years,${area},2024,100,${top},100,,children-2024`;
    expect(faultsOf(row("E12000909", 110))).toEqual([]);
    expect(faultsOf(row("E12000909", 111))).toEqual(["numerator numerator-denominator"]);
    expect(faultsOf(row("E10000913", 101))).toEqual(["numerator numerator-denominator"]);
  });

  it("hold hidden parts against nothing", () => {
    expect(faultsOf("same-carer-two-years,E10000913,2024,99,c,100,,children-2024")).toEqual([]);
    expect(faultsOf("same-carer-two-years,E10000913,2024,99,,,,children-2024")).toEqual([]);
  });

  it("take a negative score and its total, and no other negative number", () => {
    const files = changed(good, {
      "observations/education.csv": (text) => `${text}progress-score,E06000905,2023-24,-0.5,-5,10,,children-2024\n`,
    });
    expect(ingest(files).issues.map(({ column, value }) => `${column} ${value}`)).toEqual(["area_code E06000905"]);
    expect(faultsOf("cla-rate,E10000913,2024,5,5,-10000,,children-2024")).toEqual(["denominator impossible-number"]);
  });

  it.each(["1e3", "0x1F", "1,000", "Infinity", "NaN", "-0", "٣", " 7", "7 ", "+7", "7.", "true", "=7"])(
    "refuse the number %j",
    (value) => {
      const cell = value.includes(",") ? `"${value}"` : value;
      const faults = withRows(`cla-number,E10000913,2021,${cell},,,,children-2024`).issues;
      expect(faults.map(({ line, column, value: found }) => ({ line, column, found }))).toEqual([
        { line: 87, column: "value", found: value },
      ]);
    },
  );

  it("say of a part in words what a part may be", () => {
    expect(withRows("cla-rate,E10000913,2024,5,many,,,children-2024").issues.map(({ expected }) => expected)).toEqual([
      "a number, one of c, k, u, x, z, or an empty cell",
    ]);
  });

  it("name every fault of a row at once", () => {
    expect(faultsOf("nonsense,E06000999,2021,1,,,,nowhere")).toEqual([
      "area_code reference",
      "source reference",
      "indicator reference",
    ]);
    expect(faultsOf("cla-number,E10000913,2021-22,n/a,-,~,,children-2024")).toEqual([
      "period period",
      "value old-symbol",
      "numerator old-symbol",
      "denominator old-symbol",
    ]);
  });
});
