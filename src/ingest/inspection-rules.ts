import type { Framework } from "../model/inspection.ts";
import type {
  FrameworkTable,
  GradeTable,
  InspectionTable,
  JudgementTable,
  QuotedTable,
  VisitTable,
} from "./inspections.ts";
import { runsOn } from "./inspections.ts";
import { isDay, isMonth, isYear } from "./columns.ts";
import type { Issue } from "./issue.ts";
import type { AuthorityTable } from "./reference.ts";
import { NOT_JUDGED } from "./schema-inspections.ts";
import { faultAt } from "./table.ts";

type FrameworkRow = FrameworkTable["rows"][number];
type InspectionRow = InspectionTable["rows"][number];

/** Faults within frameworks: rows that disagree on title or days, strands that run on from nothing or cover nothing. */
export function frameworkFaults(table: FrameworkTable, grades: GradeTable): Issue[] {
  const firsts = new Map<string, FrameworkRow>();
  for (const row of table.rows) if (!firsts.has(row.values.framework)) firsts.set(row.values.framework, row);
  const graded = new Set(grades.rows.map((row) => row.values.framework));
  const ungraded = [...firsts.values()].filter((row) => grades.readable && !graded.has(row.values.framework));
  return [
    ...table.rows.flatMap((row) => disagreements(table, row, firsts.get(row.values.framework) as FrameworkRow)),
    ...table.rows.flatMap((row) => runOnFaults(table, row, firsts)),
    ...table.rows.flatMap((row) => coverFaults(table, row)),
    ...ungraded.map((row) => faultAt(table, row, "framework", "a framework with grades in grades.csv", "grades")),
  ];
}

function disagreements(table: FrameworkTable, row: FrameworkRow, first: FrameworkRow): Issue[] {
  const { from, to } = row.values;
  const issues = (["framework_title", "from", "to"] as const)
    .filter((column) => row.values[column] !== first.values[column])
    .map((column) => {
      const expected = `the same as on line ${first.line}, ${JSON.stringify(first.values[column] ?? "")}`;
      return faultAt(table, row, column, expected, "framework-agrees");
    });
  if (to === null || to >= from) return issues;
  return [...issues, faultAt(table, row, "to", `a day on or after from, ${from}`, "date-order")];
}

function runOnFaults(table: FrameworkTable, row: FrameworkRow, firsts: ReadonlyMap<string, FrameworkRow>): Issue[] {
  const before = runsOn(row.values.runs_on_from);
  if (before === null) return [];
  const start = firsts.get(before.framework)?.values.from;
  const known = table.rows.some(
    ({ values }) => values.framework === before.framework && values.strand === before.strand,
  );
  if (known && start !== undefined && start < row.values.from) return [];
  return [
    faultAt(table, row, "runs_on_from", "a framework and strand of this file that began earlier", "runs-on-from"),
  ];
}

function coverFaults(table: FrameworkTable, row: FrameworkRow): Issue[] {
  const own = new Set(
    table.rows.filter(({ values }) => values.framework === row.values.framework).map(({ values }) => values.strand),
  );
  const others = new Set(table.rows.map(({ values }) => values.strand).filter((strand) => !own.has(strand)));
  const expected = "strands of other frameworks that this one does not judge apart";
  const wrong = row.values.covers.some((strand) => !others.has(strand));
  return wrong ? [faultAt(table, row, "covers", expected, "covers")] : [];
}

/** Faults within inspections: dates out of order, a framework not in force, an id that does not say whose it is. */
export function inspectionFaults(
  table: InspectionTable,
  authorities: AuthorityTable,
  frameworks: readonly Framework[],
): Issue[] {
  const dfeCodes = new Map(authorities.rows.map(({ values }) => [values.code, values.dfe_code]));
  const byId = new Map(frameworks.map((framework) => [framework.id, framework]));
  return table.rows.flatMap((row) => [
    ...inspectionDates(table, row),
    ...frameworkInForce(table, row, byId.get(row.values.framework)),
    ...inspectionId(table, row, dfeCodes.get(row.values.authority_code)),
  ]);
}

function inspectionDates(table: InspectionTable, row: InspectionRow): Issue[] {
  const { start, end, published } = row.values;
  const issues: Issue[] = [];
  const last = end ?? start;
  if (start !== null && end !== null && end < start) {
    issues.push(faultAt(table, row, "end", `a day on or after start, ${start}`, "date-order"));
  }
  if (last !== null && published < last) {
    issues.push(faultAt(table, row, "published", `a day on or after the last of fieldwork, ${last}`, "date-order"));
  }
  return issues;
}

function frameworkInForce(table: InspectionTable, row: InspectionRow, framework: Framework | undefined): Issue[] {
  if (!framework) return [];
  const began = row.values.start ?? row.values.end;
  if (began === null) return [];
  if (began >= framework.from && (framework.to === null || began <= framework.to)) return [];
  const span = framework.to === null ? `from ${framework.from}` : `from ${framework.from} to ${framework.to}`;
  const expected = `the framework in force when fieldwork began, ${began} (this one: ${span})`;
  return [faultAt(table, row, "framework", expected, "framework-in-force")];
}

function inspectionId(table: InspectionTable, row: InspectionRow, dfeCode: string | undefined): Issue[] {
  const id = `${dfeCode}-${row.values.published}`;
  if (dfeCode === undefined || row.values.id === id) return [];
  return [faultAt(table, row, "id", `DfE number and publication date, ${id}`, "inspection-id")];
}

/** Faults within judgements: a strand or grade that the inspection's framework does not have; an inspection without any. */
export function judgementFaults(
  table: JudgementTable,
  inspections: InspectionTable,
  frameworks: readonly Framework[],
): Issue[] {
  const byId = new Map(frameworks.map((framework) => [framework.id, framework]));
  const used = new Map(inspections.rows.map(({ values }) => [values.id, byId.get(values.framework)]));
  return [
    ...table.rows.flatMap((row) => {
      const framework = used.get(row.values.inspection_id);
      return framework ? gradeFaults(table, row, framework) : [];
    }),
    ...withoutJudgement(inspections, table),
  ];
}

function gradeFaults(table: JudgementTable, row: JudgementTable["rows"][number], framework: Framework): Issue[] {
  const strands = framework.strands.map(({ id }) => id);
  const grades = [...framework.grades.map(({ id }) => id), NOT_JUDGED];
  const issues: Issue[] = [];
  if (!strands.includes(row.values.strand)) {
    issues.push(faultAt(table, row, "strand", `a strand of ${framework.id}: ${strands.join(", ")}`, "strand"));
  }
  if (framework.grades.length > 0 && !grades.includes(row.values.grade)) {
    issues.push(faultAt(table, row, "grade", `a grade of ${framework.id}: ${grades.join(", ")}`, "grade"));
  }
  return issues;
}

function withoutJudgement(inspections: InspectionTable, judgements: JudgementTable): Issue[] {
  if (!judgements.readable) return [];
  const judged = new Set(judgements.every.map(({ raw }) => raw[0]));
  return inspections.rows
    .filter((row) => !judged.has(row.values.id))
    .map((row) => faultAt(inspections, row, "id", "an inspection with judgements in judgements.csv", "judged"));
}

const precisions = { day: isDay, month: isMonth, year: isYear };

/** Faults within visits: a start that is not as exact as it says, dates out of order. */
export function visitFaults(table: VisitTable): Issue[] {
  return table.rows.flatMap((row) => {
    const { start, end, published, precision } = row.values;
    const issues: Issue[] = [];
    if (!precisions[precision](start)) {
      issues.push(faultAt(table, row, "start", `a ${precision}, as precision says`, "precision"));
    }
    if (end !== null && end < start) {
      issues.push(faultAt(table, row, "end", `a day on or after start, ${start}`, "date-order"));
    }
    if (published !== null && published < (end ?? start)) {
      issues.push(faultAt(table, row, "published", `a day on or after the visit, ${end ?? start}`, "date-order"));
    }
    return issues;
  });
}

/** Units of quoted figures that are no count of children; of all others one to five are never shown. */
const MEASURES = /^(?:percent|days|weeks|months|years|pounds|per [\d,]+)$/;

/** Faults within quoted figures: a count of one to five that should have been hidden. */
export function quotedFaults(table: QuotedTable): Issue[] {
  return table.rows
    .filter(({ values }) => !MEASURES.test(values.unit) && /^[1-5]$/.test(values.value))
    .map((row) => faultAt(table, row, "value", 'the words "fewer than 6": small counts are not shown', "small-count"));
}
