import { closeSync, openSync, readdirSync, readSync, statSync } from "node:fs";
import { basename, join, relative, sep } from "node:path";
import Papa from "papaparse";
import { type CsvText, eachRow } from "./csv.ts";
import { normaliseLabel } from "./observations/ees-recipe.ts";

/** One published file that an import was given. */
export interface InputFile {
  path: string;
  /** Its path inside the folder that was named: what the report calls it, on every machine. */
  name: string;
  headers: readonly string[];
  /** True where the user named the file itself and not a folder around it. */
  isNamed: boolean;
}

/** Bytes of a file that are enough to hold its header row. */
const HEAD = 65_536;

/** A column with more distinct texts than this holds figures or names of places, not labels. */
const MOST_LABELS = 400;

/** The files and every CSV file under the folders, in order of name. */
export function inputFiles(paths: readonly string[]): InputFile[] {
  return paths.flatMap((path): InputFile[] => {
    if (!statSync(path).isDirectory()) return [{ path, name: basename(path), headers: headersAt(path), isNamed: true }];
    return filesUnder(path).map((file) => {
      const name = relative(path, file).split(sep).join("/");
      return { path: file, name, headers: headersAt(file), isNamed: false };
    });
  });
}

/** The distinct labels of a column, normalised; each column is read once, at the first question. */
export function labelsOf(csv: CsvText): (column: number) => ReadonlySet<string> {
  const columns = new Map<number, ReadonlySet<string>>();
  return (column) => {
    let labels = columns.get(column);
    if (!labels) columns.set(column, (labels = distinctLabels(csv, column)));
    return labels;
  };
}

function filesUnder(folder: string): string[] {
  const entries = readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
  return entries.flatMap((entry) => {
    const inside = join(folder, entry.name);
    if (entry.isDirectory()) return filesUnder(inside);
    return entry.name.toLowerCase().endsWith(".csv") ? [inside] : [];
  });
}

function headersAt(path: string): string[] {
  const file = openSync(path, "r");
  const buffer = Buffer.alloc(HEAD);
  const size = readSync(file, buffer, 0, HEAD, 0);
  closeSync(file);
  const text = new TextDecoder("utf-8").decode(buffer.subarray(0, size));
  const first = Papa.parse<string[]>(text, { delimiter: ",", preview: 1 }).data[0] ?? [];
  return first.map((name) => name.trim());
}

function distinctLabels(csv: CsvText, column: number): Set<string> {
  const labels = new Set<string>();
  eachRow(csv, (cells) => {
    if (labels.size < MOST_LABELS) labels.add(cells[column] ?? "");
  });
  return new Set([...labels].map(normaliseLabel));
}
