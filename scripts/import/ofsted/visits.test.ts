import { describe, expect, it } from "vitest";
import type { InputTable, OutputRow } from "../recipe.ts";
import { rowsFor, runWith, tableOf } from "../reference/fictional.ts";
import { visitsRecipe } from "./visits.ts";

const dated = (...rows: string[]) =>
  tableOf(`la_code,gss_code,la_name,type,visit_date,published_date,theme,source\n${rows.join("\n")}\n`, "visits.csv");
const mentioned = (...rows: string[]) =>
  tableOf(`la_code,gss_code,la_name,type,month,year,precision,theme,report_url\n${rows.join("\n")}\n`, "mentioned.csv");
const inYear = (...rows: string[]) =>
  tableOf(
    `Local authority area code,Inspection/Visit date,Publication date,Inspection/Visit type,Visit Theme\n${rows.join("\n")}\n`,
    "in-year.csv",
  );
const run = (tables: Record<string, InputTable>) => runWith(visitsRecipe, tables);
const idsOf = (tables: Record<string, InputTable>) => rowsFor(run(tables), "visits.csv").map(({ id }) => id);

const visit = "902,E06000902,Barchester,focused_visit,2022-10-11,,Front door,ofsted_ods";
const report = "https://example.org/report";

describe("visits", () => {
  it("have a theme, a day and the release that lists them, and no grade", () => {
    expect(rowsFor(run({ dated: dated(visit) }), "visits.csv")).toEqual([
      {
        id: "902-focused-visit-2022-10-11",
        authority_code: "E06000902",
        type: "focused-visit",
        start: "2022-10-11",
        end: "",
        published: "",
        theme: "Front door",
        precision: "day",
        url: "",
        source: "ofsted-social-care-2023",
      },
    ]);
  });

  it("count once where two files hold them, under a former code too", () => {
    const same = "E06000912,2022-10-11,2022-11-10,ILACS Focused Visit,Front door";
    const result = run({ dated: dated(visit), "in-year": inYear(same) });
    expect(rowsFor(result, "visits.csv")).toHaveLength(1);
    expect(result.setAside.map(({ path }) => path)).toEqual(["in-year.csv"]);
  });

  it("leave inspections to the list of inspections", () => {
    const rows = [
      "E06000902,2024-06-10,2024-07-23,ILACS Short Inspection,",
      "E06000902,2024-04-03,2024-05-08,LA Monitoring visit,Care leavers",
    ];
    const result = run({ "in-year": inYear(...rows) });
    expect(rowsFor(result, "visits.csv").map(({ id, source }) => [id, source])).toEqual([
      ["902-monitoring-visit-2024-04-03", "ofsted-outcomes-2025"],
    ]);
    expect(result.counts).toEqual([{ path: "in-year.csv", read: 2, kept: 1, setAside: 1 }]);
  });

  it("take a mention for a dated visit of the same year, month, or two months before, when letters come out", () => {
    const mention = (month: string, year: string) =>
      mentioned(`902,E06000902,Barchester,focused_visit,${month},${year},${month ? "month" : "year"},,${report}`);
    expect(idsOf({ dated: dated(visit), mentioned: mention("", "2022") })).toHaveLength(1);
    expect(idsOf({ dated: dated(visit), mentioned: mention("2022-10", "2022") })).toHaveLength(1);
    expect(idsOf({ dated: dated(visit), mentioned: mention("2022-12", "2022") })).toHaveLength(1);
    expect(idsOf({ dated: dated(visit), mentioned: mention("2023-01", "2023") })).toHaveLength(2);
    expect(idsOf({ dated: dated(visit), mentioned: mention("2022-09", "2022") })).toHaveLength(2);
  });

  it("count once when the file with the date and the mention of it are imported one after the other", () => {
    const mention = mentioned(`902,E06000902,Barchester,focused_visit,2022-10,2022,month,,${report}`);
    const other = mentioned(`901,E10000901,Borsetshire,jtai,,2018,year,,${report}`);
    const data = (rows: readonly OutputRow[]): InputTable => ({
      path: "data/visits.csv",
      headers: [],
      rows,
      lines: [],
    });
    const first = rowsFor(run({ dated: dated(visit) }), "visits.csv");
    expect(idsOf({ mentioned: mention, "data/visits.csv": data(first) })).toEqual([]);
    const mentions = [mention, other].flatMap((table) => rowsFor(run({ mentioned: table }), "visits.csv"));
    expect(idsOf({ dated: dated(visit), "data/visits.csv": data(mentions) })).toEqual([
      "901-jtai-2018",
      "902-focused-visit-2022-10-11",
    ]);
  });

  it("keep a mention no more exact than it is", () => {
    const rows = rowsFor(
      run({ mentioned: mentioned(`901,E10000901,Borsetshire,jtai,,2018,year,Neglect,${report}`) }),
      "visits.csv",
    );
    expect(rows[0]).toMatchObject({ id: "901-jtai-2018", start: "2018", precision: "year", url: report });
  });

  it("name the release of a later year as source, and bring its row of sources", () => {
    const result = run({ "in-year": inYear("E06000902,2025-09-10,2025-10-15,ILACS Focused Visit,Care leavers") });
    expect(rowsFor(result, "visits.csv")[0]?.["source"]).toBe("ofsted-outcomes-2026");
    expect(rowsFor(result, "sources.csv").map(({ id }) => id)).toEqual(["ofsted-outcomes-2026"]);
  });

  it("refuse an unknown kind, authority or date", () => {
    const rows = [
      "999,x,Nowhere,focused_visit,2022-10-11,,,ofsted_ods",
      "902,x,y,tea_party,2022-10-11,,,ofsted_ods",
      "902,x,y,focused_visit,October,,,ofsted_ods",
    ];
    expect(run({ dated: dated(...rows) }).faults.map(({ column }) => column)).toEqual([
      "la_code",
      "type",
      "visit_date",
    ]);
  });
});
