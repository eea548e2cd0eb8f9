import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import Papa from "papaparse";

const COPIES = 10;
const YEARS_APART = 10;

/** Columns that hold a period, in the tables that are multiplied. */
const periodColumns = ["time_period", "Years"];

/**
 * Writes ten times the tables of statistics among the published files: each as it is, and again ten, twenty … ninety years
 * earlier, as releases of those years would be. What is no table of statistics is written once.
 */
export function writeTenfold(published: string, target: string): void {
  for (const name of readdirSync(published, { recursive: true, encoding: "utf8" })) {
    if (!name.endsWith(".csv")) continue;
    const text = readFileSync(join(published, name), "utf8");
    const rows = Papa.parse<string[]>(text, { delimiter: ",", skipEmptyLines: true }).data;
    const column = rows[0]?.findIndex((header) => periodColumns.includes(header.replace("\uFEFF", ""))) ?? -1;
    if (column < 0) copyInto(join(published, name), join(target, name));
    else for (let copy = 0; copy < COPIES; copy += 1) writeEarlier(join(target, `${copy}`, name), rows, column, copy);
  }
}

function copyInto(from: string, to: string): void {
  mkdirSync(dirname(to), { recursive: true });
  cpSync(from, to);
}

function writeEarlier(path: string, rows: readonly string[][], column: number, copy: number): void {
  const earlier = rows.map((cells, row) =>
    row === 0 ? cells : cells.with(column, periodEarlier(cells[column] ?? "", copy * YEARS_APART)),
  );
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, `${Papa.unparse(earlier, { newline: "\n" })}\n`);
}

/** `2025`, `202425`, `2016-17 (OT)`, `2014-16` so many years earlier; anything else as it is. */
export function periodEarlier(text: string, years: number): string {
  const match = /^(\d{4})([-/]?)(\d{2})?( .*)?$/.exec(text);
  if (!match) return text;
  const [, first = "", between = "", second, rest = ""] = match;
  const last = second === undefined ? "" : String((Number(second) - years + 1000) % 100).padStart(2, "0");
  return `${Number(first) - years}${between}${last}${rest}`;
}
