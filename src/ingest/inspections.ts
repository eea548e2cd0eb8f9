import type { Framework, Grade, Inspection, Judgement, QuotedFigure, Strand, Visit } from "../model/inspection.ts";
import type {
  frameworksFile,
  gradesFile,
  inspectionsFile,
  judgementsFile,
  quotedFile,
  visitsFile,
} from "./schema-inspections.ts";
import { FEWER_THAN, NOT_JUDGED } from "./schema-inspections.ts";
import type { DataFile, Table } from "./table.ts";

type TableOf<F> = F extends DataFile<infer C> ? Table<C> : never;
export type FrameworkTable = TableOf<typeof frameworksFile>;
export type GradeTable = TableOf<typeof gradesFile>;
export type InspectionTable = TableOf<typeof inspectionsFile>;
export type JudgementTable = TableOf<typeof judgementsFile>;
export type VisitTable = TableOf<typeof visitsFile>;
export type QuotedTable = TableOf<typeof quotedFile>;

/** Frameworks with their strands and grades, oldest first. */
export function frameworksOf(table: FrameworkTable, grades: GradeTable): Framework[] {
  const gradesBy = Map.groupBy(gradesOf(grades), (grade) => grade.framework);
  return [...Map.groupBy(table.rows, (row) => row.values.framework)]
    .map(([id, rows]) => {
      const { framework_title, from, to } = (rows[0] as (typeof rows)[number]).values;
      const strands = rows.map((row) => strandOf(row.values)).sort((a, b) => a.order - b.order);
      return { id, title: framework_title, from, to, strands, grades: gradesBy.get(id) ?? [] };
    })
    .sort((a, b) => (a.from < b.from ? -1 : 1));
}

function strandOf(values: FrameworkTable["rows"][number]["values"]): Strand {
  const { framework, strand, label, short_label, order, runs_on_from, covers } = values;
  return { framework, id: strand, label, shortLabel: short_label, order, runsOnFrom: runsOn(runs_on_from), covers };
}

/** The strand that a cell such as `sif:care-leavers` names. */
export function runsOn(text: string | null): Strand["runsOnFrom"] {
  if (text === null) return null;
  const [framework, strand] = text.split(":") as [string, string];
  return { framework, strand };
}

/** Grades, best first within each framework. */
function gradesOf(table: GradeTable): Grade[] {
  return table.rows
    .map(({ values: { framework, grade, label, letter, level } }) => ({ framework, id: grade, label, letter, level }))
    .sort((a, b) => b.level - a.level);
}

/** Inspections with their judgements, in the order of the framework's strands. */
export function inspectionsOf(
  table: InspectionTable,
  judgements: JudgementTable,
  frameworks: readonly Framework[],
): Inspection[] {
  const orders = new Map(
    frameworks.flatMap(({ id, strands }) => strands.map((strand) => [`${id}:${strand.id}`, strand.order])),
  );
  const judged = Map.groupBy(judgements.rows, (row) => row.values.inspection_id);
  return table.rows.map(({ values: v }) => {
    const order = ({ strand }: Judgement) => orders.get(`${v.framework}:${strand}`) ?? 0;
    return {
      id: v.id,
      authorityCode: v.authority_code,
      framework: v.framework,
      type: v.type,
      start: v.start,
      end: v.end,
      published: v.published,
      reportUrl: v.report_url,
      judgements: (judged.get(v.id) ?? []).map(judgementOf).sort((a, b) => order(a) - order(b)),
      source: v.source,
      note: v.note,
    };
  });
}

function judgementOf({ values }: JudgementTable["rows"][number]): Judgement {
  const grade = values.grade === NOT_JUDGED ? null : values.grade;
  return { strand: values.strand, grade, printedAs: values.printed_as };
}

/** The visits of a table, in its order. */
export function visitsOf(table: VisitTable): Visit[] {
  return table.rows.map(({ values: v }) => ({
    id: v.id,
    authorityCode: v.authority_code,
    type: v.type,
    start: v.start,
    end: v.end,
    published: v.published,
    theme: v.theme,
    precision: v.precision,
    url: v.url,
    source: v.source,
  }));
}

/** The quoted figures of a table, in its order. */
export function quotedOf(table: QuotedTable): QuotedFigure[] {
  return table.rows.map(({ values: v }) => ({
    inspectionId: v.inspection_id,
    measure: v.measure,
    label: v.label,
    value: v.value === FEWER_THAN ? { kind: "fewer-than", limit: 6 } : { kind: "number", value: Number(v.value) },
    unit: v.unit,
    period: v.period,
    basis: v.basis,
    england: v.england,
    neighbours: v.neighbours,
    note: v.note,
    source: v.source,
  }));
}
