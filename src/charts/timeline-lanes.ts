import { yearOf } from "./dates.ts";
import { type Frame, isNarrow, lineHeight, type Scale, typeSize } from "./frame.ts";
import type { TimelineLane, TimelineSpan } from "./judgement-timeline.ts";
import { hatchPath } from "./paths.ts";
import { gradeClass } from "./profile.ts";
import { round } from "./round.ts";
import { firstThatFits, wrapText } from "./text.ts";

export interface PlacedLane {
  y: number;
  height: number;
  name: LaneText;
  now: LaneText;
  spans: readonly PlacedSpan[];
}

export interface LaneText {
  x: number;
  y: number;
  lines: readonly string[];
  anchor: "start" | "end";
}

export interface PlacedSpan {
  /** `grade-1` to `grade-4`, or `grade-none`. */
  grade: string;
  isEarlier: boolean;
  x: number;
  width: number;
  /** The whole lane's box, behind the grade's own. */
  y: number;
  height: number;
  /** The grade's box: the higher the grade, the taller, so that grades differ without colour. */
  top: number;
  rise: number;
  hatch: string;
  label: { x: number; y: number; text: string };
  words: string;
  href?: string;
}

const laneHeight = 30;
const laneGap = 8;
/** The lowest grade's height: enough for a line of text. */
const leastRise = 18;

/** One area's lane: its name, its spans, and how it stands now. */
export function placeLane(lane: TimelineLane, index: number, top: number, x: Scale, frame: Frame): PlacedLane {
  const nameRoom = isNarrow(frame.width) ? lineHeight + 5 : 0;
  const y = round(top + nameRoom + index * (laneHeight + laneGap + nameRoom));
  const spans = lane.spans.map((span) => placeSpan(span, y, x));
  return { y, height: laneHeight, spans, ...textsOf(lane, y, frame) };
}

function textsOf(lane: TimelineLane, y: number, frame: Frame): Pick<PlacedLane, "name" | "now"> {
  if (isNarrow(frame.width)) {
    return {
      name: { x: 0, y: y - 6, lines: [lane.name], anchor: "start" },
      now: { x: frame.right, y: y - 6, lines: [lane.now], anchor: "end" },
    };
  }
  const beside = (words: string, x: number): LaneText => {
    const lines = wrapText(words, 130);
    return { x, y: round(y + laneHeight / 2 + 4.5 - ((lines.length - 1) * lineHeight) / 2), lines, anchor: "start" };
  };
  return { name: beside(lane.name, 0), now: beside(lane.now, frame.right + 8) };
}

function placeSpan(span: TimelineSpan, y: number, x: Scale): PlacedSpan {
  const left = x(yearOf(span.from));
  const width = round(Math.max(1.5, x(yearOf(span.to)) - left));
  const rise = riseOf(span);
  const isGrade = span.kind === "grade";
  const wordings = isGrade ? [span.name, span.letter] : span.wordings;
  return {
    grade: isGrade ? gradeClass(span.level, span.of) : "grade-none",
    isEarlier: span.isEarlier === true,
    x: left,
    width,
    y,
    height: laneHeight,
    top: round(y + laneHeight - rise),
    rise,
    hatch: isGrade ? "" : hatchPath(left, y, width, laneHeight, 6),
    label: {
      x: round(left + (isGrade ? 6 : width / 2)),
      y: round(y + laneHeight - (isGrade ? 5 : 11)),
      text: firstThatFits(wordings, width - 9, typeSize.small),
    },
    words: span.words,
    href: span.href,
  };
}

function riseOf(span: TimelineSpan): number {
  if (span.kind !== "grade") return laneHeight;
  const share = span.of <= 1 ? 1 : (span.level - 1) / (span.of - 1);
  return round(leastRise + share * (laneHeight - leastRise));
}
