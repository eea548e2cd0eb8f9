import { describe, expect, it } from "vitest";
import { rowsFor, runWith, tableOf } from "../reference/fictional.ts";
import { areaInformationRecipe } from "./area-information.ts";

const header = "la_code,la_name,published_date,measure,value,unit,as_at_date,as_at_label";
const row = (measure: string, value: string, unit = "children") =>
  `901,Borsetshire,2015-01-06,${measure},${value},${unit},2014-03-31,31 March 2014`;
const run = (...rows: string[]) =>
  runWith(areaInformationRecipe, { "area-information": tableOf(`${header}\n${rows.join("\n")}\n`) });
const valuesOf = (...rows: string[]) => rowsFor(run(...rows), "quoted.csv").map(({ value }) => value);

describe("information about the area in an inspection report", () => {
  it("is quoted under the inspection, with the day it is of", () => {
    expect(rowsFor(run(row("cla", "606")), "quoted.csv")).toEqual([
      {
        inspection_id: "901-2015-01-06",
        measure: "cla",
        label: "Children looked after",
        value: "606",
        unit: "children",
        period: "31 March 2014",
        basis: "area-information",
        england: "",
        neighbours: "",
        note: "",
        source: "ofsted-sif-area-information",
      },
    ]);
  });

  it("hides counts of one to five and shows none and six", () => {
    const counts = ["0", "1", "5", "6"].map((count) => row("private_fostering", count));
    expect(counts.flatMap((count) => valuesOf(count))).toEqual(["0", "fewer than 6", "fewer than 6", "6"]);
  });

  it("drops a share worked out from a hidden count, and one that may be", () => {
    const share = row("cla_outside_la_share", "5.0", "percent");
    expect(valuesOf(row("cla_outside_la", "4"), row("cla", "80"), share)).toEqual(["fewer than 6", "80"]);
    expect(valuesOf(row("cla_outside_la", "8"), row("cla", "160"), share)).toEqual(["8", "160", "5"]);
    const returned = row("ceased_returned_share_12m", "2.0", "percent");
    expect(valuesOf(row("ceased_12m", "97"), returned)).toEqual(["97"]);
    expect(valuesOf(row("ceased_12m", "600"), returned)).toEqual(["600", "2"]);
    expect(valuesOf(returned)).toEqual([]);
  });

  it("refuses what it does not know", () => {
    expect(run(row("cats", "3")).faults).toMatchObject([{ column: "measure", value: "cats" }]);
    expect(run(row("cla", "many")).faults).toMatchObject([{ column: "value", value: "many" }]);
  });
});
