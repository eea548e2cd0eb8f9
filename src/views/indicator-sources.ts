import { currentAuthorities } from "../compare/authorities.ts";
import type { Snapshot } from "../compare/snapshot.ts";
import { formatPeriod, joinWords, plural } from "../format.ts";
import { ENGLAND } from "../model/authority.ts";
import { type Dataset, seriesOf } from "../model/dataset.ts";
import type { Indicator } from "../model/indicator.ts";
import type { Observation } from "../model/observation.ts";
import type { Period } from "../model/period.ts";
import { type SourceLine, sourceLines } from "./sources.ts";

/** A publication and the periods whose figures come from it. */
export interface PeriodSource extends SourceLine {
  /** `2022 to 2025`, `2013, 2014`. */
  periods: string;
}

/** The publications that the rows of a snapshot come from: those of England and of today's authorities that have a figure. */
export function snapshotSources(dataset: Dataset, { cells }: Snapshot): SourceLine[] {
  const codes = [ENGLAND, ...currentAuthorities(dataset).map(({ code }) => code)];
  const rows = codes.flatMap((code) => cells.get(code)?.observation ?? []);
  const present = rows.filter(({ value }) => value.status === "present");
  return sourceLines(dataset, new Set((present.length > 0 ? present : rows).map(({ source }) => source)));
}

/** The publications behind one area's figures over time: first that of the latest figure, then the others, newest first. */
export function areaSources(dataset: Dataset, indicator: Indicator, area: string): SourceLine[] {
  const ids = seriesOf(dataset, indicator.id, area).map(({ source }) => source);
  const lines = sourceLines(dataset, new Set(ids));
  return [...lines.filter(({ id }) => id === ids.at(-1)), ...lines.filter(({ id }) => id !== ids.at(-1))];
}

/** Every publication that a figure of this indicator comes from with its periods, newest first. */
export function periodSources(dataset: Dataset, indicator: Indicator): PeriodSource[] {
  const periods = new Map<string, Map<number, Period>>();
  for (const series of dataset.observations.get(indicator.id)?.values() ?? [])
    for (const one of series) notePeriod(periods, one);
  return sourceLines(dataset, periods.keys()).map((line) => ({ ...line, periods: spanWords(periods.get(line.id)!) }));
}

function notePeriod(periods: Map<string, Map<number, Period>>, { source, period }: Observation): void {
  const known = periods.get(source) ?? new Map<number, Period>();
  known.set(period.endYear, period);
  periods.set(source, known);
}

/** Years in a row as a span, others by name. */
function spanWords(byYear: ReadonlyMap<number, Period>): string {
  const years = [...byYear.keys()].sort((a, b) => a - b);
  const runs: [number, number][] = [];
  for (const year of years) {
    const last = runs.at(-1);
    if (last && year - last[1] === 1) last[1] = year;
    else runs.push([year, year]);
  }
  const name = (year: number) => formatPeriod(byYear.get(year)!);
  return joinWords(runs.map(([from, to]) => (from === to ? name(from) : `${name(from)} to ${name(to)}`)));
}

/** The sources as the line under a chart, each by name; with `more`, only the first, and where the others are listed. */
export function sourceWords(lines: readonly SourceLine[], more = ""): string {
  const named = more === "" ? lines : lines.slice(0, 1);
  const rest = lines.length - named.length;
  const words = named.map(({ text, published }) =>
    published && !text.includes(published) ? `${text}, published ${published}` : text,
  );
  if (words.length === 0) return "";
  return `Source: ${words.join("; ")}${rest > 0 ? ` and ${rest} other ${plural(rest, "publication")}, ${more}` : ""}`;
}
