import type { Axis } from "./axis.ts";
import {
  type Emphasis,
  type FigureRef,
  type Frame,
  frameOf,
  isNarrow,
  lineHeight,
  scaleOver,
  typeSize,
} from "./frame.ts";
import { spreadLabels } from "./labels.ts";
import { round } from "./round.ts";
import { balanceText, boxOf } from "./text.ts";

export interface SlopeLine {
  authority?: string;
  name: string;
  emphasis: Emphasis;
  from: number | null;
  to: number | null;
  fromText: string;
  toText: string;
}

export interface SlopeInput {
  indicator?: string;
  width: number;
  height?: number;
  /** The two periods. */
  from: { period: string; label: string };
  to: { period: string; label: string };
  axis: Axis;
  lines: readonly SlopeLine[];
}

export interface SlopeLayout {
  frame: Frame;
  heads: readonly { x: number; text: string }[];
  lines: readonly PlacedSlope[];
  labels: readonly SlopeLabel[];
}

export interface PlacedSlope extends FigureRef {
  emphasis: Emphasis;
  /** Empty where one end is missing: then only a dot is drawn. */
  path: string;
  ends: readonly { x: number; y: number }[];
  words: string;
}

export interface SlopeLabel {
  x: number;
  y: number;
  lines: readonly string[];
  anchor: "start" | "end";
  emphasis: Emphasis;
  leader: string;
}

const importance: Record<Emphasis, number> = {
  authority: 6,
  england: 5,
  benchmark: 4,
  region: 3,
  neighbour: 2,
  other: 1,
};
const leaderRoom = 16;

/** The same figures at two periods, joined: who rose, who fell, and who changed places. */
export function slope(input: SlopeInput): SlopeLayout {
  const frame = framed(input);
  const y = scaleOver(input.axis.domain, [frame.bottom, frame.top]);
  const place = (value: number | null, x: number) => (value === null ? [] : [{ x, y: y(value) }]);
  const lines = input.lines.map((line): PlacedSlope => {
    const ends = [...place(line.from, frame.left), ...place(line.to, frame.right)];
    const path = ends.length === 2 ? `M${ends[0]!.x} ${ends[0]!.y}L${ends[1]!.x} ${ends[1]!.y}` : "";
    const words = `${line.name}: ${input.from.label} ${line.fromText}; ${input.to.label} ${line.toText}`;
    return {
      indicator: input.indicator,
      authority: line.authority,
      period: input.to.period,
      emphasis: line.emphasis,
      path,
      ends,
      words,
    };
  });
  return {
    frame,
    heads: [
      { x: frame.left, text: input.from.label },
      { x: frame.right, text: input.to.label },
    ],
    lines,
    labels: [...sideLabels(input, "from", y, frame), ...sideLabels(input, "to", y, frame)],
  };
}

function framed({ width, height, lines }: SlopeInput): Frame {
  const side = width * (isNarrow(width) ? 0.34 : 0.3);
  const tall = height === undefined ? Math.max(260, 60 + lines.length * (lineHeight + 6)) : height;
  return frameOf(width, tall, { top: 34, right: side, bottom: 12, left: isNarrow(width) ? 56 : side });
}

/** Names and figures on the right; on the left, figures only where a phone leaves no room for names. */
function sideLabels(input: SlopeInput, side: "from" | "to", y: (value: number) => number, frame: Frame): SlopeLabel[] {
  const isLeft = side === "from";
  const room = (isLeft ? frame.left : frame.width - frame.right) - leaderRoom;
  const present = input.lines.filter((line) => line[side] !== null);
  const texts = present.map((line) => {
    const value = isLeft ? line.fromText : line.toText;
    return isLeft && isNarrow(frame.width) ? [value] : balanceText(`${line.name} ${value}`, room, 3);
  });
  const wanted = present.map((line, index) => ({
    at: y(line[side]!),
    size: boxOf(texts[index]!).height + 2,
    priority: importance[line.emphasis],
  }));
  const middles = spreadLabels(wanted, frame.top - 10, frame.height);
  return present.flatMap((line, index) => {
    const middle = middles[index];
    return middle === null || middle === undefined
      ? []
      : [labelOf(line.emphasis, texts[index]!, middle, wanted[index]!.at, isLeft, frame)];
  });
}

function labelOf(
  emphasis: Emphasis,
  lines: readonly string[],
  middle: number,
  at: number,
  isLeft: boolean,
  frame: Frame,
): SlopeLabel {
  const end = isLeft ? frame.left - 6 : frame.right + 6;
  const x = round(isLeft ? frame.left - leaderRoom : frame.right + leaderRoom);
  return {
    x,
    y: round(middle - (lines.length * lineHeight) / 2 + typeSize.label * 0.9),
    lines,
    anchor: isLeft ? "end" : "start",
    emphasis,
    leader: Math.abs(at - middle) > 3 ? `M${round(end)} ${at}L${round(isLeft ? x + 3 : x - 3)} ${round(middle)}` : "",
  };
}
