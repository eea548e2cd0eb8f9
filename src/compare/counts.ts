import { multiplierOf, type Indicator } from "../model/indicator.ts";
import type { Observation, Quantity } from "../model/observation.ts";

/** Why a figure cannot be worked out again from a numerator and a denominator. */
export type NoCountsReason = "no-value" | "counts-not-published" | "counts-hidden" | "impossible-counts";

export type Counts =
  { status: "present"; numerator: number; denominator: number } | { status: "missing"; reason: NoCountsReason };

/** The number of a quantity, or null where it is missing. */
export function numberOf(quantity: Quantity): number | null {
  return quantity.status === "present" ? quantity.value : null;
}

/** The published figure of a cell; null where it is missing, or where there is no such row. */
export function publishedOf(observation: Observation | null): number | null {
  return observation === null ? null : numberOf(observation.value);
}

/** Numerator and denominator behind a published figure. Where the figure itself is hidden its parts are not used either. */
export function countsOf({ value, numerator, denominator }: Observation): Counts {
  if (value.status === "missing") return { status: "missing", reason: "no-value" };
  if (numerator.status === "missing" || denominator.status === "missing") {
    return { status: "missing", reason: reasonOfParts([numerator, denominator]) };
  }
  if (!(denominator.value > 0 && numerator.value >= 0)) return { status: "missing", reason: "impossible-counts" };
  return { status: "present", numerator: numerator.value, denominator: denominator.value };
}

/** The unrounded figure, numerator ÷ denominator × the unit's multiplier; null where the publication does not give both. */
export function computedOf(indicator: Pick<Indicator, "unit">, observation: Observation | null): number | null {
  const multiplier = multiplierOf(indicator.unit);
  if (observation === null || multiplier === null) return null;
  const counts = countsOf(observation);
  return counts.status === "present" ? (counts.numerator / counts.denominator) * multiplier : null;
}

function reasonOfParts(parts: readonly Quantity[]): NoCountsReason {
  const hidden = parts.some((part) => part.status === "missing" && part.reason !== "not-published");
  return hidden ? "counts-hidden" : "counts-not-published";
}
