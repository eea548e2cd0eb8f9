import type { InputTable, OutputRow, Recipe } from "../recipe.ts";
import { areasIn, authoritiesInput, type Areas } from "../reference/areas.ts";
import { openLedger } from "../reference/ledger.ts";
import { newerOutcomes, outcomesReleaseOf, sourceRow } from "../reference/sources.ts";
import { inspectionId } from "./inspections.ts";
import { frameworkWords, type FrameworkWords } from "./framework-words.ts";

type Row = Readonly<Record<string, string>>;

/** Names that each column of Ofsted's sheets has had. */
const columns = {
  authority: ["Local authority area code"],
  start: ["Inspection date", "Inspection/Visit date"],
  published: ["Publication date"],
  type: ["Inspection type", "Inspection/Visit type"],
} as const;

const types: Readonly<Record<string, string>> = {
  "ILACS Short Inspection": "ilacs-short",
  "ILACS Standard Inspection": "ilacs-standard",
};

const ISO_DATE = /^\d{4}-\d{2}-\d{2}$/;

/** Ofsted's own sheets of inspections: one that is in `data/` already is compared with it, a new one comes in. */
export const inspectionSheetsRecipe: Recipe = {
  id: "ofsted-inspection-sheets",
  title: "Ofsted's sheets of inspections and their outcomes",
  inputs: [
    { key: "sheet", columns: ["Local authority area code", "Inspection date", "Publication date"], optional: true },
    {
      key: "in-year",
      columns: ["Local authority area code", "Inspection/Visit date", "Publication date", "Inspection/Visit type"],
      optional: true,
    },
    authoritiesInput,
    { key: "data/inspections.csv", columns: [] },
    { key: "data/judgements.csv", columns: [] },
    { key: "data/frameworks.csv", columns: [] },
    { key: "data/grades.csv", columns: [] },
  ],
  run(tables) {
    const given = [...(tables.get("sheet") ?? []), ...(tables.get("in-year") ?? [])];
    const rowsOf = (key: string) => (tables.get(key) ?? []).flatMap((table) => table.rows);
    const words = frameworkWords(rowsOf("data/frameworks.csv"), rowsOf("data/grades.csv"));
    const known = knownInspections(rowsOf("data/inspections.csv"), rowsOf("data/judgements.csv"));
    const areas = areasIn(tables);
    const ledger = openLedger(given);
    const added: OutputRow[] = [];
    for (const table of fullestFirst(given)) {
      table.rows.forEach((row, index) => {
        const type = cell(row, columns.type);
        if (/visit/i.test(type)) return ledger.setAside(table, index, "a visit: the list of visits holds it");
        const read = readInspection(row, areas, words);
        if ("rule" in read) return ledger.fault(table, index, read);
        const standing = known.get(read.id);
        if (standing) return ledger.setAside(table, index, agreement(read, standing));
        if (!types[type]) return ledger.setAside(table, index, "a new inspection whose kind this sheet does not give");
        ledger.keep(table, index, "inspections.csv", [inspectionRow(read, types[type])]);
        ledger.add("judgements.csv", judgementRows(read));
        known.set(read.id, read);
        added.push({ source: read.source });
      });
    }
    ledger.add("sources.csv", newerOutcomes(added.map((row) => row["source"] ?? "")).map(sourceRow));
    return ledger.result();
  },
};

/** What one row says, whether of a sheet or of `data/`. */
interface Reading {
  id: string;
  area: string;
  framework: string;
  start: string;
  published: string;
  source: string;
  /** The grade of each strand, by its id. */
  grades: ReadonlyMap<string, { grade: string; printedAs: string }>;
}

/** Sheets that name the kind of inspection before those that do not. */
function fullestFirst(tables: readonly InputTable[]): InputTable[] {
  const namesType = (table: InputTable) => columns.type.some((name) => table.headers.includes(name));
  return [...tables.filter(namesType), ...tables.filter((table) => !namesType(table))];
}

function cell(row: Row, names: readonly string[]): string {
  return names.map((name) => row[name]).find((text) => text !== undefined) ?? "";
}

function nameIn(row: Row, names: readonly string[]): string {
  return names.find((name) => row[name] !== undefined) ?? "";
}

type Fault = { column: string; expected: string; rule: string };

function readInspection(row: Row, areas: Areas, words: FrameworkWords): Reading | Fault {
  const area = areas.byGss(cell(row, columns.authority));
  if (!area) return { column: columns.authority[0], expected: "the code of an authority", rule: "authority-known" };
  const date = [columns.start, columns.published].find((names) => !ISO_DATE.test(cell(row, names)));
  if (date) return { column: nameIn(row, date), expected: "a date such as 2025-03-31", rule: "date" };
  const start = cell(row, columns.start);
  const framework = words.inForce(start);
  if (!framework) {
    const expected = "a day on which a framework of frameworks.csv was in force";
    return { column: nameIn(row, columns.start), expected, rule: "framework-known" };
  }
  const grades = new Map<string, { grade: string; printedAs: string }>();
  for (const [column, strand] of words.strandColumns(framework)) {
    const printedAs = row[column] ?? "";
    const grade = words.gradeOf(framework, printedAs);
    if (printedAs !== "" && !grade) return { column, expected: words.gradeLabels(framework), rule: "grade-known" };
    if (grade) grades.set(strand, { grade, printedAs });
  }
  const published = cell(row, columns.published);
  const id = inspectionId(areas.dfeCodeOf(area) ?? "", published);
  return { id, area, framework, start, published, source: outcomesReleaseOf(start), grades };
}

function knownInspections(inspections: readonly OutputRow[], judgements: readonly OutputRow[]): Map<string, Reading> {
  const grades = Map.groupBy(judgements, (row) => row["inspection_id"] ?? "");
  return new Map(
    inspections.map((row) => {
      const id = row["id"] ?? "";
      const own = (grades.get(id) ?? []).map(
        ({ strand = "", grade = "", printed_as = "" }) => [strand, { grade, printedAs: printed_as }] as const,
      );
      const { authority_code: area = "", framework = "", start = "", published = "", source = "" } = row;
      return [id, { id, area, framework, start, published, source, grades: new Map(own) }];
    }),
  );
}

/** Why the row stays out: what stands already says the same, or says otherwise and is kept. */
function agreement(read: Reading, standing: Reading): string {
  const strands = [...read.grades].filter(([strand, { grade }]) => standing.grades.get(strand)?.grade !== grade);
  const differences = [
    ...(read.start === standing.start ? [] : [`it began on ${read.start}`]),
    ...strands.map(([strand, { grade }]) => `${strand} is ${grade}`),
  ];
  return differences.length === 0
    ? "the inspection stands in data/ with the same dates and grades"
    : `the inspection ${read.id} stands in data/ otherwise; here ${differences.join(", ")}`;
}

function inspectionRow(read: Reading, type: string): OutputRow {
  const { id, area, framework, start, published, source } = read;
  return { id, authority_code: area, framework, type, start, end: "", published, report_url: "", source, note: "" };
}

function judgementRows(read: Reading): OutputRow[] {
  return [...read.grades].map(([strand, { grade, printedAs }]) => ({
    inspection_id: read.id,
    strand,
    grade,
    printed_as: printedAs,
  }));
}
