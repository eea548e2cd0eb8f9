import { placeCallouts } from "./callouts.ts";
import { type Emphasis, type Frame, lineHeight, type Scale } from "./frame.ts";
import { round } from "./round.ts";
import { textWidth } from "./text.ts";

/** A value drawn as an upright line through a chart, named above it. */
export interface UprightRule {
  emphasis: Emphasis;
  label: string;
  value: number;
}

export interface PlacedRule {
  emphasis: Emphasis;
  x: number;
  top: number;
  label: string;
  labelX: number;
  labelY: number;
  anchor: "start" | "end";
}

const beside = 5;

/** Upright rules with their names above the plot, in rows where they would touch. */
export function placeRules(
  rules: readonly UprightRule[],
  x: Scale,
  frame: Frame,
): { placed: PlacedRule[]; bottom: number } {
  const wanted = rules.map(({ label, value }) => ({
    x: x(value),
    width: textWidth(label) + beside,
    anchors: ["start", "end"] as const,
  }));
  const callouts = placeCallouts(wanted, 0, frame.width);
  const bottom = callouts.length === 0 ? 0 : (Math.max(...callouts.map(({ row }) => row)) + 1) * lineHeight;
  const placed = rules.map(({ emphasis, label, value }, index): PlacedRule => {
    const callout = callouts.find((one) => one.index === index);
    const labelY = bottom - (callout ? callout.row : 0) * lineHeight - 3;
    const anchor = callout?.anchor === "end" ? "end" : "start";
    const labelX = round(x(value) + (anchor === "end" ? -beside : beside));
    return {
      emphasis,
      x: x(value),
      top: callout ? labelY - 11 : bottom,
      label: callout ? label : "",
      labelX,
      labelY,
      anchor,
    };
  });
  return { placed, bottom };
}
