import type { AreaCode } from "../model/authority.ts";
import type { MissingReason, Observation } from "../model/observation.ts";
import { tidy } from "./tidy.ts";

/** Why an area has no figure: the publisher's reason, `no-row` where the file has no such row, `closed` where the authority is no more. */
export type AbsenceReason = MissingReason | "no-row" | "closed";

export interface Absent {
  code: AreaCode;
  reason: AbsenceReason;
}

/** The one number that a figure is held against, and whether it was worked out unrounded or taken as published. */
export interface Point {
  value: number;
  basis: "computed" | "published";
}

/** What a benchmark needs to know of one member. */
export type Member = PresentMember | { code: AreaCode; status: "absent"; reason: AbsenceReason };

export interface PresentMember {
  code: AreaCode;
  status: "present";
  value: number;
  computed: number | null;
  /** True where the figure rests on a hidden or tiny denominator, and is never an extreme. */
  standsAside: boolean;
}

/** A benchmark made of several authorities' published figures, each counting the same. */
export type GroupBenchmark =
  | {
      status: "present";
      mean: number;
      median: number;
      /** Null where every member's figure rests on a hidden or tiny denominator, and none may be an extreme. */
      min: number | null;
      max: number | null;
      /** How many members have a figure, and of how many. */
      n: number;
      of: number;
      absent: readonly Absent[];
      /** Mean of the unrounded figures; null unless every member with a published figure has one. */
      computedMean: number | null;
      against: Point;
    }
  | { status: "none"; reason: "no-members" | "all-absent"; of: number; absent: readonly Absent[] };

/** A benchmark that is itself a published row: a region or England. Never an average of authorities. */
export type PublishedBenchmark =
  | {
      status: "present";
      area: AreaCode;
      observation: Observation;
      value: number;
      computed: number | null;
      against: Point;
    }
  | { status: "none"; area: AreaCode; reason: AbsenceReason };

export type Benchmark = GroupBenchmark | PublishedBenchmark;

/**
 * Mean, median and range of the members' published figures, those without one left out and named. Min and max are taken over
 * members that may stand as an extreme; the mean and median over all with a figure, as DfE's tool does.
 */
export function groupBenchmark(members: readonly Member[]): GroupBenchmark {
  const of = members.length;
  const sorted = ascending(members);
  const absent = sorted.length === of ? nobody : absentAmong(members);
  if (sorted.length === 0) return { status: "none", reason: of === 0 ? "no-members" : "all-absent", of, absent };
  const published = tidy(meanOf(sorted));
  const computedMean = meanIfAll(sorted);
  return {
    status: "present",
    mean: published,
    median: tidy(medianOf(sorted)),
    min: sorted.find(mayBeExtreme)?.value ?? null,
    max: sorted.findLast(mayBeExtreme)?.value ?? null,
    n: sorted.length,
    of,
    absent,
    computedMean,
    against: pointOf(published, computedMean),
  };
}

/** The point to hold against: the computed figure where there is one, since an interval is not rounded either. */
export function pointOf(published: number, computed: number | null): Point {
  return computed === null ? { value: published, basis: "published" } : { value: computed, basis: "computed" };
}

/** The point value of a benchmark, or null where there is none. */
export function againstOf(benchmark: Benchmark): Point | null {
  return benchmark.status === "present" ? benchmark.against : null;
}

/** Which side of a benchmark a published figure lies on: above, below and equal are three answers. */
export function sideOf(value: number, benchmark: number): "above" | "equal" | "below" {
  if (value === benchmark) return "equal";
  return value > benchmark ? "above" : "below";
}

/** Nobody missing, as in most groups: one list for all of them. */
const nobody: readonly Absent[] = Object.freeze([]);

function absentAmong(members: readonly Member[]): Absent[] {
  return members.flatMap((one) => (one.status === "absent" ? [{ code: one.code, reason: one.reason }] : []));
}

/** The members with a figure, the lowest first; put in one by one, which for ten is far quicker than a general sort. */
function ascending(members: readonly Member[]): PresentMember[] {
  const sorted: PresentMember[] = [];
  for (const member of members) {
    if (member.status === "absent") continue;
    let at = sorted.length;
    for (; at > 0 && sorted[at - 1]!.value > member.value; at -= 1) sorted[at] = sorted[at - 1]!;
    sorted[at] = member;
  }
  return sorted;
}

function mayBeExtreme({ standsAside }: PresentMember): boolean {
  return !standsAside;
}

function meanOf(members: readonly PresentMember[]): number {
  let total = 0;
  for (const { value } of members) total += value;
  return total / members.length;
}

/** The middle one, or halfway between the two in the middle. */
function medianOf(sorted: readonly PresentMember[]): number {
  const middle = (sorted.length - 1) / 2;
  const low = sorted[Math.floor(middle)]!.value;
  return low + (sorted[Math.ceil(middle)]!.value - low) / 2;
}

function meanIfAll(members: readonly PresentMember[]): number | null {
  let total = 0;
  for (const { computed } of members) {
    if (computed === null) return null;
    total += computed;
  }
  return total / members.length;
}
