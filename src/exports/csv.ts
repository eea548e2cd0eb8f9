/** What one cell of a download holds: text, a number, yes or nothing, a list, or no value. */
export type Cell = string | number | boolean | readonly string[] | null;

/** Characters that make a spreadsheet run a cell as a formula when they stand first, their full-width forms included. */
const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/;
/** What most cells are: letters, digits and little else, which no spreadsheet takes for anything but text. */
const PLAIN = /^(?:[a-zA-Z0-9][a-zA-Z0-9 .:;|-]*)?$/;
const NEEDS_QUOTES = /[",\t\r\n]/;

/**
 * A CSV file as text: UTF-8, comma, LF, quotes only where needed. Numbers are written as they are; text that a
 * spreadsheet would run as a formula gets an apostrophe before it, as OWASP's guidance on CSV injection advises. With a tab as
 * separator it is what spreadsheets take from the clipboard.
 */
export function toCsv(header: readonly string[], rows: Iterable<readonly Cell[]>, separator: "," | "\t" = ","): string {
  const lines = [header.map(writeText).join(separator)];
  for (const row of rows) lines.push(row.map(writeCell).join(separator));
  return `${lines.join("\n")}\n`;
}

function writeCell(cell: Cell): string {
  if (cell === null) return "";
  if (typeof cell === "number") return String(cell);
  if (typeof cell === "boolean") return cell ? "yes" : "";
  return writeText(typeof cell === "string" ? cell : cell.join("|"));
}

/** The text with an apostrophe before it where a spreadsheet would run it as a formula. */
export function harmless(text: string): string {
  return FORMULA.test(text) ? `'${text}` : text;
}

function writeText(text: string): string {
  if (PLAIN.test(text)) return text;
  const safe = harmless(text);
  return NEEDS_QUOTES.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
