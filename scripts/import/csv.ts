import { readFileSync } from "node:fs";
import Papa from "papaparse";
import type { Issue } from "../../src/ingest/issue.ts";
import type { InputTable } from "./recipe.ts";

/** Called with each data row's cells and the line of the file on which it starts. */
export type OnRow = (cells: string[], line: number) => void;

export interface CsvText {
  /** Path as the user gave it, for messages. */
  path: string;
  text: string;
  headers: readonly string[];
}

/** Longest list of faults that one file is worth: past this, the file is of another kind. */
const MOST_FAULTS = 200;

/** The text of a published file, or the fault that keeps it from being read: it must be UTF-8 and hold no NUL byte. */
export function readCsv(
  path: string,
  bytes: Uint8Array = readFileSync(path),
): { csv: CsvText | null; faults: Issue[] } {
  const text = decode(bytes);
  if (text === null) return { csv: null, faults: [fileFault(path, "encoding", "text in UTF-8")] };
  const nul = text.indexOf("\0");
  if (nul >= 0) {
    const line = lineAt(text, nul);
    return { csv: null, faults: [{ file: path, line, column: "", value: "\0", expected: "no NUL byte", rule: "nul" }] };
  }
  const headers = headersOf(text);
  return headers.length > 0 && headers.some((name) => name !== "")
    ? { csv: { path, text, headers }, faults: headerFaults(path, headers) }
    : { csv: null, faults: [fileFault(path, "empty", "a header row and at least one row of data")] };
}

/**
 * Reads every data row in turn, without keeping it; returns what is wrong with the form of the file (quotes, ragged rows). Rows
 * without quotes whose text is not wanted are passed over as they stand.
 */
export function eachRow(csv: CsvText, onRow: OnRow, isWanted: (row: string) => boolean = () => true): Issue[] {
  const faults: Issue[] = [];
  const take = (cells: string[], line: number): void => {
    const isBlank = cells.length === 1 && cells[0] === "";
    if (line === 1 || isBlank) return;
    if (cells.length === csv.headers.length) onRow(cells, line);
    else addFault(faults, csv.path, line, `${cells.length} cells`, `${csv.headers.length} cells, as in the header`);
  };
  const rest = eachSimpleRow(csv.text, take, isWanted);
  if (rest) eachOddRow(csv, rest, take, faults);
  return faults;
}

/** A place in a text, and the number of the line that begins there. */
interface Place {
  at: number;
  line: number;
}

/** Takes the rows up to the first with a quote where none belongs; returns where that row begins, or null where none is odd. */
function eachSimpleRow(text: string, take: OnRow, isWanted: (row: string) => boolean): Place | null {
  const end = lineBreakOf(text);
  const hasQuotes = text.includes('"');
  for (let [at, line] = [0, 1]; at <= text.length; line += 1) {
    const next = text.indexOf(end, at);
    const row = text.slice(at, next < 0 ? text.length : next);
    if (!hasQuotes || !row.includes('"')) {
      if (isWanted(row)) take(row.split(","), line);
      at += row.length + end.length;
      continue;
    }
    const quoted = quotedRow(text, at, end);
    if (!quoted) return { at, line };
    take(quoted.cells, line);
    line += lineBreaksIn(quoted.cells);
    at = quoted.stop + end.length;
  }
  return null;
}

/** The cells of a row in which quotes open and close whole cells, and where it stops; null where one stands elsewhere. */
function quotedRow(text: string, start: number, end: string): { cells: string[]; stop: number } | null {
  const cells: string[] = [];
  for (let at = start; ; at += 1) {
    const stop = text[at] === '"' ? closingQuote(text, at) + 1 : cellEnd(text, at, end);
    if (stop === 0) return null;
    const cell = text.slice(at, stop);
    const isQuoted = cell.startsWith('"');
    if (!isQuoted && cell.includes('"')) return null;
    cells.push(isQuoted ? cell.slice(1, -1).replaceAll('""', '"') : cell);
    at = stop;
    if (at >= text.length || text.startsWith(end, at)) return { cells, stop };
    if (text[at] !== ",") return null;
  }
}

/** Where the quote closes that opens at `at`; -1 where it never does. */
function closingQuote(text: string, at: number): number {
  let close = text.indexOf('"', at + 1);
  while (close >= 0 && text[close + 1] === '"') close = text.indexOf('"', close + 2);
  return close;
}

function cellEnd(text: string, at: number, end: string): number {
  const [comma, line] = [text.indexOf(",", at), text.indexOf(end, at)];
  if (comma < 0 && line < 0) return text.length;
  return comma < 0 ? line : line < 0 ? comma : Math.min(comma, line);
}

/** What is wrong with odd quotes PapaParse knows best: it reads all that is left. */
function eachOddRow(csv: CsvText, rest: Place, take: OnRow, faults: Issue[]): void {
  let { line } = rest;
  const step = ({ data, errors }: Papa.ParseStepResult<string[]>): void => {
    for (const error of errors) addFault(faults, csv.path, line, error.message);
    take(data, line);
    line += 1 + lineBreaksIn(data);
  };
  Papa.parse<string[]>(csv.text.slice(rest.at), { delimiter: ",", newline: lineBreakOf(csv.text), step });
}

/** The line break of the header row; PapaParse would look for it through a megabyte. */
export function lineBreakOf(text: string): "\n" | "\r\n" | "\r" {
  const first = text.search(/[\r\n]/);
  if (first < 0 || text[first] === "\n") return "\n";
  return text[first + 1] === "\n" ? "\r\n" : "\r";
}

/** A whole file as rows by column name, for recipes of small files. Repeated names are numbered from the second on. */
export function readInputTable(csv: CsvText): { table: InputTable; faults: Issue[] } {
  const headers = numbered(csv.headers);
  const rows: Record<string, string>[] = [];
  const lines: number[] = [];
  const faults = eachRow(csv, (cells, line) => {
    rows.push(Object.fromEntries(headers.map((name, index) => [name, cells[index] ?? ""])));
    lines.push(line);
  });
  return { table: { path: csv.path, headers, rows, lines }, faults };
}

/** Rows as CSV text: UTF-8, LF, quotes only where needed, one header row. */
export function toCsv(columns: readonly string[], rows: Iterable<Readonly<Record<string, string>>>): string {
  const lines = [columns.join(",")];
  for (const row of rows) lines.push(columns.map((column) => quoteCell(row[column] ?? "")).join(","));
  return `${lines.join("\n")}\n`;
}

/** One cell, quoted only where a comma, quote, line break or outer blank asks for it. */
export function quoteCell(value: string): string {
  return /[",\n\r]|^\s|\s$/.test(value) ? `"${value.replaceAll('"', '""')}"` : value;
}

function decode(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

function headersOf(text: string): string[] {
  let headers: string[] = [];
  Papa.parse<string[]>(text, {
    delimiter: ",",
    newline: lineBreakOf(text),
    preview: 1,
    step: ({ data }) => void (headers = data.map((name) => name.trim())),
  });
  return headers;
}

function numbered(names: readonly string[]): string[] {
  const seen = new Map<string, number>();
  return names.map((name) => {
    const times = (seen.get(name) ?? 0) + 1;
    seen.set(name, times);
    return times === 1 ? name : `${name}_${times}`;
  });
}

/** Blank and repeated names are left to the recipes (a neighbour file has both on purpose); huge ones are not a header. */
function headerFaults(path: string, headers: readonly string[]): Issue[] {
  const huge = headers.find((name) => name.length > 1_000);
  return huge === undefined
    ? []
    : [{ file: path, line: 1, column: "", value: huge, expected: "a header row of column names", rule: "header" }];
}

function fileFault(path: string, rule: string, expected: string): Issue {
  return { file: path, line: 0, column: "", value: "", expected, rule };
}

function addFault(faults: Issue[], file: string, line: number, value: string, expected = "a well-formed row"): void {
  if (faults.length < MOST_FAULTS) faults.push({ file, line, column: "", value, expected, rule: "csv-form" });
}

function lineBreaksIn(cells: readonly string[]): number {
  let breaks = 0;
  for (const cell of cells) for (let at = cell.indexOf("\n"); at >= 0; at = cell.indexOf("\n", at + 1)) breaks += 1;
  return breaks;
}

function lineAt(text: string, position: number): number {
  return text.slice(0, position).split("\n").length;
}
