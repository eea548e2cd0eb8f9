import { widths } from "../frame.ts";

/** Which pictures of a chart a page carries: one for a phone and one for a column, and where it may be as wide as the page, a third. */
export type Spread = "column" | "page";

/**
 * One chart drawn for each width, as one string; the style sheet shows the one that fits its container. `draw` is given
 * the width in user units and the class by which the style sheet knows it.
 */
export function atEveryWidth(spread: Spread, draw: (width: number, className: string) => string): string {
  const wide = draw(widths.narrow, "is-narrow") + draw(widths.wide, "is-wide");
  return spread === "page" ? wide + draw(widths.page, "is-page") : wide;
}

/** The classes of the box around a chart's pictures. */
export function boxClass(spread: Spread): string {
  return spread === "page" ? "chart spreads" : "chart";
}
