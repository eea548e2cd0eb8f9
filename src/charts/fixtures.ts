import type { Box } from "./boxes.ts";
import { lineHeight } from "./frame.ts";
import { textWidth } from "./text.ts";

/** Numbers from 0 to 1 that look random and are the same in every run of a test. */
export function sequence(seed: number): () => number {
  let state = seed >>> 0;
  return () => (state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0) / 2 ** 32;
}

export const seeds = Array.from({ length: 60 }, (_, index) => index + 1);

/** Fictional authorities, short names and long ones. */
export const authorities = [
  "Borsetshire",
  "Barchester",
  "Ambridge",
  "Felpersham",
  "Weatherfield",
  "Holby",
  "Casterbridge, Budmouth and Melchester",
  "Trumptonshire",
  "Camberwick Green",
  "Walmington-on-Sea",
  "North Borsetshire",
  "Dibley",
] as const;

export function codeOf(name: string): string {
  return name.toLowerCase().replace(/[^a-z]+/g, "-");
}

/** The box that lines of text fill when their first baseline stands at `y`. */
export function textBox(
  x: number,
  y: number,
  lines: readonly string[],
  anchor: "start" | "middle" | "end" = "start",
  size = 13,
): Box {
  const width = Math.max(0, ...lines.map((line) => textWidth(line, size)));
  const left = anchor === "start" ? x : anchor === "middle" ? x - width / 2 : x - width;
  return { left, right: left + width, top: y - 10, bottom: y + 3 + (lines.length - 1) * lineHeight };
}

/** Pairs of boxes that share an area of more than a hair's breadth. */
export function collisions(boxes: readonly Box[]): (readonly [Box, Box])[] {
  const shrunk = boxes.map(({ left, top, right, bottom }) => ({
    left: left + 0.3,
    top: top + 0.3,
    right: right - 0.3,
    bottom: bottom - 0.3,
  }));
  return shrunk.flatMap((a, index) =>
    shrunk
      .slice(index + 1)
      .filter((b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom)
      .map((b) => [a, b] as const),
  );
}

/** A picture as a file that a browser shows in the site's own colours, for reviewing a snapshot by eye. */
export function asFile(markup: string): string {
  const sheets = ["tokens", "charts"].map(
    (name) => `<?xml-stylesheet type="text/css" href="../../styles/${name}.css"?>`,
  );
  const root = markup.replace(/^<svg class="([^"]*)"/, '<svg xmlns="http://www.w3.org/2000/svg" class="chart $1"');
  return `${sheets.join("\n")}\n${root.replaceAll("><", ">\n<")}\n`;
}

/** Faults that no picture may have: a number gone wrong, an inline style, an attribute left open. */
export function faultsIn(markup: string): string[] {
  return [...(markup.match(/NaN|undefined|Infinity|\bnull\b|\sstyle=|\.\d{3}/g) ?? [])];
}
