import { group, median, quantile } from "d3";
import type { AreaCode } from "../model/authority.ts";
import type { GradeId, Inspection } from "../model/inspection.ts";
import { inspectionsOf, latestInspection, type Judged } from "./judgements.ts";

const DAY = 86_400_000;
const DAYS_IN_YEAR = 365.25;

/** One observed wait: from the start of an inspection to the start of the authority's next. */
export interface InspectionGap {
  authority: AreaCode;
  earlier: Inspection;
  later: Inspection;
  years: number;
}

/** How long the observed waits were, in years; `n` of them. Those still waiting are not in it. */
export interface GapSummary {
  n: number;
  median: number;
  p10: number;
  p90: number;
}

/**
 * The gaps, start to start, that ended with an inspection begun in a span of days (both included): what was observed, not a rule.
 * Inspections without a start date, and reviews of a single strand (the safeguarding board's), are passed over.
 */
export function observedGaps(dataset: Judged, since: string, until: string): InspectionGap[] {
  const codes = new Set(dataset.inspections.map((one) => one.authorityCode));
  return [...codes].flatMap((code) => gapsOf(fullInspections(dataset, code), since, until));
}

/** Median and 10th–90th centile of some gaps; null where there are none. */
export function gapSummary(gaps: readonly InspectionGap[]): GapSummary | null {
  const years = gaps.map((gap) => gap.years);
  if (years.length === 0) return null;
  return { n: years.length, median: median(years)!, p10: quantile(years, 0.1)!, p90: quantile(years, 0.9)! };
}

/** How many of some observed waits were over by a time in years after the inspection before. */
export function gapsNoLongerThan(gaps: readonly InspectionGap[], years: number): number {
  return gaps.filter((gap) => gap.years <= years).length;
}

/** Gaps by the grade that the earlier inspection gave a strand, such as overall; null for those that gave none. */
export function gapsByOutcome(
  gaps: readonly InspectionGap[],
  strand: string,
): ReadonlyMap<GradeId | null, InspectionGap[]> {
  return group(gaps, ({ earlier }) => earlier.judgements.find((one) => one.strand === strand)?.grade ?? null);
}

/** Median number of days from the end of fieldwork to publication, for inspections begun in a span of days; null for none. */
export function daysToReport(
  { inspections }: Judged,
  since: string,
  until: string,
): { n: number; median: number } | null {
  const begun = inspections.filter(({ start }) => start !== null && start >= since && start <= until);
  const days = begun.flatMap(({ end, published }) => (end === null ? [] : [daysBetween(end, published)]));
  return days.length === 0 ? null : { n: days.length, median: median(days)! };
}

/** How long, to the data's own date, since the last inspection of an authority began (ended or was published, where that is all that is known). */
export interface Waiting {
  inspection: Inspection;
  since: string;
  years: number;
}

/** The time since an authority's last inspection; null where it has had none. */
export function waitingTime(dataset: Judged, authority: AreaCode, dataDate: string): Waiting | null {
  const inspection = latestInspection(dataset, authority, dataDate);
  if (inspection === null) return null;
  const since = inspection.start ?? inspection.end ?? inspection.published;
  return { inspection, since, years: yearsBetween(since, dataDate) };
}

/** Years from one ISO date to another. */
export function yearsBetween(from: string, to: string): number {
  return daysBetween(from, to) / DAYS_IN_YEAR;
}

function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / DAY);
}

function fullInspections(dataset: Judged, code: AreaCode): (Inspection & { start: string })[] {
  return inspectionsOf(dataset, code)
    .filter(({ judgements }) => judgements.length > 1)
    .flatMap((one) => (one.start === null ? [] : [{ ...one, start: one.start }]))
    .sort((a, b) => a.start.localeCompare(b.start));
}

function gapsOf(
  inspections: readonly (Inspection & { start: string })[],
  since: string,
  until: string,
): InspectionGap[] {
  return inspections.slice(1).flatMap((later, i) => {
    const earlier = inspections[i]!;
    if (later.start < since || later.start > until) return [];
    return [{ authority: later.authorityCode, earlier, later, years: yearsBetween(earlier.start, later.start) }];
  });
}
