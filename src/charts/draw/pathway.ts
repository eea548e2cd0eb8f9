import type { PathwayBox, PathwayLayout, PathwayText } from "../pathway.ts";
import { element, group, path, svg, text } from "./svg.ts";

/** The pathway as SVG: boxes joined by arrows. `label` says in words what it shows. */
export function drawPathway(layout: PathwayLayout, label: string, className = ""): string {
  return svg(
    { width: layout.width, height: layout.height, label, class: `pathway ${className}`.trim() },
    path(layout.arrows, { class: "arrow" }),
    ...layout.boxes.map(drawBox),
  );
}

function drawBox(box: PathwayBox): string {
  const { x, y, width, height, kind, isHere, bars } = box;
  return group(
    { class: `box is-${kind}${isHere ? " is-here" : ""}` },
    element("rect", { class: "frame", x, y, width, height }),
    ...bars.map(({ grade, ...bar }) => element("rect", { class: `bar ${grade}`, ...bar })),
    drawText(box.title, "title"),
    drawText(box.text, "soft"),
    drawText(box.here, "here"),
  );
}

function drawText({ x, y, lines }: PathwayText, className: string): string {
  return lines.length === 0 ? "" : text(x, y, lines, { class: className });
}
