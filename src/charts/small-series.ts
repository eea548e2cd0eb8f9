import type { Axis } from "./axis.ts";
import { type Emphasis, type FigureRef, typeSize } from "./frame.ts";
import type { Point } from "./paths.ts";
import { textWidth } from "./text.ts";

/** One line of a small chart: a value, or null, for each of its years. */
export interface SmallLine {
  emphasis: Emphasis;
  /** What stands at its end; empty for none. */
  label: string;
  values: readonly (number | null)[];
}

export interface SmallSeriesInput extends FigureRef {
  /** The years in which the periods end, rising. */
  years: readonly number[];
  /** What the first and the last period are called. */
  ends: readonly [string, string];
  axis: Axis;
  tickText: (value: number) => string;
  /** The authority in view first. */
  lines: readonly SmallLine[];
  /** The lowest and the highest of its neighbours in each year. */
  band: readonly (readonly [number, number] | null)[];
  /** First years of a new way of counting: no line is joined across them. */
  breaks: readonly number[];
  width?: number;
  height?: number;
}

export interface SmallSeriesLayout extends FigureRef {
  width: number;
  height: number;
  left: number;
  right: number;
  bottom: number;
  band: string;
  ticks: readonly { y: number; text: string }[];
  ends: readonly [string, string];
  lines: readonly PlacedSmallLine[];
  /** Left edges of the spans, `gapWidth` wide, in which the authority in view has no figure. */
  gaps: string;
  breaks: string;
}

export interface PlacedSmallLine {
  emphasis: Emphasis;
  path: string;
  /** Values with a gap on both sides. */
  lone: readonly Point[];
  end: Point | null;
  label: string;
  labelY: number;
}

const [top, under, labelRoom] = [8, 20, 54];
/** Room left of the plot: enough for `100` in every chart of a page, more where the words of a tick are longer. */
const leastLeft = 40;
const tickGap = 8;
/** Labels at the end of lines stand at least this far apart. */
const labelPitch = 14;

/**
 * Lines over time without words but those at their ends, for a page that has dozens. Every coordinate is whole and every year as
 * wide as the next, so that the paths are short.
 */
export function smallSeries(input: SmallSeriesInput): SmallSeriesLayout {
  const { width = 360, height = 150, years, axis, breaks } = input;
  const bottom = height - under;
  const ticks = axis.ticks.map((tick) => input.tickText(tick));
  const left = Math.max(leastLeft, ...ticks.map((text) => Math.ceil(textWidth(text, typeSize.small)) + tickGap));
  const span = Math.max(1, (years.at(-1) ?? 1) - (years[0] ?? 0));
  const step = Math.max(1, Math.floor((width - left - labelRoom - 6) / span));
  const [low, high] = axis.domain;
  const x = (index: number) => left + (years[index]! - years[0]!) * step;
  const y = (value: number) => Math.round(bottom - ((value - low) / (high - low)) * (bottom - top));
  const xs = years.map((_, index) => x(index));
  const joined = years.map((year, index) => isJoined(years[index - 1], year, breaks));
  const lines = input.lines.map((line) => placeLine(line, xs, y, joined));
  const right = left + span * step;
  return {
    ...{ indicator: input.indicator, authority: input.authority, period: input.period },
    ...{ width, height, left, bottom, right },
    band: bandOf(input.band, xs, y, joined),
    ticks: axis.ticks.map((tick, index) => ({ y: y(tick), text: ticks[index]! })),
    ends: input.ends,
    lines: spreadLabels(lines, bottom),
    gaps: gapsOf(input.lines[0]?.values ?? [], x, step, [left, right]),
    breaks: breaks.map((year) => `M${Math.round(left + (year - 0.5 - years[0]!) * step)} ${top}V${bottom}`).join(""),
  };
}

type Place = (of: number) => number;

/** Whether a line may run from the period before to this one: they follow each other, and are counted in one way. */
function isJoined(before: number | undefined, year: number, breaks: readonly number[]): boolean {
  return before !== undefined && year - before <= 1 && !breaks.some((one) => before < one && one <= year);
}

function placeLine(
  { emphasis, label, values }: SmallLine,
  xs: readonly number[],
  y: Place,
  joined: readonly boolean[],
): PlacedSmallLine {
  const points = values.map((value, index) => (value === null ? null : { x: xs[index]!, y: y(value) }));
  const end = points.at(-1) ?? null;
  const runs = runsOf(points, joined);
  return {
    emphasis,
    label: end === null ? "" : label,
    path: runs.map((run) => (run.length > 1 ? relativeLine(run) : "")).join(""),
    lone: runs.flatMap((run) => (run.length === 1 ? run : [])),
    end,
    labelY: end === null ? 0 : end.y,
  };
}

/** The points that are there, cut where one is missing or no line may join it to the one before. */
function runsOf<T>(points: readonly (T | null)[], joined: readonly boolean[]): T[][] {
  const runs: T[][] = [];
  let run: T[] = [];
  for (let index = 0; index < points.length; index += 1) {
    const point = points[index]!;
    if (point === null || !joined[index]) run = [];
    if (point === null) continue;
    if (run.length === 0) runs.push(run);
    run.push(point);
  }
  return runs;
}

/** A line by its steps: most are small, and the same step across returns again and again. */
function relativeLine(points: readonly Point[]): string {
  let path = "";
  for (let index = 0; index < points.length; index += 1) {
    const { x, y } = points[index]!;
    const before = points[index - 1];
    path += before ? `${index > 1 ? " " : ""}${x - before.x} ${y - before.y}` : `M${x} ${y}l`;
  }
  return path;
}

function bandOf(band: SmallSeriesInput["band"], xs: readonly number[], y: Place, joined: readonly boolean[]): string {
  const edges = band.map((range, index) => range && { x: xs[index]!, low: y(range[0]), high: y(range[1]) });
  let path = "";
  for (const run of runsOf(edges, joined)) {
    if (run.length === 1) continue;
    const upper = run.map(({ x, high }) => ({ x, y: high }));
    const lower = run.map(({ x, low }) => ({ x, y: low })).reverse();
    path += `${relativeLine([...upper, ...lower])}z`;
  }
  return path;
}

/** A dash for each year without a figure, along the foot of the chart and no further than it: its labels stand beside it. */
function gapsOf(
  values: readonly (number | null)[],
  x: Place,
  step: number,
  [left, right]: readonly [number, number],
): string {
  const half = Math.floor(step / 2);
  return values
    .map((value, index) => {
      if (value !== null) return "";
      const from = Math.max(left, x(index) - half);
      return `M${from} 0h${Math.min(right, x(index) - half + step) - from}`;
    })
    .join("");
}

/** Labels moved apart, downwards and then back up from the foot, in the order of their lines' ends. */
function spreadLabels(lines: readonly PlacedSmallLine[], bottom: number): PlacedSmallLine[] {
  const labelled = lines.filter(({ label }) => label !== "").sort((a, b) => a.labelY - b.labelY);
  const places = labelled.map(({ labelY }) => labelY);
  for (let i = 1; i < places.length; i += 1) places[i] = Math.max(places[i]!, places[i - 1]! + labelPitch);
  for (let i = places.length - 1, limit = bottom; i >= 0; i -= 1, limit = places[i + 1]! - labelPitch)
    places[i] = Math.min(places[i]!, limit);
  return lines.map((line) => {
    const at = labelled.indexOf(line);
    return at < 0 ? line : { ...line, labelY: places[at]! };
  });
}
