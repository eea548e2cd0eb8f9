import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import Papa from "papaparse";
import { beforeAll, describe, expect, it } from "vitest";
import type { OutputRow } from "./recipe.ts";
import { rowsOf } from "./reference/fictional.ts";
import type { Report } from "./report.ts";

const published = process.env["PUBLISHED"] ?? "";

interface Latest {
  measure: string;
  number: string;
  end: number;
  value: number;
}

/** LAIT's latest figure of each authority for each measure, as a plain parser reads the file. */
function latestOfLait(): Latest[] {
  const latest = new Map<string, Latest>();
  const text = readFileSync(join(published, "lait/bds_long.csv"), "utf8");
  for (const row of Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true }).data) {
    const years = /^(\d{4})(?:[-/](\d{2}))?/.exec(row["Years"] ?? "");
    const [measure = "", number = "", value = ""] = [row["Short Desc"], row["LA Number"], row["Values"]];
    if (!years || value === "-" || Number(number) >= 970) continue;
    const end = Number(years[1]) + (years[2] ? 1 : 0);
    const key = `${measure} ${number}`;
    if ((latest.get(key)?.end ?? 0) < end) latest.set(key, { measure, number, end, value: Number(value) });
  }
  return [...latest.values()];
}

/** Figures of data/ by indicator, authority and the year in which the period ends. */
function standingByEnd(codes: ReadonlyMap<string, string>): Map<string, OutputRow> {
  const standing = new Map<string, OutputRow>();
  for (const name of readdirSync("data/observations")) {
    for (const row of rowsOf(join("data/observations", name))) {
      const [first = "", last] = (row["period"] ?? "").split("-");
      const end = last?.length === 2 ? Number(first) + 1 : Number(last ?? first);
      standing.set(`${row["indicator"]} ${codes.get(row["area_code"] ?? "")} ${end}`, row);
    }
  }
  return standing;
}

describe.runIf(published)("parity with LAIT", () => {
  const indicators = rowsOf("data/indicators.csv").filter((row) => row["lait_measure"]);
  const byMeasure = new Map(indicators.map((row) => [row["lait_measure"] ?? "", row]));
  const latest: Latest[] = [];
  beforeAll(() => void latest.push(...latestOfLait()));

  it("covers every measure that has values", () => {
    const measures = new Set(latest.map(({ measure }) => measure));
    expect([...measures].filter((measure) => !byMeasure.has(measure))).toEqual([]);
    expect(measures.size).toBeGreaterThanOrEqual(186);
  });

  it("holds for every authority's latest figure, or the report says why not", () => {
    const codes = new Map(rowsOf("data/authorities.csv").map((row) => [row["code"] ?? "", row["dfe_code"] ?? ""]));
    const standing = standingByEnd(codes);
    const report = JSON.parse(readFileSync("data/import-report.json", "utf8")) as Report;
    const explained = new Set(
      [...report.differences, ...report.suppressed].flatMap(({ indicator, cells }) =>
        cells.map(([area, period]) => `${indicator} ${area} ${period}`),
      ),
    );
    const unexplained = latest.filter(({ measure, number, end, value }) => {
      const indicator = byMeasure.get(measure) ?? {};
      const row = standing.get(`${indicator["id"]} ${number} ${end}`);
      if (!row) return true;
      const half = 0.5 * 10 ** -Number(indicator["decimals"]) + 1e-9;
      if (row["value"] !== "" && Math.abs(Number(row["value"]) - value) <= half) return false;
      return !explained.has(`${row["indicator"]} ${row["area_code"]} ${row["period"]}`);
    });
    expect(latest.length).toBeGreaterThan(25_000);
    expect(unexplained).toEqual([]);
  }, 60_000);
});
