import type { PlacedScatterDot, ScatterLabel, ScatterLayout } from "../scatter.ts";
import { drawMark, figureAttributes, group, path, svg, text } from "./svg.ts";

/** The scatter as SVG. Dots with an address are links. */
export function drawScatter(layout: ScatterLayout, label: string, className = ""): string {
  const { frame, england, dots } = layout;
  const first = Math.max(
    0,
    dots.findIndex(({ emphasis }) => emphasis === "authority"),
  );
  return svg(
    {
      width: frame.width,
      height: frame.height,
      label,
      class: `scatter ${className}`.trim(),
      interactive: dots.some(({ href }) => href),
    },
    drawAxes(layout),
    england
      ? group(
          { class: "rule is-england" },
          path(`M${england.x} ${frame.top}V${frame.bottom}M${frame.left} ${england.y}H${frame.right}`, {}),
        )
      : "",
    ...dots.map((dot, index) => drawDot(dot, index === first)),
    ...layout.labels.map(drawLabel),
  );
}

function drawAxes({ frame, xTicks, yTicks, xTitle, yTitle }: ScatterLayout): string {
  const grid = [
    ...xTicks.map(({ x }) => `M${x} ${frame.top}V${frame.bottom}`),
    ...yTicks.map(({ y }) => `M${frame.left} ${y}H${frame.right}`),
  ];
  return group(
    { class: "axes" },
    path(grid.join(""), { class: "grid" }),
    ...xTicks.map(({ x, text: words }) => text(x, frame.bottom + 17, words, { "text-anchor": "middle" })),
    ...yTicks.map(({ y, text: words }) => text(frame.left - 6, y + 4, words, { "text-anchor": "end" })),
    text(yTitle.x, yTitle.y, yTitle.lines, { class: "axis-title" }),
    text(xTitle.x, xTitle.y, xTitle.lines, { class: "axis-title", "text-anchor": "end" }),
  );
}

function drawDot({ x, y, r, authority, emphasis, words, href }: PlacedScatterDot, isStop: boolean): string {
  const attributes = { class: `dot is-${emphasis}`, cx: x, cy: y, r, ...figureAttributes({ authority }) };
  return drawMark({ name: "circle", attributes, words, href, isStop });
}

function drawLabel({ x, y, lines, emphasis, authority, leader }: ScatterLabel): string {
  const name = text(x, y, lines, { class: `dot-label is-${emphasis}`, "data-authority": authority });
  return path(leader, { class: `leader is-${emphasis}` }) + name;
}
