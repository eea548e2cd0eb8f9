import type { GradesInput } from "../charts/grades-over-time.ts";
import { laneHistory, type GradeEvent } from "../compare/judgements.ts";
import { formatNumber } from "../format.ts";
import type { Dataset } from "../model/dataset.ts";
import type { Grade } from "../model/inspection.ts";
import { gradesHeld } from "./grades.ts";
import { frameworkShort } from "./judgement-words.ts";
import { profileLanes } from "./profile.ts";

/** Grades of one strand by the year in which the reports came out. */
export interface StrandYears {
  strand: string;
  /** `Help and protection: 12 of 23 reports of 2026 good or outstanding`. */
  title: string;
  input: Omit<GradesInput, "width">;
  /** `Help and protection: 1 of 11 reports under ILACS from 2026 outstanding, 1 inadequate`. */
  frameworkTitle: string;
  /** The same grades by the framework under which they were given. */
  byFramework: Omit<GradesInput, "width">;
  /** Highest grade first, as tables of grades have it. */
  grades: readonly Grade[];
  rows: readonly GradesRow[];
  frameworkRows: readonly GradesRow[];
}

/** The reports of one year, or under one framework, by the grade they gave. */
export interface GradesRow {
  id: string;
  /** `2026`, or `ILACS from 2018`. */
  label: string;
  counts: readonly number[];
  total: number;
}

/** For every strand, the grades that reports gave it in each year, former authorities and those inspected twice included. */
export function gradesByYear(dataset: Dataset): StrandYears[] {
  const years = yearsOf(dataset);
  const grades = gradesHeld(dataset);
  return profileLanes(dataset.frameworks).map((lane) => {
    const codes = [...new Set(dataset.inspections.map(({ authorityCode }) => authorityCode))];
    const events = codes.flatMap((code) => laneHistory(dataset, lane, code)).filter((event) => event.kind === "grade");
    const rows = years.map((year) =>
      rowOf(
        { id: year, label: year },
        grades,
        events.filter(({ inspection }) => inspection.published.startsWith(year)),
      ),
    );
    const frameworkRows = [...dataset.frameworks]
      .sort((a, b) => a.from.localeCompare(b.from))
      .map((one) =>
        rowOf(
          { id: one.id, label: frameworkShort(one) },
          grades,
          events.filter(({ framework }) => framework.id === one.id),
        ),
      );
    return {
      strand: lane.strand,
      title: titleOf(lane.newest.shortLabel, grades, rows, "of"),
      frameworkTitle: titleOf(lane.newest.shortLabel, grades, frameworkRows, "under"),
      input: inputOf(grades, rows),
      byFramework: inputOf(grades, frameworkRows),
      grades,
      rows,
      frameworkRows,
    };
  });
}

/** Every year from the first report to the last, so that a year without any leaves its gap. */
function yearsOf({ inspections }: Pick<Dataset, "inspections">): string[] {
  const all = inspections.map(({ published }) => published.slice(0, 4)).sort();
  const [first, last] = [Number(all[0]), Number(all.at(-1))];
  return Array.from({ length: last - first + 1 }, (_, i) => String(first + i));
}

function rowOf(
  { id, label }: Pick<GradesRow, "id" | "label">,
  grades: readonly Grade[],
  events: readonly GradeEvent[],
): GradesRow {
  const counts = grades.map((grade) => events.filter((event) => event.grade.id === grade.id).length);
  return { id, label, counts, total: events.length };
}

function titleOf(name: string, grades: readonly Grade[], rows: readonly GradesRow[], of: "of" | "under"): string {
  const last = rows.findLast(({ total }) => total > 0);
  if (!last) return `${name}: no grade yet`;
  const best = grades[0]?.label.toLowerCase() ?? "";
  return `${name}: ${last.counts[0]} of ${last.total} reports ${of} ${last.label} ${best}, ${last.counts.at(-1)} ${grades.at(-1)?.label.toLowerCase()}`;
}

function inputOf(grades: readonly Grade[], rows: readonly GradesRow[]): StrandYears["input"] {
  const upwards = [...grades].reverse();
  return {
    // "Requires improvement to be good" is too long to stand beside a bar; the table has it in full.
    grades: upwards.map(({ label, level }) => ({ name: label.replace(/ to be good$/, ""), level, of: grades.length })),
    bars: rows.map(({ id, label, counts }) => ({
      id,
      label: label.replace("from ", ""),
      counts: [...counts].reverse(),
    })),
    shareText: (share) => `${formatNumber(100 * share, 0)}%`,
    emptyText: "No grade",
  };
}
