import type { Issue } from "./issue.ts";
import type { Screened, ScreenedRow } from "./screened.ts";
import { faultIn } from "./screened.ts";

export const timeColumns = ["time_period", "time_identifier"] as const;

/** Identifiers that may stand together in one file, and how many digits their time_period has. */
interface Family {
  name: string;
  digits: 4 | 6;
  identifiers: RegExp;
}

const months = "January|February|March|April|May|June|July|August|September|October|November|December";

const families: readonly Family[] = [
  { name: "academic year", digits: 6, identifiers: /^Academic year$/ },
  { name: "calendar year", digits: 4, identifiers: /^Calendar year$/ },
  { name: "financial year", digits: 6, identifiers: /^Financial year$/ },
  { name: "tax year", digits: 6, identifiers: /^Tax year$/ },
  { name: "reporting year", digits: 4, identifiers: /^Reporting year$/ },
  { name: "term", digits: 6, identifiers: /^(?:Autumn|Spring|Summer|Autumn and spring) term$/ },
  { name: "academic quarter", digits: 6, identifiers: /^Academic year Q[1-4]$/ },
  { name: "calendar quarter", digits: 4, identifiers: /^Calendar year Q[1-4]$/ },
  { name: "financial quarter", digits: 6, identifiers: /^Financial year Q[1-4]$/ },
  {
    name: "half of a financial year",
    digits: 6,
    identifiers: /^Part [12] \((?:April to September|October to March)\)$/,
  },
  { name: "month", digits: 4, identifiers: new RegExp(`^(?:${months})$`) },
  { name: "week", digits: 4, identifiers: /^Week (?:[1-9]|[1-4]\d|5[0-3])$/ },
];

/** Faults in periods: identifiers of more than one family, digits that do not fit, six digits of years that do not follow. */
export function timeFaults(screened: Screened): Issue[] {
  const period = screened.header.indexOf("time_period");
  const identifier = screened.header.indexOf("time_identifier");
  if (period === -1 || identifier === -1) return [];
  const family = commonest(screened.rows.map((row) => familyOf(row.cells[identifier] as string)));
  return screened.rows.flatMap((row) => [
    ...identifierFaults(screened, row, identifier, family),
    ...periodFaults(screened, row, period, familyOf(row.cells[identifier] as string)),
  ]);
}

function familyOf(text: string): Family | undefined {
  return families.find(({ identifiers }) => identifiers.test(text));
}

/** The family most rows are of, so that the odd rows are the ones named. */
function commonest(found: readonly (Family | undefined)[]): Family | undefined {
  const counts = new Map<Family, number>();
  for (const family of found) if (family) counts.set(family, (counts.get(family) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0];
}

function identifierFaults(screened: Screened, row: ScreenedRow, index: number, family: Family | undefined): Issue[] {
  const own = familyOf(row.cells[index] as string);
  if (!own)
    return [
      faultIn(screened, row, index, "a time identifier such as Reporting year or Academic year", "time-identifier"),
    ];
  if (own === family) return [];
  return [
    faultIn(screened, row, index, `identifiers of one family, ${family?.name}, as in the other rows`, "time-family"),
  ];
}

function periodFaults(screened: Screened, row: ScreenedRow, index: number, family: Family | undefined): Issue[] {
  const text = row.cells[index] as string;
  const digits = family?.digits;
  const formed = /^(?:19|20)\d\d(?:\d\d)?$/.test(text) && (digits === undefined || text.length === digits);
  if (!formed) return [faultIn(screened, row, index, formPhrase(family), "time-period")];
  if (text.length === 4 || (Number(text.slice(2, 4)) + 1) % 100 === Number(text.slice(4))) return [];
  return [faultIn(screened, row, index, "two years that follow each other, such as 202425", "time-consecutive")];
}

function formPhrase(family: Family | undefined): string {
  if (!family) return "four digits such as 2025, or six such as 202425";
  return family.digits === 4
    ? `four digits such as 2025 (${family.name})`
    : `six digits such as 202425 (${family.name})`;
}
