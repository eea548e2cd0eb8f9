import { extent } from "d3";
import { type FigureRef, scaleOver } from "./frame.ts";
import { type Point, polyline, runsOf } from "./paths.ts";

export interface SparklinePoint {
  /** The year in which the period ends. */
  x: number;
  value: number | null;
}

export interface SparklineInput extends FigureRef {
  points: readonly SparklinePoint[];
  /** First and last year of the set of small pictures, so that a year stands at the same place in each. */
  years?: readonly [number, number];
  /**
   * The smallest range of values that may fill the height, in the unit of the indicator: half the spread between
   * authorities is a good one. It keeps a line of small changes flat without flattening every line.
   */
  leastRange?: number;
  /** First years of a new way of counting: the line is not joined across them. */
  breaks?: readonly number[];
  width?: number;
  height?: number;
}

export interface SparklineLayout extends FigureRef {
  width: number;
  height: number;
  line: string;
  /** Values with a gap on both sides, which no line can show. */
  lone: readonly Point[];
  /** The newest value, or null where the newest period has none. */
  end: Point | null;
}

const padding = 4;

/** A line of one authority's figures over time, without axes: broken where a figure is missing or the series breaks. */
export function sparkline(input: SparklineInput): SparklineLayout {
  const { width = 88, height = 28, points, breaks = [] } = input;
  const x = scaleOver(yearsOf(input), [padding, width - padding]);
  const y = scaleOver(valuesOf(input), [height - padding, padding]);
  const joins = (a: SparklinePoint, b: SparklinePoint) =>
    b.x - a.x <= 1 && !breaks.some((year) => a.x < year && year <= b.x);
  const place = (point: SparklinePoint): Point => ({ x: x(point.x), y: y(point.value!) });
  const runs = runsOf(points, (point) => point.value !== null, joins).map((run) => run.map(place));
  const last = points.at(-1);
  return {
    indicator: input.indicator,
    authority: input.authority,
    period: input.period,
    width,
    height,
    line: runs.map(polyline).join(""),
    lone: runs.flatMap((run) => (run.length === 1 ? run : [])),
    end: last === undefined || last.value === null ? null : place(last),
  };
}

function yearsOf({ years, points }: SparklineInput): readonly [number, number] {
  if (years) return years;
  const [first, last] = extent(points, (point) => point.x);
  return first === undefined ? [0, 1] : [first, first === last ? first + 1 : last];
}

/** The range of values, widened evenly on both sides to the least range a full height may stand for. */
function valuesOf({ points, leastRange = 0 }: SparklineInput): readonly [number, number] {
  const [low, high] = extent(
    points.filter((point) => point.value !== null),
    (point) => point.value!,
  );
  if (low === undefined) return [0, 1];
  const least = high === low && leastRange <= 0 ? 1 : leastRange;
  const missing = Math.max(0, least - (high - low)) / 2;
  return [low - missing, high + missing];
}
