import { diamondPath } from "../paths.ts";
import type { BeyondMark, RangeStripLayout } from "../range-strip.ts";
import { element, group, path, svg } from "./svg.ts";

/** The strip as SVG, under 2.5 KB. `label` is what a screen reader says; empty where the figures stand beside it in a table. */
export function drawRangeStrip(layout: RangeStripLayout, label: string): string {
  const { width, height, ref } = layout;
  return svg(
    { width, height, label, class: "range-strip", ...ref },
    path(layout.ticks, { class: "ticks" }),
    drawInterval(layout),
    drawEngland(layout),
    group({ class: "dots is-neighbour" }, ...layout.neighbours.map((x) => dot(x, layout.middle, 3.4))),
    layout.benchmark === null ? "" : path(diamondPath(layout.benchmark, layout.middle, 6), { class: "is-benchmark" }),
    layout.dot === null
      ? ""
      : element("circle", { class: "dot is-authority", cx: layout.dot, cy: layout.middle, r: 5.5 }),
    ...layout.beyond.map((mark) => drawBeyond(mark, layout.middle)),
  );
}

function dot(cx: number, cy: number, r: number): string {
  return element("circle", { cx, cy, r });
}

function drawEngland({ england, height }: RangeStripLayout): string {
  return england === null ? "" : path(`M${england} 2v${height - 4}`, { class: "rule is-england" });
}

function drawInterval({ interval, middle }: RangeStripLayout): string {
  return interval === null ? "" : path(`M${interval[0]} ${middle}H${interval[1]}`, { class: "interval is-authority" });
}

function drawBeyond({ x, side, emphasis }: BeyondMark, middle: number): string {
  const point = side === "low" ? `M${x + 4} ${middle - 3}l-3 3 3 3` : `M${x - 4} ${middle - 3}l3 3-3 3`;
  return path(point, { class: `beyond is-${emphasis}` });
}
