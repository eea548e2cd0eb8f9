import { isNarrow, lineHeight } from "./frame.ts";
import { gradeClass } from "./profile.ts";
import { round } from "./round.ts";
import { wrapText } from "./text.ts";

/** What one grade, or none, leads to: a row of boxes joined by arrows. */
export interface PathwayRow {
  /** What the row begins with: `Outstanding or good`. */
  from: string;
  /** The grades it stands for, lowest step 1; empty where no grade is given. */
  levels: readonly number[];
  steps: readonly PathwayStep[];
  /** Who stands at the beginning of this row; empty for nobody. */
  here: string;
}

export interface PathwayStep {
  title: string;
  text: string;
}

export interface PathwayInput {
  width: number;
  rows: readonly PathwayRow[];
  /** How many steps the grades have. */
  of: number;
}

export interface PathwayLayout {
  width: number;
  height: number;
  boxes: readonly PathwayBox[];
  arrows: string;
}

export interface PathwayBox {
  kind: "from" | "step";
  isHere: boolean;
  x: number;
  y: number;
  width: number;
  height: number;
  /** Along the left edge: one bar a grade, highest first, or none. */
  bars: readonly { grade: string; x: number; y: number; width: number; height: number }[];
  title: PathwayText;
  text: PathwayText;
  here: PathwayText;
}

export interface PathwayText {
  x: number;
  y: number;
  lines: readonly string[];
}

const padding = 12;
const barWidth = 6;
const gap = { across: 34, down: 20, rows: 16 };

/** Rows of boxes that say what each grade leads to: side by side on a page, one under another on a phone. */
export function pathway({ width, rows, of }: PathwayInput): PathwayLayout {
  const placed: Placed[] = [];
  let y = 1;
  for (const row of rows) {
    const next = isNarrow(width) ? stacked(row, of, width, y) : abreast(row, of, width, columnsOf(rows), y);
    placed.push(next);
    y = next.bottom + gap.rows;
  }
  return {
    width,
    height: round(Math.max(1, y - gap.rows + 1)),
    boxes: placed.flatMap(({ boxes }) => boxes),
    arrows: placed.map(({ arrows }) => arrows).join(""),
  };
}

interface Placed {
  boxes: PathwayBox[];
  arrows: string;
  bottom: number;
}

function columnsOf(rows: readonly PathwayRow[]): number {
  return Math.max(1, ...rows.map(({ steps }) => steps.length + 1));
}

/** All boxes of a row are as high as its highest. */
function abreast(row: PathwayRow, of: number, width: number, columns: number, y: number): Placed {
  const side = (width - 2 - (columns - 1) * gap.across) / columns;
  const at = (column: number) => 1 + column * (side + gap.across);
  const texts = contentsOf(row).map((content) => measure(content, side));
  const height = Math.max(...texts.map((one) => one.height));
  const boxes = texts.map((one, i) => boxOf(one, row, of, i, { x: at(i), y, width: side, height }));
  const middle = round(y + height / 2);
  const arrows = boxes.slice(1).map(({ x }) => arrowAcross(round(x - gap.across + 5), round(x - 3), middle));
  return { boxes, arrows: arrows.join(""), bottom: y + height };
}

const indent = 22;

function stacked(row: PathwayRow, of: number, width: number, y: number): Placed {
  const boxes: PathwayBox[] = [];
  const arrows: string[] = [];
  let top = y;
  contentsOf(row).forEach((content, i) => {
    const x = i === 0 ? 1 : 1 + indent;
    const side = width - 1 - x;
    const one = measure(content, side);
    if (i > 0) {
      arrows.push(arrowDown(round(x + indent), round(top), round(top + gap.down - 3)));
      top += gap.down;
    }
    boxes.push(boxOf(one, row, of, i, { x, y: top, width: side, height: one.height }));
    top += one.height;
  });
  return { boxes, arrows: arrows.join(""), bottom: top };
}

interface Content {
  title: string;
  text: string;
  here: string;
}

function contentsOf({ from, here, steps }: PathwayRow): Content[] {
  return [{ title: from, text: "", here }, ...steps.map(({ title, text }) => ({ title, text, here: "" }))];
}

interface Measured {
  title: string[];
  text: string[];
  here: string[];
  height: number;
}

function measure({ title, text, here }: Content, width: number): Measured {
  const room = width - 2 * padding - barWidth;
  const wrapped = [title, text, here].map((words) => (words === "" ? [] : wrapText(words, room, 4)));
  const lines = wrapped.reduce((sum, one) => sum + one.length, 0);
  return { title: wrapped[0]!, text: wrapped[1]!, here: wrapped[2]!, height: lines * lineHeight + 2 * padding - 3 };
}

interface Place {
  x: number;
  y: number;
  width: number;
  height: number;
}

function boxOf({ title, text, here }: Measured, row: PathwayRow, of: number, column: number, place: Place): PathwayBox {
  const isFrom = column === 0;
  const x = round(place.x + padding + (isFrom ? barWidth : 0));
  const line = (before: number) => round(place.y + padding + 10 + before * lineHeight);
  return {
    kind: isFrom ? "from" : "step",
    isHere: isFrom && row.here !== "",
    ...rounded(place),
    bars: isFrom ? barsOf(row.levels, of, place) : [],
    title: { x, y: line(0), lines: title },
    text: { x, y: line(title.length), lines: text },
    here: { x, y: line(title.length + text.length), lines: here },
  };
}

function rounded({ x, y, width, height }: Place): Place {
  return { x: round(x), y: round(y), width: round(width), height: round(height) };
}

function barsOf(levels: readonly number[], of: number, { x, y, height }: Place): PathwayBox["bars"] {
  const each = height / Math.max(1, levels.length);
  return [...levels]
    .sort((a, b) => b - a)
    .map((level, i) => ({
      grade: gradeClass(level, of),
      ...rounded({ x, y: y + i * each, width: barWidth, height: each }),
    }));
}

function arrowAcross(from: number, to: number, y: number): string {
  return `M${from} ${y}H${to}M${round(to - 6)} ${round(y - 4)}L${to} ${y}L${round(to - 6)} ${round(y + 4)}`;
}

function arrowDown(x: number, from: number, to: number): string {
  return `M${x} ${round(from + 3)}V${to}M${round(x - 4)} ${round(to - 6)}L${x} ${to}L${round(x + 4)} ${round(to - 6)}`;
}
