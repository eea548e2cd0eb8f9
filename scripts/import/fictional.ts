import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { type CsvText, readCsv } from "./csv.ts";
import { areaLookup } from "./observations/areas.ts";
import { readManifest } from "./observations/manifest.ts";
import { fictionalAuthorities } from "./reference/fictional.ts";

/** A CSV file from its text, as the import would read it. For tests. */
export function csvOf(text: string, path = "published.csv"): CsvText {
  const { csv, faults } = readCsv(path, new TextEncoder().encode(text));
  if (!csv || faults.length > 0) throw new Error(`${path} cannot be read`);
  return csv;
}

/** Regions of the fictional authorities, in the form of `regions.csv`. For tests. */
export const fictionalRegions = [
  { code: "E12000005", name: "West Midlands" },
  { code: "E12000009", name: "South West" },
];

/** The look-up over the fictional authorities: Borsetshire 901, Barchester 902 (from 2019), Felpersham 903 (to 2019). For tests. */
export const fictionalAreas = areaLookup(fictionalAuthorities.rows, fictionalRegions);

/** Some indicators of the manifest, as rows of `indicators.csv`. For tests. */
export const fictionalIndicators = [
  indicator("cla-rate", "children-in-care", "per-10000", "0", "at-31-march", "LAC"),
  indicator("cla-number", "children-in-care", "number", "0", "at-31-march", "LACnum"),
  indicator("three-or-more-placements", "placements", "percent", "0", "year-to-31-march", "LACStable_2016on"),
  indicator("three-or-more-placements-number", "placements", "number", "0", "year-to-31-march", ""),
  indicator("population-0-17", "context", "number", "0", "mid-year", ""),
  indicator("cla-absence", "education", "percent", "1", "academic-year", "LAC_Over_Abs"),
];

/** What the import knows of the fictional indicators. For tests. */
export const fictionalManifest = readManifest(fictionalIndicators).manifest;

function indicator(
  id: string,
  topic: string,
  unit: string,
  decimals: string,
  period_kind: string,
  lait_measure: string,
) {
  return { id, topic, unit, decimals, period_kind, coverage: "complete", lait_measure, source: "" };
}

/** A new folder with these files in it. For tests; the caller removes it. */
export function folderOf(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), "import-"));
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  return folder;
}

/** A folder `data/` with the fictional authorities and indicators and no figures yet. For tests; the caller removes it. */
export function dataFolder(files: Readonly<Record<string, string>> = {}): string {
  return folderOf({
    "authorities.csv": textOf(fictionalAuthorities.rows),
    "regions.csv": textOf(fictionalRegions),
    "indicators.csv": textOf(fictionalIndicators),
    ...files,
  });
}

function textOf(rows: readonly Readonly<Record<string, string>>[]): string {
  const columns = Object.keys(rows[0] ?? {});
  return `${[columns.join(","), ...rows.map((row) => columns.map((name) => row[name] ?? "").join(","))].join("\n")}\n`;
}

const geography: Readonly<Record<string, string>> = {
  england: "National,E92000001,England,,,,,",
  borsetshire: "Local authority,E92000001,England,E12000005,West Midlands,901,Borsetshire,E10000901",
  barchester: "Local authority,E92000001,England,E12000009,South West,902,Barchester,E06000902",
  felpersham: "Local authority,E92000001,England,E12000009,South West,903,Felpersham,E06000903",
  "west midlands": "Regional,E92000001,England,E12000005,West Midlands,,,",
};

/** The columns with which every table of the explorer begins. For tests. */
export const eesHeader =
  "time_period,time_identifier,geographic_level,country_code,country_name,region_code,region_name,old_la_code,la_name,new_la_code";

/** The first cells of a row: a period and a fictional place. For tests. */
export function at(place: string, period: string): string {
  return `${period},Reporting year,${geography[place] ?? place}`;
}

/** A table of children looked after as the release of 2025 lays it out. For tests. */
export function rates2025(...rows: readonly string[]): string {
  return table(
    `${eesHeader},population_type,population_estimate,children_count,rate_per_10000`,
    withAllGroups(rows, "on"),
  );
}

/** The same table as the release of 2024 laid it out: other names of columns, other labels. For tests. */
export function rates2024(...rows: readonly string[]): string {
  return table(`${eesHeader},population_count,population_estimate,number,rate_per_10000`, withAllGroups(rows, "at"));
}

function table(header: string, rows: readonly string[]): string {
  return `${[header, ...rows].join("\n")}\n`;
}

/** Rows for children looked after, each `place|period|population,count,rate`, with the preposition of the release. */
function withAllGroups(rows: readonly string[], preposition: "on" | "at"): string[] {
  return rows.map((row) => {
    const [place = "", period = "", figures = ""] = row.split("|");
    return `${at(place, period)},Children looked after ${preposition} 31 March each year,${figures}`;
  });
}
