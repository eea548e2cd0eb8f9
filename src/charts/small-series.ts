import type { Axis } from "./axis.ts";
import { type Emphasis, type FigureRef, typeSize } from "./frame.ts";
import { type Point, runsOf } from "./paths.ts";
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
  const joins = (a: number, b: number) =>
    years[b]! - years[a]! <= 1 && !breaks.some((year) => years[a]! < year && year <= years[b]!);
  const lines = input.lines.map((line) => placeLine(line, x, y, joins));
  const right = left + span * step;
  return {
    ...{ indicator: input.indicator, authority: input.authority, period: input.period },
    ...{ width, height, left, bottom, right },
    band: bandOf(input.band, x, y, joins),
    ticks: axis.ticks.map((tick, index) => ({ y: y(tick), text: ticks[index]! })),
    ends: input.ends,
    lines: spreadLabels(lines, bottom),
    gaps: gapsOf(input.lines[0]?.values ?? [], x, step, [left, right]),
    breaks: breaks.map((year) => `M${Math.round(left + (year - 0.5 - years[0]!) * step)} ${top}V${bottom}`).join(""),
  };
}

type Place = (of: number) => number;
type Joins = (a: number, b: number) => boolean;

function placeLine({ emphasis, label, values }: SmallLine, x: Place, y: Place, joins: Joins): PlacedSmallLine {
  const indices = values.map((_, index) => index);
  const runs = runsOf(indices, (index) => values[index] !== null, joins).map((run) =>
    run.map((index): Point => ({ x: x(index), y: y(values[index]!) })),
  );
  const last = values.length - 1;
  const end = last < 0 || values[last] === null ? null : { x: x(last), y: y(values[last]!) };
  return {
    emphasis,
    label: end === null ? "" : label,
    path: runs
      .filter((run) => run.length > 1)
      .map(relativeLine)
      .join(""),
    lone: runs.flatMap((run) => (run.length === 1 ? run : [])),
    end,
    labelY: end === null ? 0 : end.y,
  };
}

/** A line by its steps: most are small, and the same step across returns again and again. */
function relativeLine(points: readonly Point[]): string {
  return points.reduce((path, { x, y }, index) => {
    if (index === 0) return `M${x} ${y}l`;
    const previous = points[index - 1]!;
    return `${path}${index > 1 ? " " : ""}${x - previous.x} ${y - previous.y}`;
  }, "");
}

function bandOf(band: SmallSeriesInput["band"], x: Place, y: Place, joins: Joins): string {
  const indices = band.map((_, index) => index);
  const runs = runsOf(indices, (index) => band[index] !== null, joins).filter((run) => run.length > 1);
  return runs
    .map((run) => {
      const upper = run.map((index) => ({ x: x(index), y: y(band[index]![1]) }));
      const lower = run.map((index) => ({ x: x(index), y: y(band[index]![0]) })).reverse();
      return `${relativeLine([...upper, ...lower])}z`;
    })
    .join("");
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
