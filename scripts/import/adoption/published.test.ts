import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { Recipe } from "../recipe.ts";
import { rowsFor, rowsOf, tableOf } from "../reference/fictional.ts";
import { placedWithin12MonthsRecipe } from "./placed-within-12-months.ts";
import { quotedTimescalesRecipe } from "./quoted-timescales.ts";

const folder = process.env["PUBLISHED"] ?? "";
const table = (file: string) => tableOf(readFileSync(join(folder, "adoption", file), "utf8"), file);
const run = (recipe: Recipe, key: string, file: string) =>
  recipe.run(
    new Map([
      ["authorities", [tableOf(readFileSync("data/authorities.csv", "utf8"))]],
      [key, [table(file)]],
    ]),
  );

describe.runIf(folder)("the published adoption files, against data/", () => {
  const timescales = () => run(quotedTimescalesRecipe, "timescales", "adoption_timescales_quoted_in_sif_reports.csv");

  it("quotes all 348 timescales, and observes only scorecards with a window", () => {
    const result = timescales();
    expect(result.counts[0]).toMatchObject({ read: 348, kept: 348 });
    expect(rowsFor(result, "quoted.csv")).toHaveLength(348);
    const observed = rowsFor(result, "observations/adoption.csv");
    const ofAuthorities = observed.filter(({ area_code }) => area_code !== "E92000001");
    expect(ofAuthorities).toHaveLength(80 + 62 + 21);
    expect(new Set(ofAuthorities.map(({ area_code }) => area_code)).size).toBe(79);
  });

  it("has England's published averages for three windows", () => {
    const england = rowsFor(timescales(), "observations/adoption.csv").filter(
      ({ area_code }) => area_code === "E92000001",
    );
    expect(england.map(({ indicator, period, value }) => `${indicator} ${period} ${value}`).toSorted()).toEqual([
      "adoption-a1-days 2010-2013 647",
      "adoption-a1-days 2011-2014 628",
      "adoption-a1-days 2012-2015 593",
      "adoption-a2-days 2010-2013 210",
      "adoption-a2-days 2011-2014 217",
      "adoption-a2-days 2012-2015 223",
      "adoption-a3-16-months 2012-2015 47",
      "adoption-a3-18-months 2011-2014 51",
      "adoption-a3-20-months 2010-2013 55",
    ]);
  });

  it("shows Lincolnshire's 393 and 232 days under its report of 2015, as quoted and with its basis", () => {
    const quoted = rowsOf("data/quoted.csv").filter(
      ({ inspection_id, measure }) =>
        inspection_id === "925-2015-01-06" && /^adopt/.test(measure ?? "") && measure !== "adoptions",
    );
    expect(quoted.map(({ measure, value, england, basis }) => [measure, value, england, basis])).toEqual([
      ["adopter-approval-time", "175", "217", "unclear"],
      ["adoption-a1-days", "393", "546", "dfe-other"],
      ["adoption-a2-days", "232", "224", "dfe-other"],
    ]);
  });

  it("keeps all 460 rows of the early table, and shows a share for 382 authorities' years", () => {
    const file = "adoption_placed_within_12_months_2011_2013.csv";
    const result = run(placedWithin12MonthsRecipe, "placed", file);
    expect(result.counts).toEqual([{ path: file, read: 460, kept: 460, setAside: 0 }]);
    const rows = rowsFor(result, "observations/adoption.csv");
    const shown = rows.filter(({ value, area_code }) => value !== "" && !/^E(12|13|92)/.test(area_code ?? ""));
    const years = Map.groupBy(shown, ({ period }) => period);
    expect(Object.fromEntries([...years].map(([year, list]) => [year, list.length]))).toEqual({
      2011: 125,
      2012: 124,
      2013: 133,
    });
    const shares = new Map(
      rows.map(({ period, numerator, denominator, value }) => [`${period} ${numerator}/${denominator}`, value]),
    );
    for (const row of table(file).rows.filter(({ pct }) => pct !== "")) {
      const [above = "", below = ""] = [row["adopted_placed_within_12_months_number"], row["adopted_number"]];
      const share = shares.get(`${row["year"]} ${Number.parseInt(above, 10)}/${Number.parseInt(below, 10)}`);
      expect(share, row["name"]).toBe(`${Math.round(Number.parseFloat(row["pct"] ?? ""))}`);
    }
  });
});
