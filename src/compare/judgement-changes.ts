import type { Dataset } from "../model/dataset.ts";
import type { Framework, Inspection, Strand } from "../model/inspection.ts";
import { laneHistory, type GradeEvent, type Judged, type LaneEvent } from "./judgements.ts";
import { coveringStrand, lanesOf, strandIn, type Lane } from "./lanes.ts";

/** A time in which a lane was not judged on its own, between two frameworks that judge it. */
export interface Gap {
  /** The first framework that left it out, and the day that framework began. */
  framework: Framework;
  since: string;
  /** The strand it was judged inside, or null where it was not judged at all. */
  within: Strand | null;
}

/** What an inspection changed on one lane, against the last judgement of that same lane. */
export type JudgementChange =
  /** Never judged before, on its own or inside another strand. */
  | { kind: "first"; to: GradeEvent }
  /** Never judged on its own before, but inside another strand at an earlier inspection. */
  | { kind: "first-alone"; to: GradeEvent; combined: Extract<LaneEvent, { kind: "combined" }> }
  /** Both under one framework, so that the grades mean the same. */
  | { kind: "improved" | "declined" | "unchanged"; from: GradeEvent; to: GradeEvent }
  /** Under different frameworks: the words are "changed from", or "the same grade as"; never improved or declined. */
  | { kind: "across-frameworks"; from: GradeEvent; to: GradeEvent; sameGrade: boolean; gap: Gap | null }
  /** Not given a grade of its own by this inspection; `from` is the last one it had. */
  | { kind: "no-grade"; event: Exclude<LaneEvent, GradeEvent>; from: GradeEvent | null };

/** What an inspection changed, lane by lane; a lane that neither it nor any before it touches is left out. */
export function changesAt(dataset: Judged, inspection: Inspection): { lane: Lane; change: JudgementChange }[] {
  return lanesOf(dataset.frameworks).flatMap((lane) => {
    const change = changeAt(dataset, lane, inspection);
    return change === null ? [] : [{ lane, change }];
  });
}

/** What an inspection changed on one lane; null where it leaves the lane alone. */
export function changeAt(dataset: Judged, lane: Lane, inspection: Inspection): JudgementChange | null {
  const history = laneHistory(dataset, lane, inspection.authorityCode);
  const at = history.findIndex((event) => event.inspection.id === inspection.id);
  const event = history[at];
  if (!event) return null;
  const before = history.slice(0, at);
  const from = before.findLast((one) => one.kind === "grade") ?? null;
  if (event.kind !== "grade") return from === null && event.kind === "none" ? null : { kind: "no-grade", event, from };
  return from === null ? firstJudgement(before, event) : changeFrom(dataset, lane, from, event);
}

function firstJudgement(before: readonly LaneEvent[], to: GradeEvent): JudgementChange {
  const combined = before.findLast((one) => one.kind === "combined");
  return combined ? { kind: "first-alone", to, combined } : { kind: "first", to };
}

function changeFrom(
  { frameworks }: Pick<Dataset, "frameworks">,
  lane: Lane,
  from: GradeEvent,
  to: GradeEvent,
): JudgementChange {
  if (from.framework.id !== to.framework.id) {
    const sameGrade = from.grade.id === to.grade.id;
    return { kind: "across-frameworks", from, to, sameGrade, gap: gapBetween(frameworks, lane, from, to) };
  }
  const step = Math.sign(to.grade.level - from.grade.level);
  return { kind: step > 0 ? "improved" : step < 0 ? "declined" : "unchanged", from, to };
}

/** The first framework between two judgements that has no strand for the lane. */
function gapBetween(frameworks: readonly Framework[], lane: Lane, from: GradeEvent, to: GradeEvent): Gap | null {
  const between = frameworks
    .filter((one) => one.from > from.framework.from && one.from < to.framework.from)
    .sort((a, b) => a.from.localeCompare(b.from));
  const framework = between.find((one) => strandIn(lane, one.id) === null);
  return framework ? { framework, since: framework.from, within: coveringStrand(lane, framework) } : null;
}
