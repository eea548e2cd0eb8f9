import { yearOf } from "./dates.ts";
import { type Frame, isNarrow, lineHeight, type Scale, typeSize } from "./frame.ts";
import type { TimelineInput, TimelineVisit } from "./judgement-timeline.ts";
import { stackRows } from "./labels.ts";
import { diamondPath } from "./paths.ts";
import { round } from "./round.ts";
import { textWidth } from "./text.ts";

export interface PlacedVisits {
  name: { x: number; y: number; text: string } | null;
  marks: readonly PlacedVisit[];
  bottom: number;
}

/** A kind's mark with its name. */
export interface VisitKey {
  mark: string;
  x: number;
  y: number;
  text: string;
}

export interface PlacedVisit {
  mark: string;
  /** A line over the month or the year in which it was, where the day is not known; empty where it is. */
  whisker: string;
  x: number;
  y: number;
  words: string;
  href?: string;
}

const size = 5;
const pitch = 15;

/** The row of visits: one mark each, with a line over the month or year where no day is known. Those that would touch stack. */
export function placeVisits(input: TimelineInput, x: Scale, frame: Frame, top: number): PlacedVisits {
  const { visits, visitKinds, visitsName } = input;
  if (visits.length === 0) return { name: null, marks: [], bottom: top };
  const narrow = isNarrow(frame.width);
  const marksTop = top + (narrow ? lineHeight + 2 : 4);
  const spans = visits.map((visit) => spanOf(visit, x));
  const rows = stackRows(spans, 2);
  return {
    name: { x: 0, y: round(narrow ? top + 11 : marksTop + 11), text: visitsName },
    marks: visits.map((visit, index) =>
      placeVisit(visit, visitKinds.indexOf(visit.kind), x, marksTop + rows[index]! * pitch + pitch / 2),
    ),
    bottom: round(marksTop + (Math.max(...rows) + 1) * pitch + 2),
  };
}

function placeVisit(visit: TimelineVisit, kind: number, x: Scale, middle: number): PlacedVisit {
  const at = x(yearOf(visit.start));
  const y = round(middle);
  const { from, to, isVague } = spanOf(visit, x);
  return {
    mark: markPath(kind, at, y),
    whisker: isVague ? `M${round(from)} ${y}H${round(to)}` : "",
    x: at,
    y,
    words: visit.words,
    href: visit.href,
  };
}

function spanOf(visit: TimelineVisit, x: Scale): { from: number; to: number; isVague: boolean } {
  const [year, month, day] = visit.start.split("-");
  const at = x(yearOf(visit.start));
  const length = day !== undefined ? 0 : (x(1) - x(0)) / (month === undefined ? 1 : 12);
  const half = Math.max(size + 1, length / 2);
  return { from: at - half, to: at + half, isVague: year !== undefined && length / 2 > size };
}

/** The mark of a kind of visit: a ring, a triangle, a diamond, a square, by its place in the list. */
export function markPath(kind: number, x: number, y: number): string {
  switch (((kind % 4) + 4) % 4) {
    case 0:
      return `M${round(x - size)} ${y}a${size} ${size} 0 1 0 ${2 * size} 0 ${size} ${size} 0 1 0 ${-2 * size} 0z`;
    case 1:
      return `M${round(x - size)} ${round(y + size)}h${2 * size}l${-size} ${-2 * size}z`;
    case 2:
      return diamondPath(x, y, size + 1);
    default:
      return `M${round(x - size + 0.5)} ${round(y - size + 0.5)}h9v9h-9z`;
  }
}

/** The marks of the kinds that are drawn, with their names, in as many lines as they need. */
export function visitKey(
  { visits, visitKinds }: TimelineInput,
  frame: Frame,
  top: number,
): { items: VisitKey[]; bottom: number } {
  const left = isNarrow(frame.width) ? 0 : frame.left;
  let [x, y] = [left, top + 14];
  const items = visitKinds.flatMap((kind, place) => {
    if (!visits.some((visit) => visit.kind === kind)) return [];
    const room = size * 2 + 6 + textWidth(kind, typeSize.small);
    if (x > left && x + room > frame.width) [x, y] = [left, y + lineHeight + 2];
    const item = {
      mark: markPath(place, x + size + 1, round(y - 4)),
      x: round(x + size * 2 + 7),
      y: round(y),
      text: kind,
    };
    x += room + 16;
    return [item];
  });
  return { items, bottom: items.length === 0 ? top : y + 4 };
}
