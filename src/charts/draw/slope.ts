import type { PlacedSlope, SlopeLabel, SlopeLayout } from "../slope.ts";
import { element, figureAttributes, group, path, svg, text, title } from "./svg.ts";

/** The two periods as SVG. */
export function drawSlope(layout: SlopeLayout, label: string, className = ""): string {
  const { frame, heads } = layout;
  return svg(
    { width: frame.width, height: frame.height, label, class: `slope ${className}`.trim() },
    path(heads.map(({ x }) => `M${x} ${frame.top - 8}V${frame.bottom}`).join(""), { class: "baseline" }),
    ...heads.map(({ x, text: words }) => text(x, frame.top - 16, words, { class: "head", "text-anchor": "middle" })),
    // The authority is first in the list and drawn last, on top of the others.
    ...[...layout.lines].reverse().map(drawLine),
    ...layout.labels.map(drawLabel),
  );
}

function drawLine(line: PlacedSlope): string {
  const r = line.emphasis === "authority" ? 4.5 : 3;
  return group(
    { class: `series is-${line.emphasis}`, ...figureAttributes(line) },
    title(line.words),
    path(line.path, { class: "line" }),
    ...line.ends.map(({ x, y }) => element("circle", { cx: x, cy: y, r })),
  );
}

function drawLabel({ x, y, lines, anchor, emphasis, leader }: SlopeLabel): string {
  const words = text(x, y, lines, {
    class: `end-label is-${emphasis}`,
    "text-anchor": anchor === "end" ? "end" : null,
  });
  return path(leader, { class: `leader is-${emphasis}` }) + words;
}
