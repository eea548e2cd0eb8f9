import type { Unit } from "./model/indicator.ts";
import type { MissingReason } from "./model/observation.ts";
import type { Period, PeriodKind } from "./model/period.ts";

/** The number rounded half away from zero at a decimal place, as a reader would round what is printed (70.85 → 70.9). */
export function roundTo(value: number, decimals: number): number {
  const size = roundSize(Math.abs(value), decimals);
  return value < 0 && size !== 0 ? -size : size;
}

/** How near to a half a scaled number may come before its decimal digits, and not its binary ones, must decide. */
const NEAR_HALF = 1e-6;

function roundSize(size: number, decimals: number): number {
  const power = 10 ** decimals;
  const scaled = size * power;
  const isClear = scaled < 1e9 && Math.abs(scaled - Math.floor(scaled) - 0.5) > NEAR_HALF;
  return isClear ? Math.round(scaled) / power : roundDigits(size, decimals);
}

function roundDigits(size: number, decimals: number): number {
  const rounded = Number(`${Math.round(Number(`${size}e${decimals}`))}e-${decimals}`);
  // Very small and very large numbers print with an exponent already, where the trick above gives NaN.
  return Number.isNaN(rounded) ? Number(size.toFixed(decimals)) : rounded;
}

/** A mark of an axis: as few decimals as tell it from its neighbours, and large sums in millions or billions (`50m`, `2bn`). */
export function formatTick(value: number): string {
  const [size, name] = largeNumbers.find(([least]) => Math.abs(value) >= least) ?? [1, ""];
  const shown = value / size;
  const decimals = Number.isInteger(shown) ? 0 : Number.isInteger(shown * 10) ? 1 : 2;
  return `${formatNumber(shown, decimals)}${name}`;
}

const largeNumbers: readonly (readonly [least: number, name: string])[] = [
  [1_000_000_000, "bn"],
  [1_000_000, "m"],
];

/** A number with a fixed count of decimals and thousands separators; a real minus sign. */
export function formatNumber(value: number, decimals: number): string {
  const rounded = roundTo(value, decimals);
  const digits = Math.abs(rounded).toFixed(decimals);
  const grouped = Math.abs(rounded) < 1000 ? digits : digits.replace(/\B(?=(?:\d{3})+(?!\d))(?<!\..*)/g, ",");
  return rounded < 0 ? `−${grouped}` : grouped;
}

/** A value with its unit as it stands in running text: `65%`, `£1,234`, `393 days`, `54`. */
export function formatValue(value: number, unit: Unit, decimals: number): string {
  const number = formatNumber(value, decimals);
  switch (unit) {
    case "percent":
      return `${number}%`;
    case "pounds":
    case "pounds-total":
      return value < 0 ? `−£${number.slice(1)}` : `£${number}`;
    case "days":
      return `${number} ${plural(roundTo(value, decimals), "day")}`;
    case "months":
      return `${number} ${plural(roundTo(value, decimals), "month")}`;
    case "number":
    case "per-1000":
    case "per-10000":
    case "per-100000":
    case "ratio":
    case "score":
    case "fte":
      return number;
  }
}

/** A difference with its sign: `+2`, `−13`, `0`. */
export function formatSigned(value: number, decimals: number): string {
  const number = formatNumber(value, decimals);
  return roundTo(value, decimals) > 0 ? `+${number}` : number;
}

/** The unit as a column header or axis title says it; empty for plain numbers. */
export function unitLabel(unit: Unit): string {
  const labels: Record<Unit, string> = {
    number: "number",
    percent: "%",
    "per-1000": "per 1,000",
    "per-10000": "per 10,000",
    "per-100000": "per 100,000",
    ratio: "ratio",
    days: "days",
    months: "months",
    pounds: "£",
    "pounds-total": "£",
    score: "score",
    fte: "full-time equivalent",
  };
  return labels[unit];
}

/** Why there is no number, as a phrase that finishes "no figure: …". */
export function missingWords(reason: MissingReason): string {
  const words: Record<MissingReason, string> = {
    confidential: "suppressed, because small numbers could identify a child",
    "not-applicable": "not applicable",
    "not-available": "not available",
    "rounds-to-zero": "rounds to zero but is not zero",
    "low-reliability": "too unreliable to publish",
    "not-published": "not published",
  };
  return words[reason];
}

const MONTHS = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];

/** An ISO date (or month, or year) in words: `6 January 2015`, `January 2015`, `2015`. */
export function formatDate(iso: string): string {
  const [year = "", month, day] = iso.split("-");
  return [day && String(Number(day)), month && MONTHS[Number(month) - 1], year].filter(Boolean).join(" ");
}

/** An ISO date with a short month: `6 Jan 2015`. */
export function formatShortDate(iso: string): string {
  return formatDate(iso).replace(/[A-Z][a-z]+/, (month) => month.slice(0, 3));
}

/** The month and year of an ISO date: `January 2015`. */
export function formatMonth(iso: string): string {
  return formatDate(iso.slice(0, 7));
}

/** Two dates as a range, saying a shared month or year once: `22 October to 12 November 2014`. */
export function formatDateRange(start: string, end: string): string {
  if (start === end) return formatDate(end);
  const [startYear, startMonth] = start.split("-");
  const [endYear, endMonth] = end.split("-");
  const from = formatDate(start).split(" ");
  if (startYear === endYear && startMonth === endMonth) return `${from[0]} to ${formatDate(end)}`;
  if (startYear === endYear) return `${from.slice(0, 2).join(" ")} to ${formatDate(end)}`;
  return `${formatDate(start)} to ${formatDate(end)}`;
}

/** A period as a short label for axes and table headers: `2025`, `2024–25`, `2012–15`. */
export function formatPeriod(period: Period): string {
  const [first, last] = period.id.split("-");
  if (!last) return period.id;
  return `${first}–${last.slice(-2)}`;
}

/** A period with its meaning, to follow a figure: `on 31 March 2025`, `in the year to 31 March 2025`, `in 2024–25`. */
export function periodPhrase(period: Period): string {
  return phrases[period.kind](period);
}

const phrases: Record<PeriodKind, (period: Period) => string> = {
  "at-31-march": ({ end }) => `on ${formatDate(end)}`,
  "year-to-31-march": ({ end }) => `in the year to ${formatDate(end)}`,
  "at-30-september": ({ end }) => `on ${formatDate(end)}`,
  "year-to-30-september": ({ end }) => `in the year to ${formatDate(end)}`,
  "january-census": ({ endYear }) => `in January ${endYear}`,
  "mid-year": ({ endYear }) => `in mid-${endYear}`,
  "calendar-year": ({ endYear }) => `in ${endYear}`,
  "academic-year": (period) => `in the school year ${formatPeriod(period)}`,
  "financial-year": (period) => `in the financial year ${formatPeriod(period)}`,
  "three-years-to-31-march": ({ start, endYear }) =>
    `in the three years from April ${start.slice(0, 4)} to March ${endYear}`,
  "three-calendar-years": ({ start, endYear }) => `in the three years ${start.slice(0, 4)} to ${endYear}`,
};

/** `1st`, `2nd`, `3rd`, `11th`, `22nd`. */
export function ordinal(n: number): string {
  const lastTwo = n % 100;
  if (lastTwo >= 11 && lastTwo <= 13) return `${n}th`;
  return `${n}${["th", "st", "nd", "rd"][n % 10] ?? "th"}`;
}

/** The noun, plural unless there is exactly one of it. */
export function plural(count: number, one: string, many = `${one}s`): string {
  return Math.abs(count) === 1 ? one : many;
}

/** A list as English writes it: `a`, `a and b`, `a, b and c`. */
export function joinWords(words: readonly string[], last = "and"): string {
  if (words.length < 2) return words.join("");
  return `${words.slice(0, -1).join(", ")} ${last} ${words.at(-1)}`;
}

const SMALL = ["none", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];

/** Numbers to ten in words, as running text writes them; `none` for zero. */
export function countWords(n: number): string {
  return SMALL[n] ?? formatNumber(n, 0);
}

/** The text with its first letter made a capital. */
export function capitalise(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** The text with a small first letter, to stand inside a sentence. */
export function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}

/** Days between two ISO dates, in years and months as people say it: `3 years and 2 months`, `5 months`. */
export function formatElapsed(from: string, to: string): string {
  const [y1 = 0, m1 = 1, d1 = 1] = from.split("-").map(Number);
  const [y2 = 0, m2 = 1, d2 = 1] = to.split("-").map(Number);
  const months = (y2 - y1) * 12 + (m2 - m1) - (d2 < d1 ? 1 : 0);
  if (months < 1) return "less than a month";
  const years = Math.floor(months / 12);
  const rest = months % 12;
  const parts = [years && `${years} ${plural(years, "year")}`, rest && `${rest} ${plural(rest, "month")}`];
  return parts.filter(Boolean).join(" and ");
}

/** A file's size in decimal units, as a download's row gives it: `812 bytes`, `14 KB`, `23.5 MB`. */
export function formatBytes(bytes: number): string {
  if (bytes < 1_000) return `${bytes} ${plural(bytes, "byte")}`;
  return bytes < 1_000_000 ? `${formatNumber(bytes / 1_000, 0)} KB` : `${formatNumber(bytes / 1_000_000, 1)} MB`;
}
