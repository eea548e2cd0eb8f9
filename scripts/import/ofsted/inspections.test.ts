import { describe, expect, it } from "vitest";
import { rowsFor, runWith, tableOf } from "../reference/fictional.ts";
import { inspectionsRecipe } from "./inspections.ts";

const header =
  "la_code,gss_code,former_gss_code,la_name,framework,framework_version,inspection_type,start_date,end_date,published_date," +
  "overall_effectiveness,leadership,help_and_protection,cla_and_permanence,children_in_care,adoption_performance,care_leavers," +
  "lscb,source,report_url,notes";
const sif =
  "901,E10000901,,Borsetshire,SIF,SIF,SIF single inspection,2014-10-21,2014-11-12,2015-01-06," +
  "good,good,requires_improvement,good,,,good,good,ofsted_ods,https://example.org/1,report says Not judged: adoption_performance";
const combined =
  "902,E06000902,,Barchester,ILACS,ILACS-2018,ILACS short,2019-05-13,2019-05-17,2019-07-01," +
  "requires_improvement,good,good,,good,,,,ofsted_ods,,";
const newest =
  "902,E06000902,,Barchester,ILACS,ILACS-2026,ILACS standard,2026-05-11,2026-05-22,2026-07-07," +
  ",good,good,,good,,outstanding,,pdf,https://example.org/2,no overall effectiveness grade in the report";

const run = (...rows: string[]) =>
  runWith(inspectionsRecipe, { inspections: tableOf(`${header}\n${rows.join("\n")}\n`) });
const judged = (id: string, ...rows: string[]) =>
  rowsFor(run(...rows), "judgements.csv")
    .filter((row) => row["inspection_id"] === id)
    .map(({ strand, grade, printed_as }) => [strand, grade, printed_as]);

describe("inspections", () => {
  it("are known by authority and day of publication, under the framework of their fieldwork", () => {
    expect(rowsFor(run(sif), "inspections.csv")).toEqual([
      {
        id: "901-2015-01-06",
        authority_code: "E10000901",
        framework: "sif",
        type: "sif-inspection",
        start: "2014-10-21",
        end: "2014-11-12",
        published: "2015-01-06",
        report_url: "https://example.org/1",
        source: "ofsted-social-care-2023",
        note: "",
      },
    ]);
  });

  it("keep each grade in its strand, and one that the report says was not given", () => {
    expect(judged("901-2015-01-06", sif)).toEqual([
      ["overall", "good", "Good"],
      ["leadership", "good", "Good"],
      ["protection", "requires-improvement", "Requires improvement"],
      ["care", "good", "Good"],
      ["care-leavers", "good", "Good"],
      ["adoption", "not-judged", "Not judged"],
      ["lscb", "good", "Good"],
    ]);
  });

  it("leave care leavers without a grade where one grade covered them and children in care", () => {
    expect(judged("902-2019-07-01", combined)).toEqual([
      ["overall", "requires-improvement", "Requires improvement to be good"],
      ["leadership", "good", "Good"],
      ["protection", "good", "Good"],
      ["care", "good", "Good"],
    ]);
  });

  it("have no overall grade where the report gives none, and name the report as their source", () => {
    expect(judged("902-2026-07-07", newest).map(([strand]) => strand)).toEqual([
      "leadership",
      "protection",
      "care",
      "care-leavers",
    ]);
    expect(rowsFor(run(newest), "inspections.csv")[0]?.["source"]).toBe("ofsted-inspection-reports");
  });

  it.each([
    [
      "type inferred from fieldwork length (5 weekdays = short)",
      "Its report does not name its kind: that follows from the length of fieldwork.",
    ],
    ["two on-site periods: 5-9 Dec 2022 and 14-15 Feb 2023", "Inspectors came twice: 5–9 Dec 2022 and 14–15 Feb 2023."],
    ["no overall effectiveness grade in the report", ""],
  ])("carry what a reader must know of the remark %j, in words", (remark, note) => {
    const rows = rowsFor(
      run(newest.replace("no overall effectiveness grade in the report", remark)),
      "inspections.csv",
    );
    expect(rows.map((row) => row["note"])).toEqual([note]);
  });

  it("carry the published list's remarks into the report of the import", () => {
    expect(run(newest).notes).toEqual(["902-2026-07-07: no overall effectiveness grade in the report"]);
  });

  it.each([
    ["la_code", sif.replace("901,", "999,")],
    ["framework_version", combined.replace("ILACS-2018", "ILACS-1918")],
    ["inspection_type", combined.replace("ILACS short", "ILACS tiny")],
    ["published_date", sif.replace("2015-01-06", "6 Jan 2015")],
    ["leadership", combined.replace(",good,good,,good", ",splendid,good,,good")],
    ["children_in_care", combined.replace("good,good,,good", "good,good,good,good")],
  ])("refuse a wrong %s", (column, row) => {
    expect(run(row).faults).toMatchObject([{ line: 2, column }]);
  });
});
