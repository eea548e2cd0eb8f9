import { diamondPath } from "../paths.ts";
import type { BeyondMark, RangeStripLayout } from "../range-strip.ts";
import { svg } from "./svg.ts";

/** The strip as SVG, under 2.5 KB. `label` is what a screen reader says; empty where the figures stand beside it in a table. */
export function drawRangeStrip(layout: RangeStripLayout, label: string): string {
  const { width, height, middle, ref, ticks, interval, england, neighbours, benchmark, dot, beyond } = layout;
  return svg(
    { width, height, label, class: "range-strip", ...ref },
    ticks && line("ticks", ticks),
    interval === null ? "" : line("interval is-authority", `M${interval[0]} ${middle}H${interval[1]}`),
    england === null ? "" : line("rule is-england", `M${england} 2v${height - 4}`),
    drawNeighbours(neighbours, middle),
    benchmark === null ? "" : line("is-benchmark", diamondPath(benchmark, middle, 6)),
    dot === null ? "" : `<circle class="dot is-authority" cx="${dot}" cy="${middle}" r="5.5"/>`,
    ...beyond.map((mark) => drawBeyond(mark, middle)),
  );
}

// Written out and not by the makers of elements: every place is whole, and the site has a hundred thousand strips.

function line(name: string, d: string): string {
  return `<path class="${name}" d="${d}"/>`;
}

function drawNeighbours(xs: readonly number[], middle: number): string {
  if (xs.length === 0) return "";
  const dots = xs.map((x) => `<circle cx="${x}" cy="${middle}" r="3.4"/>`).join("");
  return `<g class="dots is-neighbour">${dots}</g>`;
}

function drawBeyond({ x, side, emphasis }: BeyondMark, middle: number): string {
  const point = side === "low" ? `M${x + 4} ${middle - 3}l-3 3 3 3` : `M${x - 4} ${middle - 3}l3 3-3 3`;
  return line(`beyond is-${emphasis}`, point);
}
