import type { InputTable, OutputRow, Recipe } from "../recipe.ts";
import { areasIn, authoritiesInput, type Areas } from "../reference/areas.ts";
import { openLedger, type Ledger } from "../reference/ledger.ts";
import { byText } from "../reference/names.ts";
import { INSPECTION_REPORTS, newerOutcomes, outcomesReleaseOf, sourceRow } from "../reference/sources.ts";

type Row = Readonly<Record<string, string>>;

const types: Readonly<Record<string, string>> = {
  focused_visit: "focused-visit",
  monitoring_visit: "monitoring-visit",
  jtai: "jtai",
  "ILACS Focused Visit": "focused-visit",
  "LA Monitoring visit": "monitoring-visit",
};

/** What Ofsted's in-year sheet lists beside visits. */
const inspectionTypes: readonly string[] = ["ILACS Short Inspection", "ILACS Standard Inspection"];

/** A letter comes out up to two months after the visit, and a later report may give the month of either. */
const MONTHS_TO_PUBLICATION = 2;

/** Focused visits, monitoring visits and joint targeted area inspections; one that stands in two files counts once. */
export const visitsRecipe: Recipe = {
  id: "ofsted-visits",
  title: "Ofsted visits to local authority children's services",
  inputs: [
    { key: "dated", columns: ["la_code", "type", "visit_date", "published_date", "theme", "source"], optional: true },
    {
      key: "in-year",
      columns: [
        "Local authority area code",
        "Inspection/Visit date",
        "Publication date",
        "Inspection/Visit type",
        "Visit Theme",
      ],
      optional: true,
    },
    {
      key: "mentioned",
      columns: ["la_code", "type", "month", "year", "precision", "theme", "report_url"],
      optional: true,
    },
    authoritiesInput,
    { key: "data/visits.csv", columns: [] },
  ],
  run(tables) {
    const of = (key: string) => tables.get(key) ?? [];
    const standing = of("data/visits.csv").flatMap((table) => table.rows);
    const areas = areasIn(tables);
    const ledger = openLedger([...of("dated"), ...of("in-year"), ...of("mentioned")]);
    const seen: OutputRow[] = [];
    for (const table of of("dated")) importEach(table, ledger, areas, [], seen, datedVisit);
    for (const table of of("in-year")) importEach(table, ledger, areas, [], seen, inYearVisit);
    const dated = standing.filter((visit) => visit["precision"] === "day");
    for (const table of of("mentioned")) importEach(table, ledger, areas, dated, seen, mentionedVisit);
    if (of("mentioned").length === 0) seen.push(...mentionsLeft(standing, seen));
    const newer = newerOutcomes(seen.map((visit) => visit["source"] ?? "")).map(sourceRow);
    const result = ledger.result();
    return {
      ...result,
      outputs: new Map([
        ["visits.csv", seen.toSorted((a, b) => byText(a["id"] ?? "", b["id"] ?? ""))],
        ["sources.csv", newer],
      ]),
    };
  },
};

/** A row as read: the authority's code as printed, and the visit but for its id and authority. */
interface Reading {
  authority: { column: string; code: string | undefined };
  typeColumn: string;
  dateColumn: string;
  visit: {
    type: string;
    start: string;
    published: string;
    theme: string;
    precision: string;
    url: string;
    source: string;
  };
}

function datedVisit(row: Row, areas: Areas): Reading {
  const start = row["visit_date"] ?? "";
  const source = row["source"] === "ofsted_ods" ? outcomesReleaseOf(start) : (row["source"] ?? "").replaceAll("_", "-");
  return {
    authority: { column: "la_code", code: areas.byDfeCode(row["la_code"] ?? "") },
    typeColumn: "type",
    dateColumn: "visit_date",
    visit: {
      ...common(row["type"], row["theme"]),
      start,
      published: row["published_date"] ?? "",
      precision: "day",
      url: "",
      source,
    },
  };
}

function inYearVisit(row: Row, areas: Areas): Reading {
  return {
    authority: { column: "Local authority area code", code: areas.byGss(row["Local authority area code"] ?? "") },
    typeColumn: "Inspection/Visit type",
    dateColumn: "Inspection/Visit date",
    visit: {
      ...common(row["Inspection/Visit type"], row["Visit Theme"]),
      start: row["Inspection/Visit date"] ?? "",
      published: row["Publication date"] ?? "",
      precision: "day",
      url: "",
      source: outcomesReleaseOf(row["Inspection/Visit date"] ?? ""),
    },
  };
}

function mentionedVisit(row: Row, areas: Areas): Reading {
  const dateColumn = row["precision"] === "month" ? "month" : "year";
  return {
    authority: { column: "la_code", code: areas.byDfeCode(row["la_code"] ?? "") },
    typeColumn: "type",
    dateColumn,
    visit: {
      ...common(row["type"], row["theme"]),
      start: row[dateColumn] ?? "",
      published: "",
      precision: dateColumn,
      url: row["report_url"] ?? "",
      source: INSPECTION_REPORTS,
    },
  };
}

function common(type: string | undefined, theme: string | undefined): { type: string; theme: string } {
  return { type: types[type ?? ""] ?? type ?? "", theme: theme ?? "" };
}

function importEach(
  table: InputTable,
  ledger: Ledger,
  areas: Areas,
  standing: readonly OutputRow[],
  seen: OutputRow[],
  read: (row: Row, areas: Areas) => Reading,
): void {
  table.rows.forEach((row, index) => {
    const reading = read(row, areas);
    if (inspectionTypes.includes(reading.visit.type)) {
      return ledger.setAside(table, index, "an inspection, not a visit: the list of inspections holds it");
    }
    const fault = faultOf(reading);
    if (fault) return ledger.fault(table, index, fault);
    const visit = visitRow(reading, areas);
    const same = [...seen, ...standing].find((other) => isSame(other, visit));
    if (same) return ledger.setAside(table, index, duplicateReason(same, visit));
    ledger.keep(table, index, "visits.csv", [visit]);
    seen.push(visit);
  });
}

/** Mentions in `data/` of which a visit of known date has now come in are dropped; the others are written again as they stand. */
function mentionsLeft(standing: readonly OutputRow[], seen: readonly OutputRow[]): OutputRow[] {
  const mentions = standing.filter((visit) => visit["precision"] !== "day");
  const left = mentions.filter((mention) => !seen.some((visit) => isSame(visit, mention)));
  return left.length < mentions.length ? left : [];
}

function duplicateReason(known: OutputRow, visit: OutputRow): string {
  return visit["precision"] === "day"
    ? "the same visit, on the same day, stands in another of the files"
    : `taken to be the visit that began on ${known["start"]} (${known["id"]}), and counted once`;
}

const dateForms: Readonly<Record<string, RegExp>> = {
  day: /^\d{4}-\d{2}-\d{2}$/,
  month: /^\d{4}-\d{2}$/,
  year: /^\d{4}$/,
};

function faultOf({ authority, typeColumn, dateColumn, visit }: Reading) {
  if (!authority.code)
    return { column: authority.column, expected: "the code of an authority", rule: "authority-known" };
  if (!Object.values(types).includes(visit.type)) {
    return { column: typeColumn, expected: Object.keys(types).join(", "), rule: "visit-type" };
  }
  return dateForms[visit.precision]?.test(visit.start)
    ? null
    : {
        column: dateColumn,
        expected: `a ${visit.precision} such as ${"2022-11-08".slice(0, lengthOf(visit.precision))}`,
        rule: "date",
      };
}

function lengthOf(precision: string): number {
  return precision === "day" ? 10 : precision === "month" ? 7 : 4;
}

/** Last days of visits that the report naming them gives, and the files have no column for: by the visit's id. */
const lastDays: Readonly<Record<string, string>> = { "925-focused-visit-2018-04-17": "2018-04-18" };

function visitRow({ authority, visit }: Reading, areas: Areas): OutputRow {
  const { type, start, published, theme, precision, url, source } = visit;
  const code = authority.code ?? "";
  const id = `${areas.dfeCodeOf(code)}-${type}-${start}`;
  return { id, authority_code: code, type, start, end: lastDays[id] ?? "", published, theme, precision, url, source };
}

/** True where both rows speak of one visit: the same day, or a mention whose month or year fits a visit of known date. */
function isSame(known: OutputRow, visit: OutputRow): boolean {
  if (known["authority_code"] !== visit["authority_code"] || known["type"] !== visit["type"]) return false;
  const [day = "", date = ""] = [known["start"], visit["start"]];
  if (known["precision"] !== "day" || visit["precision"] === "day") return day === date;
  if (visit["precision"] === "year") return day.startsWith(date);
  const months = monthsBetween(day, date);
  return months >= 0 && months <= MONTHS_TO_PUBLICATION;
}

function monthsBetween(day: string, month: string): number {
  const count = (text: string) => Number.parseInt(text.slice(0, 4), 10) * 12 + Number.parseInt(text.slice(5, 7), 10);
  return count(month) - count(day);
}
