import type { Emphasis, FigureRef, Frame, Scale } from "./frame.ts";
import { bandPath, hatchPath, type Point, polyline, runsOf } from "./paths.ts";
import { round } from "./round.ts";
import { firstThatFits } from "./text.ts";
import type { TimeBand, TimeBreak, TimeLine, TimePeriod, TimePoint } from "./time-series.ts";

export interface PlacedLine extends FigureRef {
  emphasis: Emphasis;
  path: string;
  /** Values with a gap on both sides, drawn as dots. */
  lone: readonly Point[];
  /** The newest value, where the newest point has one. */
  end: Point | null;
  points: readonly Point[];
}

/** Periods in a row for which the authority in view has no figure. */
export interface Gap {
  hatch: string;
  x: number;
  y: number;
  /** Words that fit inside the hatching, or none. */
  label: string;
  words: string;
}

export interface BandEdge {
  x: number;
  top: number;
  bottom: number;
}

/** A line through the values that are there: broken where one is missing, where years are skipped, and at a break. */
export function placeLine(
  line: TimeLine,
  breaks: readonly TimeBreak[],
  indicator: string | undefined,
  x: Scale,
  y: Scale,
): PlacedLine {
  const place = (point: TimePoint): Point => ({ x: x(point.year), y: y(point.value!) });
  const runs = runsOf(
    line.points,
    (point) => point.value !== null,
    (a, b) => joins(a, b, breaks),
  ).map((run) => run.map(place));
  const last = line.points.at(-1);
  return {
    indicator,
    authority: line.authority,
    period: last?.period,
    emphasis: line.emphasis,
    path: runs.map(polyline).join(""),
    lone: runs.flatMap((run) => (run.length === 1 ? run : [])),
    end: last === undefined || last.value === null ? null : place(last),
    points: runs.flat(),
  };
}

/** True where two points are a year apart or less, with no new way of counting between them. */
function joins(a: { year: number }, b: { year: number }, breaks: readonly TimeBreak[]): boolean {
  return b.year - a.year <= 1 && !breaks.some(({ year }) => a.year < year && year <= b.year);
}

/** The edges of the band, in runs without a gap. */
export function bandEdges(band: TimeBand, breaks: readonly TimeBreak[], x: Scale, y: Scale): BandEdge[][] {
  const runs = runsOf(
    band.edges,
    ({ low, high }) => low !== null && high !== null,
    (a, b) => joins(a, b, breaks),
  );
  return runs.map((run) => run.map(({ year, low, high }) => ({ x: x(year), top: y(high!), bottom: y(low!) })));
}

/** The band as one path. */
export function bandPaths(runs: readonly BandEdge[][]): string {
  return runs.map(bandPath).join("");
}

/** Hatching for the periods in which the authority in view has no figure. */
export function gapsOf(line: TimeLine | undefined, periods: readonly TimePeriod[], x: Scale, frame: Frame): Gap[] {
  if (!line) return [];
  const pointAt = new Map(line.points.map((point) => [point.year, point]));
  const isMissing = ({ year }: TimePeriod) => pointAt.get(year) === undefined || pointAt.get(year)!.value === null;
  const half = (x(1) - x(0)) / 2;
  return runsOf(periods, isMissing, () => true).map((run) => {
    const left = Math.max(frame.left, x(run[0]!.year) - half);
    const right = Math.min(frame.right, x(run.at(-1)!.year) + half);
    const reasons = [...new Set(run.map(({ year }) => pointAt.get(year)?.text ?? "no figure"))];
    return gapOver(left, right, reasons.join("; "), run, frame);
  });
}

const gapHeight = 12;

function gapOver(left: number, right: number, reason: string, run: readonly TimePeriod[], { bottom }: Frame): Gap {
  const first = run[0]!.label;
  const last = run.at(-1)!.label;
  return {
    hatch: hatchPath(left, bottom - gapHeight, right - left, gapHeight, 5),
    x: round((left + right) / 2),
    // Inside the hatching: above it lines may run.
    y: round(bottom - gapHeight / 2 + 4),
    label: firstThatFits([reason, "no figure"], right - left - 6),
    words: `${first === last ? first : `${first} to ${last}`}: ${reason}`,
  };
}
