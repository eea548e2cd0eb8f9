import type { Frame } from "../frame.ts";
import type { PlacedRule } from "../rules.ts";
import { group, path, text, title } from "./svg.ts";

/** A ruler along the foot of a plot, with upright hairlines at its marks. */
export function drawRuler(frame: Frame, ticks: readonly { x: number; text: string }[]): string {
  return group(
    { class: "axes" },
    path(ticks.map(({ x }) => `M${x} ${frame.top}V${frame.bottom}`).join(""), { class: "grid" }),
    path(`M${frame.left} ${frame.bottom}H${frame.right}`, { class: "baseline" }),
    ...ticks.map(({ x, text: words }) => text(x, frame.bottom + 17, words, { "text-anchor": "middle" })),
  );
}

/** An upright rule with its name, which the keys come to as to any mark. */
export function drawRule({ emphasis, x, top, label, labelX, labelY, anchor }: PlacedRule, bottom: number): string {
  const name = label === "" ? "" : text(labelX, labelY, label, { "text-anchor": anchor === "end" ? "end" : null });
  return group({ class: `rule is-${emphasis}` }, title(label), path(`M${x} ${top}V${bottom}`, {}), name);
}
