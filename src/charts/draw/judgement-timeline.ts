import type { TimelineLayout } from "../judgement-timeline.ts";
import { shadeBelow, type TimelineCallout } from "../timeline-callouts.ts";
import type { LaneText, PlacedLane, PlacedSpan } from "../timeline-lanes.ts";
import type { PlacedVisit } from "../timeline-visits.ts";
import { drawMark, element, group, path, svg, text } from "./svg.ts";

/** The timeline as SVG. Spans and visits with an address are links. */
export function drawJudgementTimeline(layout: TimelineLayout, label: string, className = ""): string {
  const { frame, visits } = layout;
  const interactive = [...layout.lanes.flatMap(({ spans }) => spans), ...visits.marks].some(({ href }) => href);
  return svg(
    { width: frame.width, height: frame.height, label, class: `timeline ${className}`.trim(), interactive },
    drawGrid(layout),
    ...layout.rules.map(drawCallout),
    ...layout.inspections.map(drawCallout),
    ...layout.lanes.map(drawLane),
    visits.name ? text(visits.name.x, visits.name.y, visits.name.text, { class: "halo" }) : "",
    ...visits.marks.map(drawVisit),
    ...layout.key.map((item) =>
      group({ class: "visit" }, path(item.mark, {}), text(item.x, item.y, item.text, { class: "soft" })),
    ),
    ...layout.letters.map((item) => text(item.x, item.y, item.text, { class: "soft" })),
  );
}

function drawGrid({ frame, years, pauses }: TimelineLayout): string {
  const grid = years.map(({ x }) => `M${x} ${frame.top - 4}V${frame.bottom}`).join("");
  return group(
    { class: "axes" },
    ...pauses.map(({ x, width }) =>
      element("rect", {
        class: "pause",
        x,
        y: frame.top - 4,
        width,
        height: frame.bottom - frame.top + 4 + shadeBelow,
      }),
    ),
    path(grid, { class: "grid" }),
    ...years.map(({ x, y, text: year }) => text(x, y, year, { "text-anchor": "middle" })),
  );
}

function drawCallout({ x, y0, y1, textX, textY, lines, anchor, kind }: TimelineCallout): string {
  return group(
    { class: `callout is-${kind}` },
    path(`M${x} ${y0}V${y1}`, {}),
    text(textX, textY, lines, { "text-anchor": anchor === "start" ? null : anchor }),
  );
}

function drawLane({ name, now, spans }: PlacedLane): string {
  return group({ class: "lane" }, drawLaneText(name, "name"), ...spans.map(drawSpan), drawLaneText(now, "now"));
}

function drawLaneText({ x, y, lines, anchor }: LaneText, className: string): string {
  return text(x, y, lines, { class: className, "text-anchor": anchor === "end" ? "end" : null });
}

function drawSpan(span: PlacedSpan): string {
  const { x, y, width, height, top, rise, grade, hatch, label, words, href } = span;
  const isGrade = grade !== "grade-none";
  const inner = [
    element("rect", { class: isGrade ? "rest" : "not-judged", x, y, width, height }),
    isGrade ? element("rect", { class: "filled", x, y: top, width, height: rise }) : path(hatch, { class: "hatch" }),
    label.text === ""
      ? ""
      : text(label.x, label.y, label.text, isGrade ? {} : { class: "halo", "text-anchor": "middle" }),
  ];
  const attributes = { class: `span ${grade}${span.isEarlier ? " is-earlier" : ""}` };
  return drawMark({ name: "g", attributes, words, href }, inner.join(""));
}

function drawVisit({ mark, whisker, words, href }: PlacedVisit): string {
  const marks = path(whisker, { class: "whisker" }) + path(mark, {});
  return drawMark({ name: "g", attributes: { class: "visit" }, words, href }, marks);
}
