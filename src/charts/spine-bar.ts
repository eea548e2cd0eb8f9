import type { FigureRef } from "./frame.ts";

export interface SpineBarInput extends FigureRef {
  value: number | null;
  england: number;
  benchmark: number | null;
  /** All authorities: lowest, lower quartile, upper quartile, highest. */
  spread: readonly [number, number, number, number];
  /** True where a lower figure is generally seen as better, so that the bar is turned round. */
  isTurned: boolean;
  width?: number;
}

export interface SpineBarLayout extends FigureRef {
  width: number;
  range: readonly [number, number];
  quartiles: readonly [number, number];
  middle: number;
  dot: number | null;
  benchmark: number | null;
}

const margin = 7;

/**
 * One row of a spine chart: England in the middle, the range of all authorities as a bar, its middle half darker. The longer side of
 * the range fills its half, so that bars of different units can be read under one another. Whole coordinates.
 */
export function spineBar(input: SpineBarInput): SpineBarLayout {
  const { width = 200, england, spread, isTurned, value, benchmark } = input;
  const [low, , , high] = spread;
  const reach = Math.max(england - low, high - england) || 1;
  const half = width / 2 - margin;
  const place = (figure: number) => {
    const share = Math.max(-1, Math.min(1, (figure - england) / reach));
    return Math.round(width / 2 + (isTurned ? -share : share) * half);
  };
  const between = (a: number, b: number): readonly [number, number] =>
    isTurned ? [place(b), place(a)] : [place(a), place(b)];
  return {
    ...{ indicator: input.indicator, authority: input.authority, period: input.period },
    width,
    range: between(low, high),
    quartiles: between(spread[1], spread[2]),
    middle: Math.round(width / 2),
    dot: value === null ? null : place(value),
    benchmark: benchmark === null ? null : place(benchmark),
  };
}
