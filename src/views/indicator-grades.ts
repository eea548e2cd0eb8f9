import { currentAuthorities } from "../compare/authorities.ts";
import type { Snapshot } from "../compare/snapshot.ts";
import { joinWords, lowerFirst, plural } from "../format.ts";
import type { Dataset } from "../model/dataset.ts";
import { benchmarkText } from "./figures.ts";
import { dotOf, type DistributionPicture, pictureOf } from "./indicator-distribution.ts";
import { codesByGrade, type RelevantStrand } from "./relevant-strand.ts";

/** An indicator's figures by the grade that authorities hold today for the strand that judges its subject. */
export interface GradesView {
  strand: string;
  title: string;
  /** Who stands in no group, and what the picture does not say. */
  note: string;
  input: DistributionPicture;
  rows: readonly GradeRow[];
}

export interface GradeRow {
  grade: string;
  count: number;
  lowest: string;
  median: string;
  highest: string;
}

/** One swarm a grade; null where fewer than two grades are held by authorities with a figure. */
export function gradesView(dataset: Dataset, snapshot: Snapshot, strand: RelevantStrand | null): GradesView | null {
  if (strand === null) return null;
  const standing = currentAuthorities(dataset).filter(({ code }) => stands(snapshot, code));
  const byCode = new Map(standing.map((authority) => [authority.code, authority]));
  const groups = codesByGrade(dataset, strand, [...byCode.keys()])
    .filter(({ codes }) => codes.length > 0)
    .map(({ grade, codes }) => ({
      name: grade.label,
      dots: codes.flatMap((code) => dotOf(snapshot, byCode.get(code)!)).map(({ href: _, ...dot }) => dot),
    }));
  if (groups.length < 2) return null;
  const graded = groups.reduce((sum, { dots }) => sum + dots.length, 0);
  const rows = groups.map(({ name, dots }) =>
    rowOf(
      snapshot,
      name,
      dots.map(({ value }) => value),
    ),
  );
  return {
    strand: strand.name,
    title: `Median by grade for ${lowerFirst(strand.name)}: ${joinWords(rows.map(({ grade, median }) => `${lowerFirst(grade)} ${median}`))}`,
    note: noteOf(standing.length - graded, strand.name),
    input: { ...pictureOf(dataset, snapshot, groups), missing: [] },
    rows,
  };
}

function stands({ cells }: Snapshot, code: string): boolean {
  const cell = cells.get(code);
  return cell !== undefined && cell.value !== null && cell.setAside === null;
}

function rowOf({ indicator }: Snapshot, grade: string, values: readonly number[]): GradeRow {
  const sorted = [...values].sort((a, b) => a - b);
  const text = (value: number) => benchmarkText(indicator, value).replace(/\.0(?=\D*$)/, "");
  const half = (sorted.length - 1) / 2;
  const median = (sorted[Math.floor(half)]! + sorted[Math.ceil(half)]!) / 2;
  return { grade, count: sorted.length, lowest: text(sorted[0]!), median: text(median), highest: text(sorted.at(-1)!) };
}

function noteOf(ungraded: number, strand: string): string {
  const without =
    ungraded > 0
      ? ` ${ungraded} ${plural(ungraded, "authority", "authorities")} with a figure ${plural(ungraded, "has", "have")} no grade of ${plural(ungraded, "its", "their")} own for ${lowerFirst(strand)}.`
      : "";
  return `The grade is today’s; it may be older or newer than the figure.${without} Inspectors do not grade by numbers, and a difference between groups is no sign that one thing leads to the other.`;
}
