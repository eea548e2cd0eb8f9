import { group } from "d3";
import type { AreaCode } from "../model/authority.ts";
import type { Dataset } from "../model/dataset.ts";
import type { Framework, Grade, GradeId, Inspection, Strand, StrandId } from "../model/inspection.ts";
import { coveringStrand, frameworkOf, laneOf, strandIn, type Lane } from "./lanes.ts";

export type Judged = Pick<Dataset, "inspections" | "frameworks">;

/** What one inspection says about one lane; an inspection that leaves the lane alone (a review of the board only) says nothing. */
export type LaneEvent = { inspection: Inspection; framework: Framework } & (
  | { kind: "grade"; strand: Strand; grade: Grade; printedAs: string }
  /** The report says that the strand was not judged. */
  | { kind: "not-judged"; strand: Strand }
  /** The subject was judged inside another strand, whose grade is not its own. */
  | { kind: "combined"; within: Strand }
  /** The framework has no such strand: since April 2026, no overall grade. */
  | { kind: "none" }
);

export type GradeEvent = Extract<LaneEvent, { kind: "grade" }>;

/** An authority's inspections, earliest published first; with `asAt` only those published by that day. */
export function inspectionsOf({ inspections }: Judged, authority: AreaCode, asAt?: string): Inspection[] {
  const own = byAuthority(inspections).get(authority);
  return own ? own.filter(({ published }) => asAt === undefined || published <= asAt) : [];
}

const sorted = new WeakMap<Judged["inspections"], ReadonlyMap<AreaCode, Inspection[]>>();

/** Each authority's inspections, earliest published first; sorted once a dataset, since nearly every view asks. */
function byAuthority(inspections: Judged["inspections"]): ReadonlyMap<AreaCode, Inspection[]> {
  const known = sorted.get(inspections);
  if (known) return known;
  const order = (a: Inspection, b: Inspection) => a.published.localeCompare(b.published) || a.id.localeCompare(b.id);
  const found = group(inspections.toSorted(order), ({ authorityCode }) => authorityCode);
  sorted.set(inspections, found);
  return found;
}

/** The inspection published last, or null where there is none. */
export function latestInspection(dataset: Judged, authority: AreaCode, asAt?: string): Inspection | null {
  return inspectionsOf(dataset, authority, asAt).at(-1) ?? null;
}

/** What each inspection of an authority says about a lane, earliest published first. */
export function laneHistory(dataset: Judged, lane: Lane, authority: AreaCode, asAt?: string): LaneEvent[] {
  return inspectionsOf(dataset, authority, asAt).flatMap((inspection) =>
    laneEvent(dataset.frameworks, lane, inspection),
  );
}

/** Where a lane stands with an authority today: what the last inspection that touches it says; null where none does. */
export function laneToday(dataset: Judged, lane: Lane, authority: AreaCode, asAt?: string): LaneEvent | null {
  return laneHistory(dataset, lane, authority, asAt).at(-1) ?? null;
}

/** The grade that an authority holds today for a strand; null where it holds none of its own, whatever the reason. */
export function gradeToday(dataset: Judged, authority: AreaCode, strand: StrandId, asAt?: string): Grade | null {
  const lane = laneOf(dataset.frameworks, strand);
  const event = lane && laneToday(dataset, lane, authority, asAt);
  return event?.kind === "grade" ? event.grade : null;
}

/** The codes of the authorities of today that hold a grade for a strand, in the order of the authorities' file. */
export function authoritiesGraded(
  dataset: Judged & Pick<Dataset, "authorities">,
  strand: StrandId,
  grade: GradeId,
): AreaCode[] {
  const holds = (code: AreaCode) => gradeToday(dataset, code, strand)?.id === grade;
  return dataset.authorities.filter(({ closed, code }) => closed === null && holds(code)).map(({ code }) => code);
}

/** The strands of an inspection's framework in order, each with what the report says of it; strands it leaves alone are left out. */
export function profileOf({ frameworks }: Pick<Dataset, "frameworks">, inspection: Inspection): LaneEvent[] {
  const framework = frameworkOf(frameworks, inspection.framework);
  const inOrder = [...framework.strands].sort((a, b) => a.order - b.order);
  return inOrder.flatMap((strand) => strandEvent(inspection, framework, strand));
}

/** How many authorities of today hold each grade of a lane, and how many none, by reason; `uninspected` has no event at all. */
export interface GradeCounts {
  grades: ReadonlyMap<GradeId, number>;
  gaps: Record<Exclude<LaneEvent["kind"], "grade"> | "uninspected", number>;
}

/** Today's grades of a lane over some authorities. */
export function gradeCounts(dataset: Judged, lane: Lane, authorities: readonly AreaCode[], asAt?: string): GradeCounts {
  const grades = new Map<GradeId, number>();
  const gaps = { "not-judged": 0, combined: 0, none: 0, uninspected: 0 };
  for (const code of authorities) {
    const event = laneToday(dataset, lane, code, asAt);
    if (event === null) gaps.uninspected++;
    else if (event.kind === "grade") grades.set(event.grade.id, (grades.get(event.grade.id) ?? 0) + 1);
    else gaps[event.kind]++;
  }
  return { grades, gaps };
}

function laneEvent(frameworks: readonly Framework[], lane: Lane, inspection: Inspection): LaneEvent[] {
  const framework = frameworkOf(frameworks, inspection.framework);
  const strand = strandIn(lane, framework.id);
  if (strand) return strandEvent(inspection, framework, strand);
  const within = coveringStrand(lane, framework);
  if (!within) return [{ inspection, framework, kind: "none" }];
  const touched = inspection.judgements.some((judgement) => judgement.strand === within.id);
  return touched ? [{ inspection, framework, kind: "combined", within }] : [];
}

function strandEvent(inspection: Inspection, framework: Framework, strand: Strand): LaneEvent[] {
  const judgement = inspection.judgements.find((one) => one.strand === strand.id);
  if (!judgement) return [];
  if (judgement.grade === null) return [{ inspection, framework, kind: "not-judged", strand }];
  const grade = gradeOf(framework, judgement.grade);
  return [{ inspection, framework, kind: "grade", strand, grade, printedAs: judgement.printedAs }];
}

function gradeOf(framework: Framework, id: GradeId): Grade {
  const grade = framework.grades.find((one) => one.id === id);
  if (!grade)
    throw new Error(`grade "${id}" of ${framework.id}: expected ${framework.grades.map((one) => one.id).join(", ")}`);
  return grade;
}
