import { currentAuthorities } from "../compare/authorities.ts";
import { changeAt, type JudgementChange } from "../compare/judgement-changes.ts";
import { laneToday } from "../compare/judgements.ts";
import type { Dataset } from "../model/dataset.ts";
import { profileLanes } from "./profile.ts";

/** What the last inspection of each authority changed on one strand, as counts of authorities. */
export interface StrandMoves {
  strand: string;
  name: string;
  improved: number;
  declined: number;
  unchanged: number;
  /** The judgement before was made under another framework: the same word, or another, and no direction either way. */
  acrossSame: number;
  acrossChanged: number;
  /** No judgement of its own before. */
  first: number;
  /** No grade of its own at the last inspection, or none yet. */
  none: number;
}

type Move = Exclude<keyof StrandMoves, "strand" | "name">;

/** What a change counts as; a strand that no inspection has touched has none. */
function moveOf(change: JudgementChange | null): Move {
  switch (change?.kind) {
    case "improved":
    case "declined":
    case "unchanged":
      return change.kind;
    case "across-frameworks":
      return change.sameGrade ? "acrossSame" : "acrossChanged";
    case "first":
    case "first-alone":
      return "first";
    case "no-grade":
    case undefined:
      return "none";
  }
}

/** For every strand, how many authorities of today went up, down or neither at the last inspection that touched it; each is counted once. */
export function strandMoves(dataset: Dataset): StrandMoves[] {
  const codes = currentAuthorities(dataset).map(({ code }) => code);
  return profileLanes(dataset.frameworks).map((lane) => {
    const counts = { improved: 0, declined: 0, unchanged: 0, acrossSame: 0, acrossChanged: 0, first: 0, none: 0 };
    for (const code of codes) {
      const event = laneToday(dataset, lane, code);
      counts[moveOf(event && changeAt(dataset, lane, event.inspection))]++;
    }
    return { strand: lane.strand, name: lane.newest.shortLabel, ...counts };
  });
}
