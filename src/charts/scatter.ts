import type { Axis } from "./axis.ts";
import { type Box, type Disc, placeLabels } from "./boxes.ts";
import { type Emphasis, type Frame, frameOf, isNarrow, lineHeight, type Scale, scaleOver, typeSize } from "./frame.ts";
import { round } from "./round.ts";
import { balanceText, boxOf, textWidth, wrapText } from "./text.ts";

export interface ScatterDot {
  authority: string;
  name: string;
  x: number;
  y: number;
  /** Both values in words. */
  text: string;
  emphasis: Emphasis;
  /** True for one that is named where there is room; the authority in view always wants its name. */
  isNamed?: boolean;
  href?: string;
}

export interface ScatterInput {
  width: number;
  dots: readonly ScatterDot[];
  xAxis: Axis;
  yAxis: Axis;
  xTick: (value: number) => string;
  yTick: (value: number) => string;
  xTitle: string;
  yTitle: string;
  /** England's two figures, where both are published. */
  england: { x: number; y: number; label: string } | null;
}

export interface ScatterLayout {
  frame: Frame;
  xTicks: readonly { x: number; text: string }[];
  yTicks: readonly { y: number; text: string }[];
  xTitle: { x: number; y: number; lines: readonly string[] };
  yTitle: { x: number; y: number; lines: readonly string[] };
  england: { x: number; y: number } | null;
  dots: readonly PlacedScatterDot[];
  labels: readonly ScatterLabel[];
}

export interface PlacedScatterDot extends Disc {
  authority: string;
  emphasis: Emphasis;
  words: string;
  href?: string;
}

export interface ScatterLabel {
  x: number;
  y: number;
  lines: readonly string[];
  emphasis: Emphasis;
  authority: string;
  /** From the dot to a name that stands far off; empty beside it. */
  leader: string;
}

/** Two figures of every authority: a dot at both, England as two rules that cross; no line of fit, which would suggest a cause. */
export function scatter(input: ScatterInput): ScatterLayout {
  const frame = framed(input);
  const x = scaleOver(input.xAxis.domain, [frame.left + 8, frame.right - 8]);
  const y = scaleOver(input.yAxis.domain, [frame.bottom - 8, frame.top + 8]);
  const england = input.england ? { x: x(input.england.x), y: y(input.england.y) } : null;
  const dots = placeDots(input, x, y);
  return {
    frame,
    xTicks: input.xAxis.ticks.map((tick) => ({ x: x(tick), text: input.xTick(tick) })),
    yTicks: input.yAxis.ticks.map((tick) => ({ y: y(tick), text: input.yTick(tick) })),
    xTitle: { x: frame.right, y: round(frame.bottom + 36), lines: wrapText(input.xTitle, frame.right - 8) },
    yTitle: { x: 0, y: 13, lines: wrapText(input.yTitle, frame.width) },
    england,
    dots,
    labels: labelDots(input, dots, england, frame),
  };
}

function framed({ width, yAxis, yTick, xTitle, yTitle }: ScatterInput): Frame {
  const narrow = isNarrow(width);
  const left = Math.max(14, ...yAxis.ticks.map((tick) => textWidth(yTick(tick), typeSize.small))) + 10;
  const top = wrapText(yTitle, width).length * lineHeight + 10;
  const under = 28 + wrapText(xTitle, width - 16).length * lineHeight;
  return frameOf(width, narrow ? 340 : 420, { top, right: 4, bottom: under, left });
}

/** Others first, then neighbours, then the authority: the later, the higher it lies. */
function placeDots({ dots, width }: ScatterInput, x: Scale, y: Scale): PlacedScatterDot[] {
  const depth: Record<Emphasis, number> = { other: 0, region: 1, neighbour: 2, benchmark: 3, england: 4, authority: 5 };
  const r = isNarrow(width) ? 3.5 : 4.5;
  return [...dots]
    .sort((a, b) => depth[a.emphasis] - depth[b.emphasis] || a.x - b.x)
    .map((dot) => ({
      // Whole units: half a unit is not seen, and a page has three hundred of them.
      x: Math.round(x(dot.x)),
      y: Math.round(y(dot.y)),
      r: dot.emphasis === "authority" ? r + 1.5 : r,
      authority: dot.authority,
      emphasis: dot.emphasis,
      words: `${dot.name}: ${dot.text}`,
      href: dot.href,
    }));
}

function labelDots(
  input: ScatterInput,
  placed: readonly PlacedScatterDot[],
  england: { x: number; y: number } | null,
  frame: Frame,
): ScatterLabel[] {
  const discOf = new Map(placed.map((dot) => [dot.authority, dot]));
  const rank = (dot: ScatterDot) => (dot.emphasis === "authority" ? 0 : dot.emphasis === "neighbour" ? 1 : 2);
  const named = input.dots
    .filter((dot) => dot.isNamed || dot.emphasis === "authority")
    .sort((a, b) => rank(a) - rank(b));
  const lines = named.map(({ name }) => balanceText(name, 150));
  const wanted = named.map((dot, index) => ({
    dot: discOf.get(dot.authority)!,
    isVital: dot.emphasis === "authority",
    ...boxOf(lines[index]!),
  }));
  const bounds: Box = { left: frame.left, right: frame.right, top: frame.top, bottom: frame.bottom };
  const placedLabels = placeLabels(wanted, placed, bounds, england ? cross(england, frame, input.england!.label) : []);
  const englandLabel: ScatterLabel[] = england
    ? [
        {
          ...englandSpot(england, frame, input.england!.label),
          lines: [input.england!.label],
          emphasis: "england",
          authority: "",
          leader: "",
        },
      ]
    : [];
  const found = placedLabels.map((box) => ({
    x: round(box.left),
    y: round(box.top + 12),
    lines: lines[box.index]!,
    emphasis: named[box.index]!.emphasis,
    authority: named[box.index]!.authority,
    leader: box.leader,
  }));
  return [...englandLabel, ...found];
}

/** England's rules and its name, which other names keep clear of. */
function cross({ x, y }: { x: number; y: number }, frame: Frame, label: string): Box[] {
  const spot = englandSpot({ x, y }, frame, label);
  return [
    { left: x - 2, right: x + 2, top: frame.top, bottom: frame.bottom },
    { left: frame.left, right: frame.right, top: y - 2, bottom: y + 2 },
    { left: spot.x - 2, right: spot.x + textWidth(label) + 2, top: spot.y - 13, bottom: spot.y + 4 },
  ];
}

/** At the head of the upright rule, on the side that has room. */
function englandSpot({ x }: { x: number; y: number }, frame: Frame, label: string): { x: number; y: number } {
  const fits = x + 5 + textWidth(label) <= frame.right;
  return { x: round(fits ? x + 5 : x - 5 - textWidth(label)), y: round(frame.top + 10) };
}
