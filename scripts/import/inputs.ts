import { closeSync, openSync, readdirSync, readSync, statSync } from "node:fs";
import { basename, join, relative, sep } from "node:path";
import Papa from "papaparse";
import { type CsvText, lineBreakOf } from "./csv.ts";
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

/** Lines that are enough to meet the labels of a table, spread over the whole of it. */
const SAMPLE = 4_000;

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

/** The distinct labels of a column, normalised, as a sample of lines from all over the table has them. */
export function labelsOf(csv: CsvText): (column: number) => ReadonlySet<string> {
  let rows: string[][] | null = null;
  return (column) => {
    rows ??= Papa.parse<string[]>(sampleOf(csv.text), { delimiter: ",", newline: lineBreakOf(csv.text) }).data.slice(1);
    const labels = new Set(rows.map((cells) => cells[column] ?? ""));
    return new Set([...labels].map(normaliseLabel));
  };
}

/** A text of at most so many lines, taken at equal distances; a short text is its own sample. */
function sampleOf(text: string): string {
  const distance = text.length / SAMPLE;
  const line = Math.max(1, text.indexOf("\n"));
  if (distance < line) return text;
  let sample = text.slice(0, line + 1);
  for (let at = distance; at < text.length; at += distance) {
    const start = text.indexOf("\n", at) + 1;
    const end = text.indexOf("\n", start) + 1;
    if (start > 0 && end > 0) sample += text.slice(start, end);
  }
  return sample;
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
  const first = Papa.parse<string[]>(text, { delimiter: ",", newline: lineBreakOf(text), preview: 1 }).data[0] ?? [];
  return first.map((name) => name.trim());
}
