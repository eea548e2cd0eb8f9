import { formatDate, formatPeriod, formatValue, lowerFirst, missingWords, periodPhrase } from "../../format.ts";
import { ENGLAND, type AreaCode } from "../../model/authority.ts";
import type { Figures } from "../../model/figures-file.ts";
import type { Indicator } from "../../model/indicator.ts";
import type { Observation } from "../../model/observation.ts";
import type { Period, PeriodId } from "../../model/period.ts";
import type { ReleaseIndex, ReleaseInspection } from "../../model/release.ts";
import type { Source } from "../../model/source.ts";

/** What a citation states, and the publications it rests on. */
export interface Subject {
  statement: string;
  source: string;
}

/** The last period in which the area has a row, or the one asked for; null where it has none. */
export function observationOf({ observations }: Figures, area: AreaCode, period: PeriodId | null): Observation | null {
  const series = observations.get(area) ?? [];
  if (period === null) return series.at(-1) ?? null;
  return series.find((one) => one.period.id === period) ?? null;
}

/** One figure: what it is of whom and when, its value or why there is none, and its source. */
export function figureSubject(figures: Figures, areaName: string, observation: Observation): Subject {
  const { indicator, sources } = figures;
  const value = valueWords(indicator, observation);
  return {
    statement: `${indicator.title}, ${areaName}, ${periodPhrase(observation.period)}: ${value}`,
    source: sourceText(sources, [observation.source]),
  };
}

/** A whole series, or all areas at one time: England's latest figure stands for it. */
export function indicatorSubject(figures: Figures, what: string): Subject {
  const periods = periodsOf(figures);
  const span = periods.length > 1 ? `, ${formatPeriod(periods[0]!)} to ${formatPeriod(periods.at(-1)!)}` : "";
  const england = observationOf(figures, ENGLAND, null);
  const words = england ? `; England ${periodPhrase(england.period)}: ${valueWords(figures.indicator, england)}` : "";
  const used = new Set([...figures.observations.values()].flatMap((series) => series.map(({ source }) => source)));
  return { statement: `${figures.indicator.title}, ${what}${span}${words}`, source: sourceText(figures.sources, used) };
}

/** An inspection and every grade it gave. */
export function inspectionSubject(index: ReleaseIndex, inspection: ReleaseInspection): Subject {
  const { authority, title, published, grades } = inspection;
  const words = grades.map(([area, grade]) => `${lowerFirst(area)} ${lowerFirst(grade)}`).join("; ");
  return {
    statement: `${index.areas[authority]?.name ?? authority}, ${title}, published ${formatDate(published)}: ${words}`,
    source: "Ofsted, inspection reports",
  };
}

/** `54`, or `no figure (suppressed, because small numbers could identify a child)`. */
export function valueWords({ unit, decimals }: Indicator, { value }: Observation): string {
  return value.status === "present"
    ? formatValue(value.value, unit, decimals)
    : `no figure (${missingWords(value.reason)})`;
}

/** The periods in which any area has a row, in order. */
export function periodsOf({ observations }: Figures): Period[] {
  const periods = new Map(
    [...observations.values()].flatMap((series) => series.map(({ period }) => [period.id, period])),
  );
  return [...periods.values()].sort((a, b) => (a.end < b.end ? -1 : 1));
}

/** The publications of some sources, newest first, each once. */
function sourceText(sources: readonly Source[], ids: Iterable<string>): string {
  const wanted = new Set(ids);
  const used = sources.filter(({ id }) => wanted.has(id)).sort((a, b) => b.published.localeCompare(a.published));
  return [
    ...new Set(used.map(({ publisher, title, release }) => [publisher, title, release].filter(Boolean).join(", "))),
  ].join("; ");
}
