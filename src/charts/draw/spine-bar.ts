import { diamondPath } from "../paths.ts";
import type { SpineBarLayout } from "../spine-bar.ts";
import { svg } from "./svg.ts";

const height = 20;

/** One bar of a spine chart as SVG; the figures stand beside it, so a screen reader passes over it. */
export function drawSpineBar({ width, range, quartiles, middle, dot, benchmark, ...ref }: SpineBarLayout): string {
  const y = height / 2;
  return svg(
    { width, height, label: "", class: "spine-bar", ...ref },
    line("spread", `M${range[0]} ${y}H${range[1]}`),
    line("quartiles", `M${quartiles[0]} ${y}H${quartiles[1]}`),
    line("rule is-england", `M${middle} 1v18`),
    benchmark === null ? "" : line("is-benchmark", diamondPath(benchmark, y, 5)),
    dot === null ? "" : `<circle class="dot is-authority" cx="${dot}" cy="${y}" r="5.5"/>`,
  );
}

function line(name: string, d: string): string {
  return `<path class="${name}" d="${d}"/>`;
}
