import { round } from "./round.ts";

/** What a mark stands for; how it looks is a matter for the style sheet, keyed by this word. */
export type Emphasis = "authority" | "neighbour" | "benchmark" | "region" | "england" | "other";

/** Which published figure a mark stands for. */
export interface FigureRef {
  indicator?: string;
  authority?: string;
  period?: string;
}

export interface Margins {
  top: number;
  right: number;
  bottom: number;
  left: number;
}

/** The drawing area of a chart inside its picture, in user units: x to the right, y downwards. */
export interface Frame {
  width: number;
  height: number;
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** The widths a chart is laid out for: a phone, a column of text or wider, and the whole page. */
export const widths = { narrow: 340, wide: 720, page: 1040 } as const;

/**
 * The width in user units of a picture that is drawn in the browser for a box of so many pixels: up to a column of text the box's own in
 * steps of twenty, so that type is as large as beside it; from there on as the style sheet's steps.
 */
export function drawingWidth(pixels: number, mayFillPage = false): number {
  if (pixels < 620) return Math.max(300, Math.floor(pixels / 20) * 20);
  return pixels < 896 || !mayFillPage ? widths.wide : widths.page;
}

/** Type sizes in user units: at the smallest scale a picture is shown (0.86) none falls below 11 pixels. */
export const typeSize = { label: 13, small: 12.5 } as const;

/** The height of one line of label text. */
export const lineHeight = 15;

/** The frame left inside a picture once its margins are taken off. */
export function frameOf(width: number, height: number, margins: Margins): Frame {
  return {
    width: round(width),
    height: round(height),
    left: round(margins.left),
    right: round(width - margins.right),
    top: round(margins.top),
    bottom: round(height - margins.bottom),
  };
}

/** True where a picture is drawn for a phone. */
export function isNarrow(width: number): boolean {
  return width < 500;
}

/** From a value to a rounded coordinate. */
export type Scale = (value: number) => number;

/**
 * A straight-line scale; a value outside the domain falls outside the range, so that nothing is silently moved, and a domain of no
 * width falls on the middle. Reckoned as d3's scaleLinear does, whose colours and formats would be sent to every page that draws.
 */
export function scaleOver(domain: readonly [number, number], range: readonly [number, number]): Scale {
  const [low, high] = domain;
  const [start, end] = range;
  return (value) => {
    const share = high === low ? 0.5 : (value - low) / (high - low);
    return round(start * (1 - share) + end * share);
  };
}
