import type { PlacedSmallLine, SmallSeriesLayout } from "../small-series.ts";
import { escape, svg } from "./svg.ts";

/** The small chart as SVG, about 1.2 KB. `label` is what a screen reader says. */
export function drawSmallSeries(layout: SmallSeriesLayout, label: string): string {
  const { width, height, left, right, bottom, ticks, ends } = layout;
  return svg(
    { width, height, label, class: "small-series" },
    line("band", layout.band),
    line("grid", ticks.map(({ y }) => `M${left} ${y}H${right}`).join("")),
    ...ticks.map(({ y, text }) => words(left - 6, y + 4, text, "end")),
    words(left, height - 4, ends[0]),
    ends[0] === ends[1] ? "" : words(right, height - 4, ends[1], "end"),
    layout.gaps && `<path class="gaps" transform="translate(0 ${bottom - 5})" d="${layout.gaps}"/>`,
    line("break", layout.breaks),
    ...[...layout.lines].reverse().map((one) => drawLine(one, right)),
  );
}

// Written out and not by the makers of elements: every coordinate is whole, and a page has up to sixty of these charts.

function line(name: string, d: string): string {
  return d && `<path class="${name}" d="${d}"/>`;
}

function words(x: number, y: number, text: string, anchor?: "end"): string {
  return `<text x="${x}" y="${y}"${anchor ? ' text-anchor="end"' : ""}>${escape(text)}</text>`;
}

function drawLine({ emphasis, path, lone, end, label, labelY }: PlacedSmallLine, right: number): string {
  const dots = lone.map(({ x, y }) => `<circle cx="${x}" cy="${y}" r="2"/>`).join("");
  const dot = end && emphasis === "authority" ? `<circle cx="${end.x}" cy="${end.y}" r="4"/>` : "";
  const inner = line("line", path) + dots + dot + (label && words(right + 8, labelY + 4, label));
  return inner && `<g class="is-${emphasis}">${inner}</g>`;
}
