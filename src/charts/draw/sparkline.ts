import type { SparklineLayout } from "../sparkline.ts";
import { element, path, svg } from "./svg.ts";

/** The sparkline as SVG: one path, and a dot on the newest value. `label` is empty where figures beside it say the same. */
export function drawSparkline(layout: SparklineLayout, label: string): string {
  const { width, height, indicator, authority, period } = layout;
  return svg(
    { width, height, label, class: "sparkline", indicator, authority, period },
    path(layout.line, { class: "line is-authority" }),
    ...layout.lone.map(({ x, y }) => element("circle", { class: "lone", cx: x, cy: y, r: 1.4 })),
    layout.end ? element("circle", { class: "dot is-authority", cx: layout.end.x, cy: layout.end.y, r: 2.8 }) : "",
  );
}
