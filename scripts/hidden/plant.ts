import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { DataFolder } from "../import/data-folder.ts";
import { importInto } from "../import/into.ts";
import { Refusal } from "../settings.ts";

/** Figures that stand nowhere else: what an older release showed and the newer one hides, and what the newer one shows. */
export const withdrawn = { count: 7_319_113, rate: 81_327 };
export const shown = { count: 6_428_229, rate: 92_438 };

/** Whose figures are withdrawn, by slug. */
const WHOSE = "kent";
const groups = [
  "Children looked after on 31 March each year",
  "Children starting to be looked after each year",
  "Children ceasing to be looked after each year",
];
const header =
  "time_period,time_identifier,geographic_level,country_code,country_name,region_code,region_name,old_la_code,la_name," +
  "new_la_code,population_type,population_estimate,children_count,rate_per_10000";

/**
 * Imports two releases into a data folder, as two next years' files would come: the first shows Kent's figure of its newest
 * year, the second hides it with a `c` and shows another one for the year after. Returns the cells that are hidden then.
 */
export function plantInto(data: string, workshop: string): string[] {
  const folder = new DataFolder(data);
  const first: number =
    Math.max(...folder.rows("observations/children-in-care.csv").map((row) => Number(row["period"]))) + 1;
  const authorities = folder.rows("authorities.csv").map(({ slug = "", code = "", dfe_code: number = "" }) => {
    return { slug, place: `Local authority,E92000001,England,,,${number},${slug},${code}` };
  });
  const england = { slug: "", place: "National,E92000001,England,,,,," };
  const table = (years: Readonly<Record<number, string>>): string => {
    const rows = Object.entries(years).flatMap(([year, planted]) =>
      [...authorities, england].flatMap(({ slug, place }) =>
        groups.map((group) => `${year},Reporting year,${place},${group},20000,${slug === WHOSE ? planted : "100,50"}`),
      ),
    );
    return `${[header, ...rows].join("\n")}\n`;
  };
  // Releases come out in the year of their newest figures: both are collected in the year after the second.
  const today = `${first + 2}-01-01`;
  const [before, after] = [`${withdrawn.count},${withdrawn.rate}`, `${shown.count},${shown.rate}`];
  bring(data, join(workshop, "first.csv"), table({ [first]: before }), today);
  bring(data, join(workshop, "second.csv"), table({ [first]: "c,c", [first + 1]: after }), today);
  return new DataFolder(data)
    .rows("observations/children-in-care.csv")
    .filter((row) => row["shorthand"] === "c" && row["period"] === String(first))
    .map((row) => `${row["indicator"]} ${row["area_code"]}`);
}

function bring(data: string, path: string, text: string, today: string): void {
  writeFileSync(path, text);
  const imported = importInto(data, [path], { today });
  if (!imported.ok) throw new Refusal(`The planted release was refused: ${imported.faults[0]?.expected}`);
}
