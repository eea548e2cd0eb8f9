import type { InputTable, OutputRow, Recipe } from "../recipe.ts";
import { areasIn, authoritiesInput, type Areas } from "../reference/areas.ts";
import { openLedger } from "../reference/ledger.ts";
import { byText } from "../reference/names.ts";
import { INSPECTION_REPORTS, OUTCOMES_2023, OUTCOMES_2025 } from "../reference/sources.ts";

type Row = Readonly<Record<string, string>>;

/** What each framework version is called in `data/`, and what it calls the grade below good. */
const frameworks: Readonly<Record<string, { id: string; requiresImprovement: string }>> = {
  SIF: { id: "sif", requiresImprovement: "Requires improvement" },
  "ILACS-2018": { id: "ilacs-2018", requiresImprovement: "Requires improvement to be good" },
  "ILACS-2023": { id: "ilacs-2023", requiresImprovement: "Requires improvement to be good" },
  "ILACS-2026": { id: "ilacs-2026", requiresImprovement: "Requires improvement to be good" },
};

const types: Readonly<Record<string, string>> = {
  "SIF single inspection": "sif-inspection",
  "SIF re-inspection": "sif-reinspection",
  "SIF LSCB review (separate report)": "sif-lscb-review",
  "ILACS short": "ilacs-short",
  "ILACS standard": "ilacs-standard",
};

/** Column by column, the strand that a grade is for; care has had two columns, one a framework. */
const strands: Readonly<Record<string, string>> = {
  overall_effectiveness: "overall",
  leadership: "leadership",
  help_and_protection: "protection",
  cla_and_permanence: "care",
  children_in_care: "care",
  care_leavers: "care-leavers",
  adoption_performance: "adoption",
  lscb: "lscb",
};

const grades: Readonly<Record<string, { id: string; printedAs: string }>> = {
  outstanding: { id: "outstanding", printedAs: "Outstanding" },
  good: { id: "good", printedAs: "Good" },
  requires_improvement: { id: "requires-improvement", printedAs: "" },
  inadequate: { id: "inadequate", printedAs: "Inadequate" },
};

const ISO_DATE = /^\d{4}-\d{2}-\d{2}$/;

/** Every inspection since November 2013 and each grade it gave. */
export const inspectionsRecipe: Recipe = {
  id: "ofsted-inspections",
  title: "Ofsted inspections of local authority children's services",
  inputs: [
    {
      key: "inspections",
      columns: ["la_code", "framework_version", "inspection_type", "published_date", ...Object.keys(strands)],
    },
    authoritiesInput,
  ],
  run(tables) {
    const given = tables.get("inspections") ?? [];
    const areas = areasIn(tables);
    const ledger = openLedger(given);
    const judgements: OutputRow[] = [];
    for (const table of given) {
      table.rows.forEach((row, index) => {
        const fault = faultOf(row, areas);
        if (fault) return ledger.fault(table, index, fault);
        ledger.keep(table, index, "inspections.csv", [inspectionRow(row, areas)]);
        judgements.push(...judgementRows(row));
      });
    }
    ledger.add("judgements.csv", judgements);
    for (const sentence of notesOf(given)) ledger.note(sentence);
    return inOrder(ledger.result());
  },
};

/** The id of the inspection that a report belongs to: the DfE number and the day of publication. */
export function inspectionId(dfeCode: string, published: string): string {
  return `${dfeCode}-${published}`;
}

function idOf(row: Row): string {
  return inspectionId(row["la_code"] ?? "", row["published_date"] ?? "");
}

function faultOf(row: Row, areas: Areas) {
  if (!areas.byDfeCode(row["la_code"] ?? "")) {
    return { column: "la_code", expected: "a DfE authority number", rule: "authority-known" };
  }
  if (!frameworks[row["framework_version"] ?? ""]) {
    return { column: "framework_version", expected: Object.keys(frameworks).join(", "), rule: "framework-known" };
  }
  if (!types[row["inspection_type"] ?? ""]) {
    return { column: "inspection_type", expected: Object.keys(types).join(", "), rule: "inspection-type" };
  }
  return dateFault(row) ?? gradeFault(row);
}

function dateFault(row: Row) {
  const column = ["start_date", "end_date", "published_date"].find((name) => {
    const date = row[name] ?? "";
    return date === "" ? name === "published_date" : !ISO_DATE.test(date);
  });
  return column ? { column, expected: "a date such as 2015-01-06", rule: "date" } : null;
}

function gradeFault(row: Row) {
  const column = Object.keys(strands).find((name) => row[name] !== "" && !grades[row[name] ?? ""]);
  if (column) return { column, expected: `${Object.keys(grades).join(", ")} or nothing`, rule: "grade-known" };
  return row["cla_and_permanence"] && row["children_in_care"]
    ? { column: "children_in_care", expected: "nothing beside a grade in cla_and_permanence", rule: "one-care-grade" }
    : null;
}

function inspectionRow(row: Row, areas: Areas): OutputRow {
  return {
    id: idOf(row),
    authority_code: areas.byDfeCode(row["la_code"] ?? "") ?? "",
    framework: frameworks[row["framework_version"] ?? ""]?.id ?? "",
    type: types[row["inspection_type"] ?? ""] ?? "",
    start: row["start_date"] ?? "",
    end: row["end_date"] ?? "",
    published: row["published_date"] ?? "",
    report_url: row["report_url"] ?? "",
    source: sourceOf(row),
    note: readersNote(row["notes"] ?? ""),
  };
}

/** The single inspections stand in the release of 2023, the later ones in that of 2025; the newest were read from the reports. */
function sourceOf(row: Row): string {
  if (row["source"] === "pdf") return INSPECTION_REPORTS;
  return row["framework_version"] === "SIF" ? OUTCOMES_2023 : OUTCOMES_2025;
}

function judgementRows(row: Row): OutputRow[] {
  const framework = frameworks[row["framework_version"] ?? ""];
  const given = Object.entries(strands).flatMap(([column, strand]) => {
    const grade = grades[row[column] ?? ""];
    if (!grade) return [];
    const printed_as = grade.printedAs || (framework?.requiresImprovement ?? "");
    return [{ inspection_id: idOf(row), strand, grade: grade.id, printed_as }];
  });
  const unjudged = notJudged(row["notes"] ?? "").map((strand) => ({
    inspection_id: idOf(row),
    strand,
    grade: "not-judged",
    printed_as: "Not judged",
  }));
  return [...given, ...unjudged];
}

/** Strands of which the note says that the report prints "Not judged". */
function notJudged(note: string): string[] {
  const columns = /report says Not judged: ([a-z_, ]+)/.exec(note)?.[1] ?? "";
  return columns.split(/,\s*/).flatMap((column) => strands[column] ?? []);
}

/** Remarks that a reader of the inspection needs, and the sentence for each; what only tells how the list was made stays in the report. */
const readersNotes: readonly [RegExp, (match: RegExpExecArray) => string][] = [
  [
    /type inferred from fieldwork length/,
    () => "Its report does not name its kind: that follows from the length of fieldwork.",
  ],
  [
    /title page does not say re-inspection/,
    () => "Its title page does not call it a re-inspection; it was the second full one.",
  ],
  [/two on-site periods: ([^;]+)/, ([, periods = ""]) => `Inspectors came twice: ${inWords(periods)}.`],
  [/official table only/, () => "Only Ofsted’s table lists it, without the days of fieldwork."],
  [/start date not printed/, () => "The report prints one date only."],
];

function readersNote(remark: string): string {
  return readersNotes
    .flatMap(([found, sentence]) => {
      const match = found.exec(remark);
      return match ? [sentence(match)] : [];
    })
    .join(" ");
}

/** Days written as `2024-09-30`, as `30 September 2024`; hyphens between days as dashes. */
function inWords(periods: string): string {
  const day = (iso: string) =>
    new Date(iso).toLocaleDateString("en-GB", { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" });
  return periods
    .replace(/\d{4}-\d\d-\d\d/g, day)
    .replace(/(?<=\w)-(?=\d)/g, "–")
    .trim();
}

/** Each remark on a row of the published list, under the id of its inspection. */
function notesOf(tables: readonly InputTable[]): string[] {
  return tables
    .flatMap((table) => table.rows)
    .filter((row) => row["notes"])
    .map((row) => `${idOf(row)}: ${inOurWords(row["notes"] ?? "")}`)
    .toSorted(byText);
}

/** What remarks of the published list say of how it was put together, as it is meant for a reader here. */
const rewordings: readonly [RegExp, string][] = [
  [
    /official table only; no report PDF on this machine, inspection dates not available/,
    "only Ofsted's table lists it; its report was not read, so the days of fieldwork are not known",
  ],
  [/\bPDF and xlsx\b/, "the report and Ofsted's table"],
  [/\bPDF\b/g, "report"],
  [/\bxlsx\b/g, "Ofsted's table"],
];

function inOurWords(remark: string): string {
  return rewordings.reduce((text, [found, words]) => text.replace(found, words), remark);
}

const strandOrder = ["overall", "leadership", "protection", "care", "care-leavers", "adoption", "lscb"];

function inOrder<T extends { outputs: ReadonlyMap<string, readonly OutputRow[]> }>(result: T): T {
  const inspections = (result.outputs.get("inspections.csv") ?? []).toSorted((a, b) =>
    byText(a["id"] ?? "", b["id"] ?? ""),
  );
  const judgements = (result.outputs.get("judgements.csv") ?? []).toSorted(
    (a, b) =>
      byText(a["inspection_id"] ?? "", b["inspection_id"] ?? "") ||
      strandOrder.indexOf(a["strand"] ?? "") - strandOrder.indexOf(b["strand"] ?? ""),
  );
  return {
    ...result,
    outputs: new Map([
      ["inspections.csv", inspections],
      ["judgements.csv", judgements],
    ]),
  };
}
