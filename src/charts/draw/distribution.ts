import type { DotLabel, PlacedDot, PlacedGroup } from "../distribution-groups.ts";
import type { DistributionLayout, MissingRow } from "../distribution.ts";
import { drawRule, drawRuler } from "./rulers.ts";
import { drawMark, element, figureAttributes, group, path, svg, text, title } from "./svg.ts";

/** The swarm of all authorities as SVG. Dots with an address are links. */
export function drawDistribution(layout: DistributionLayout, label: string, className = ""): string {
  const { frame, ref, groups } = layout;
  const interactive = groups.some(({ dots }) => dots.some(({ href }) => href));
  return svg(
    { width: frame.width, height: frame.height, label, class: `distribution ${className}`.trim(), interactive, ...ref },
    drawRuler(frame, layout.ticks),
    ...layout.rules.map((rule) => drawRule(rule, frame.bottom)),
    ...groups.map(drawGroup),
    layout.missing ? drawMissing(layout.missing) : "",
  );
}

function drawGroup({ name, dots, labels }: PlacedGroup): string {
  const first = Math.max(
    0,
    dots.findIndex(({ emphasis }) => emphasis === "authority"),
  );
  return group(
    { class: "swarm" },
    name.lines.length === 0 ? "" : text(name.x, name.y, name.lines, { class: "halo" }),
    ...dots.map((dot, index) => drawDot(dot, index === first)),
    ...labels.map(drawLabel),
  );
}

function drawDot({ x, y, r, authority, emphasis, isAside, words, href }: PlacedDot, isStop: boolean): string {
  const attributes = {
    class: `dot is-${emphasis}${isAside ? " is-aside" : ""}`,
    cx: x,
    cy: y,
    r,
    ...figureAttributes({ authority }),
  };
  return drawMark({ name: "circle", attributes, words, href, isStop });
}

function drawLabel({ x, y, lines, emphasis, authority, leader }: DotLabel): string {
  return (
    path(leader, { class: `leader is-${emphasis}` }) +
    text(x, y, lines, { class: `dot-label is-${emphasis}`, "data-authority": authority })
  );
}

function drawMissing({ label, x, y, marks }: MissingRow): string {
  const rings = marks.map((mark) =>
    element("circle", { class: "missing", cx: mark.x, cy: mark.y, r: 4, ...figureAttributes(mark) }, title(mark.words)),
  );
  return group({ class: "no-figure" }, text(x, y, label, { class: "soft" }), ...rings);
}
