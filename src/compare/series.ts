import type { Dataset } from "../model/dataset.ts";
import type { Break, Indicator } from "../model/indicator.ts";
import type { Observation } from "../model/observation.ts";
import { parsePeriod, type Period, type PeriodId } from "../model/period.ts";
import { currentAuthorities } from "./authorities.ts";

/** The observations of one indicator in one area, oldest first. */
export type Series = readonly Observation[];

/** The observation of a period, or null where the series has no row for it. */
export function observationAt(series: Series, period: PeriodId): Observation | null {
  // The newest is asked for most, and millions of times a build.
  for (let at = series.length - 1; at >= 0; at -= 1) if (series[at]!.period.id === period) return series[at]!;
  return null;
}

/**
 * The observation of the period that ended so many years before another, or null: the row before it in a file may be any number of
 * years older. Of two kinds of period the same kind is taken.
 */
export function observationYearsBefore(series: Series, period: Period, years: number): Observation | null {
  const then = (one: Observation) => one.period.endYear === period.endYear - years;
  return series.find((one) => then(one) && one.period.kind === period.kind) ?? series.find(then) ?? null;
}

/** The newest published figure from before a period, or null. */
export function lastPublishedBefore(series: Series, period: Period): Observation | null {
  const earlier = (one: Observation) => one.period.endYear < period.endYear && one.value.status === "present";
  return series.findLast(earlier) ?? null;
}

/** The break that lies between two periods (the first of the new kind is after the earlier one), or null. */
export function breakBetween(
  indicator: Indicator,
  breaks: readonly Break[],
  earlier: Period,
  later: Period,
): Break | null {
  const between = (one: Break) => {
    if (one.indicator !== indicator.id) return false;
    const first = parsePeriod(one.period, indicator.periodKind);
    return first !== null && first.endYear > earlier.endYear && first.endYear <= later.endYear;
  };
  return breaks.find(between) ?? null;
}

const periodsFound = new WeakMap<Dataset["observations"], Map<string, readonly Period[]>>();

/** Every period of an indicator in any area, oldest first; found once a dataset, since it reads every series. */
export function periodsOf({ observations }: Pick<Dataset, "observations">, indicator: Indicator): readonly Period[] {
  const found = periodsFound.get(observations) ?? new Map<string, readonly Period[]>();
  periodsFound.set(observations, found);
  const periods = found.get(indicator.id) ?? findPeriods({ observations }, indicator);
  found.set(indicator.id, periods);
  return periods;
}

function findPeriods(dataset: Pick<Dataset, "observations">, indicator: Indicator): Period[] {
  const periods = new Map<PeriodId, Period>();
  for (const series of seriesByArea(dataset, indicator).values()) {
    for (const { period } of series) periods.set(period.id, period);
  }
  return [...periods.values()].sort((a, b) => a.endYear - b.endYear);
}

/** So many authorities of a sample can be set side by side; fewer show no shape. */
const ENOUGH = 10;

/**
 * The newest period in which an authority of today has a published figure (for an indicator of England only, in which any area has
 * one; for a sample, in which ten authorities or more have one, else in which most have), or null where there is none: the one
 * period in which all authorities are compared.
 */
export function latestPeriod(
  dataset: Pick<Dataset, "observations" | "authorities">,
  indicator: Indicator,
): Period | null {
  const all = seriesByArea(dataset, indicator);
  const ofSample = indicator.coverage === "sample" ? latestOfSample(dataset, all) : null;
  if (ofSample) return ofSample;
  const ofAuthorities = currentAuthorities(dataset).flatMap(({ code }) => newestPublished(all.get(code)));
  const candidates = ofAuthorities.length > 0 ? ofAuthorities : [...all.values()].flatMap(newestPublished);
  return candidates.reduce<Period | null>(
    (newest, one) => (newest && newest.endYear >= one.endYear ? newest : one),
    null,
  );
}

/** Reports quote what they will: the last year of a sample may hold one authority and the year before it forty. */
function latestOfSample(dataset: Pick<Dataset, "authorities">, all: ReadonlyMap<string, Series>): Period | null {
  const counts = new Map<PeriodId, { period: Period; count: number }>();
  for (const { code } of currentAuthorities(dataset))
    for (const { period, value } of all.get(code) ?? [])
      if (value.status === "present") counts.set(period.id, { period, count: (counts.get(period.id)?.count ?? 0) + 1 });
  const newestFirst = [...counts.values()].sort((a, b) => b.period.endYear - a.period.endYear);
  const most = Math.max(0, ...newestFirst.map(({ count }) => count));
  return newestFirst.find(({ count }) => count >= Math.min(ENOUGH, most))?.period ?? null;
}

function newestPublished(series: Series | undefined): Period[] {
  const newest = series?.findLast((observation) => observation.value.status === "present");
  return newest ? [newest.period] : [];
}

function seriesByArea({ observations }: Pick<Dataset, "observations">, { id }: Indicator): ReadonlyMap<string, Series> {
  return observations.get(id) ?? new Map<string, Series>();
}
