import type { Shorthand } from "../../../src/model/observation.ts";

/** A published cell: a number in plain digits, or the publisher's reason for there being none. */
export type Cell = { number: string } | { shorthand: Shorthand };

/** Symbols in use now and before; what each old one is written as since the Government Analysis Function's guidance. */
const symbols: ReadonlyMap<string, Shorthand> = new Map([
  ["c", "c"],
  ["k", "k"],
  ["u", "u"],
  ["x", "x"],
  ["z", "z"],
  ["low", "k"],
  ["~", "k"],
  [":", "x"],
  ["..", "x"],
]);

const plainNumber = /^-?\d+(\.\d+)?$/;
const wholeNumber = /^(0|[1-9]\d{0,14})$/;
const exponentNumber = /^-?\d+(\.\d+)?e[+-]?\d+$/i;

/**
 * What a value column's text means, or null where it is neither a number nor a known symbol (then the text is a fault). Noughts at
 * the end of a fraction say nothing more and go: `14.0` is `14`.
 */
export function parseCell(text: string): Cell | null {
  if (plainNumber.test(text)) return { number: text.includes(".") ? text.replace(/\.?0+$/, "") : text };
  const shorthand = symbols.get(text.toLowerCase());
  if (shorthand) return { shorthand };
  const trimmed = text.trim();
  return trimmed !== text && trimmed !== "" ? parseCell(trimmed) : null;
}

/** A number that passed through a spreadsheet (`61.400000000000006`, `4.9E-2`) as text with this many decimals. */
export function roundTo(text: string, decimals: number): string | null {
  if (wholeNumber.test(text)) return text;
  if (!plainNumber.test(text) && !exponentNumber.test(text)) return null;
  return plainDigits(roundHalfUp(Number(text), decimals));
}

/** Rounds halves away from zero, as the publisher does, after shaking off binary noise. */
export function roundHalfUp(value: number, decimals: number): number {
  const scale = 10 ** decimals;
  const scaled = Number((Math.abs(value) * scale).toPrecision(12));
  const rounded = (Math.sign(value) * Math.round(scaled)) / scale;
  return Object.is(rounded, -0) ? 0 : rounded;
}

/** A duration printed as years and months (`01:07`) in months, or null where it is not of that form. */
export function monthsOf(text: string): string | null {
  const match = /^(\d{1,2}):(\d{2})$/.exec(text);
  if (!match || Number(match[2]) > 11) return null;
  return String(Number(match[1]) * 12 + Number(match[2]));
}

function plainDigits(value: number): string {
  return Math.abs(value) >= 1e21
    ? value.toString()
    : value.toString().includes("e")
      ? value.toFixed(10).replace(/0+$/, "")
      : String(value);
}
