import { formatTick, periodPhrase, unitLabel } from "../format.ts";
import type { Indicator } from "../model/indicator.ts";
import type { Period } from "../model/period.ts";
import type { Source } from "../model/source.ts";
import { sourceLine } from "./sources.ts";

/** What the dots and lines of a comparison mean. */
export const CHANCE_KEY =
  "A dot is the published figure; the line through it is the range that chance alone allows, counting each child separately.";

/** The sentence under a chart's title: what is measured, in which unit and period. */
export function measuredWords(indicator: Indicator, period: Period): string {
  const unit = unitLabel(indicator.unit);
  const isSaid = unit === "number" || indicator.title.includes(unit);
  return [indicator.title, isSaid ? "" : unit, periodPhrase(period)].filter(Boolean).join(", ");
}

/** A mark of an axis as text. */
export function tickText(value: number): string {
  return formatTick(value);
}

/** What the dots of a scatter mean, and how many authorities cannot be among them. */
export function scatterKey(left: number): string {
  const missing = left === 0 ? "" : ` ${left} without one of the two figures are not drawn.`;
  return `Each dot is an authority; the lines that cross are England.${missing} Two figures that go together need not have to do with each other.`;
}

/** The line that names where figures come from: the newest release, and how many others earlier periods are from. */
export function sourceWords(indicator: Indicator, sources: readonly Source[]): string {
  const newest = sources.some(({ id }) => id === indicator.source) ? indicator.source : (sources.at(-1)?.id ?? "");
  if (newest === "") return "";
  const { text, published } = sourceLine({ sources }, newest);
  const others = sources.length - 1;
  const earlier = others === 0 ? "" : `; earlier periods from ${others} other ${others === 1 ? "release" : "releases"}`;
  return `Source: ${text}${published ? `, published ${published}` : ""}${earlier}.`;
}
