import type { OutlineMapLayout, PlacedArea } from "../outline-map.ts";
import { drawMark, element, figureAttributes, path, svg } from "./svg.ts";

/**
 * The map as SVG. `id` names the hatching that stands for "no figure", and must be the only one of its name on a page:
 * areas have no straight edges that a path of strokes could follow.
 */
export function drawOutlineMap(layout: OutlineMapLayout, label: string, id: string, className = ""): string {
  const { width, height, ref, areas } = layout;
  const first = Math.max(
    0,
    areas.findIndex(({ emphasis }) => emphasis === "authority"),
  );
  return svg(
    {
      width,
      height,
      label,
      class: `outline-map ${className}`.trim(),
      interactive: areas.some(({ href }) => href),
      ...ref,
    },
    areas.some(({ className: fill }) => fill === "missing") ? hatching(id) : "",
    ...areas.map((area, index) => drawArea(area, id, index === first)),
    // Outlines of those that matter go on top: a neighbour's area would cover half of each.
    ...["neighbour", "authority"].flatMap((emphasis) =>
      areas.filter((area) => area.emphasis === emphasis).map(drawOutline),
    ),
  );
}

function drawArea({ authority, d, className, words, href }: PlacedArea, id: string, isStop: boolean): string {
  const attributes = {
    class: `area ${className}`,
    d,
    fill: className === "missing" ? `url(#${id})` : null,
    ...figureAttributes({ authority }),
  };
  return drawMark({ name: "path", attributes, words, href, isStop });
}

function drawOutline({ d, emphasis }: PlacedArea): string {
  return path(d, { class: "outline-halo" }) + path(d, { class: `outline is-${emphasis}` });
}

function hatching(id: string): string {
  const pattern = { id, width: 4, height: 4, patternUnits: "userSpaceOnUse", patternTransform: "rotate(45)" };
  return element("pattern", pattern, element("path", { class: "hatch", d: "M0 0V4" }));
}
