import type { GradesInput } from "../charts/grades-over-time.ts";
import { laneHistory, type GradeEvent } from "../compare/judgements.ts";
import { formatNumber } from "../format.ts";
import type { Dataset } from "../model/dataset.ts";
import type { Grade } from "../model/inspection.ts";
import { gradesHeld } from "./grades.ts";
import { profileLanes } from "./profile.ts";

/** Grades of one strand by the year in which the reports came out. */
export interface StrandYears {
  strand: string;
  /** `Help and protection: 12 of 23 reports of 2026 good or outstanding`. */
  title: string;
  input: Omit<GradesInput, "width">;
  /** Highest grade first, as tables of grades have it. */
  grades: readonly Grade[];
  rows: readonly { year: string; counts: readonly number[]; total: number }[];
}

/** For every strand, the grades that reports gave it in each year, former authorities and those inspected twice included. */
export function gradesByYear(dataset: Dataset): StrandYears[] {
  const years = yearsOf(dataset);
  const grades = gradesHeld(dataset);
  return profileLanes(dataset.frameworks).map((lane) => {
    const codes = [...new Set(dataset.inspections.map(({ authorityCode }) => authorityCode))];
    const events = codes.flatMap((code) => laneHistory(dataset, lane, code)).filter((event) => event.kind === "grade");
    const rows = years.map((year) => rowOf(year, grades, events));
    return {
      strand: lane.strand,
      title: titleOf(lane.newest.shortLabel, grades, rows),
      input: inputOf(grades, rows),
      grades,
      rows,
    };
  });
}

/** Every year from the first report to the last, so that a year without any leaves its gap. */
function yearsOf({ inspections }: Pick<Dataset, "inspections">): string[] {
  const all = inspections.map(({ published }) => published.slice(0, 4)).sort();
  const [first, last] = [Number(all[0]), Number(all.at(-1))];
  return Array.from({ length: last - first + 1 }, (_, i) => String(first + i));
}

function rowOf(year: string, grades: readonly Grade[], events: readonly GradeEvent[]): StrandYears["rows"][number] {
  const ofYear = events.filter(({ inspection }) => inspection.published.startsWith(year));
  const counts = grades.map(({ id }) => ofYear.filter(({ grade }) => grade.id === id).length);
  return { year, counts, total: ofYear.length };
}

function titleOf(name: string, grades: readonly Grade[], rows: StrandYears["rows"]): string {
  const last = rows.findLast(({ total }) => total > 0);
  if (!last) return `${name}: no grade yet`;
  const best = grades[0]?.label.toLowerCase() ?? "";
  return `${name}: ${last.counts[0]} of ${last.total} reports of ${last.year} ${best}, ${last.counts.at(-1)} ${grades.at(-1)?.label.toLowerCase()}`;
}

function inputOf(grades: readonly Grade[], rows: StrandYears["rows"]): StrandYears["input"] {
  const upwards = [...grades].reverse();
  return {
    // "Requires improvement to be good" is too long to stand beside a bar; the table has it in full.
    grades: upwards.map(({ label, level }) => ({ name: label.replace(/ to be good$/, ""), level, of: grades.length })),
    bars: rows.map(({ year, counts }) => ({ id: year, label: year, counts: [...counts].reverse() })),
    shareText: (share) => `${formatNumber(100 * share, 0)}%`,
    emptyText: "No grade",
  };
}
