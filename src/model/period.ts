/** `2025`, `2024-25` or `2012-2015`; the kind says what it means. */
export type PeriodId = string;

export const periodKinds = [
  "at-31-march",
  "year-to-31-march",
  "at-30-september",
  "year-to-30-september",
  "january-census",
  "mid-year",
  "calendar-year",
  "academic-year",
  "financial-year",
  "three-years-to-31-march",
  "three-calendar-years",
] as const;
export type PeriodKind = (typeof periodKinds)[number];

export interface Period {
  id: PeriodId;
  kind: PeriodKind;
  /** First day, ISO. For a count on a day, start and end are that day. */
  start: string;
  /** Last day, ISO. */
  end: string;
  /** The year in which it ends: what periods are ordered and drawn by. */
  endYear: number;
}

type Form = { pattern: RegExp; years: (match: RegExpExecArray) => [number, number] | null };

const singleYear: Form = { pattern: /^(\d{4})$/, years: (m) => [Number(m[1]), Number(m[1])] };
const splitYear: Form = {
  pattern: /^(\d{4})-(\d{2})$/,
  years: (m) => {
    const first = Number(m[1]);
    return (first + 1) % 100 === Number(m[2]) ? [first, first + 1] : null;
  },
};
const window = (length: number): Form => ({
  pattern: /^(\d{4})-(\d{4})$/,
  years: (m) => (Number(m[2]) - Number(m[1]) === length ? [Number(m[1]), Number(m[2])] : null),
});

const rules: Record<PeriodKind, Form & { start: string; end: string; startsYearBefore?: boolean }> = {
  "at-31-march": { ...singleYear, start: "03-31", end: "03-31" },
  "year-to-31-march": { ...singleYear, start: "04-01", end: "03-31", startsYearBefore: true },
  "at-30-september": { ...singleYear, start: "09-30", end: "09-30" },
  "year-to-30-september": { ...singleYear, start: "10-01", end: "09-30", startsYearBefore: true },
  "january-census": { ...singleYear, start: "01-01", end: "01-31" },
  "mid-year": { ...singleYear, start: "06-30", end: "06-30" },
  "calendar-year": { ...singleYear, start: "01-01", end: "12-31" },
  "academic-year": { ...splitYear, start: "09-01", end: "08-31" },
  "financial-year": { ...splitYear, start: "04-01", end: "03-31" },
  "three-years-to-31-march": { ...window(3), start: "04-01", end: "03-31" },
  "three-calendar-years": { ...window(2), start: "01-01", end: "12-31" },
};

/** What a period id of this kind looks like, for error messages. */
export function periodForm(kind: PeriodKind): string {
  if (rules[kind].pattern === singleYear.pattern) return "a year such as 2025";
  if (rules[kind].pattern === splitYear.pattern) return "two consecutive years such as 2024-25";
  return kind === "three-calendar-years" ? "three years such as 2022-2024" : "a window such as 2012-2015";
}

/** The period that an id means under a kind, or null where the id is not of that kind's form. */
export function parsePeriod(id: PeriodId, kind: PeriodKind): Period | null {
  const rule = rules[kind];
  const match = rule.pattern.exec(id);
  const years = match && rule.years(match);
  if (!years) return null;
  const [first, last] = years;
  if (first < 1900 || last > 2100) return null;
  return {
    id,
    kind,
    start: `${rule.startsYearBefore ? first - 1 : first}-${rule.start}`,
    end: `${last}-${rule.end}`,
    endYear: last,
  };
}

/** True where `later` is the period right after `earlier`: same kind, one year on. Overlapping windows are never consecutive. */
export function areConsecutive(earlier: Period, later: Period): boolean {
  return earlier.kind === later.kind && !isWindow(later.kind) && later.endYear - earlier.endYear === 1;
}

/** True for three-year windows, which overlap their neighbours in time. */
export function isWindow(kind: PeriodKind): boolean {
  return kind === "three-years-to-31-march" || kind === "three-calendar-years";
}

/** True for kinds that count what stands on one day, so that most children are in two years running. */
export function isStock(kind: PeriodKind): boolean {
  return kind === "at-31-march" || kind === "at-30-september" || kind === "january-census" || kind === "mid-year";
}
