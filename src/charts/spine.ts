import { type FigureRef, type Frame, frameOf, isNarrow, lineHeight, scaleOver, typeSize } from "./frame.ts";
import { diamondPath, hatchPath } from "./paths.ts";
import { round } from "./round.ts";
import { boxOf, firstThatFits, textWidth, wrapText } from "./text.ts";

export type SpineVerdict = "better" | "worse" | "higher" | "lower" | "similar" | "not-compared";

export interface SpineRow extends FigureRef {
  name: string;
  /** What is measured, in small print. */
  unit: string;
  value: number | null;
  /** The value in words, or why there is none. */
  text: string;
  england: number | null;
  englandText: string;
  benchmark: number | null;
  /** All authorities: lowest, lower quartile, upper quartile, highest. Null where there is no spread to draw. */
  spread: { low: number; q1: number; q3: number; high: number } | null;
  /** True where a lower figure is generally seen as better, so that the row is turned round. */
  isTurned: boolean;
  verdict: SpineVerdict;
  /** The verdict in a word or two. */
  verdictText: string;
}

export interface SpineInput {
  width: number;
  rows: readonly SpineRow[];
  /** What the line down the middle is. */
  middleLabel: string;
  /** What stands at the two ends. */
  lowLabel: string;
  highLabel: string;
}

export interface SpineLayout {
  frame: Frame;
  middle: number;
  heads: readonly { x: number; y: number; text: string; anchor: "start" | "middle" | "end" }[];
  rows: readonly PlacedSpineRow[];
}

export interface PlacedSpineRow {
  ref: FigureRef;
  y: number;
  under: number;
  name: { y: number; lines: readonly string[]; unit: string; unitY: number };
  range: readonly [number, number] | null;
  quartiles: readonly [number, number] | null;
  dot: number | null;
  benchmark: string;
  hatch: string;
  hatchWords: string;
  value: { x: number; y: number; text: string };
  verdict: SpineVerdict;
  verdictText: { x: number; y: number; text: string };
  words: string;
}

const nameRoom = 210;

/**
 * One authority's figures on one page, each on its own ruler: England in the middle, the range of all authorities as a
 * bar, the middle half darker. The longer side of each range fills its half, so that rows can be read under one another.
 */
export function spine(input: SpineInput): SpineLayout {
  const across = framed(input);
  const top = 22;
  const pitch = isNarrow(input.width) ? 58 : 42;
  const middle = round((across.left + across.right) / 2);
  const bottom = round(top + Math.max(1, input.rows.length) * pitch);
  return {
    frame: { ...across, top, bottom, height: bottom + 6 },
    middle,
    heads: [
      { x: across.left, y: 13, text: input.lowLabel, anchor: "start" },
      { x: middle, y: 13, text: input.middleLabel, anchor: "middle" },
      { x: across.right, y: 13, text: input.highLabel, anchor: "end" },
    ],
    rows: input.rows.map((row, index) => placeRow(row, round(top + index * pitch), pitch, middle, across)),
  };
}

function framed({ width, rows }: SpineInput): Frame {
  if (isNarrow(width)) return frameOf(width, 0, { top: 0, right: 0, bottom: 0, left: 0 });
  const names = Math.max(
    0,
    ...rows.map(({ name, unit }) => Math.max(boxOf(wrapText(name, nameRoom)).width, textWidth(unit, typeSize.small))),
  );
  const values = Math.max(0, ...rows.map(({ value, text }) => (value === null ? 0 : textWidth(text))));
  const verdicts = Math.max(0, ...rows.map(({ verdictText }) => textWidth(verdictText, typeSize.small)));
  return frameOf(width, 0, { top: 0, right: verdicts + 12, bottom: 0, left: Math.min(nameRoom, names) + values + 30 });
}

function placeRow(row: SpineRow, top: number, pitch: number, middle: number, frame: Frame): PlacedSpineRow {
  const narrow = isNarrow(frame.width);
  const y = round(narrow ? top + pitch - 14 : top + pitch / 2);
  const place = rulerOf(row, middle, frame);
  const [nameText, unitText] = texts(row, top, y, narrow, frame);
  const pair = (a: number | undefined, b: number | undefined): readonly [number, number] | null => {
    if (a === undefined || b === undefined || !place) return null;
    return place(a) <= place(b) ? [place(a), place(b)] : [place(b), place(a)];
  };
  const isMissing = row.value === null;
  return {
    ref: { indicator: row.indicator, authority: row.authority, period: row.period },
    y,
    under: round(top + pitch),
    name: { ...nameText, ...unitText },
    range: pair(row.spread?.low, row.spread?.high),
    quartiles: pair(row.spread?.q1, row.spread?.q3),
    dot: row.value === null || !place ? null : place(row.value),
    benchmark: row.benchmark === null || isMissing || !place ? "" : diamondPath(place(row.benchmark), y, 5.5),
    hatch: isMissing ? hatchPath(frame.left, y - 6, frame.right - frame.left, 12, 5) : "",
    hatchWords: isMissing ? firstThatFits([row.text, "no figure"], frame.right - frame.left - 12, typeSize.small) : "",
    value: {
      x: narrow ? frame.width : frame.left - 14,
      y: round(narrow ? top + 15 : y + 4.5),
      text: isMissing ? "" : row.text,
    },
    verdict: row.verdict,
    verdictText: { x: frame.width, y: round(narrow ? top + 31 : y + 4.5), text: row.verdictText },
    words: `${row.name}: ${row.text}; England ${row.englandText}; ${row.verdictText}`,
  };
}

/** From a value to its place: England in the middle, the far end of the spread at the edge; null where either is missing. */
function rulerOf(
  { england, spread, isTurned }: SpineRow,
  middle: number,
  frame: Frame,
): ((value: number) => number) | null {
  if (england === null || spread === null) return null;
  const reach = Math.max(england - spread.low, spread.high - england) || 1;
  const half = (frame.right - frame.left) / 2 - 7;
  const scale = scaleOver([-reach, reach], isTurned ? [middle + half, middle - half] : [middle - half, middle + half]);
  return (value) => scale(Math.max(-reach, Math.min(reach, value - england)));
}

function texts(
  { name, unit }: SpineRow,
  top: number,
  y: number,
  narrow: boolean,
  frame: Frame,
): [{ y: number; lines: readonly string[] }, { unit: string; unitY: number }] {
  if (narrow)
    return [
      { y: round(top + 15), lines: wrapText(name, frame.width - 60, 1) },
      { unit, unitY: round(top + 31) },
    ];
  const lines = wrapText(name, nameRoom, 2);
  const first = round(y + 5 - (lines.length * lineHeight) / 2);
  return [
    { y: first, lines },
    { unit: lines.length > 1 ? "" : unit, unitY: round(first + lineHeight) },
  ];
}
