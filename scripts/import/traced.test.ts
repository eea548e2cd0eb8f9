import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import Papa from "papaparse";
import { beforeAll, describe, expect, it } from "vitest";
import { type EesRecipe, normaliseLabel } from "./observations/ees-recipe.ts";
import { loadEesRecipes } from "./observations/recipes.ts";
import type { OutputRow } from "./recipe.ts";
import { rowsOf } from "./reference/fictional.ts";

const published = process.env["PUBLISHED"] ?? "";
const SAMPLE = 1_000;
const seed = Number(process.env["SEED"] ?? Math.floor(Math.random() * 1e9));

type Row = Readonly<Record<string, string>>;

/** Numbers between 0 and 1 that follow from the seed (mulberry32). */
function numbersFrom(start: number): () => number {
  let state = start;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** A published table read by a plain parser: nothing of the import is used to read it. */
function tableAt(path: string): Row[] {
  const text = readFileSync(path, "utf8").replace(/^\uFEFF/, "");
  return Papa.parse<Row>(text, { header: true, skipEmptyLines: true }).data;
}

const authorities = new Map(rowsOf("data/authorities.csv").map((row) => [row["code"] ?? "", row["dfe_code"] ?? ""]));
const regionNumbers: Record<string, string> = {
  E92000001: "970",
  E12000001: "980",
  E12000002: "981",
  E12000003: "982",
  E12000004: "983",
  E12000005: "984",
  E12000006: "985",
  E12000007: "986",
  E13000001: "987",
  E13000002: "988",
  E12000008: "989",
  E12000009: "990",
};

/** True where the row of a table of the explorer is about the area. */
function isAbout(row: Row, area: string): boolean {
  if (area === "E92000001") return row["geographic_level"] === "National";
  if (!authorities.has(area)) return row["geographic_level"] === "Regional" && row["region_code"] === area;
  return row["geographic_level"] === "Local authority" && row["old_la_code"] === authorities.get(area);
}

/** The published symbol or number as data/ writes it. */
function plain(text: string): string {
  const months = /^(\d\d):(\d\d)$/.exec(text);
  if (months) return String(Number(months[1]) * 12 + Number(months[2]));
  if (/^-?\d+\.\d*0$/.test(text)) return String(Number(text));
  return text === "low" ? "k" : text;
}

const folders: Record<string, string[]> = {
  "cla-2022": ["ees/2022"],
  "cla-2024": ["ees/2024", "ees/2025"],
  "cla-2025": ["ees/2025"],
};

/** The tables of a source's release, with the path of each. */
function tablesOf(source: string): { path: string; rows: Row[] }[] {
  return (folders[source] ?? ["ees/2025"]).flatMap((folder) =>
    readdirSync(join(published, folder))
      .filter((name) => name.endsWith(".csv"))
      .map((name) => ({ path: `${folder}/${name}`, rows: cached(join(published, folder, name)) })),
  );
}

const read = new Map<string, Row[]>();
function cached(path: string): Row[] {
  const rows = read.get(path) ?? tableAt(path);
  read.set(path, rows);
  return rows;
}

/** Whether some row of a table has the recipe's labels, the area, the period, and the value in the recipe's column. */
function isInExplorer(entry: OutputRow, recipes: readonly EesRecipe[]): boolean {
  const period = (entry["period"] ?? "").replace("-", "");
  const wanted = entry["value"] || entry["shorthand"] || "";
  return recipes.some((recipe) =>
    recipe.series
      .filter(({ indicator }) => indicator === entry["indicator"])
      .some((series) =>
        tablesOf(entry["source"] ?? "").some(({ rows }) =>
          rows.some(
            (row) =>
              row["time_period"] === period &&
              isAbout(row, entry["area_code"] ?? "") &&
              hasLabels(row, recipe, { ...recipe.where, ...series.where }) &&
              (recipe.columns[series.value] ?? []).some((name) => name in row && plain(row[name] ?? "") === wanted),
          ),
        ),
      ),
  );
}

function hasLabels(row: Row, recipe: EesRecipe, where: Readonly<Record<string, string>>): boolean {
  const texts = new Set(Object.values(row).map((text) => normaliseLabel(text)));
  return Object.entries(where).every(([key, label]) =>
    (recipe.labels?.[key]?.[label] ?? []).some((name) => texts.has(normaliseLabel(name))),
  );
}

/** LAIT's rows by measure, area and the year in which the period ends. */
function laitIndex(): Map<string, string[]> {
  const index = new Map<string, string[]>();
  for (const row of tableAt(join(published, "lait/bds_long.csv"))) {
    const years = /^(\d{4})(?:[-/](\d{2}))?/.exec(row["Years"] ?? "");
    if (!years) continue;
    const end = years[2] ? String(Number(years[1]) + 1) : years[1];
    const key = `${row["Short Desc"]}|${row["LA Number"]}|${end}`;
    index.set(key, [...(index.get(key) ?? []), row["Values"] ?? ""]);
  }
  return index;
}

function isInLait(
  entry: OutputRow,
  measures: ReadonlyMap<string, OutputRow>,
  lait: ReadonlyMap<string, string[]>,
): boolean {
  const indicator = measures.get(entry["indicator"] ?? "") ?? {};
  const area = entry["area_code"] ?? "";
  const [first = "", last] = (entry["period"] ?? "").split("-");
  const end = last ? String(Number(first) + 1) : first;
  const number = authorities.get(area) ?? regionNumbers[area];
  const texts = lait.get(`${indicator["lait_measure"]}|${number}|${end}`) ?? [];
  if (entry["shorthand"]) return texts.includes("-") && entry["shorthand"] === "x";
  const half = 0.5 * 10 ** -Number(indicator["decimals"]) + 1e-9;
  return texts.some((text) => text !== "-" && Math.abs(Number(text) - Number(entry["value"])) <= half);
}

/** Sources that are tables of statistics; the few other figures are those that inspection reports quote, and compilations. */
const ofStatistics = /^(cla-20|cin-|workforce-|outcomes-|population-|lait-)/;

describe.runIf(published)(`a thousand figures of data/, sampled with the seed ${seed}`, () => {
  const all: OutputRow[] = [];
  let total = 0;
  beforeAll(() => {
    for (const name of readdirSync("data/observations").sort()) {
      const rows = rowsOf(`data/observations/${name}`);
      total += rows.length;
      for (const row of rows) if (ofStatistics.test(row["source"] ?? "")) all.push(row);
    }
  });

  it("stand in the published cell, as a plain parser reads it", () => {
    const next = numbersFrom(seed);
    const sample = Array.from({ length: SAMPLE }, () => all[Math.floor(next() * all.length)] ?? {});
    const measures = new Map(rowsOf("data/indicators.csv").map((row) => [row["id"] ?? "", row]));
    const [lait, recipes] = [laitIndex(), loadEesRecipes()];
    const lost = sample.filter((entry) =>
      entry["source"]?.startsWith("lait-") ? !isInLait(entry, measures, lait) : !isInExplorer(entry, recipes),
    );
    expect(lost).toEqual([]);
  }, 120_000);

  it("are of nearly all that data/ holds", () => {
    expect(all.length / total).toBeGreaterThan(0.99);
  });
});
