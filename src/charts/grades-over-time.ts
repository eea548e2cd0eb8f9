import { type Frame, frameOf, isNarrow, lineHeight, type Scale, scaleOver, typeSize } from "./frame.ts";
import { labelEvery, spreadLabels } from "./labels.ts";
import { gradeClass } from "./profile.ts";
import { round } from "./round.ts";
import { balanceText, boxOf, textWidth } from "./text.ts";

/** One bar: a year, a framework, a region. */
export interface GradesBar {
  id: string;
  label: string;
  /** Counts, in the order of `grades`. */
  counts: readonly number[];
}

export interface GradesInput {
  width: number;
  height?: number;
  /** From the lowest up. */
  grades: readonly { name: string; level: number; of: number }[];
  bars: readonly GradesBar[];
  /** A share from 0 to 1 as text. */
  shareText: (share: number) => string;
  /** What stands in the place of a bar with nothing in it. */
  emptyText: string;
}

export interface GradesLayout {
  frame: Frame;
  ticks: readonly { y: number; text: string }[];
  bars: readonly PlacedGradesBar[];
  labels: readonly { x: number; y: number; lines: readonly string[]; leader: string }[];
}

export interface PlacedGradesBar {
  id: string;
  x: number;
  width: number;
  /** Its lines; none where its neighbour's leave no room. */
  label: readonly string[];
  labelX: number;
  /** How many there are in all, above the bar; empty where there is no room for it. */
  total: string;
  parts: readonly GradesPart[];
  /** Why there is no bar; empty where there is one. */
  empty: string;
}

export interface GradesPart {
  grade: string;
  y: number;
  height: number;
  /** The count, where it fits. */
  text: string;
  words: string;
}

const quarters = [0, 0.5, 1];

/** The shares of each grade, one bar a year: the lowest grade at the foot, counts in the bars, names beside the last one. */
export function gradesOverTime(input: GradesInput): GradesLayout {
  const frame = framed(input);
  const y = scaleOver([0, 1], [frame.bottom, frame.top]);
  const pitch = (frame.right - frame.left) / Math.max(1, input.bars.length);
  const every = labelEvery(pitch, widestLine(input), 6);
  const bars = input.bars.map((bar, index) => {
    const isLabelled = (input.bars.length - 1 - index) % every === 0;
    return placeBar(bar, input, frame.left + index * pitch, pitch, isLabelled, y);
  });
  return {
    frame,
    ticks: quarters.map((share) => ({ y: y(share), text: input.shareText(share) })),
    bars,
    labels: namesBeside(input, bars, frame),
  };
}

/** A label of several words stands on a line for each: every bar keeps its own. */
function linesOf(label: string): string[] {
  return label.split(" ");
}

function widestLine({ bars }: GradesInput): number {
  return Math.max(0, ...bars.flatMap(({ label }) => linesOf(label).map((line) => textWidth(line, typeSize.small))));
}

function framed({ width, height, grades, bars, shareText }: GradesInput): Frame {
  const left = Math.max(...quarters.map((share) => textWidth(shareText(share), typeSize.small))) + 8;
  const most = width * 0.3;
  const right = Math.min(most, Math.max(0, ...grades.map(({ name }) => boxOf(balanceText(name, most, 2)).width))) + 16;
  const tall = height === undefined ? (isNarrow(width) ? 280 : 320) : height;
  const lines = Math.max(1, ...bars.map(({ label }) => linesOf(label).length));
  return frameOf(width, tall, { top: 20, right, bottom: 26 + (lines - 1) * lineHeight, left });
}

function placeBar(
  bar: GradesBar,
  { grades, emptyText }: GradesInput,
  left: number,
  pitch: number,
  isLabelled: boolean,
  y: Scale,
): PlacedGradesBar {
  const total = bar.counts.reduce((sum, count) => sum + count, 0);
  const x = round(left + pitch * 0.08);
  const width = round(pitch * 0.84);
  let below = 0;
  const parts = grades.flatMap(({ name, level, of }, index): GradesPart[] => {
    const count = bar.counts[index];
    if (count === undefined || count === 0) return [];
    const [foot, head] = [y(below / total), y((below + count) / total)];
    below += count;
    const fits = foot - head >= 14 && textWidth(String(count), typeSize.small) <= width - 3;
    const words = `${bar.label}: ${name} ${count} of ${total}`;
    return [
      { grade: gradeClass(level, of), y: head, height: round(foot - head), text: fits ? String(count) : "", words },
    ];
  });
  const totalFits = textWidth(String(total), typeSize.small) <= pitch - 2;
  return {
    id: bar.id,
    x,
    width,
    label: isLabelled ? linesOf(bar.label) : [],
    labelX: round(left + pitch / 2),
    total: total > 0 && totalFits ? String(total) : "",
    parts,
    empty: total === 0 ? emptyText : "",
  };
}

/** Names of the grades beside the last bar that has any, at the middle of each part, moved apart where they would touch. */
function namesBeside({ grades }: GradesInput, bars: readonly PlacedGradesBar[], frame: Frame): GradesLayout["labels"] {
  const last = bars.findLast(({ parts }) => parts.length > 0);
  const room = frame.width - frame.right - 14;
  const named = grades.flatMap((grade) => {
    const part = last?.parts.find((one) => one.grade === gradeClass(grade.level, grade.of));
    return part ? [{ at: part.y + part.height / 2, lines: balanceText(grade.name, room, 2) }] : [];
  });
  const middles = spreadLabels(
    named.map(({ at, lines }) => ({ at, size: boxOf(lines).height + 2, priority: 1 })),
    0,
    frame.height,
  );
  return named.flatMap(({ at, lines }, index) => {
    const middle = middles[index];
    if (middle === null || middle === undefined) return [];
    const x = round(frame.right + 14);
    const leader = Math.abs(middle - at) > 3 ? `M${frame.right} ${round(at)}L${round(x - 3)} ${round(middle)}` : "";
    return [{ x, y: round(middle - (lines.length * lineHeight) / 2 + 11.7), lines, leader }];
  });
}
