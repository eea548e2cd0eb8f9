import type { PlacedSpineRow, SpineLayout } from "../spine.ts";
import { element, figureAttributes, group, path, svg, text, title } from "./svg.ts";

/** The spine chart as SVG. */
export function drawSpine(layout: SpineLayout, label: string, className = ""): string {
  const { frame, middle, heads } = layout;
  return svg(
    { width: frame.width, height: frame.height, label, class: `spine ${className}`.trim() },
    ...heads.map(({ x, y, text: words, anchor }) =>
      text(x, y, words, { class: "soft", "text-anchor": anchor === "start" ? null : anchor }),
    ),
    ...layout.rows.map((row) => drawBars(row)),
    // England's rule runs through the bars only: on a phone the names stand between them.
    path(layout.rows.map(({ y }) => `M${middle} ${y - 12}v24`).join(""), { class: "rule-line is-england" }),
    ...layout.rows.map((row) => drawRow(row, layout)),
  );
}

function drawBars({ y, range, quartiles }: PlacedSpineRow): string {
  const bar = (ends: readonly [number, number] | null, half: number, className: string) =>
    ends === null ? "" : path(`M${ends[0]} ${y - half}H${ends[1]}V${y + half}H${ends[0]}z`, { class: className });
  return bar(range, 6, "spread") + bar(quartiles, 6, "quartiles");
}

function drawRow(row: PlacedSpineRow, { frame, middle }: SpineLayout): string {
  const { y, name, value, verdict, verdictText } = row;
  return group(
    { class: `row verdict-${verdict}`, ...figureAttributes(row.ref) },
    title(row.words),
    path(`M0 ${row.under}H${frame.width}`, { class: "hairline" }),
    text(0, name.y, name.lines, { class: "row-name" }),
    name.unit === "" ? "" : text(0, name.unitY, name.unit, { class: "soft" }),
    path(row.hatch, { class: "hatch" }),
    row.hatchWords === "" ? "" : text(middle, y + 4.5, row.hatchWords, { class: "soft halo", "text-anchor": "middle" }),
    path(row.benchmark, { class: "is-benchmark" }),
    row.dot === null ? "" : element("circle", { class: "dot is-authority", cx: row.dot, cy: y, r: 6 }),
    value.text === "" ? "" : text(value.x, value.y, value.text, { class: "row-value", "text-anchor": "end" }),
    verdictText.text === ""
      ? ""
      : text(verdictText.x, verdictText.y, verdictText.text, { class: "verdict-text", "text-anchor": "end" }),
  );
}
