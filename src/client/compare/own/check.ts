import { readCsv } from "../../../ingest/csv.ts";
import type { Issue } from "../../../ingest/issue.ts";
import { readObservations } from "../../../ingest/observations.ts";
import type { Indicator, IndicatorId } from "../../../model/indicator.ts";
import { parsePeriod } from "../../../model/period.ts";
import type { OwnFigure } from "../../../views/compare-own.ts";

/** Stands for the authority and the source of a reader's figures. */
const OWN = "own";

/** Rules that speak of symbols for missing figures, of which a reader's file has none. */
const notNumbers: ReadonlySet<string> = new Set(["number", "old-symbol", "value-or-shorthand"]);

/** What a reader's file has to hold, in this order. */
export const ownColumns = ["indicator", "period", "value", "numerator", "denominator"] as const;

/** A reader's figures that may be drawn, and every fault of the rows that may not. */
export interface CheckedOwn {
  figures: readonly OwnFigure[];
  issues: readonly Issue[];
  /** Rows under the header that could be read as cells. */
  rows: number;
}

/** A row as it was read, with the period that the rules know in place of a day. */
interface OwnRow {
  line: number;
  cells: readonly string[];
  indicator: Indicator | null;
  place: Place | null;
}

/** Where a figure stands in time: the period whose form the rules ask for, and the place on the axis. */
interface Place {
  period: string;
  year: number;
  label: string;
}

/** The names of indicators in a reader's file, each once; those of a file that cannot be read as cells are none. */
export function namedIn(file: string, text: string): IndicatorId[] {
  const names = new Set<string>();
  readCsv(file, ended(text), ownColumns, ([name]) => names.add(name!));
  return [...names];
}

/**
 * A reader's figures for one authority, held to the rules of the data that the site is made from: the same columns, forms, limits and
 * sums. A period may also be a day (2026-09-30), for a figure within the year.
 */
export function checkOwn(file: string, text: string, indicators: readonly Indicator[]): CheckedOwn {
  const rows: OwnRow[] = [];
  const byId = new Map(indicators.map((one) => [one.id, one]));
  const issues = readCsv(file, ended(text), ownColumns, (cells, line) => {
    const indicator = byId.get(cells[0]!) ?? null;
    rows.push({ line, cells, indicator, place: indicator && placeOf(cells[1]!, indicator) });
  });
  const figures = rows.flatMap((row, index) => {
    const found = [...faultsOf(file, row, indicators), ...repeats(file, row, rows.slice(0, index))];
    issues.push(...found);
    return found.length > 0 || !row.indicator || !row.place ? [] : figureOf(row.indicator, row.place, row.cells[2]!);
  });
  return { figures: figures.sort((a, b) => a.year - b.year), issues: inOrder(issues), rows: rows.length };
}

/** The faults of one row by the rules for observations, with its own line and the words of its own file. */
function faultsOf(file: string, { line, cells, indicator, place }: OwnRow, indicators: readonly Indicator[]): Issue[] {
  const [id = "", period = "", value = "", numerator = "", denominator = ""] = cells;
  if (!indicator) {
    return [
      {
        file,
        line,
        column: "indicator",
        value: id,
        expected: "the id of an indicator of this site",
        rule: "reference",
      },
    ];
  }
  const issues: Issue[] = [];
  const content = [
    "indicator,area_code,period,value,numerator,denominator,shorthand,source",
    [id, OWN, place?.period ?? period, value, numerator, denominator, "", OWN].map(quoted).join(","),
    "",
  ].join("\n");
  const known = {
    indicators,
    faultyIndicators: new Set<string>(),
    areas: new Map([[OWN, "authority"] as const]),
    sources: null,
  };
  readObservations([{ file, topic: indicator.topic, content }], known, issues);
  return issues.map((issue) => ({
    ...issue,
    line,
    ...(issue.column === "period" ? { value: period, expected: `${issue.expected}, or a day such as 2026-09-30` } : {}),
    ...(notNumbers.has(issue.rule) && issue.column === "value" ? { expected: "a number such as 12 or 3.5" } : {}),
  }));
}

function repeats(file: string, { line, cells }: OwnRow, before: readonly OwnRow[]): Issue[] {
  const [id, period = ""] = cells;
  const isSame = (one: OwnRow) => one.cells[0] === id && one.cells[1] === period;
  const expected = "indicator and period not to repeat an earlier row";
  return before.some(isSame) ? [{ file, line, column: "period", value: period, expected, rule: "duplicate-key" }] : [];
}

/** A period of the indicator's own form, or a day within one; null where it is neither. */
function placeOf(text: string, { periodKind }: Indicator): Place | null {
  const period = parsePeriod(text, periodKind);
  if (period) return { period: text, year: period.endYear, label: text };
  const day = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (!day || !isDay(text)) return null;
  return dayIn(text, Number(day[1]), periodKind);
}

/** True for a day that there is: 31 February is none. */
function isDay(text: string): boolean {
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

/** A day's place between the ends of two periods, and the id of the period that it lies in. */
function dayIn(text: string, calendarYear: number, kind: Indicator["periodKind"]): Place | null {
  const ids = [calendarYear - 1, calendarYear, calendarYear + 1].flatMap((year) => idsEnding(year));
  const periods = ids.flatMap((id) => parsePeriod(id, kind) ?? []).sort((a, b) => a.endYear - b.endYear);
  const next = periods.find(({ end }) => end >= text);
  if (!next) return null;
  const left = (Date.parse(next.end) - Date.parse(text)) / (365.25 * 24 * 3_600_000);
  return { period: next.id, year: next.endYear - left, label: text };
}

/** How a period that ends in a year may be written, one of each form. */
function idsEnding(year: number): string[] {
  const short = String(year % 100).padStart(2, "0");
  return [String(year), `${year - 1}-${short}`, `${year - 3}-${year}`, `${year - 2}-${year}`];
}

function figureOf({ id }: Indicator, { year, label }: Place, value: string): OwnFigure[] {
  return [{ indicator: id, year, label, value: Number(value) }];
}

/** A cell for a line of CSV. */
function quoted(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}

/** Text typed by hand need not end its last line. */
function ended(text: string): string {
  const whole = text
    .replace(/^\ufeff/, "")
    .replaceAll("\r\n", "\n")
    .trimEnd();
  return whole === "" ? "" : `${whole}\n`;
}

function inOrder(issues: readonly Issue[]): Issue[] {
  return issues.toSorted((a, b) => a.line - b.line);
}
