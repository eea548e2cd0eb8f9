import { type Callout, placeCallouts, type WantedCallout } from "./callouts.ts";
import { yearOf } from "./dates.ts";
import { type Frame, lineHeight, type Scale, typeSize } from "./frame.ts";
import type { TimelineInput } from "./judgement-timeline.ts";
import { round } from "./round.ts";
import { boxOf } from "./text.ts";

/** Words that hang from an upright line at `x`, from `y0` to `y1`. */
export interface TimelineCallout {
  x: number;
  y0: number;
  y1: number;
  textX: number;
  textY: number;
  lines: readonly string[];
  anchor: "start" | "middle" | "end";
  kind: "rule" | "inspection" | "pause";
}

export interface CalloutRow {
  callouts: TimelineCallout[];
  bottom: number;
}

interface Hanging {
  x: number;
  lines: readonly string[];
  kind: TimelineCallout["kind"];
}

/** How far the shading of a pause reaches below the lanes. */
export const shadeBelow = 8;

/** The names of frameworks and other rules above the lanes; those that would touch stand in rows. */
export function ruleRow(rules: TimelineInput["rules"], x: Scale, frame: Frame, top: number): CalloutRow {
  const hanging: Hanging[] = rules.map(({ date, label }) => ({
    x: Math.max(frame.left, x(yearOf(date))),
    lines: [label],
    kind: "rule",
  }));
  const { placed, rows } = arrange(hanging, frame);
  const bottom = round(top + rows * lineHeight);
  const callouts = placed.map((callout) => {
    const textY = round(bottom - callout.row * lineHeight - 3);
    return { ...hung(callout, hanging), textY, y0: round(textY + 3), y1: bottom };
  });
  return { callouts, bottom };
}

/** Inspections, with what kind they were, and the words of the pauses, below the lanes. */
export function inspectionRow(
  input: TimelineInput,
  x: Scale,
  frame: Frame,
  lanesBottom: number,
  top: number,
): CalloutRow {
  const middle = (from: string, to: string) => round((x(yearOf(from)) + x(yearOf(to))) / 2);
  const hanging: Hanging[] = [
    ...input.inspections.map(({ date, lines }): Hanging => ({ x: x(yearOf(date)), lines, kind: "inspection" })),
    ...input.pauses.map(({ from, to, label }): Hanging => ({ x: middle(from, to), lines: [label], kind: "pause" })),
  ];
  const { placed, rows } = arrange(hanging, frame);
  const pitch = Math.max(1, ...hanging.map(({ lines }) => lines.length)) * lineHeight + 6;
  const callouts = placed.map((callout) => {
    const rowTop = top + callout.row * pitch;
    const y1 = round(rowTop + (callout.anchor === "middle" ? 0 : 14));
    const y0 = round(lanesBottom + (hanging[callout.index]!.kind === "pause" ? shadeBelow : 0));
    return { ...hung(callout, hanging), textY: round(rowTop + 12), y0, y1 };
  });
  return { callouts, bottom: round(top + rows * pitch) };
}

function arrange(hanging: readonly Hanging[], frame: Frame): { placed: Callout[]; rows: number } {
  const wanted = hanging.map(({ x, lines, kind }): WantedCallout => {
    const width = boxOf(lines, typeSize.small).width + textGap;
    // Its words stand in the middle under the shading.
    return kind === "pause" ? { x, width, anchors: ["middle"] } : { x, width };
  });
  const placed = placeCallouts(wanted, 0, frame.width);
  return { placed, rows: placed.length === 0 ? 0 : Math.max(...placed.map(({ row }) => row)) + 1 };
}

/** Text stands this far beside its line. */
const textGap = 4;

function hung(
  callout: Callout,
  hanging: readonly Hanging[],
): Pick<TimelineCallout, "x" | "textX" | "lines" | "anchor" | "kind"> {
  const { x, lines, kind } = hanging[callout.index]!;
  const aside = { start: textGap, middle: 0, end: -textGap }[callout.anchor];
  return { x, textX: round(x + aside), lines, anchor: callout.anchor, kind };
}
