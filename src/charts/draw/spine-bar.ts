import { diamondPath } from "../paths.ts";
import type { SpineBarLayout } from "../spine-bar.ts";
import { element, path, svg } from "./svg.ts";

const height = 20;

/** One bar of a spine chart as SVG; the figures stand beside it, so a screen reader passes over it. */
export function drawSpineBar({ width, range, quartiles, middle, dot, benchmark, ...ref }: SpineBarLayout): string {
  const y = height / 2;
  return svg(
    { width, height, label: "", class: "spine-bar", ...ref },
    path(`M${range[0]} ${y}H${range[1]}`, { class: "spread" }),
    path(`M${quartiles[0]} ${y}H${quartiles[1]}`, { class: "quartiles" }),
    path(`M${middle} 1v18`, { class: "rule is-england" }),
    benchmark === null ? "" : path(diamondPath(benchmark, y, 5), { class: "is-benchmark" }),
    dot === null ? "" : element("circle", { class: "dot is-authority", cx: dot, cy: y, r: 5.5 }),
  );
}
