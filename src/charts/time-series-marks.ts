import { extent } from "d3";
import { yearOf } from "./dates.ts";
import { type Frame, lineHeight, type Scale, typeSize } from "./frame.ts";
import { labelEvery, stackRows } from "./labels.ts";
import { profile, type ProfileLayout, type ProfileStrand } from "./profile.ts";
import { round } from "./round.ts";
import { textWidth } from "./text.ts";
import type { TimeBand, TimeBreak, TimeLine, TimePeriod } from "./time-series.ts";

/** An inspection on a time axis. */
export interface TimeEvent {
  /** ISO date. */
  date: string;
  /** What happened, in words. */
  words: string;
  strands: readonly ProfileStrand[];
  href?: string;
}

export interface EventMark {
  /** The date's place; the glyph may stand a little beside it at an edge. */
  x: number;
  top: number;
  bottom: number;
  glyph: ProfileLayout;
  glyphX: number;
  words: string;
  href?: string;
}

export interface PeriodTick {
  x: number;
  text: string;
  anchor: "start" | "middle";
}

export interface PlacedBreak {
  x: number;
  top: number;
  label: string;
  labelX: number;
  labelY: number;
  anchor: "start" | "end";
}

/** The upright slice of a period: where a pointer or a key picks it, and all its values in words. */
export interface PeriodColumn {
  x: number;
  width: number;
  period: string;
  words: string;
}

/** First and last year on the axis; a single year is given a year's room. */
export function yearDomain(periods: readonly TimePeriod[]): readonly [number, number] {
  const [first, last] = extent(periods, ({ year }) => year);
  return first === undefined ? [0, 1] : [first, first === last ? first + 1 : last];
}

/** The periods that are labelled: as many as stand clear of each other, the newest always. */
export function periodTicks(periods: readonly TimePeriod[], x: Scale, frame: Frame): PeriodTick[] {
  const widest = Math.max(0, ...periods.map(({ label }) => textWidth(label, typeSize.small)));
  const spacing = (frame.right - frame.left) / Math.max(1, periods.length - 1);
  const every = labelEvery(spacing, widest);
  return periods
    .filter((_, index) => (periods.length - 1 - index) % every === 0)
    .map(({ year, label }) => {
      const overhangs = x(year) - textWidth(label, typeSize.small) / 2 < 0;
      return { x: overhangs ? 0 : x(year), text: label, anchor: overhangs ? "start" : "middle" };
    });
}

/** Inspections between the first and the last period, with the place on the axis of each; others are not on this chart. */
export function eventsWithin(events: readonly TimeEvent[], periods: readonly TimePeriod[]): DatedEvent[] {
  const [first, last] = yearDomain(periods);
  const end = periods.at(-1)?.end;
  const shift = end === undefined ? 0 : yearOf(end) - last;
  return events
    .map((event) => ({ ...event, at: yearOf(event.date) - shift }))
    .filter(({ at }) => at >= first && at <= last);
}

/** An inspection and where it stands between the periods, in years. */
export interface DatedEvent extends TimeEvent {
  at: number;
}

const eventHeight = 15;
const eventPitch = eventHeight + 5;

/** The height that inspections need above the plot. */
export function eventRoom(events: readonly DatedEvent[], x: Scale, frame: Frame): number {
  return events.length === 0 ? 0 : (Math.max(...eventRows(events, x, frame)) + 1) * eventPitch + 2;
}

function eventRows(events: readonly DatedEvent[], x: Scale, frame: Frame): number[] {
  return stackRows(events.map((event) => glyphSpan(event, x, frame)));
}

function glyphSpan(event: DatedEvent, x: Scale, frame: Frame): { from: number; to: number } {
  const { width } = profile({ strands: event.strands, size: eventHeight });
  const from = Math.max(0, Math.min(frame.width - width, x(event.at) - width / 2));
  return { from: round(from), to: round(from + width) };
}

/** Inspections as profile marks above the plot with a dotted line down through it; those too near share no row. */
export function eventMarks(events: readonly DatedEvent[], x: Scale, frame: Frame, below: number): EventMark[] {
  const rows = eventRows(events, x, frame);
  const most = Math.max(0, ...rows);
  return events.map((event, index) => ({
    x: x(event.at),
    top: round(frame.top - below - 10 - (most - rows[index]! + 1) * eventPitch),
    bottom: frame.bottom,
    glyph: profile({ strands: event.strands, size: eventHeight }),
    glyphX: glyphSpan(event, x, frame).from,
    words: event.words,
    href: event.href,
  }));
}

/** The height that the words of breaks need above the plot. */
export function breakRoom(breaks: readonly TimeBreak[], x: Scale, frame: Frame): number {
  return breaks.length === 0
    ? 0
    : (Math.max(
        ...stackRows(
          breaks.map((one) => breakSpan(one, x, frame)),
          8,
        ),
      ) +
        1) *
        lineHeight +
        4;
}

/** The words end with the plot where they fit over it: beyond it stand the names of lines. */
function breakSpan({ year, label }: TimeBreak, x: Scale, frame: Frame): { from: number; to: number } {
  const width = textWidth(label, typeSize.small);
  const end = Math.max(frame.right, Math.min(width, frame.width));
  const from = Math.max(0, Math.min(x(year - 0.5), end - width));
  return { from, to: from + width };
}

/** Breaks in the series: an upright line half a year before the first new figure, with its words above the plot. */
export function placeBreaks(breaks: readonly TimeBreak[], x: Scale, frame: Frame): PlacedBreak[] {
  const spans = breaks.map((one) => breakSpan(one, x, frame));
  const rows = stackRows(spans, 8);
  // The earliest stands highest, so that no break's line runs through the words of another.
  const most = Math.max(0, ...rows);
  return breaks.map(({ year, label }, index) => {
    const labelY = round(frame.top - 8 - (most - rows[index]!) * lineHeight);
    return {
      x: x(year - 0.5),
      top: round(labelY + 3),
      label,
      labelX: round(spans[index]!.from),
      labelY,
      anchor: "start",
    };
  });
}

/** One slice a period, with the figures of every line and of the band in words. */
export function columnsOf(
  periods: readonly TimePeriod[],
  lines: readonly TimeLine[],
  band: TimeBand | null,
  x: Scale,
  frame: Frame,
): PeriodColumn[] {
  const half = (x(1) - x(0)) / 2;
  const ranges = new Map(band?.edges.map(({ year, text }) => [year, text ? [`${band.name} ${text}`] : []]));
  return periods.map(({ year, period, label }) => {
    const left = Math.max(frame.left, x(year) - half);
    const words = lines.flatMap((line) =>
      line.points.filter((point) => point.year === year).map((point) => `${line.name} ${point.text}`),
    );
    const all = [...words, ...(ranges.get(year) ?? [])];
    return {
      x: round(left),
      width: round(Math.min(frame.right, x(year) + half) - left),
      period,
      words: `${label}: ${all.join("; ")}`,
    };
  });
}
