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
  /** The judgement before was made under another framework, so that no direction is given. */
  across: number;
  /** No judgement of its own before. */
  first: number;
  /** No grade of its own at the last inspection, or none yet. */
  none: number;
}

type Move = Exclude<keyof StrandMoves, "strand" | "name">;

const moveOf: Readonly<Record<JudgementChange["kind"], Move>> = {
  improved: "improved",
  declined: "declined",
  unchanged: "unchanged",
  "across-frameworks": "across",
  first: "first",
  "first-alone": "first",
  "no-grade": "none",
};

/** For every strand, how many authorities of today went up, down or neither at the last inspection that touched it; each is counted once. */
export function strandMoves(dataset: Dataset): StrandMoves[] {
  const codes = currentAuthorities(dataset).map(({ code }) => code);
  return profileLanes(dataset.frameworks).map((lane) => {
    const counts = { improved: 0, declined: 0, unchanged: 0, across: 0, first: 0, none: 0 };
    for (const code of codes) {
      const event = laneToday(dataset, lane, code);
      const change = event && changeAt(dataset, lane, event.inspection);
      counts[change ? moveOf[change.kind] : "none"]++;
    }
    return { strand: lane.strand, name: lane.newest.shortLabel, ...counts };
  });
}
