import { extent, quantileSorted } from "d3";
import { type FigureRef, type Scale, scaleOver } from "./frame.ts";
import { ticksPath } from "./paths.ts";

export interface RangeStripInput extends FigureRef {
  /** The published value of every authority; null where there is none. */
  everyone: readonly (number | null)[];
  /** The neighbours' values, in any order. */
  neighbours: readonly (number | null)[];
  /** The authority in view; null where its figure is missing. */
  value: number | null;
  /** One number that stands for the neighbours. */
  benchmark: number | null;
  england: number | null;
  /** The range that chance alone allows the authority's figure, in its unit. */
  interval?: readonly [number, number] | null;
  /** The range the strip shows, where a page wants to fix it; otherwise `stripDomain(everyone)`. */
  domain?: readonly [number, number];
  width?: number;
  height?: number;
}

export interface RangeStripLayout {
  ref: FigureRef;
  width: number;
  height: number;
  middle: number;
  domain: readonly [number, number];
  /** Every authority's tick, as one path. */
  ticks: string;
  neighbours: readonly number[];
  dot: number | null;
  benchmark: number | null;
  england: number | null;
  interval: readonly [number, number] | null;
  /** Arrows at an end where someone lies beyond it; `emphasis` says who is the most important of those. */
  beyond: readonly BeyondMark[];
}

export interface BeyondMark {
  x: number;
  side: "low" | "high";
  emphasis: "authority" | "other";
}

/** Room at each end for the arrow that says that someone lies beyond, clear of a dot at the very end. */
const padding = 12;

/**
 * The range a strip shows: from the lowest to the highest authority, but no further than three interquartile ranges
 * beyond the quartiles (Tukey's "far out" fence), so that one extreme place does not press all others together.
 */
export function stripDomain(everyone: readonly (number | null)[]): readonly [number, number] {
  const sorted = everyone.filter((value): value is number => value !== null).sort((a, b) => a - b);
  if (sorted.length === 0) return [0, 1];
  const [q1, q3] = [quantileSorted(sorted, 0.25)!, quantileSorted(sorted, 0.75)!];
  const fence = 3 * (q3 - q1);
  const within = fence > 0 ? sorted.filter((value) => value >= q1 - fence && value <= q3 + fence) : sorted;
  const [low, high] = extent(within) as [number, number];
  return low === high ? [low - 1, high + 1] : [low, high];
}

interface Ground {
  domain: readonly [number, number];
  x: Scale;
  ticks: string;
  /** Whether anyone lies beyond the low or the high end. */
  isOut: readonly [boolean, boolean];
}

/** The ground of every strip over the same values, by their list, width and middle: 153 pages show the same one. */
const grounds = new WeakMap<readonly (number | null)[], Map<string, Ground>>();

function groundOf({ everyone, domain }: RangeStripInput, width: number, middle: number): Ground {
  const known = grounds.get(everyone) ?? new Map<string, Ground>();
  grounds.set(everyone, known);
  const key = [width, middle, domain].join();
  const ground = known.get(key) ?? makeGround(everyone, domain ?? stripDomain(everyone), width, middle);
  known.set(key, ground);
  return ground;
}

function makeGround(
  everyone: readonly (number | null)[],
  domain: readonly [number, number],
  width: number,
  middle: number,
): Ground {
  const x = scaleOver(domain, [padding, width - padding]);
  const isOut = [
    everyone.some((value) => value !== null && value < domain[0]),
    everyone.some((value) => value !== null && value > domain[1]),
  ] as const;
  return { domain, x, ticks: ticksPath(within(everyone, domain).map(x), middle), isOut };
}

/** Where one authority stands among all: ticks for everyone, its neighbours, their benchmark, England, and itself. */
export function rangeStrip(input: RangeStripInput): RangeStripLayout {
  const { width = 240, height = 28 } = input;
  const middle = Math.round(height / 2);
  const { domain, x, ticks, isOut } = groundOf(input, width, middle);
  const place = (value: number | null) =>
    value === null ? null : Math.round(Math.max(padding, Math.min(width - padding, x(value))));
  return {
    ref: refOf(input),
    width,
    height,
    middle,
    domain,
    ticks,
    neighbours: placed(input.neighbours.map(place)),
    dot: place(input.value),
    benchmark: place(input.benchmark),
    england: place(input.england),
    interval: intervalOf(input, place),
    beyond: beyondMarks(input.value, domain, isOut, width),
  };
}

function refOf({ indicator, authority, period }: FigureRef): FigureRef {
  return { indicator, authority, period };
}

function within(values: readonly (number | null)[], [low, high]: readonly [number, number]): number[] {
  return values.filter((value): value is number => value !== null && value >= low && value <= high);
}

function placed(values: readonly (number | null)[]): number[] {
  return values.filter((value) => value !== null);
}

function intervalOf(
  { interval, value }: RangeStripInput,
  place: (value: number | null) => number | null,
): readonly [number, number] | null {
  if (!interval || value === null) return null;
  return [place(interval[0])!, place(interval[1])!];
}

function beyondMarks(
  value: number | null,
  [low, high]: readonly [number, number],
  [isLow, isHigh]: readonly [boolean, boolean],
  width: number,
): BeyondMark[] {
  const mark = (side: "low" | "high", x: number, isOwn: boolean, isAny: boolean): BeyondMark[] =>
    isOwn || isAny ? [{ x, side, emphasis: isOwn ? "authority" : "other" }] : [];
  return [
    ...mark("low", 1, value !== null && value < low, isLow),
    ...mark("high", width - 1, value !== null && value > high, isHigh),
  ];
}
