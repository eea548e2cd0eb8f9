import { type Axis, axisFor, type Baseline, baselineOf } from "../../charts/axis.ts";
import type { DistributionDot, DistributionInput } from "../../charts/distribution.ts";
import type { Emphasis } from "../../charts/frame.ts";
import type { ScatterInput } from "../../charts/scatter.ts";
import type { SlopeInput, SlopeLine } from "../../charts/slope.ts";
import type { TimeLine, TimeSeriesInput } from "../../charts/time-series.ts";
import { formatTick, formatValue, missingWords } from "../../format.ts";
import { isShorthand, reasonOf } from "../../model/observation.ts";
import type { AxisStart } from "../../model/selection.ts";
import type { ChosenArea, ChosenFile } from "../../views/indicator-chosen.ts";

/** What a reader has chosen: an authority by its code, and where an axis starts. */
export interface Chosen {
  code: string | null;
  axis: AxisStart | null;
}

export type Inputs = {
  distribution: Omit<DistributionInput, "width"> | null;
  "time-series": Omit<TimeSeriesInput, "width" | "height"> | null;
  slope: Omit<SlopeInput, "width"> | null;
  scatter: Omit<ScatterInput, "width"> | null;
};

/** The charts of a page as they are with an authority chosen and an axis started elsewhere. */
export function inputsFor(file: ChosenFile, chosen: Chosen): Inputs {
  return {
    distribution: distributionInput(file, chosen),
    "time-series": trendInput(file, chosen),
    slope: slopeInput(file, chosen),
    scatter: scatterInput(file, chosen),
  };
}

function distributionInput(file: ChosenFile, chosen: Chosen): Inputs["distribution"] {
  if (!file.distribution) return null;
  const emphasis = emphasisIn(file, chosen);
  const dots = Object.entries(file.areas).flatMap(([code, { name, slug, value, aside = false }]): DistributionDot[] => {
    if (value === null) return [];
    const [text, href] = [textOf(file, value), `?a=${slug}`];
    return [{ authority: code, name, value, text, emphasis: emphasis(code), href, isAside: aside }];
  });
  const values = dots.map(({ value }) => value);
  return {
    ...file.distribution,
    groups: [{ name: "", dots }],
    tickText,
    axis: axisFrom(file.distribution.axis, values, file, chosen.axis, 6),
  };
}

function trendInput(file: ChosenFile, chosen: Chosen): Inputs["time-series"] {
  const { trend } = file;
  if (!trend) return null;
  const area = areaOf(file, chosen);
  const own = area && chosen.code ? [ownLine(file, trend, chosen.code, area)] : [];
  const lines = [...own, ...trend.lines];
  const values = lines.flatMap(({ points }) => points.map(({ value }) => value));
  const drawn = values.filter((value) => value !== null);
  const usual =
    own.length === 0 ? trend.axis : axisFor(values, { baseline: baselineOf(file.indicator.unit), count: 4 });
  return { ...trend, lines, tickText, axis: axisFrom(usual, drawn, file, chosen.axis, 4) };
}

function ownLine(
  file: ChosenFile,
  { periods }: Pick<TimeSeriesInput, "periods">,
  code: string,
  { name, series }: ChosenArea,
): TimeLine {
  const points = periods.map(({ year, period }, place) => {
    const figure = series[place] ?? null;
    return { year, period, value: typeof figure === "number" ? figure : null, text: figureText(file, figure) };
  });
  return { emphasis: "authority", name, authority: code, points };
}

function figureText(file: ChosenFile, figure: number | string | null): string {
  if (typeof figure === "number") return textOf(file, figure);
  return figure !== null && isShorthand(figure) ? missingWords(reasonOf(figure)) : "not published";
}

function slopeInput(file: ChosenFile, chosen: Chosen): Inputs["slope"] {
  const { slope, trend } = file;
  const area = areaOf(file, chosen);
  if (!slope || !trend || !area || !chosen.code) return slope;
  const at = (period: string) => area.series[trend.periods.findIndex((one) => one.period === period)] ?? null;
  const [from, to] = [at(slope.from.period), at(slope.to.period)];
  if (typeof from !== "number" || typeof to !== "number") return slope;
  const own: SlopeLine = {
    ...{ authority: chosen.code, name: area.name, emphasis: "authority", from, to },
    ...{ fromText: textOf(file, from), toText: textOf(file, to) },
  };
  const lines = [own, ...slope.lines.filter(({ authority }) => authority !== chosen.code)];
  const values = lines.flatMap((line) => [line.from, line.to]);
  return { ...slope, lines, axis: axisFor(values, { baseline: "free", count: 4 }) };
}

function scatterInput(file: ChosenFile, chosen: Chosen): Inputs["scatter"] {
  if (!file.scatter) return null;
  const emphasis = emphasisIn(file, chosen);
  const dots = file.scatter.dots.map((dot) => ({ ...dot, emphasis: emphasis(dot.authority) }));
  return { ...file.scatter, dots, xTick: tickText, yTick: tickText };
}

function emphasisIn(file: ChosenFile, chosen: Chosen): (code: string) => Emphasis {
  const neighbours = new Set(areaOf(file, chosen)?.neighbours);
  return (code) => (code === chosen.code ? "authority" : neighbours.has(code) ? "neighbour" : "other");
}

function areaOf(file: ChosenFile, { code }: Chosen): ChosenArea | undefined {
  return code === null ? undefined : file.areas[code];
}

/** The usual axis, or one from where the reader asked, by the policy of every chart: no value is cut off. */
function axisFrom(
  usual: Axis,
  values: readonly number[],
  file: ChosenFile,
  axis: AxisStart | null,
  count: number,
): Axis {
  if (axis === null) return usual;
  const [, high] = usual.domain;
  if (axis === "data") return axisFor([...values, high], { baseline: "free" satisfies Baseline, count });
  const start = axis === "zero" ? 0 : axis;
  return axisFor([...values, high], { baseline: baselineOf(file.indicator.unit), count, start });
}

function textOf({ indicator }: ChosenFile, value: number): string {
  return formatValue(value, indicator.unit, indicator.decimals);
}

function tickText(value: number): string {
  return formatTick(value);
}
