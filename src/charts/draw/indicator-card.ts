import { extent } from "d3";
import { scaleOver } from "../frame.ts";
import { wrapText } from "../text.ts";
import { swarm, swarmReach } from "../swarm.ts";
import { card, type CardWords, drawCard, headingOf, titleBottom } from "./card-ground.ts";
import { element, group, text } from "./svg.ts";

export interface IndicatorCard extends CardWords {
  /** What the picture says, for those who hear it. */
  label: string;
  /** England's figure in words, and what it is: its unit and period. `No figure` where none is published. */
  figure: string;
  figureNote: string;
  /** Every authority's figure; empty where the measure is published for England alone. */
  values: readonly number[];
  /** The lowest and the highest figure in words. */
  ends: readonly [string, string];
  /** England's place among them; null for totals, which cannot stand beside an authority's. */
  england: number | null;
  /** What the dots are. */
  key: string;
}

const left = 430;
const right = card.width - card.margin - 12;

/** An indicator's card: its question, England's figure, and a dot for every authority. */
export function drawIndicatorCard(input: IndicatorCard): string {
  const heading = headingOf(input.title, 3);
  const top = titleBottom(heading) + 34;
  const bottom = 548;
  const middle = Math.round((top + bottom - 58) / 2);
  const note = wrapText(input.figureNote, left - card.margin - 40, 2, 24);
  return drawCard(
    input,
    heading,
    input.label,
    [
      text(card.margin, middle + 10, input.figure, { class: "card-figure", "font-size": figureSize(input.figure) }),
      ...note.map((line, index) => text(card.margin, middle + 52 + index * 30, line, { class: "card-soft" })),
      drawSwarm(input, middle, (bottom - 58 - top) / 2),
    ].join(""),
  );
}

function figureSize(figure: string): number {
  if (figure.length <= 6) return 92;
  return figure.length <= 10 ? 62 : 44;
}

function drawSwarm(input: IndicatorCard, middle: number, reach: number): string {
  const [low, high] = extent(input.values);
  if (low === undefined || high === undefined) return text(left, middle, input.key, { class: "card-soft" });
  const reached = input.england === null ? [low, high] : [Math.min(low, input.england), Math.max(high, input.england)];
  const x = scaleOver(reached[0] === reached[1] ? [low - 1, high + 1] : [reached[0]!, reached[1]!], [left, right]);
  const { dots, heights } = settle(input.values.map(x), reach);
  const base = middle + Math.round(reach) + 6;
  return group(
    { class: "is-other" },
    ...dots.map((dot, index) => element("circle", { cx: dot.x, cy: middle + heights[index]!, r: dot.r })),
    element("path", { d: `M${left} ${base}H${right}`, class: "card-rule" }),
    text(left, base + 26, input.ends[0], { class: "card-soft" }),
    text(right, base + 26, input.ends[1], { class: "card-soft", "text-anchor": "end" }),
    text((left + right) / 2, base + 26, input.key, { class: "card-key", "text-anchor": "middle" }),
    input.england === null
      ? ""
      : element("path", {
          d: `M${x(input.england)} ${Math.round(middle - reach)}V${base}`,
          class: "is-england card-england",
        }),
  );
}

/** Dots as large as leaves the swarm within its room; where even small ones stand too high, they are pressed into one another. */
function settle(places: readonly number[], reach: number): { dots: { x: number; r: number }[]; heights: number[] } {
  for (let r = 8; ; r -= 1) {
    const dots = places.map((x) => ({ x, r }));
    const heights = swarm(dots);
    const reached = swarmReach(dots, heights);
    if (reached <= reach) return { dots, heights };
    if (r <= 3) return { dots, heights: heights.map((y) => (y * (reach - r)) / reached) };
  }
}
