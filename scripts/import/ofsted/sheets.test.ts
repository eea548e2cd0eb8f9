import { describe, expect, it } from "vitest";
import { rowsFor, runWith, tableOf } from "../reference/fictional.ts";
import { inspectionSheetsRecipe } from "./sheets.ts";

const frameworks = tableOf(
  `framework,framework_title,from,to,strand,label,short_label,order,runs_on_from,covers
old,Old,2018-01-01,2022-12-31,overall,Overall effectiveness,Overall,1,,
old,Old,2018-01-01,2022-12-31,care,Care and leaving care,Care,2,,
new,New,2023-01-01,,care,Care,Care,1,,
new,New,2023-01-01,,care-leavers,Leaving care,Care leavers,2,,
`,
);
const grades = tableOf(
  "framework,grade,label,letter,level\nold,good,Good,G,3\nold,inadequate,Inadequate,I,1\nnew,good,Good,G,3\nnew,strong,Strong standard,S,4\n",
);
const inspections = tableOf(
  "id,authority_code,framework,type,start,end,published,report_url,source\n901-2019-07-01,E10000901,old,ilacs-short,2019-05-13,2019-05-17,2019-07-01,,ofsted-outcomes-2025\n",
);
const judgements = tableOf(
  "inspection_id,strand,grade,printed_as\n901-2019-07-01,overall,good,Good\n901-2019-07-01,care,good,Good\n",
);
const header =
  "Local authority area code,Inspection date,Publication date,Inspection type,Overall effectiveness,Care,Leaving care";
const run = (...rows: string[]) =>
  runWith(inspectionSheetsRecipe, {
    sheet: tableOf(`${header}\n${rows.join("\n")}\n`, "sheet.csv"),
    "data/inspections.csv": inspections,
    "data/judgements.csv": judgements,
    "data/frameworks.csv": frameworks,
    "data/grades.csv": grades,
  });

describe("Ofsted's sheets of inspections", () => {
  it("say nothing new where the inspection stands with the same dates and grades", () => {
    const result = run("E10000901,2019-05-13,2019-07-01,ILACS Short Inspection,Good,Good,");
    expect(result.setAside[0]?.reason).toBe("the inspection stands in data/ with the same dates and grades");
    expect(rowsFor(result, "inspections.csv")).toEqual([]);
  });

  it("name every difference from what stands", () => {
    const result = run("E10000901,2019-05-14,2019-07-01,ILACS Short Inspection,Inadequate,Good,");
    expect(result.setAside[0]?.reason).toBe(
      "the inspection 901-2019-07-01 stands in data/ otherwise; here it began on 2019-05-14, overall is inadequate",
    );
  });

  it("bring a new inspection in under the framework in force, with that framework's strands and grades", () => {
    const result = run("E06000912,2025-06-09,2025-07-29,ILACS Standard Inspection,,Good,Strong standard");
    expect(rowsFor(result, "inspections.csv")).toMatchObject([
      { id: "902-2025-07-29", framework: "new", type: "ilacs-standard", end: "", source: "ofsted-outcomes-2026" },
    ]);
    expect(rowsFor(result, "judgements.csv").map(({ strand, grade }) => [strand, grade])).toEqual([
      ["care", "good"],
      ["care-leavers", "strong"],
    ]);
    expect(rowsFor(result, "sources.csv").map(({ id }) => id)).toEqual(["ofsted-outcomes-2026"]);
  });

  it("refuse a grade that the framework does not have and a day before any framework", () => {
    const rows = [
      "E06000902,2025-06-09,2025-07-29,ILACS Standard Inspection,,Inadequate,",
      "E06000902,2009-06-09,2009-07-29,ILACS Standard Inspection,Good,Good,",
    ];
    expect(run(...rows).faults).toMatchObject([
      { column: "Care", value: "Inadequate", expected: "Good, Strong standard" },
      { column: "Inspection date", rule: "framework-known" },
    ]);
  });
});
