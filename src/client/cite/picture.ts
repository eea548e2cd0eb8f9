import { axisFor, baselineOf } from "../../charts/axis.ts";
import { atEveryWidth } from "../../charts/draw/responsive.ts";
import { drawTimeSeries } from "../../charts/draw/time-series.ts";
import { timeSeries, type TimeLine } from "../../charts/time-series.ts";
import { formatNumber, formatPeriod } from "../../format.ts";
import { ENGLAND } from "../../model/authority.ts";
import type { Figures } from "../../model/figures-file.ts";
import { withEngland, type Shown } from "./resolve.ts";
import { periodsOf, valueWords } from "./subject.ts";

/** Lines over time of some areas, and of England, as markup: numbers and names only, all of them escaped by the drawing. */
export function seriesPicture(figures: Figures, areas: Shown["areas"], label: string): string {
  const periods = periodsOf(figures);
  const lines = withEngland(areas).map((area, place) => lineOf(figures, area, place === 0));
  const drawn = lines.flatMap(({ points }) => points.map(({ value }) => value));
  const input = {
    indicator: figures.indicator.id,
    periods: periods.map((period) => ({ year: period.endYear, period: period.id, label: formatPeriod(period) })),
    axis: axisFor(drawn, { baseline: baselineOf(figures.indicator.unit), count: 4 }),
    tickText: (value: number) => formatNumber(value, Number.isInteger(value) ? 0 : 1),
    lines,
    breaks: figures.breaks.flatMap(({ period }) => {
      const first = periods.find(({ id }) => id === period);
      return first ? [{ year: first.endYear, label: "counted differently" }] : [];
    }),
  };
  return atEveryWidth("column", (width, className) =>
    drawTimeSeries(timeSeries({ ...input, width }), label, className),
  );
}

function lineOf(figures: Figures, { code, name }: Shown["areas"][number], isFirst: boolean): TimeLine {
  const series = figures.observations.get(code) ?? [];
  return {
    emphasis: code === ENGLAND ? "england" : isFirst ? "authority" : "other",
    name,
    authority: code,
    points: series.map((one) => ({
      year: one.period.endYear,
      period: one.period.id,
      value: one.value.status === "present" ? one.value.value : null,
      text: valueWords(figures.indicator, one),
    })),
  };
}
