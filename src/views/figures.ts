import { formatNumber, formatValue, missingWords, plural, roundTo, unitLabel } from "../format.ts";
import type { Indicator, Unit } from "../model/indicator.ts";
import { shorthandOf, type MissingReason, type Observation } from "../model/observation.ts";

/** One number, or the reason why there is none, as text: what every cell, label and sentence prints. */
export interface FigureView {
  /** The number, or the publisher's symbol for its absence, or a dash where there is no row at all. */
  text: string;
  /** Why there is no number; empty where there is one. */
  missing: string;
  /** The published value itself, for checks and sorting. */
  raw: number | null;
  period: string;
  source: string;
}

type Measured = Pick<Indicator, "unit" | "decimals">;

/** A published observation as a figure; null stands for a row that the publication does not have. */
export function figureView(indicator: Measured, observation: Observation | null): FigureView {
  if (observation === null) return absent("not-published", "–");
  const { value, period, source } = observation;
  if (value.status === "missing") {
    return {
      text: shorthandOf(value.reason),
      missing: missingWords(value.reason),
      raw: null,
      period: period.id,
      source,
    };
  }
  return { text: valueText(indicator, value.value), missing: "", raw: value.value, period: period.id, source };
}

function absent(reason: MissingReason, text: string): FigureView {
  return { text, missing: missingWords(reason), raw: null, period: "", source: "" };
}

/** A value in running text or a cell: `54`, `65%`, `£1,204`. */
export function valueText({ unit, decimals }: Measured, value: number): string {
  return formatValue(value, unit, decimals);
}

/** A mean or median of published figures: one decimal more than the indicator, so that a reader can check the comparison; no pence of millions. */
export function benchmarkText({ unit, decimals }: Measured, value: number): string {
  return formatValue(value, unit, unit === "pounds-total" ? decimals : decimals + 1);
}

/** A value with its unit said in full: `54 per 10,000`, `65%`, `1,930`. */
export function valueWithUnit(indicator: Measured, value: number): string {
  return `${valueText(indicator, value)}${unitTail(indicator.unit)}`;
}

/** What follows a number of this unit in a sentence, with its leading space; empty where the number says it itself. */
export function unitTail(unit: Unit): string {
  switch (unit) {
    case "per-1000":
    case "per-10000":
    case "per-100000":
    case "fte":
      return ` ${unitLabel(unit)}`;
    default:
      return "";
  }
}

/** A difference in the unit, without its sign: `13.2`, `1 percentage point`, `4 percentage points`. */
export function differenceText(indicator: Measured, difference: number): string {
  const size = roundTo(Math.abs(difference), indicator.decimals);
  if (indicator.unit !== "percent") return valueText(indicator, size);
  return `${formatNumber(size, indicator.decimals)} ${plural(size, "percentage point")}`;
}

/** The words for more and less of an indicator: numbers of things are fewer, measures are lower. */
export function comparatives(unit: Unit): { more: string; less: string } {
  return unit === "number" ? { more: "more", less: "fewer" } : { more: "higher", less: "lower" };
}
