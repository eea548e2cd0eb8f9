import type { EndLabel } from "../time-series-labels.ts";
import type { PlacedLine } from "../time-series-lines.ts";
import type { EventMark, PeriodColumn, PlacedBreak } from "../time-series-marks.ts";
import type { TimeSeriesLayout } from "../time-series.ts";
import { drawProfileColumns } from "./profile.ts";
import { drawMark, element, figureAttributes, group, path, svg, text, title } from "./svg.ts";

/** The lines over time as SVG. */
export function drawTimeSeries(layout: TimeSeriesLayout, label: string, className = ""): string {
  const { frame, indicator } = layout;
  return svg(
    {
      width: frame.width,
      height: frame.height,
      label,
      class: `time-series ${className}`.trim(),
      indicator,
      interactive: layout.events.some(({ href }) => href),
    },
    path(layout.band, { class: "band" }),
    drawAxes(layout),
    ...layout.gaps.map((gap) =>
      group(
        { class: "gap" },
        title(gap.words),
        path(gap.hatch, { class: "hatch" }),
        gap.label === "" ? "" : text(gap.x, gap.y, gap.label, { class: "halo", "text-anchor": "middle" }),
      ),
    ),
    ...layout.events.map(drawEventLine),
    ...layout.breaks.map((one) => drawBreak(one, frame.bottom)),
    layout.bandLabel
      ? text(layout.bandLabel.x, layout.bandLabel.y, layout.bandLabel.text, { class: "soft", "text-anchor": "middle" })
      : "",
    // The authority is first in the list and drawn last, on top of the others.
    ...[...layout.lines].reverse().map(drawLine),
    ...layout.endLabels.map(drawEndLabel),
    group({ class: "columns" }, ...layout.columns.map((column) => drawColumn(column, layout))),
    ...layout.events.map(drawEvent),
  );
}

function drawAxes({ frame, yTicks, xTicks, startsAtZero }: TimeSeriesLayout): string {
  const grid = yTicks.map(({ y }) => `M${frame.left} ${y}H${frame.right}`).join("");
  return group(
    { class: "axes" },
    path(grid, { class: "grid" }),
    path(`M${frame.left} ${frame.bottom}H${frame.right}`, { class: startsAtZero ? "baseline" : "baseline is-cut" }),
    ...yTicks.map(({ y, text: words }) => text(frame.left - 8, y + 4, words, { "text-anchor": "end" })),
    ...xTicks.map(({ x, text: words, anchor }) =>
      text(x, frame.bottom + 19, words, { "text-anchor": anchor === "start" ? null : anchor }),
    ),
  );
}

function drawLine(line: PlacedLine): string {
  return group(
    { class: `series is-${line.emphasis}`, ...figureAttributes(line) },
    path(line.path, { class: "line" }),
    ...line.lone.map(({ x, y }) => element("circle", { cx: x, cy: y, r: 2.5 })),
    line.end && line.emphasis === "authority" ? element("circle", { cx: line.end.x, cy: line.end.y, r: 4 }) : "",
  );
}

function drawEndLabel(label: EndLabel): string {
  return (
    path(label.leader, { class: `leader is-${label.emphasis}` }) +
    text(label.x, label.y, label.lines, { class: `end-label is-${label.emphasis}` })
  );
}

function drawBreak(one: PlacedBreak, bottom: number): string {
  return (
    path(`M${one.x} ${one.top}V${bottom}`, { class: "break" }) +
    text(one.labelX, one.labelY, one.label, { class: "soft halo" })
  );
}

function drawEventLine({ x, top, bottom, glyph }: EventMark): string {
  return path(`M${x} ${top + glyph.height + 2}V${bottom}`, { class: "event" });
}

function drawEvent({ top, glyph, glyphX, words, href }: EventMark): string {
  const hit = element("rect", { class: "hit", width: glyph.width, height: glyph.height });
  const attributes = { transform: `translate(${glyphX} ${top})`, class: "profile" };
  return drawMark({ name: "g", attributes, words, href }, drawProfileColumns(glyph) + hit);
}

function drawColumn({ x, width, period, words }: PeriodColumn, { frame }: TimeSeriesLayout): string {
  const hit = {
    class: "hit",
    "data-period": period,
    x,
    y: frame.top,
    width,
    height: Math.round(frame.bottom - frame.top),
  };
  return element("rect", hit, title(words));
}
