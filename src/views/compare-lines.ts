import { axisFor, baselineOf, type Axis } from "../charts/axis.ts";
import type { TimeLine, TimePeriod, TimeSeriesInput } from "../charts/time-series.ts";
import { neighbourSeries } from "../compare/neighbour-series.ts";
import { observationAt, periodsOf } from "../compare/series.ts";
import { formatPeriod } from "../format.ts";
import { ENGLAND, type Authority } from "../model/authority.ts";
import type { Figures } from "../model/figures-file.ts";
import { isTotal, type Indicator } from "../model/indicator.ts";
import type { Observation } from "../model/observation.ts";
import type { Period } from "../model/period.ts";
import type { AxisStart } from "../model/selection.ts";
import { factsOf, type Chosen } from "./compare-facts.ts";
import { OWN_NAME, type OwnFigure } from "./compare-own.ts";
import { tickText } from "./compare-words.ts";
import { benchmarkText, figureView, valueWithUnit } from "./figures.ts";

/** The chosen authorities over time, each named at its line's end, with the mean of the subject's neighbours and England. */
export function linesInput(
  chosen: Chosen,
  figures: Figures,
  start: AxisStart | null,
  own: readonly OwnFigure[] = [],
): Omit<TimeSeriesInput, "width"> {
  const { indicator } = figures;
  const facts = factsOf(chosen.areas, figures);
  const periods = periodsOf(facts, indicator);
  const [subject, ...others] = chosen.authorities;
  const of = ({ code }: Authority) => figures.observations.get(code) ?? [];
  const mine = own.filter((one) => one.indicator === indicator.id);
  const lines: TimeLine[] = [
    lineOf(indicator, periods, of(subject), subject.name, "authority", subject.code),
    ...(mine.length === 0 ? [] : [ownLine(indicator, subject, mine)]),
    ...(isTotal(indicator) || subject.code === ENGLAND
      ? []
      : [lineOf(indicator, periods, figures.observations.get(ENGLAND) ?? [], "England", "england", ENGLAND)]),
    meanLine(chosen, figures, periods),
    ...others.map((one) => lineOf(indicator, periods, of(one), one.name, "neighbour", one.code)),
  ];
  const shown = lines.filter(({ points }) => points.some(({ value }) => value !== null));
  return {
    indicator: indicator.id,
    height: Math.max(320, 60 + shown.length * 24),
    periods: [...periods.map(timePeriod), ...ownPeriods(periods, mine)].sort((a, b) => a.year - b.year),
    axis: axisOf(
      indicator,
      shown.flatMap(({ points }) => points.map(({ value }) => value)),
      start,
    ),
    tickText,
    lines: shown,
    breaks: figures.breaks.map(({ period }) => ({
      year: Number(period.slice(0, 4)),
      label: "counted differently from here",
    })),
  };
}

function lineOf(
  indicator: Indicator,
  periods: readonly Period[],
  series: readonly Observation[],
  name: string,
  emphasis: TimeLine["emphasis"],
  authority: string,
): TimeLine {
  const points = periods.map((period) => {
    const figure = figureView(indicator, observationAt(series, period.id));
    return { year: period.endYear, period: period.id, value: figure.raw, text: figure.missing || figure.text };
  });
  return { emphasis, name, authority, points };
}

function meanLine(chosen: Chosen, figures: Figures, periods: readonly Period[]): TimeLine {
  const { indicator } = figures;
  const facts = factsOf(chosen.areas, figures);
  const points = neighbourSeries(facts, indicator, chosen.authorities[0].code, chosen.edition, periods);
  return {
    emphasis: "benchmark",
    name: "Neighbours’ mean",
    shortName: "Neighbours",
    points: points.map(({ period, benchmark }) => {
      const value = benchmark.status === "present" ? benchmark.mean : null;
      const text = value === null ? "no figure" : benchmarkText(indicator, value);
      return { year: period.endYear, period: period.id, value, text };
    }),
  };
}

function ownLine(indicator: Indicator, subject: Authority, mine: readonly OwnFigure[]): TimeLine {
  const points = mine.map(({ year, label, value }) => ({
    year,
    period: label,
    value,
    text: valueWithUnit(indicator, value),
  }));
  return { emphasis: "region", name: `${subject.name}, ${OWN_NAME}:`, shortName: "Your figure:", points };
}

function ownPeriods(periods: readonly Period[], mine: readonly OwnFigure[]): TimePeriod[] {
  const known = new Set(periods.map(({ endYear }) => endYear));
  return mine.filter(({ year }) => !known.has(year)).map(({ year, label }) => ({ year, period: label, label }));
}

function axisOf(indicator: Indicator, values: readonly (number | null)[], start: AxisStart | null): Axis {
  const baseline = start === "data" ? "free" : start === "zero" ? "zero" : baselineOf(indicator.unit);
  return axisFor(values, { baseline, count: 5, start: typeof start === "number" ? start : null });
}

function timePeriod(period: Period): TimePeriod {
  return { year: period.endYear, period: period.id, label: formatPeriod(period), end: period.end };
}
