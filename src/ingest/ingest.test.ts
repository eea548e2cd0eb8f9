import { describe, expect, it } from "vitest";
import { readFolder } from "../data.ts";
import type { Dataset } from "../model/dataset.ts";
import { seriesOf } from "../model/dataset.ts";
import { changed } from "./fixtures/changes.ts";
import { ingest } from "./ingest.ts";
import { formatIssue } from "./issue.ts";

type Changes = Parameters<typeof changed>[1];
const goodWith = (changes: Changes) => changed(readFolder("src/ingest/fixtures/good"), changes);

function dataset(changes: Changes = {}): Dataset {
  const result = ingest(goodWith(changes));
  if (!result.dataset) throw new Error(result.issues.map(formatIssue).join("\n"));
  return result.dataset;
}

/** A file with its rows in the opposite order. */
function reverse(text: string): string {
  const [header, ...rows] = text.trimEnd().split("\n");
  return `${[header, ...rows.reverse()].join("\n")}\n`;
}

const messagesOf = (files: ReadonlyMap<string, string>) => ingest(files).issues.map(formatIssue);

describe("a data folder in order", () => {
  it("counts its files and rows", () => {
    const files = readFolder("src/ingest/fixtures/good");
    const rows = [...files.values()].reduce(
      (sum, bytes) => sum + new TextDecoder().decode(bytes).split("\n").length - 2,
      0,
    );
    const { files: fileCount, rows: rowCount } = ingest(files);
    expect([fileCount, rowCount]).toEqual([18, rows]);
  });

  it("gives authorities with their predecessors, codes and names", () => {
    const byName = new Map(dataset().authorities.map((authority) => [authority.name, authority]));
    expect(byName.get("Ambridge")).toEqual({
      code: "E06000901",
      dfeCode: "901",
      name: "Ambridge",
      slug: "ambridge",
      type: "unitary",
      regionCode: "E12000904",
      opened: null,
      closed: null,
      predecessors: [],
      formerCodes: [],
      otherNames: ["Ambridge Village", "Brookfield"],
      centroid: { lon: -1.9, lat: 52.2 },
    });
    expect(byName.get("Casterbridge")).toMatchObject({ opened: "2023-04-01", predecessors: ["E10000913"] });
    expect(byName.get("Cranford")?.formerCodes).toEqual(["E08000804"]);
    expect(byName.get("Wessex")?.closed).toBe("2023-03-31");
  });

  it("gives frameworks oldest first, with strands, what they run on from and cover, and grades best first", () => {
    const frameworks = dataset().frameworks;
    expect(frameworks.map(({ id, from, to }) => [id, from, to])).toEqual([
      ["sif", "2013-11-01", "2018-07-31"],
      ["ilacs", "2018-01-01", "2026-03-31"],
      ["newest", "2026-04-01", null],
    ]);
    expect(frameworks[1]?.strands.find(({ id }) => id === "care")).toMatchObject({
      runsOnFrom: { framework: "sif", strand: "care" },
      covers: ["care-leavers"],
    });
    expect(frameworks[2]?.strands.map(({ id, runsOnFrom }) => [id, runsOnFrom?.framework])).toEqual([
      ["protection", "ilacs"],
      ["care", "ilacs"],
      ["care-leavers", "sif"],
    ]);
    expect(frameworks[0]?.grades.map(({ level }) => level)).toEqual([4, 3, 2, 1]);
  });

  it("puts strands in the order of the report, grades best first and frameworks by their first day, whatever the rows' order", () => {
    const { frameworks } = dataset({ "frameworks.csv": reverse, "grades.csv": reverse });
    expect(frameworks).toEqual(dataset().frameworks);
  });

  it("puts topics in their own order, whatever the rows' order", () => {
    expect(dataset({ "topics.csv": reverse }).topics).toEqual(dataset().topics);
  });

  it("gives inspections with their judgements, and null where a strand was not judged", () => {
    const [ambridge] = dataset().inspections;
    expect(ambridge).toMatchObject({ id: "901-2016-09-20", start: null, end: "2016-07-28" });
    expect(ambridge?.judgements.at(-1)).toEqual({ strand: "care-leavers", grade: null, printedAs: "Not judged" });
    expect(dataset().inspections.at(-1)).toMatchObject({ start: null, end: null, reportUrl: null });
  });

  it("puts judgements in the order of the framework's strands", () => {
    const [ambridge] = dataset({ "judgements.csv": reverse }).inspections;
    expect(ambridge?.judgements.map(({ strand }) => strand)).toEqual(["overall", "protection", "care", "care-leavers"]);
  });

  it("gives quoted figures as a number or as fewer than six", () => {
    expect(dataset().quoted.map(({ value }) => value)).toEqual([
      { kind: "fewer-than", limit: 6 },
      { kind: "number", value: 393 },
      { kind: "number", value: 69.8 },
    ]);
    expect(dataset().quoted[2]).toMatchObject({ england: 67, neighbours: 68, note: "" });
  });

  it("gives everything else as it stands in the files", () => {
    const { regions, places, neighbours, topics, visits, breaks, notices, sources, indicators } = dataset();
    expect(regions[3]).toEqual({
      code: "E13000901",
      name: "Inner Capital",
      slug: "inner-capital",
      parentCode: "E12000907",
    });
    expect(places[3]).toEqual({ name: "Wessex", kind: "former county", within: "", authorityCode: "E06000903" });
    expect(neighbours[0]).toEqual({
      edition: "2021",
      authorityCode: "E06000901",
      rank: 1,
      neighbourCode: "E06000902",
      closeness: "Extremely close",
    });
    expect(topics.map(({ id }) => id)).toEqual(["children-in-care", "adoption", "education"]);
    expect(visits.map(({ start, precision }) => [start, precision])).toEqual([
      ["2022-11-08", "day"],
      ["2023-05", "month"],
      ["2024", "year"],
    ]);
    expect(breaks[0]).toMatchObject({ indicator: "same-carer-two-years", period: "2025" });
    expect(notices[0]).toMatchObject({ authorityCode: "E06000903", from: "2023-04-01", to: null });
    expect(sources.map(({ id, computed }) => [id, computed])).toEqual([
      ["children-2024", false],
      ["children-2025", false],
      ["reports", true],
    ]);
    expect(indicators[3]).toMatchObject({ id: "adoption-a1-days", headline: 3, noQuartile: true, coverage: "sample" });
    expect(indicators[1]).toMatchObject({ headline: null, noQuartile: false, laitMeasure: "" });
  });

  it("keeps windows and split years as periods of their kind", () => {
    const data = dataset();
    expect(seriesOf(data, "adoption-a1-days", "E06000901").map(({ period }) => [period.start, period.end])).toEqual([
      ["2010-04-01", "2013-03-31"],
      ["2011-04-01", "2014-03-31"],
    ]);
    expect(seriesOf(data, "progress-score", "E06000901")[0]?.period).toMatchObject({ id: "2023-24", endYear: 2024 });
  });

  it("takes a framework nobody has heard of, with its own strands and grades, as data alone", () => {
    const add = (rows: string) => (text: string) => `${text}${rows}`;
    const { frameworks, inspections } = dataset({
      "frameworks.csv": add(
        "future,Future framework,2027-01-01,,belonging,Sense of belonging,Belonging,1,newest:care,\n",
      ),
      "grades.csv": add("future,secure,Secure,S,2\nfuture,attention,Needs attention,N,1\n"),
      "inspections.csv": add(
        "902-2027-06-01,E06000902,future,future-full,2027-04-01,2027-04-09,2027-06-01,,reports,\n",
      ),
      "judgements.csv": add("902-2027-06-01,belonging,secure,Secure\n"),
    });
    expect(frameworks.at(-1)?.strands[0]?.runsOnFrom).toEqual({ framework: "newest", strand: "care" });
    expect(inspections.at(-1)?.judgements).toEqual([{ strand: "belonging", grade: "secure", printedAs: "Secure" }]);
  });

  it("accepts files with CRLF and a byte-order mark", () => {
    const files = [...goodWith({})].map(([file, text]): [string, string] => [
      file,
      `\ufeff${text.replaceAll("\n", "\r\n")}`,
    ]);
    expect(ingest(new Map(files)).dataset).toEqual(dataset());
  });
});

describe("a data folder with faults", () => {
  it("names each file that is missing", () => {
    const files = goodWith({});
    files.delete("breaks.csv");
    files.delete("places.csv");
    expect(messagesOf(files).sort()).toEqual([
      'breaks.csv value "": expected this file to be there',
      'places.csv value "": expected this file to be there',
    ]);
  });

  it("names files that are missing before the faults of those that are there", () => {
    const files = goodWith({ "authorities.csv": (text) => text.replace(",ambridge,", ",Ambridge,") });
    files.delete("sources.csv");
    expect(ingest(files).issues.map(({ file }) => file)).toEqual(["sources.csv", "authorities.csv"]);
  });

  it("says of a day that is not there what stands in its place", () => {
    const rows = goodWith({
      "frameworks.csv": (text) => text.replace("2026-04-01,,care,", "2026-04-01,2027-01-01,care,"),
    });
    expect(messagesOf(rows)).toEqual(['frameworks.csv:10:to value "2027-01-01": expected the same as on line 9, ""']);
    const opened = goodWith({ "authorities.csv": (text) => text.replace("E12000909,2023-04-01,", "E12000909,,") });
    expect(messagesOf(opened)).toEqual([
      'authorities.csv:4:predecessors value "E10000913": expected predecessors closed by the day it opened (none given); E10000913 closed on 2023-03-31',
    ]);
    const early = goodWith({ "inspections.csv": (text) => text.replace(",ilacs,", ",newest,") });
    expect(messagesOf(early)[0]).toContain("(this one: from 2026-04-01)");
  });

  it("says how many decimals an indicator has", () => {
    const adoption = goodWith({
      "observations/adoption.csv": (text) => `${text}adoption-stage-match,E92000001,2023,4.25,,,,children-2025\n`,
    });
    expect(messagesOf(adoption)).toEqual([
      expect.stringContaining('value "4.25": expected at most 1 decimal for adoption-stage-match'),
    ]);
    const education = goodWith({ "observations/education.csv": (text) => text.replace(/,(-?\d\.\d+),/, ",0.125,") });
    expect(messagesOf(education)).toEqual([
      expect.stringContaining('value "0.125": expected at most 2 decimals for progress-score'),
    ]);
  });

  it("says of an empty folder which files it needs, and nothing else", () => {
    const issues = ingest(new Map()).issues;
    expect(issues.length).toBe(15);
    expect(new Set(issues.map(({ rule }) => rule))).toEqual(new Set(["file-missing"]));
  });

  it("names an indicator without a file of observations", () => {
    const files = goodWith({});
    files.delete("observations/education.csv");
    expect(messagesOf(files)).toEqual([
      'indicators.csv:7:id value "progress-score": expected an indicator with rows in observations/education.csv',
    ]);
  });

  it("names a region two steps away from England", () => {
    const files = goodWith({
      "regions.csv": (text) => text.replace("the-capital,E92000001", "the-capital,E12000909"),
    });
    expect(messagesOf(files).filter((line) => line.startsWith("regions"))).toEqual([
      'regions.csv:5:parent_code value "E12000907": expected England, or a region that is itself a part of England',
      'regions.csv:6:parent_code value "E12000907": expected England, or a region that is itself a part of England',
    ]);
  });

  it("names every fault of every file at once, file by file and line by line", () => {
    const issues = ingest(
      goodWith({
        "authorities.csv": (text) =>
          text.replace("ambridge", "Ambridge").replace("loamshire,county", "loamshire,shire"),
        "judgements.csv": (text) => text.replace("good,Good", "adequate,Good"),
        "observations/adoption.csv": (text) => text.replace("612", "612 days"),
      }),
    ).issues;
    expect(issues.map(({ file, line, column }) => `${file}:${line}:${column}`)).toEqual([
      "authorities.csv:2:slug",
      "authorities.csv:11:type",
      "judgements.csv:2:grade",
      "observations/adoption.csv:2:value",
    ]);
  });

  it("lays no blame on rows that refer to a file which could not be read", () => {
    const broken = goodWith({ "authorities.csv": (text) => text.replace("code,dfe_code", "code,dfe") });
    expect(new Set(ingest(broken).issues.map(({ file }) => file))).toEqual(new Set(["authorities.csv"]));
  });

  it.each(["judgements.csv", "indicators.csv", "inspections.csv", "frameworks.csv", "sources.csv", "topics.csv"])(
    "lays no blame on other files where %s could not be read",
    (file) => {
      const broken = goodWith({ [file]: (text) => text.replace(",", ",,") });
      expect(new Set(ingest(broken).issues.map((issue) => issue.file))).toEqual(new Set([file]));
    },
  );

  it("still holds rows against a file that has a fault elsewhere than in its keys", () => {
    const topic = goodWith({
      "topics.csv": (text) => text.replace("Education,3", "Education,third"),
      "indicators.csv": (text) => text.replace(",education,progress,", ",schooling,progress,"),
    });
    expect(ingest(topic).issues.map(({ file, column, rule }) => [file, column, rule])).toContainEqual([
      "indicators.csv",
      "topic",
      "reference",
    ]);
    const region = goodWith({
      "authorities.csv": (text) =>
        text.replace("E06000901,901,", "E0600090,901,").replace("E12000909,2023", "E12000908,2023"),
    });
    expect(ingest(region).issues.map(({ column, rule }) => [column, rule])).toContainEqual([
      "region_code",
      "reference",
    ]);
  });

  it("lays no blame on rows that refer to an indicator or source with a fault of its own", () => {
    const indicator = goodWith({ "indicators.csv": (text) => text.replace("per-10000,0", "per-10000,nought") });
    expect(messagesOf(indicator)).toEqual([
      'indicators.csv:2:decimals value "nought": expected a whole number from 0 to 4',
    ]);
    const source = goodWith({ "sources.csv": (text) => text.replace("https://figures", "ftp://figures") });
    expect(ingest(source).issues.map(({ file, column }) => `${file} ${column}`)).toEqual(["sources.csv url"]);
  });

  it("stays whole when every cell of a file is at fault", () => {
    const rows = Array.from({ length: 30_000 }, () => "x,x,x,x,x,x,x,x\n").join("");
    const { dataset: none, issues } = ingest(
      goodWith({ "observations/adoption.csv": (text) => `${text.split("\n")[0]}\n${rows}` }),
    );
    expect(none).toBeNull();
    expect(issues.length).toBe(90_000);
  });
});
