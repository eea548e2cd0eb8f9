import { yearOf } from "./dates.ts";
import { type Frame, frameOf, isNarrow, lineHeight, type Scale, scaleOver, typeSize } from "./frame.ts";
import { labelEvery } from "./labels.ts";
import { round } from "./round.ts";
import { boxOf, textWidth, wrapText } from "./text.ts";
import { type CalloutRow, inspectionRow, ruleRow, type TimelineCallout } from "./timeline-callouts.ts";
import { type PlacedLane, placeLane } from "./timeline-lanes.ts";
import { type LetterKey, letterKey } from "./timeline-letters.ts";
import { placeVisits, type PlacedVisits, type VisitKey, visitKey } from "./timeline-visits.ts";

/** A stretch of time in one lane: a grade that stood, or the reason why there was none. Dates are ISO. */
export type TimelineSpan = {
  from: string;
  to: string;
  /** The whole story in words. */
  words: string;
  href?: string;
  /** True for a predecessor authority's, before a reorganisation. */
  isEarlier?: boolean;
} & (
  | { kind: "grade"; name: string; letter: string; level: number; of: number }
  /** Wordings of the reason, longest first: the first that fits is shown. */
  | { kind: "no-grade"; wordings: readonly string[] }
);

export interface TimelineLane {
  name: string;
  /** How it stands at the end of the chart, in a word or two. */
  now: string;
  spans: readonly TimelineSpan[];
}

export interface TimelineVisit {
  /** `2022-11-08`, `2022-11` or `2022`: as precise as it is known. */
  start: string;
  /** One of `visitKinds`. */
  kind: string;
  words: string;
  href?: string;
}

export interface TimelineInput {
  width: number;
  /** First and last day of the chart. */
  from: string;
  to: string;
  lanes: readonly TimelineLane[];
  /** When inspection was suspended. */
  pauses: readonly { from: string; to: string; label: string }[];
  /** Days from which other rules held: frameworks, a reorganisation. */
  rules: readonly { date: string; label: string }[];
  inspections: readonly { date: string; lines: readonly string[] }[];
  visits: readonly TimelineVisit[];
  visitsName: string;
  /** Names of the kinds of visit, each with its own mark by its place in this list. */
  visitKinds: readonly string[];
}

export interface TimelineLayout {
  frame: Frame;
  years: readonly { x: number; y: number; text: string }[];
  rules: readonly TimelineCallout[];
  pauses: readonly { x: number; width: number }[];
  lanes: readonly PlacedLane[];
  inspections: readonly TimelineCallout[];
  visits: PlacedVisits;
  key: readonly VisitKey[];
  letters: readonly LetterKey[];
}

/** Every judgement of every area since the chart's first day: one lane an area, one span a judgement. */
export function judgementTimeline(input: TimelineInput): TimelineLayout {
  const across = framed(input);
  const x = scaleOver([yearOf(input.from), yearOf(input.to)], [across.left, across.right]);
  const rules = ruleRow(input.rules, x, across, lineHeight + 4);
  const top = rules.bottom + 8;
  const lanes = input.lanes.map((lane, index) => placeLane(lane, index, top, x, across));
  const bottom = lanes.length === 0 ? top : lanes.at(-1)!.y + lanes.at(-1)!.height;
  const visits = placeVisits(input, x, across, bottom + 8);
  const inspections = inspectionRow(input, x, across, bottom, visits.bottom + 6);
  const key = visitKey(input, across, inspections.bottom);
  const letters = letterKey(input.lanes, lanes, across, key.bottom);
  return {
    frame: { ...across, top, bottom, height: round(letters.bottom + 4) },
    years: yearMarks(input, x, across),
    rules: toBottom(rules, bottom),
    pauses: input.pauses.map(({ from, to }) => ({ x: x(yearOf(from)), width: round(x(yearOf(to)) - x(yearOf(from))) })),
    lanes,
    inspections: inspections.callouts,
    visits,
    key: key.items,
    letters: letters.items,
  };
}

/** Lane names stand left of the lanes where there is room, and above them on a phone. */
function framed({ width, lanes }: TimelineInput): Frame {
  if (isNarrow(width)) return frameOf(width, 0, { top: 0, right: 4, bottom: 0, left: 0 });
  const names = Math.max(0, ...lanes.map(({ name }) => boxOf(wrapText(name, 130)).width));
  const now = Math.max(0, ...lanes.map((lane) => boxOf(wrapText(lane.now, 130)).width));
  return frameOf(width, 0, { top: 0, right: now + 10, bottom: 0, left: names + 14 });
}

/** The years that begin inside the chart, as many as stand clear of each other and of its edges. */
function yearMarks({ from, to }: TimelineInput, x: Scale, frame: Frame): { x: number; y: number; text: string }[] {
  const width = textWidth("2026", typeSize.small);
  const first = Math.ceil(yearOf(from));
  const every = labelEvery(x(1) - x(0), width, 10);
  const last = Math.floor(yearOf(to));
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index)
    .filter((year) => year % every === 0 && x(year) >= width / 2 && x(year) <= frame.width - width / 2)
    .map((year) => ({ x: x(year), y: 13, text: String(year) }));
}

function toBottom({ callouts }: CalloutRow, bottom: number): TimelineCallout[] {
  return callouts.map((callout) => ({ ...callout, y1: bottom }));
}
