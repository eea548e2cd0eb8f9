import Papa from "papaparse";
import type { Issue } from "./issue.ts";

/** What a file holds: text already decoded, or bytes as they lie on disk. */
export type Content = string | Uint8Array;

/** Called with the cells of each good row and the line it starts on (the header is line 1). */
export type RowVisitor = (cells: readonly string[], line: number) => void;

/** Longest cell that is accepted, in characters: no name, note or theme comes near it. */
export const LONGEST_CELL = 5_000;

/** Rows are parsed in pieces of about this many characters, so that a large file never stands in memory as cells. */
const PIECE = 1 << 18;

/** What must not stand in a text file of one row a line: control characters, and the sign that a byte could not be read. */
// eslint-disable-next-line no-control-regex
const UNREADABLE = /[\0-\x09\x0b-\x1f\x7f\ufffd]/;

/**
 * Reads a CSV file strictly (RFC 4180, UTF-8, with or without byte-order mark, LF or CRLF) and hands each row that has
 * as many readable cells as the header to `visit`. Returns every fault of form; where the header or a quote is broken no
 * row is visited, because cells could then stand under the wrong name.
 */
export function readCsv(file: string, content: Content, columns: readonly string[], visit: RowVisitor): Issue[] {
  const text = textOf(content);
  const issues = blockingFaults(file, text, columns);
  if (issues.length > 0) return issues;
  const suspect = UNREADABLE.test(text);
  eachRow(text.endsWith("\n") ? text : `${text}\n`, (cells, line) => {
    const before = issues.length;
    for (const fault of rowFaults(cells, columns, suspect)) issues.push({ file, line, ...fault });
    if (issues.length === before) visit(cells, line);
  });
  return text.endsWith("\n") ? issues : [...issues, cutShort(file, text)];
}

/** The names in the first row; for files whose columns are not known beforehand. */
export function readHeader(content: Content): string[] {
  return headerOf(textOf(content));
}

/** The text of a file without byte-order mark and with LF line ends; a byte that is not UTF-8 becomes U+FFFD. */
function textOf(content: Content): string {
  const text = typeof content === "string" ? content.replace(/^\ufeff/, "") : decode(content);
  return text.includes("\r") ? text.replaceAll("\r\n", "\n") : text;
}

function decode(bytes: Uint8Array): string {
  const utf16 = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  return utf16 ? "\ufffd\ufffd" : new TextDecoder().decode(bytes);
}

function headerOf(text: string): string[] {
  const end = text.indexOf("\n");
  return parse(end === -1 ? text : text.slice(0, end))[0] as string[];
}

/** Faults after which cells cannot be told apart or named: an empty file, an unreadable header, a broken quote. */
function blockingFaults(file: string, text: string, columns: readonly string[]): Issue[] {
  if (text === "") return [{ file, line: 0, column: "", value: "", expected: "a header row", rule: "empty-file" }];
  const quotes = text.includes('"') ? quoteFaults(file, text) : [];
  if (quotes.length > 0) return quotes;
  const header = headerOf(text);
  const unreadable = header.find((name) => UNREADABLE.test(name));
  if (unreadable === undefined) return headerFaults(file, header, columns);
  return [{ file, line: 1, column: "", value: unreadable, ...unreadablePhrase(unreadable) }];
}

type RowFault = Omit<Issue, "file" | "line">;
const NONE: readonly RowFault[] = [];

/** Faults in the form of a row. Only in a `suspect` file, one with an unreadable character somewhere, is each cell searched. */
function rowFaults(cells: readonly string[], columns: readonly string[], suspect: boolean): readonly RowFault[] {
  if (cells.length !== columns.length) return [wrongCount(cells, columns.length)];
  if (!suspect && cells.every((cell) => cell.length <= LONGEST_CELL)) return NONE;
  return cells.flatMap((value, index) => cellFaults(columns[index] as string, value));
}

function cellFaults(column: string, value: string): RowFault[] {
  if (UNREADABLE.test(value)) return [{ column, value, ...unreadablePhrase(value) }];
  if (value.length <= LONGEST_CELL) return [];
  const expected = `at most ${LONGEST_CELL} characters in a cell, not ${value.length}`;
  return [{ column, value, expected, rule: "cell-length" }];
}

function unreadablePhrase(value: string): Pick<Issue, "expected" | "rule"> {
  if (!value.includes("\ufffd")) return { expected: "text without control characters", rule: "control-character" };
  return { expected: "text in UTF-8 (save the file as CSV UTF-8)", rule: "encoding" };
}

function wrongCount(cells: readonly string[], count: number): RowFault {
  if (cells.length === 1 && cells[0] === "") {
    return { column: "", value: "", expected: "a row: blank lines are not allowed", rule: "blank-line" };
  }
  const expected = `${count} cells as in the header, not ${cells.length}`;
  return { column: "", value: cells.join(","), expected, rule: "cell-count" };
}

function cutShort(file: string, text: string): Issue {
  const value = text.slice(text.lastIndexOf("\n") + 1);
  const expected = "a line break at the end of the file, which may have been cut short";
  return { file, line: countLines(text, text.length), column: "", value, expected, rule: "end-of-file" };
}

/** A quote may only open a cell, close it, or be doubled inside it. After a fault, reading goes on at the next line. */
function quoteFaults(file: string, text: string): Issue[] {
  const issues: Issue[] = [];
  let at = text.indexOf('"');
  while (at !== -1) {
    const close = startsCell(text, at) ? closingQuote(text, at) : -1;
    if (close === -1) issues.push(brokenQuote(file, text, at));
    const from = close === -1 ? text.indexOf("\n", at) : close + 1;
    at = from === -1 ? -1 : text.indexOf('"', from);
  }
  return issues;
}

function startsCell(text: string, at: number): boolean {
  return at === 0 || text[at - 1] === "," || text[at - 1] === "\n";
}

/** Where the cell opened at `at` closes, or -1 where it never does so properly. */
function closingQuote(text: string, at: number): number {
  for (let close = text.indexOf('"', at + 1); close !== -1; close = text.indexOf('"', close + 2)) {
    const next = text[close + 1];
    if (next !== '"') return next === "," || next === "\n" || next === undefined ? close : -1;
  }
  return -1;
}

function brokenQuote(file: string, text: string, at: number): Issue {
  const start = text.lastIndexOf("\n", at) + 1;
  const end = text.indexOf("\n", at);
  const value = text.slice(start, end === -1 ? undefined : end);
  const expected = 'a cell with a quote in it to be wholly inside quotes, and the quote doubled ("")';
  return { file, line: countLines(text, at), column: "", value, expected, rule: "quote" };
}

function countLines(text: string, until: number): number {
  let line = 1;
  for (let at = text.indexOf("\n"); at !== -1 && at < until; at = text.indexOf("\n", at + 1)) line += 1;
  return line;
}

function headerFaults(file: string, header: readonly string[], columns: readonly string[]): Issue[] {
  const fault = (value: string, expected: string): Issue => {
    return { file, line: 1, column: "", value, expected, rule: "header" };
  };
  const known = new Set(columns);
  const missing = columns.filter((name) => !header.includes(name)).map((name) => fault("", `a column named "${name}"`));
  const unknown = header.filter((name) => !known.has(name));
  const twice = header.filter((name, index) => known.has(name) && header.indexOf(name) !== index);
  const faults = [
    ...missing,
    ...unknown.map((name) => fault(name, `only the columns ${columns.join(", ")}`)),
    ...twice.map((name) => fault(name, "each column once")),
  ];
  const ordered = header.join(",") === columns.join(",");
  return faults.length > 0 || ordered
    ? faults
    : [fault(header.join(","), `the columns in the order ${columns.join(",")}`)];
}

/** Every row under the header, with its line; piece by piece where no quote can span a piece's edge. */
function eachRow(text: string, visit: RowVisitor): void {
  const body = text.indexOf("\n") + 1;
  const end = text.length - 1;
  if (text.includes('"')) {
    if (body <= end) visitPiece(text.slice(body, end), 2, visit);
    return;
  }
  let line = 2;
  for (let from = body; from <= end;) {
    const cut = text.indexOf("\n", Math.min(from + PIECE, end));
    line = visitPiece(text.slice(from, cut), line, visit);
    from = cut + 1;
  }
}

/** Visits the rows of a piece that starts on `line`; returns the line after it. */
function visitPiece(piece: string, line: number, visit: RowVisitor): number {
  const quoted = piece.includes('"');
  let at = line;
  for (const cells of parse(piece)) {
    visit(cells, at);
    at += quoted ? 1 + breaksIn(cells) : 1;
  }
  return at;
}

function breaksIn(cells: readonly string[]): number {
  return cells.reduce((sum, cell) => sum + cell.split("\n").length - 1, 0);
}

function parse(text: string): string[][] {
  if (text === "") return [[""]];
  return Papa.parse<string[]>(text, { delimiter: ",", newline: "\n" }).data;
}
