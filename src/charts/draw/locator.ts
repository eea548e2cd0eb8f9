import type { LocatorLayout } from "../locator.ts";
import { path, svg } from "./svg.ts";

/** The locator as SVG; `label` says in words what it shows. */
export function drawLocator({ width, height, others, neighbours, authority }: LocatorLayout, label: string): string {
  return svg(
    { width, height, label, class: "locator" },
    path(others, { class: "is-other" }),
    path(neighbours, { class: "is-neighbour" }),
    path(authority, { class: "is-authority" }),
  );
}
