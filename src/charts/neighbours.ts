import type { Axis } from "./axis.ts";
import {
  type Emphasis,
  type FigureRef,
  type Frame,
  frameOf,
  isNarrow,
  lineHeight,
  type Scale,
  scaleOver,
  typeSize,
} from "./frame.ts";
import { hatchPath } from "./paths.ts";
import { round } from "./round.ts";
import { placeRules, type PlacedRule, type UprightRule } from "./rules.ts";
import { boxOf, firstThatFits, textWidth, wrapText } from "./text.ts";

export interface NeighbourRow {
  authority: string;
  name: string;
  value: number | null;
  /** The value in words, or why there is none. */
  text: string;
  /** The range that chance alone allows; null where none can be worked out. */
  interval: readonly [number, number] | null;
  /** The same range in words, `51 to 58`. */
  range?: string;
  emphasis: Emphasis;
  href?: string;
}

export interface NeighboursInput {
  indicator?: string;
  period?: string;
  width: number;
  /** In the order they are shown. */
  rows: readonly NeighbourRow[];
  axis: Axis;
  tickText: (value: number) => string;
  /** England, the neighbours' mean. */
  rules: readonly UprightRule[];
}

export interface NeighboursLayout {
  ref: FigureRef;
  frame: Frame;
  ticks: readonly { x: number; text: string }[];
  rules: readonly PlacedRule[];
  rows: readonly PlacedRow[];
}

export interface PlacedRow {
  authority: string;
  emphasis: Emphasis;
  y: number;
  /** Where the row's hairline runs. */
  under: number;
  name: { x: number; y: number; lines: readonly string[] };
  value: { x: number; y: number; text: string };
  dot: number | null;
  interval: readonly [number, number] | null;
  /** Hatching where there is no figure, and the words that fit on it. */
  hatch: string;
  hatchWords: { x: number; y: number; text: string };
  words: string;
  href?: string;
}

const nameRoom = 170;

/** One row an authority: its figure as a dot on a line as long as chance alone would allow, against upright rules. */
export function neighbours(input: NeighboursInput): NeighboursLayout {
  const across = framed(input);
  const x = scaleOver(input.axis.domain, [across.left + 6, across.right - 6]);
  const rules = placeRules(input.rules, x, across);
  const top = round(rules.bottom + 4);
  const pitch = isNarrow(input.width) ? 44 : 30;
  const rows = input.rows.map((row, index) => placeRow(row, round(top + index * pitch), pitch, x, across));
  const bottom = round(top + Math.max(1, rows.length) * pitch);
  return {
    ref: { indicator: input.indicator, period: input.period },
    frame: { ...across, top, bottom, height: bottom + 24 },
    ticks: input.axis.ticks.map((tick) => ({ x: x(tick), text: input.tickText(tick) })),
    rules: rules.placed,
    rows,
  };
}

/** Names stand left of the dots where there is room, and above them on a phone; figures always at the right. */
function framed({ width, rows }: NeighboursInput): Frame {
  const present = rows.filter(({ value }) => value !== null);
  const right = Math.max(0, ...present.map(({ text }) => textWidth(text))) + 12;
  const names = isNarrow(width)
    ? 0
    : Math.max(0, ...rows.map(({ name }) => boxOf(wrapText(name, nameRoom)).width)) + 14;
  return frameOf(width, 0, { top: 0, right, bottom: 0, left: names });
}

function placeRow(row: NeighbourRow, top: number, pitch: number, x: Scale, frame: Frame): PlacedRow {
  const narrow = isNarrow(frame.width);
  const y = round(narrow ? top + pitch - 14 : top + pitch / 2);
  const lines = narrow ? [row.name] : wrapText(row.name, nameRoom);
  const nameY = round(narrow ? top + 15 : y + 4.5 - ((lines.length - 1) * lineHeight) / 2);
  const isMissing = row.value === null;
  const hatchTop = y - 7;
  return {
    authority: row.authority,
    emphasis: row.emphasis,
    y,
    under: round(top + pitch),
    name: { x: 0, y: nameY, lines },
    value: { x: frame.width, y: round(y + 4.5), text: isMissing ? "" : row.text },
    dot: row.value === null ? null : x(row.value),
    interval: row.value === null || row.interval === null ? null : [x(row.interval[0]), x(row.interval[1])],
    hatch: isMissing ? hatchPath(frame.left, hatchTop, frame.right - frame.left, 14, 5) : "",
    hatchWords: {
      x: round((frame.left + frame.right) / 2),
      y: round(y + 4.5),
      text: isMissing ? firstThatFits([row.text, "no figure"], frame.right - frame.left - 10, typeSize.small) : "",
    },
    words: `${row.name}: ${row.text}${row.range ? `, by chance anywhere from ${row.range} (95%)` : ""}`,
    href: row.href,
  };
}
