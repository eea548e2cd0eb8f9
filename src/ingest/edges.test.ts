import { describe, expect, it } from "vitest";
import { readFolder } from "../data.ts";
import { changed } from "./fixtures/changes.ts";
import { ingest } from "./ingest.ts";

type Changes = Parameters<typeof changed>[1];
const good = readFolder("src/ingest/fixtures/good");

describe("dates at the edge of what is allowed", () => {
  const found = (changes: Changes) =>
    ingest(changed(good, changes)).issues.map(({ column, rule }) => `${column} ${rule}`);

  it("take an inspection that began, ended and was published on one day", () => {
    const change = {
      "inspections.csv": (text: string) => text.replace("2019-04-23,2019-05-03", "2019-06-03,2019-06-03"),
    };
    expect(found(change)).toEqual([]);
  });

  it("take fieldwork on a framework's first and last day, and none the day before or after", () => {
    const begun = (day: string) => ({
      "inspections.csv": (text: string) => text.replace("2019-04-23,2019-05-03", `${day},${day}`),
      "frameworks.csv": (text: string) => text.replaceAll("2018-01-01,2026-03-31", "2018-01-01,2019-05-03"),
    });
    expect(["2018-01-01", "2019-05-03"].flatMap((day) => found(begun(day)))).toEqual([]);
    expect(["2017-12-31", "2019-05-04"].flatMap((day) => found(begun(day)))).toEqual([
      "framework framework-in-force",
      "framework framework-in-force",
    ]);
  });

  it("take a visit of one day, published on it", () => {
    const visit = (text: string) =>
      text.replace("2022-11-08,2022-11-09,2022-12-15", "2022-11-08,2022-11-08,2022-11-08");
    expect(found({ "visits.csv": visit })).toEqual([]);
  });

  it("take a framework of one day, and none that runs on from another of the same day or from a strand it has not", () => {
    const added = "future,Future framework,2027-01-01,2027-01-01,belonging,Belonging,Belonging,1,,\n";
    const oneDay = (text: string) => `${text}${added}`;
    const grades = (text: string) => `${text}future,secure,Secure,S,2\n`;
    expect(found({ "frameworks.csv": oneDay, "grades.csv": grades })).toEqual([]);
    const runsOn = (from: string) => ({
      "frameworks.csv": (text: string) => text.replace("3,sif:care-leavers", `3,${from}`),
    });
    for (const from of ["ilacs:care-leavers", "newest:care", "nowhere:care"])
      expect(found(runsOn(from))).toEqual(["runs_on_from runs-on-from"]);
  });

  it("take no visit published before its last day, nor before its first where that is all that is known", () => {
    const published = (dates: string) => ({
      "visits.csv": (text: string) => text.replace("2022-11-08,2022-11-09,2022-12-15", dates),
    });
    expect(found(published("2022-11-08,2022-11-09,2022-11-08"))).toEqual(["published date-order"]);
    expect(found(published("2022-11-08,,2022-11-07"))).toEqual(["published date-order"]);
    expect(found(published("2022-11-08,,2022-11-08"))).toEqual([]);
  });

  it("show a count of six or more, and none of one to five", () => {
    const quoted = (value: string) => ({ "quoted.csv": (text: string) => text.replace("fewer than 6", value) });
    expect(["0", "6", "15", "51"].flatMap((value) => found(quoted(value)))).toEqual([]);
    expect(["1", "5"].flatMap((value) => found(quoted(value)))).toEqual(["value small-count", "value small-count"]);
  });

  it("take an authority, a notice and a source whose two dates are one day", () => {
    const authority = (text: string) => text.replace(",,2023-03-31,", ",2023-03-31,2023-03-31,");
    const notice = (text: string) => text.replace("2023-04-01,,", "2023-04-01,2023-04-01,");
    const source = (text: string) => text.replace("2025-11-20,2025-12-01", "2025-12-01,2025-12-01");
    expect(found({ "authorities.csv": authority, "notices.csv": notice, "sources.csv": source })).toEqual([]);
  });

  it("take a successor that opened on the day its predecessor closed, and none that opened the day before", () => {
    const opened = (day: string) => ({ "authorities.csv": (text: string) => text.replace("2023-04-01", day) });
    expect(found(opened("2023-03-31"))).toEqual([]);
    expect(found(opened("2023-03-30"))).toEqual(["predecessors predecessor-closed"]);
  });
});
