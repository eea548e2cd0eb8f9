import { areConsecutive, type PeriodKind } from "../../../src/model/period.ts";
import { isAuthority } from "./areas.ts";
import type { Entry } from "./entry.ts";
import { type ManifestIndicator, periodOf } from "./manifest.ts";

/** A change on the year before that is far beyond what authorities usually see. */
export interface Outlier {
  area: string;
  period: string;
  before: string;
  after: string;
  /** How many times the usual change it is. */
  times: number;
}

/** A change counts as an outlier beyond this many times the usual one. */
const BEYOND = 5;

/** Amounts below this change by large factors from chance alone. */
const LEAST_AMOUNT = 20;

/** Fewer changes than this do not make a usual one. */
const LEAST_CHANGES = 50;

interface Step {
  before: Entry;
  after: Entry;
  size: number;
}

/**
 * The changes into the newest period beyond five times the usual, largest first. The usual is the median change of one
 * authority in one year, over all authorities and years; amounts are compared by their ratio, everything else by difference.
 */
export function outliersOf(indicator: ManifestIndicator, entries: readonly Entry[]): Outlier[] {
  const steps = stepsOf(indicator, entries);
  const usual = median(steps.map(({ size }) => size).filter((size) => size > 0));
  if (usual === null || steps.length < LEAST_CHANGES) return [];
  const newest = steps.reduce((period, { after }) => (after.period > period ? after.period : period), "");
  return steps
    .filter(({ after, size }) => after.period === newest && size > BEYOND * usual)
    .map(({ before, after, size }) => outlier(before, after, size / usual))
    .sort((a, b) => b.times - a.times || (a.area < b.area ? -1 : 1));
}

/** Pairs of consecutive periods of one authority, both with a value. The entries come in order of area and period. */
function stepsOf(indicator: ManifestIndicator, entries: readonly Entry[]): Step[] {
  const steps: Step[] = [];
  entries.forEach((after, index) => {
    const before = entries[index - 1];
    if (!before || before.area !== after.area || !isAuthority(after.area)) return;
    if (!followsOn(before, after, indicator.periodKind)) return;
    const size = sizeOf(indicator, Number(before.value), Number(after.value));
    if (before.value !== "" && after.value !== "" && size !== null) steps.push({ before, after, size });
  });
  return steps;
}

function followsOn(before: Entry, after: Entry, kind: PeriodKind): boolean {
  const [earlier, later] = [periodOf(before.period, kind), periodOf(after.period, kind)];
  return earlier !== null && later !== null && areConsecutive(earlier, later);
}

function sizeOf(indicator: ManifestIndicator, before: number, after: number): number | null {
  const isAmount = indicator.unit === "number" || indicator.unit === "fte" || indicator.unit === "pounds";
  if (!isAmount) return Math.abs(after - before);
  return before >= LEAST_AMOUNT && after >= LEAST_AMOUNT ? Math.abs(Math.log(after / before)) : null;
}

function outlier(before: Entry, after: Entry, times: number): Outlier {
  return {
    area: after.area,
    period: after.period,
    before: before.value,
    after: after.value,
    times: Math.round(times * 10) / 10,
  };
}

function median(values: readonly number[]): number | null {
  if (values.length === 0) return null;
  const sorted = values.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? 0;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? upper) + upper) / 2;
}
