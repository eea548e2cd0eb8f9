import type { PlacedSmallLine, SmallSeriesLayout } from "../small-series.ts";
import { element, group, path, svg, text } from "./svg.ts";

/** The small chart as SVG, about 1.2 KB. `label` is what a screen reader says. */
export function drawSmallSeries(layout: SmallSeriesLayout, label: string): string {
  const { width, height, left, right, bottom, ticks, ends } = layout;
  return svg(
    { width, height, label, class: "small-series" },
    path(layout.band, { class: "band" }),
    path(ticks.map(({ y }) => `M${left} ${y}H${right}`).join(""), { class: "grid" }),
    ...ticks.map(({ y, text: words }) => text(left - 6, y + 4, words, { "text-anchor": "end" })),
    text(left, height - 4, ends[0]),
    ends[0] === ends[1] ? "" : text(right, height - 4, ends[1], { "text-anchor": "end" }),
    layout.gaps === ""
      ? ""
      : element("path", { class: "gaps", transform: `translate(0 ${bottom - 5})`, d: layout.gaps }),
    path(layout.breaks, { class: "break" }),
    ...[...layout.lines].reverse().map((line) => drawLine(line, right)),
  );
}

function drawLine({ emphasis, path: d, lone, end, label, labelY }: PlacedSmallLine, right: number): string {
  return group(
    { class: `is-${emphasis}` },
    path(d, { class: "line" }),
    ...lone.map(({ x, y }) => element("circle", { cx: x, cy: y, r: 2 })),
    end && emphasis === "authority" ? element("circle", { cx: end.x, cy: end.y, r: 4 }) : "",
    label === "" ? "" : text(right + 8, labelY + 4, label),
  );
}
