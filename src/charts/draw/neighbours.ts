import type { NeighboursLayout, PlacedRow } from "../neighbours.ts";
import { drawRule, drawRuler } from "./rulers.ts";
import { element, figureAttributes, group, path, svg, text, title } from "./svg.ts";

/** The neighbours' dots and ranges as SVG. Names with an address are links. */
export function drawNeighbours(layout: NeighboursLayout, label: string, className = ""): string {
  const { frame, ref, rows } = layout;
  return svg(
    {
      width: frame.width,
      height: frame.height,
      label,
      class: `neighbours ${className}`.trim(),
      interactive: rows.some(({ href }) => href),
      ...ref,
    },
    drawRuler(frame, layout.ticks),
    ...layout.rules.map((rule) => drawRule(rule, frame.bottom)),
    ...rows.map((row) => drawRow(row, layout)),
  );
}

function drawRow(row: PlacedRow, { frame }: NeighboursLayout): string {
  const { y, value, dot, interval, hatch, hatchWords, emphasis, words, href, authority } = row;
  const inner = [
    path(`M0 ${row.under}H${frame.width}`, { class: "hairline" }),
    href ? element("a", { href }, drawName(row)) : drawName(row),
    path(hatch, { class: "hatch" }),
    hatchWords.text === ""
      ? ""
      : text(hatchWords.x, hatchWords.y, hatchWords.text, { class: "soft halo", "text-anchor": "middle" }),
    interval ? path(`M${interval[0]} ${y}H${interval[1]}`, { class: `interval is-${emphasis}` }) : "",
    dot === null
      ? ""
      : element("circle", { class: `dot is-${emphasis}`, cx: dot, cy: y, r: emphasis === "authority" ? 6 : 4.5 }),
    value.text === ""
      ? ""
      : text(value.x, value.y, value.text, { class: `row-value is-${emphasis}`, "text-anchor": "end" }),
  ];
  return group({ class: "row", ...figureAttributes({ authority }) }, title(words), ...inner);
}

function drawName({ name, emphasis }: PlacedRow): string {
  return text(name.x, name.y, name.lines, { class: `row-name halo is-${emphasis}` });
}
