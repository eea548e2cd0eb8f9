import { isShorthand } from "../../../src/model/observation.ts";
import type { OutputRow } from "../recipe.ts";
import type { Cell } from "./cell.ts";

/** One row of `observations/<topic>.csv`: exactly one of value and shorthand is filled. */
export interface Entry {
  indicator: string;
  area: string;
  period: string;
  value: string;
  numerator: string;
  denominator: string;
  shorthand: string;
  source: string;
}

export const observationColumns = [
  "indicator",
  "area_code",
  "period",
  "value",
  "numerator",
  "denominator",
  "shorthand",
  "source",
] as const;

/** A part of a figure as `data/` writes it: digits, a shorthand letter, or nothing where the publication gives none. */
export function partText(cell: Cell | null): string {
  if (!cell) return "";
  return "number" in cell ? cell.number : cell.shorthand;
}

/** True where the two entries say the same, whatever release they come from. */
export function sameFigures(a: Entry, b: Entry): boolean {
  return (
    a.value === b.value && a.shorthand === b.shorthand && a.numerator === b.numerator && a.denominator === b.denominator
  );
}

/** True where a numerator or denominator is a number. */
export function isNumber(part: string): boolean {
  return part !== "" && !isShorthand(part);
}

/** The entry as a line of the CSV file: ids, codes and numbers, none of which needs quoting. */
export function toLine({ indicator, area, period, value, numerator, denominator, shorthand, source }: Entry): string {
  return `${indicator},${area},${period},${value},${numerator},${denominator},${shorthand},${source}\n`;
}

/** The entry that a row of the CSV file stands for. */
export function fromRow(row: OutputRow): Entry {
  const {
    indicator = "",
    area_code = "",
    period = "",
    value = "",
    numerator = "",
    denominator = "",
    shorthand = "",
    source = "",
  } = row;
  return { indicator, area: area_code, period, value, numerator, denominator, shorthand, source };
}
