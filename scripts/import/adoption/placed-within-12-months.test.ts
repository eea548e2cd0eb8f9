import { describe, expect, it } from "vitest";
import { rowsFor, runWith, tableOf } from "../reference/fictional.ts";
import { placedWithin12MonthsRecipe } from "./placed-within-12-months.ts";

const header = "code,name,year,adopted_number,adopted_placed_within_12_months_number,pct";
const run = (...rows: string[]) =>
  runWith(placedWithin12MonthsRecipe, { placed: tableOf(`${header}\n${rows.join("\n")}\n`) });
const cells = (row: string) => {
  const [one] = rowsFor(run(row), "observations/adoption.csv");
  return [one?.["area_code"], one?.["value"], one?.["numerator"], one?.["denominator"], one?.["shorthand"]];
};

describe("adopted children placed within 12 months", () => {
  it("are a share of the two counts, under the area's code of today", () => {
    expect(cells("E06000912,Barchester,2011,14.0,11.0,78.57142857142857")).toEqual(["E06000902", "79", "11", "14", ""]);
    expect(cells("E92000001,ENGLAND,2011,3050.0,2260.0,74.09836065573771")).toEqual([
      "E92000001",
      "74",
      "2260",
      "3050",
      "",
    ]);
  });

  it("are confidential where a count is left blank, and no share at all where nobody was adopted", () => {
    expect(cells("E06000902,Barchester,2013,8.0,,")).toEqual(["E06000902", "", "c", "8", "c"]);
    expect(cells("E06000902,Barchester,2013,,0.0,")).toEqual(["E06000902", "", "0", "c", "c"]);
    expect(cells("E06000902,Barchester,2013,0.0,0.0,")).toEqual(["E06000902", "", "0", "0", "z"]);
  });

  it("keep the halves of London apart, which share a code in the table", () => {
    const rows = ["INNER LONDON", "OUTER LONDON", "LONDON"].map(
      (name) => cells(`E12000007,${name},2011,10.0,10.0,100.0`)[0],
    );
    expect(rows).toEqual(["E13000001", "E13000002", "E12000007"]);
  });

  it("refuse an unknown area, a broken year and half a child", () => {
    const rows = [
      "E06000999,Nowhere,2011,8.0,8.0,",
      "E06000902,Barchester,last,8.0,8.0,",
      "E06000902,Barchester,2011,8.5,8.0,",
    ];
    expect(run(...rows).faults.map(({ column }) => column)).toEqual(["code", "year", "adopted_number"]);
  });
});
