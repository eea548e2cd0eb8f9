import type { OutlineMapLayout, PlacedArea } from "../outline-map.ts";
import { drawMark, element, svg } from "./svg.ts";

/**
 * The map as SVG; `sheet` is the address of the file with every area's outline. An area without a figure is hatched with the
 * pattern `id`, which must be the only one of its name on a page.
 */
export function drawOutlineMap(
  layout: OutlineMapLayout,
  label: string,
  { sheet, id }: { sheet: string; id: string },
  className = "",
): string {
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
    ...areas.map((area, index) => drawArea(area, sheet, id, index === first)),
    // Outlines of those that matter go on top: a neighbour's area would cover half of each.
    ...["neighbour", "authority"].flatMap((emphasis) =>
      areas.filter((area) => area.emphasis === emphasis).map((area) => drawOutline(area, sheet)),
    ),
  );
}

function drawArea(
  { authority, className, words, href }: PlacedArea,
  sheet: string,
  id: string,
  isStop: boolean,
): string {
  const attributes = {
    class: `area ${className}`,
    href: `${sheet}#${authority}`,
    fill: className === "missing" ? `url(#${id})` : null,
  };
  return drawMark({ name: "use", attributes, words, href, isStop });
}

function drawOutline({ authority, emphasis }: PlacedArea, sheet: string): string {
  const href = `${sheet}#${authority}`;
  return element("use", { class: "outline-halo", href }) + element("use", { class: `outline is-${emphasis}`, href });
}

function hatching(id: string): string {
  const pattern = { id, width: 4, height: 4, patternUnits: "userSpaceOnUse", patternTransform: "rotate(45)" };
  return element("pattern", pattern, element("path", { class: "hatch", d: "M0 0V4" }));
}
