import { copyFileSync, mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { toCsv } from "../import/csv.ts";
import { DataFolder } from "../import/data-folder.ts";
import type { OutputRow } from "../import/recipe.ts";

/** Enough for every list of ten neighbours, of every kind of authority and of several regions. */
const kept = [
  ...["barnsley", "cambridgeshire", "hackney", "kent", "lancashire", "leicestershire", "lincolnshire"],
  ...["nottinghamshire", "oxfordshire", "somerset", "surrey"],
];

const whole = ["regions", "topics", "indicators", "frameworks", "grades", "breaks", "sources"];
const byAuthority = ["places", "notices", "visits", "inspections"];
const byInspection = ["judgements", "quoted"];

/** Writes a data folder with eleven authorities of another one, each the others' neighbour: a site of it is built in seconds. */
export function writeSmallData(from: string, to: string): void {
  const data = new DataFolder(from);
  mkdirSync(join(to, "observations"), { recursive: true });
  for (const name of whole) copyFileSync(join(from, `${name}.csv`), join(to, `${name}.csv`));
  const authorities = data.rows("authorities.csv").filter(({ slug = "" }) => kept.includes(slug));
  const codes = new Set(authorities.map(({ code }) => code));
  const write = (name: string, isKept: (row: OutputRow) => boolean) =>
    writeRows(to, name, data.rows(name).filter(isKept));
  writeRows(
    to,
    "authorities.csv",
    authorities.map((row) => ({ ...row, predecessors: "" })),
  );
  for (const name of byAuthority) write(`${name}.csv`, (row) => codes.has(row["authority_code"]));
  const inspections = new Set(
    data.rows("inspections.csv").flatMap((row) => (codes.has(row["authority_code"]) ? [row["id"]] : [])),
  );
  for (const name of byInspection) write(`${name}.csv`, (row) => inspections.has(row["inspection_id"]));
  writeRows(to, "statistical-neighbours.csv", neighboursAmong(data.rows("statistical-neighbours.csv"), [...codes]));
  for (const name of readdirSync(join(from, "observations"))) {
    write(`observations/${name}`, ({ area_code: area = "" }) => codes.has(area) || /^E(12|13|92)/.test(area));
  }
}

function writeRows(folder: string, name: string, rows: readonly OutputRow[]): void {
  writeFileSync(join(folder, name), toCsv(Object.keys(rows[0] ?? {}), rows));
}

/** In every edition each authority has all the others as neighbours. */
function neighboursAmong(rows: readonly OutputRow[], codes: readonly (string | undefined)[]): OutputRow[] {
  const editions = [...new Set(rows.map((row) => row["edition"] ?? ""))];
  const closeness = rows[0]?.["closeness"] ?? "";
  return editions.flatMap((edition) =>
    codes.flatMap((authority_code = "") =>
      codes
        .filter((code) => code !== authority_code)
        .map((neighbour_code = "", index) => {
          return { edition, authority_code, rank: String(index + 1), neighbour_code, closeness };
        }),
    ),
  );
}
