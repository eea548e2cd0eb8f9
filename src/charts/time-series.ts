import type { Axis } from "./axis.ts";
import { type Emphasis, type Frame, frameOf, isNarrow, scaleOver, typeSize } from "./frame.ts";
import type { Point } from "./paths.ts";
import { bandLabelAt, type BandLabel, endLabels, type EndLabel, endRoom } from "./time-series-labels.ts";
import { bandEdges, bandPaths, gapsOf, type Gap, placeLine, type PlacedLine } from "./time-series-lines.ts";
import {
  breakRoom,
  columnsOf,
  eventMarks,
  type EventMark,
  eventRoom,
  eventsWithin,
  type PeriodColumn,
  periodTicks,
  type PeriodTick,
  type PlacedBreak,
  placeBreaks,
  type TimeEvent,
  yearDomain,
} from "./time-series-marks.ts";
import { textWidth } from "./text.ts";

export interface TimePoint {
  /** The year in which the period ends: where it stands on the axis. */
  year: number;
  period: string;
  value: number | null;
  /** The value, or why there is none, in words. */
  text: string;
}

export interface TimeLine {
  emphasis: Emphasis;
  name: string;
  /** For a phone, where the whole name would leave no room for the line. */
  shortName?: string;
  authority?: string;
  /** In order of year; a period that is left out breaks the line just as a missing value does. */
  points: readonly TimePoint[];
}

export interface TimeBand {
  name: string;
  /** `text` is the edges in words, `45 to 88`, which a mark says; left out where a table or a mark has them already. */
  edges: readonly { year: number; low: number | null; high: number | null; text?: string }[];
}

/** The first year of a new way of counting, and a few words that say so. */
export interface TimeBreak {
  year: number;
  label: string;
}

export interface TimePeriod {
  year: number;
  period: string;
  label: string;
  /** The period's last day, ISO: it places inspections between the periods. Without it a period ends with its year's start. */
  end?: string;
}

export interface TimeSeriesInput {
  indicator?: string;
  width: number;
  height?: number;
  /** Every period on the axis, in order. */
  periods: readonly TimePeriod[];
  axis: Axis;
  /** A mark of the axis as text. */
  tickText: (value: number) => string;
  /** The authority in view first. */
  lines: readonly TimeLine[];
  band?: TimeBand | null;
  breaks?: readonly TimeBreak[];
  events?: readonly TimeEvent[];
}

export interface TimeSeriesLayout {
  indicator?: string;
  frame: Frame;
  startsAtZero: boolean;
  yTicks: readonly { y: number; text: string }[];
  xTicks: readonly PeriodTick[];
  band: string;
  bandLabel: BandLabel | null;
  lines: readonly PlacedLine[];
  endLabels: readonly EndLabel[];
  gaps: readonly Gap[];
  breaks: readonly PlacedBreak[];
  events: readonly EventMark[];
  columns: readonly PeriodColumn[];
}

/** Lines over time with a band for the neighbours' range, direct labels at the end, gaps, breaks and inspections. */
export function timeSeries(input: TimeSeriesInput): TimeSeriesLayout {
  const frame = timeFrame(input);
  const x = scaleOver(yearDomain(input.periods), [frame.left, frame.right]);
  const y = scaleOver(input.axis.domain, [frame.bottom, frame.top]);
  const { breaks = [], events = [], band, periods, lines } = input;
  const placed = lines.map((line) => placeLine(line, breaks, input.indicator, x, y));
  const edges = band ? bandEdges(band, breaks, x, y) : [];
  const inspections = eventMarks(eventsWithin(events, periods), x, frame, breakRoom(breaks, x, frame));
  const rules = [...inspections.map((event) => event.x), ...breaks.map(({ year }) => x(year - 0.5))];
  return {
    indicator: input.indicator,
    frame,
    startsAtZero: input.axis.startsAtZero,
    yTicks: input.axis.ticks.map((tick) => ({ y: y(tick), text: input.tickText(tick) })),
    xTicks: periodTicks(periods, x, frame),
    band: bandPaths(edges),
    bandLabel: band ? bandLabelAt(band.name, edges, placed.map(pointsOf), rules) : null,
    lines: placed,
    endLabels: endLabels(lines, placed, frame),
    gaps: gapsOf(lines[0], periods, x, frame),
    breaks: placeBreaks(breaks, x, frame),
    events: inspections,
    columns: columnsOf(periods, lines, band ?? null, x, frame),
  };
}

function pointsOf(line: PlacedLine): readonly Point[] {
  return line.points;
}

const tickGap = 8;

function timeFrame(input: TimeSeriesInput): Frame {
  const { width, axis, events = [], breaks = [], periods } = input;
  const left = Math.max(14, ...axis.ticks.map((tick) => textWidth(input.tickText(tick), typeSize.small))) + tickGap;
  const right = endRoom(input.lines, width);
  const height = input.height === undefined ? (isNarrow(width) ? 280 : 340) : input.height;
  const across = frameOf(width, height, { top: 0, right, bottom: 28, left });
  const x = scaleOver(yearDomain(periods), [across.left, across.right]);
  const top = 12 + breakRoom(breaks, x, across) + eventRoom(eventsWithin(events, periods), x, across);
  return { ...across, top };
}
