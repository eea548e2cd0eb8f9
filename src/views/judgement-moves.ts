import { currentAuthorities } from "../compare/authorities.ts";
import { changeAt, type JudgementChange } from "../compare/judgement-changes.ts";
import { laneToday } from "../compare/judgements.ts";
import type { Lane } from "../compare/lanes.ts";
import type { Dataset } from "../model/dataset.ts";
import { gradedPath } from "./paths.ts";
import { profileLanes } from "./profile.ts";

/** Where a grade may lie beside the one before it, as readers choose it. */
export const directions = [
  { id: "higher", label: "a higher grade than before" },
  { id: "lower", label: "a lower grade than before" },
  { id: "same", label: "the same grade as before" },
] as const;

export type Direction = (typeof directions)[number]["id"];

/** Authorities whose last grade lies in one direction. */
export interface Move {
  direction: Direction;
  label: string;
  count: number;
  /** Those of them with both judgements under one framework: only of these is "improved" or "declined" said. */
  within: number;
  /** The table of judgements narrowed to them. */
  path: string;
}

/** What the last inspection of each authority changed on one strand, as counts of authorities. */
export interface StrandMoves {
  strand: string;
  name: string;
  moves: readonly Move[];
  /** Changed between two frameworks whose grades have not the same steps, so that neither is the higher. */
  incomparable: number;
  /** No judgement of its own before. */
  first: number;
  /** No grade of its own at the last inspection, or none yet. */
  none: number;
}

/** For every strand, how the last grade of each authority of today lies beside the one before; each authority is counted once. */
export function strandMoves(dataset: Dataset): StrandMoves[] {
  const codes = currentAuthorities(dataset).map(({ code }) => code);
  return profileLanes(dataset.frameworks).map((lane) => {
    const changes = codes.map((code) => lastChange(dataset, lane, code));
    const isFirst = (change: JudgementChange | null) => change?.kind === "first" || change?.kind === "first-alone";
    const hasNone = (change: JudgementChange | null) => change === null || change.kind === "no-grade";
    const [first, none] = [changes.filter(isFirst).length, changes.filter(hasNone).length];
    const moves = directions.map((direction) => moveOf(lane, direction, changes));
    const counted = moves.reduce((sum, { count }) => sum + count, 0);
    return {
      strand: lane.strand,
      name: lane.newest.shortLabel,
      moves,
      incomparable: codes.length - counted - first - none,
      first,
      none,
    };
  });
}

/** What the last inspection that touched a lane changed on it; null where none has. */
export function lastChange(dataset: Dataset, lane: Lane, code: string): JudgementChange | null {
  const event = laneToday(dataset, lane, code);
  return event && changeAt(dataset, lane, event.inspection);
}

/** Where a grade lies beside the one before it; null where there are not two grades of one scale. */
export function directionOf(change: JudgementChange | null): Direction | null {
  switch (change?.kind) {
    case "improved":
      return "higher";
    case "declined":
      return "lower";
    case "unchanged":
      return "same";
    case "across-frameworks":
      return acrossDirection(change);
    default:
      return null;
  }
}

/** Two frameworks with as many grades have one scale; where their number differs no grade of one is above another's. */
function acrossDirection({
  from,
  to,
  sameGrade,
}: Extract<JudgementChange, { kind: "across-frameworks" }>): Direction | null {
  if (sameGrade) return "same";
  if (from.framework.grades.length !== to.framework.grades.length) return null;
  const step = to.grade.level - from.grade.level;
  return step > 0 ? "higher" : step < 0 ? "lower" : null;
}

function moveOf(
  { strand }: Lane,
  { id, label }: (typeof directions)[number],
  changes: readonly (JudgementChange | null)[],
): Move {
  const these = changes.filter((change) => directionOf(change) === id);
  return {
    direction: id,
    label,
    count: these.length,
    within: these.filter((change) => change?.kind !== "across-frameworks").length,
    path: gradedPath("moved", `${strand}-${id}`),
  };
}
