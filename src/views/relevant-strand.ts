import { gradeToday } from "../compare/judgements.ts";
import type { AreaCode } from "../model/authority.ts";
import type { Dataset } from "../model/dataset.ts";
import type { Indicator } from "../model/indicator.ts";
import type { Grade, GradeId, StrandId } from "../model/inspection.ts";
import { gradesHeld } from "./grades.ts";
import { profileLanes } from "./profile.ts";

/** The strand of today whose subject an indicator is nearest to. */
export interface RelevantStrand {
  strand: StrandId;
  name: string;
  /** The grades that may be held for it, highest first. */
  grades: readonly Grade[];
}

/** The strand that a topic has most to do with; none for what describes the place and not the service. */
const byTopic: Readonly<Record<string, StrandId>> = {
  "children-in-care": "care",
  placements: "care",
  adoption: "care",
  "leaving-care": "care-leavers",
  "help-and-protection": "protection",
  health: "care",
  education: "care",
  workforce: "leadership",
};

/** Children of whom the topic does not say enough: those in need and on plans are not the children in care of the same topic. */
const byName: readonly { start: string; strand: StrandId }[] = [
  { start: "children-in-need", strand: "protection" },
  { start: "protection-plan", strand: "protection" },
  { start: "care-leavers", strand: "care-leavers" },
];

/** The strand whose subject an indicator is nearest to; null where it is near none, or none of that id is judged today. */
export function relevantStrand(
  { frameworks }: Pick<Dataset, "frameworks">,
  { id, topic }: Pick<Indicator, "id" | "topic">,
): RelevantStrand | null {
  const wanted = byName.find(({ start }) => id.startsWith(start))?.strand ?? byTopic[topic] ?? null;
  const lane = profileLanes(frameworks).find(({ strand }) => strand === wanted);
  return lane ? { strand: lane.strand, name: lane.newest.shortLabel, grades: gradesHeld({ frameworks }) } : null;
}

/** Some authorities by the grade that each holds today for a strand, highest grade first; those with none are left out. */
export function codesByGrade(
  dataset: Pick<Dataset, "inspections" | "frameworks">,
  { strand, grades }: RelevantStrand,
  codes: readonly AreaCode[],
): { grade: Grade; codes: AreaCode[] }[] {
  const held = codes.map((code) => ({ code, grade: heldToday(dataset, code, strand) }));
  return grades.map((grade) => ({
    grade,
    codes: held.filter((one) => one.grade === grade.id).map(({ code }) => code),
  }));
}

const made = new WeakMap<Dataset["inspections"], Map<string, GradeId | undefined>>();

/** Id of the grade that an authority holds today, found once a dataset: many indicators are nearest to one strand. */
function heldToday(
  dataset: Pick<Dataset, "inspections" | "frameworks">,
  code: AreaCode,
  strand: StrandId,
): GradeId | undefined {
  const known = made.get(dataset.inspections) ?? new Map<string, GradeId | undefined>();
  made.set(dataset.inspections, known);
  const key = `${strand} ${code}`;
  if (!known.has(key)) known.set(key, gradeToday(dataset, code, strand)?.id);
  return known.get(key);
}
