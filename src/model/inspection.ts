import type { AreaCode } from "./authority.ts";

export type FrameworkId = string;
export type StrandId = string;
export type GradeId = string;

/** A grade as one framework prints it. Grades are rows in `grades.csv`, never code. */
export interface Grade {
  framework: FrameworkId;
  id: GradeId;
  label: string;
  letter: string;
  /** 1 is the lowest; the number of bars in its mark. */
  level: number;
}

/** One area that a framework judges, and which earlier area it runs on from. */
export interface Strand {
  framework: FrameworkId;
  id: StrandId;
  /** The area's name as Ofsted prints it. */
  label: string;
  /** The everyday name used on the site. */
  shortLabel: string;
  order: number;
  runsOnFrom: { framework: FrameworkId; strand: StrandId } | null;
  /** Other strands whose subject this one judges together with its own (care leavers, 2018–22). */
  covers: readonly StrandId[];
}

export interface Framework {
  id: FrameworkId;
  title: string;
  /** First and last day of fieldwork under it; `to` is null while it is in use. */
  from: string;
  to: string | null;
  strands: readonly Strand[];
  grades: readonly Grade[];
}

export interface Judgement {
  strand: StrandId;
  /** Null where the report says that the strand was not judged. */
  grade: GradeId | null;
  /** The grade as the report prints it. */
  printedAs: string;
}

export interface Inspection {
  id: string;
  authorityCode: AreaCode;
  framework: FrameworkId;
  type: string;
  /** Fieldwork. The start is null where the report prints one date only; both are null where Ofsted's table gives neither. */
  start: string | null;
  end: string | null;
  published: string;
  reportUrl: string | null;
  judgements: readonly Judgement[];
  source: string;
  /** What a reader must know of it, such as a kind that its report does not name. */
  note?: string | null;
}

export type Precision = "day" | "month" | "year";

/** A focused visit, monitoring visit or joint targeted area inspection: a theme, never a grade. */
export interface Visit {
  id: string;
  authorityCode: AreaCode;
  type: string;
  /** `2022-11-08`, `2022-11` or `2022`, as `precision` says. */
  start: string;
  end: string | null;
  published: string | null;
  theme: string;
  precision: Precision;
  url: string | null;
  source: string;
}

/** A number an inspection report printed; small counts leave the import as "fewer than 6". */
export type QuotedValue = { kind: "number"; value: number } | { kind: "fewer-than"; limit: number };

/** A figure printed in an inspection report: shown under that inspection, never charted or ranked. */
export interface QuotedFigure {
  inspectionId: string;
  measure: string;
  label: string;
  value: QuotedValue;
  unit: string;
  period: string;
  basis: string;
  england: number | null;
  neighbours: number | null;
  note: string;
  source: string;
}
