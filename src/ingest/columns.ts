import { periodKinds } from "../model/period.ts";

/** How one column is read: what it holds, in words, and the value that a cell's text means. */
export interface Column<T> {
  /** The type's name in a Data Package. */
  type: "string" | "integer" | "number" | "date" | "boolean" | "list";
  description: string;
  /** What a cell must hold, as a phrase for messages. */
  expected: string;
  rule: string;
  /** False where an empty cell means "none". */
  required: boolean;
  /** The only words allowed, where there is such a list. */
  words?: readonly string[];
  /** The value, or undefined where the text is not one. */
  parse(text: string): T | undefined;
}

/** Symbols that older files use for "no value", and what stands in their place now. */
const oldSymbols: Readonly<Record<string, string>> = {
  "~": "k (rounds to zero) or c (confidential)",
  low: "k (rounds to zero)",
  ":": "x (not available)",
  "..": "x (not available)",
  ".": "x (not available)",
  "-": "c (confidential), x (not available) or z (not applicable)",
  "#": "c (confidential), x (not available) or z (not applicable)",
  null: "x (not available)",
  na: "x (not available)",
  "n/a": "z (not applicable)",
  nan: "x (not available)",
};

/** What to write instead of an old symbol for "no value", or undefined where the text is none. */
export function replacementOf(text: string): string | undefined {
  const key = text.trim().toLowerCase();
  return Object.hasOwn(oldSymbols, key) ? oldSymbols[key] : undefined;
}

/** Text that a spreadsheet would run as a formula. */
const FORMULA = /^[=+@]/;
// eslint-disable-next-line no-control-regex
const UNTIDY = /^\s|\s$|[\0-\x1f\x7f\ufffd\u200b\u2028\u2029\ufeff]/;

/** One line of words: no white space at its ends, no formula, no old symbol for "no value". */
export function text(description: string): Column<string> {
  return { type: "string", description, expected: "text", rule: "text", required: true, parse: parseText };
}

function parseText(value: string): string | undefined {
  if (value === "" || UNTIDY.test(value) || FORMULA.test(value)) return undefined;
  return value.length <= 4 && replacementOf(value) !== undefined ? undefined : value;
}

/** Text of a given form. */
export function matching(pattern: RegExp, expected: string, rule: string): (description: string) => Column<string> {
  const parse = (value: string) => (pattern.test(value) ? value : undefined);
  return (description) => ({ type: "string", description, expected, rule, required: true, parse });
}

/** An area's nine-character code of the Government Statistical Service, in England. */
export const gssCode = matching(/^E\d{8}$/, "a nine-character code such as E10000019", "gss-code");
export const authorityCode = matching(
  /^E(?:06|08|09|10)\d{6}$/,
  "the nine-character code of an authority, E06…, E08…, E09… or E10…",
  "gss-code",
);
export const regionCode = matching(/^E1[23]\d{6}$/, "the nine-character code of a region, E12… or E13…", "gss-code");
export const dfeCode = matching(/^\d{3}$/, "DfE's three-digit number", "dfe-code");
export const kebab = matching(
  /^[a-z0-9]+(?:-[a-z0-9]+)*$/,
  "small letters and digits joined by hyphens, such as good-example",
  "kebab",
);
export const https = matching(
  /^https:\/\/[a-z0-9-]+(?:\.[a-z0-9-]+)+(?:[/?#][\x21\x23-\x3b\x3d\x3f-\x7e]*)?$/i,
  "an address that begins with https://",
  "https",
);

/** One of a closed list of words. */
export function choice<W extends string>(words: readonly W[], description: string): Column<W> {
  const parse = (value: string) => words.find((word) => word === value);
  const expected = `one of ${words.join(", ")}`;
  return { type: "string", description, expected, rule: "choice", required: true, words, parse };
}

/** `yes`, or an empty cell for no. */
export function yes(description: string): Column<boolean> {
  const parse = (value: string) => (value === "yes" ? true : value === "" ? false : undefined);
  return { type: "boolean", description, expected: "yes or an empty cell", rule: "yes", required: false, parse };
}

/** A whole number between two limits. */
export function whole(from: number, to: number, description: string): Column<number> {
  const parse = (value: string) => {
    const number = /^(?:0|[1-9]\d{0,8})$/.test(value) ? Number(value) : Number.NaN;
    return number >= from && number <= to ? number : undefined;
  };
  const expected = `a whole number from ${from} to ${to}`;
  return { type: "integer", description, expected, rule: "whole-number", required: true, parse };
}

/** How a number is written: plain digits, a full stop before decimals, no thousands separator, no minus before zero. */
export const NUMBER = /^(?!-0(?:\.0+)?$)-?(?:0|[1-9]\d{0,14})(?:\.\d{1,20})?$/;

/** A number between two limits. */
export function number(from: number, to: number, description: string): Column<number> {
  const parse = (value: string) => {
    const parsed = NUMBER.test(value) ? Number(value) : Number.NaN;
    return parsed >= from && parsed <= to ? parsed : undefined;
  };
  const expected = `a number from ${from} to ${to}`;
  return { type: "number", description, expected, rule: "number", required: true, parse };
}

/** True for a day that is in the calendar, written `2025-03-31`, from 1900 to 2100. */
export function isDay(value: string): boolean {
  const parts = /^(19\d\d|20\d\d|2100)-(\d\d)-(\d\d)$/.exec(value);
  if (!parts) return false;
  const month = Number(parts[2]);
  const day = Number(parts[3]);
  return month >= 1 && month <= 12 && day >= 1 && day <= new Date(Date.UTC(Number(parts[1]), month, 0)).getUTCDate();
}

/** True for a month, `2025-03`. */
export function isMonth(value: string): boolean {
  return /^(?:19\d\d|20\d\d|2100)-(?:0[1-9]|1[0-2])$/.test(value);
}

/** True for a year, `2025`. */
export function isYear(value: string): boolean {
  return /^(?:19\d\d|20\d\d|2100)$/.test(value);
}

/** A day in the calendar. */
export function day(description: string): Column<string> {
  const parse = (value: string) => (isDay(value) ? value : undefined);
  return { type: "date", description, expected: "a date such as 2025-03-31", rule: "date", required: true, parse };
}

/** A day, or a month or year where no more is known. */
export function dayMonthOrYear(description: string): Column<string> {
  const parse = (value: string) => (isDay(value) || isMonth(value) || isYear(value) ? value : undefined);
  const expected = "a date such as 2025-03-31, a month such as 2025-03 or a year such as 2025";
  return { type: "string", description, expected, rule: "date", required: true, parse };
}

/** The same column where an empty cell means that there is none. */
export function optional<T>(column: Column<T>): Column<T | null> {
  const parse = (value: string) => (value === "" ? null : column.parse(value));
  return { ...column, expected: `${column.expected}, or an empty cell`, required: false, parse };
}

/** Text that may be empty. */
export function optionalText(description: string): Column<string> {
  const column = text(description);
  const parse = (value: string) => (value === "" ? "" : parseText(value));
  return { ...column, expected: "text, or an empty cell", required: false, parse };
}

/** Values of another column joined by `|`; an empty cell is an empty list. */
export function list<T>(item: Column<T>): Column<readonly T[]> {
  const parse = (value: string) => {
    const parts = value === "" ? [] : value.split("|").map((part) => item.parse(part));
    return parts.includes(undefined) ? undefined : (parts as T[]);
  };
  const expected = `a list joined by |, each ${item.expected}`;
  return { ...item, type: "list", expected, required: false, parse };
}

export const periodKind = (description: string) => choice(periodKinds, description);

/** What to tell the reader about a cell that its column refused: the white space, old symbol or formula, if that is it. */
export function expectationFor(value: string, column: Column<unknown>): { expected: string; rule: string } {
  const { expected, rule } = column;
  if (value !== value.trim()) return { expected: `${expected}, with no white space at its ends`, rule: "white-space" };
  const replacement = replacementOf(value);
  if (replacement !== undefined) return { expected: `${expected}; "${value}" is an old symbol`, rule: "old-symbol" };
  if (rule === "text" && FORMULA.test(value)) return { expected: "text that is no formula", rule: "formula" };
  return { expected, rule };
}
