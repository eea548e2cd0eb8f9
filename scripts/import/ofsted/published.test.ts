import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { Recipe } from "../recipe.ts";
import { rowsFor, rowsOf, tableOf } from "../reference/fictional.ts";
import { readFileSync } from "node:fs";
import { areaInformationRecipe } from "./area-information.ts";
import { inspectionsRecipe } from "./inspections.ts";
import { inspectionSheetsRecipe } from "./sheets.ts";
import { visitsRecipe } from "./visits.ts";

const folder = process.env["PUBLISHED"] ?? "";
const table = (file: string) => tableOf(readFileSync(join(folder, file), "utf8"), file);
const inData = (file: string) => tableOf(readFileSync(join("data", file), "utf8"), `data/${file}`);
const run = (recipe: Recipe, inputs: Record<string, string>) =>
  recipe.run(
    new Map([
      ["authorities", [inData("authorities.csv")]],
      ...Object.entries(inputs).map(
        ([key, file]) => [key, [key.startsWith("data/") ? inData(file) : table(file)]] as const,
      ),
    ]),
  );

/** By the published column, the strand in `data/`. */
const strands = {
  overall_effectiveness: "overall",
  leadership: "leadership",
  help_and_protection: "protection",
  cla_and_permanence: "care",
  children_in_care: "care",
  adoption_performance: "adoption",
  care_leavers: "care-leavers",
  lscb: "lscb",
};

/** Ofsted's own column headings, and the strand of each. */
const sheetStrands = {
  "Overall effectiveness": "overall",
  "The impact of leaders on social work practice with children and families": "leadership",
  "The experiences and progress of children who need help and protection": "protection",
  "The experiences and progress of children in care": "care",
  "The experiences and progress of care leavers": "care-leavers",
};

describe.runIf(folder)("what Ofsted published, against data/", () => {
  const inspections = rowsOf("data/inspections.csv");
  const judgements = rowsOf("data/judgements.csv");
  const grades = new Map(judgements.map((row) => [`${row["inspection_id"]} ${row["strand"]}`, row]));
  const authorities = rowsOf("data/authorities.csv");
  const codes = new Map(authorities.map((row) => [row["dfe_code"], row["code"]]));
  const byAnyCode = new Map(
    authorities.flatMap((row) =>
      [row["code"], ...(row["former_codes"] ?? "").split("|")].map((code) => [code, row["code"]] as const),
    ),
  );

  it("holds all 498 inspections with their dates, kind and address", () => {
    const published = table("ofsted/inspections.csv").rows;
    expect(published).toHaveLength(498);
    expect(inspections).toHaveLength(498);
    const kept = new Map(inspections.map((row) => [row["id"], row]));
    for (const row of published) {
      expect(kept.get(`${row["la_code"]}-${row["published_date"]}`)).toMatchObject({
        authority_code: codes.get(row["la_code"]),
        framework: row["framework_version"]?.toLowerCase(),
        start: row["start_date"],
        end: row["end_date"],
        published: row["published_date"],
        report_url: row["report_url"],
      });
    }
  });

  it("gives every grade as published, and none that was not", () => {
    let compared = 0;
    for (const row of table("ofsted/inspections.csv").rows) {
      const id = `${row["la_code"]}-${row["published_date"]}`;
      for (const [column, strand] of Object.entries(strands)) {
        if (row[column] === "") continue;
        expect(grades.get(`${id} ${strand}`)?.["grade"], `${id} ${strand}`).toBe(row[column]?.replace("_", "-"));
        compared += 1;
      }
    }
    expect(compared).toBe(2_628);
    const unjudged = judgements.filter((row) => row["grade"] === "not-judged").map((row) => row["inspection_id"]);
    expect(unjudged).toEqual(["201-2016-09-20", ...Array<string>(3).fill("420-2016-06-27")]);
    expect(judgements).toHaveLength(compared + unjudged.length);
  });

  it("has the latest judgement of all 153 as Ofsted's own sheet of 31 March 2025 has it", () => {
    const sheet = table("ofsted/inspections_as_at_31_march_2025.csv").rows;
    expect(sheet).toHaveLength(153);
    // The sheet counts inspections begun by 31 March 2025, whose reports came out until May.
    const begun = inspections.filter(
      (row) => (row["start"] ?? "") <= "2025-03-31" && (row["published"] ?? "") <= "2025-05-14",
    );
    const open = new Map(
      begun
        .toSorted((a, b) => ((a["published"] ?? "") < (b["published"] ?? "") ? -1 : 1))
        .map((row) => [row["authority_code"], row]),
    );
    let compared = 0;
    for (const row of sheet) {
      const latest = open.get(byAnyCode.get(row["Local authority area code"]));
      expect([latest?.["start"], latest?.["published"]], row["Local authority name"]).toEqual([
        row["Inspection date"],
        row["Publication date"],
      ]);
      for (const [column, strand] of Object.entries(sheetStrands)) {
        const judgement = grades.get(`${latest?.["id"]} ${strand}`);
        expect(judgement?.["printed_as"] ?? "", `${row["Local authority name"]} ${strand}`).toBe(row[column]);
        compared += 1;
      }
    }
    expect(compared).toBe(765);
  });

  it("agrees with Ofsted's sheets in every date and grade", () => {
    const result = run(inspectionSheetsRecipe, {
      sheet: "ofsted/ilacs_inspection_history_2018_2025.csv",
      "in-year": "ofsted/in_year_inspections_2024_25.csv",
      "data/inspections.csv": "inspections.csv",
      "data/judgements.csv": "judgements.csv",
      "data/frameworks.csv": "frameworks.csv",
      "data/grades.csv": "grades.csv",
    });
    const reasons = Map.groupBy(result.setAside, ({ reason }) => reason);
    expect(Object.fromEntries([...reasons].map(([reason, rows]) => [reason, rows.length]))).toEqual({
      "the inspection stands in data/ with the same dates and grades": 271 + 52,
      "a visit: the list of visits holds it": 60,
    });
  });

  it("holds every visit once: all dated ones, and mentions of none of them", () => {
    const result = run(visitsRecipe, {
      dated: "ofsted/visits.csv",
      "in-year": "ofsted/in_year_inspections_2024_25.csv",
      mentioned: "ofsted/visits_mentioned_in_reports.csv",
    });
    expect(result.counts.map(({ read, kept, setAside }) => [read, kept, setAside])).toEqual([
      [122, 122, 0],
      [112, 0, 112],
      [122, 111, 11],
    ]);
    const visits = rowsOf("data/visits.csv");
    expect(visits).toHaveLength(233);
    expect(
      visits.filter(({ source }) => source?.startsWith("committee-report")).map(({ id, theme }) => [id, theme]),
    ).toEqual([
      ["855-focused-visit-2022-01-24", "Children in need and child protection"],
      ["925-focused-visit-2018-04-17", "Planning and achieving permanence"],
    ]);
  });

  it("lets no count of one to five out of the area's information, nor a share made of one", () => {
    const file = "ofsted/area_information_at_sif_inspection.csv";
    const result = run(areaInformationRecipe, { "area-information": file });
    expect(result.counts).toEqual([{ path: file, read: 4_186, kept: 4_159, setAside: 27 }]);
    const rows = rowsFor(result, "quoted.csv");
    expect(rows.filter(({ value }) => value === "fewer than 6")).toHaveLength(318);
    expect(rows.filter(({ unit, value }) => unit === "children" && /^[1-5]$/.test(value ?? ""))).toEqual([]);
  });

  it("keeps nothing back of the inspections it reads", () => {
    const result = run(inspectionsRecipe, { inspections: "ofsted/inspections.csv" });
    expect(result.counts).toEqual([{ path: "ofsted/inspections.csv", read: 498, kept: 498, setAside: 0 }]);
    expect(result.faults).toEqual([]);
  });
});
