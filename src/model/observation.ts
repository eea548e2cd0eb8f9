import type { AreaCode } from "./authority.ts";
import type { IndicatorId } from "./indicator.ts";
import type { Period } from "./period.ts";

/** Why there is no number. `not-published` is for a numerator or denominator that the publication does not give. */
export type MissingReason =
  "confidential" | "not-applicable" | "not-available" | "rounds-to-zero" | "low-reliability" | "not-published";

export type Quantity = { status: "present"; value: number } | { status: "missing"; reason: MissingReason };

/** The publisher's symbol for a missing value, as in the Government Analysis Function's guidance. */
export const shorthands = ["c", "k", "u", "x", "z"] as const;
export type Shorthand = (typeof shorthands)[number];

const reasons: Record<Shorthand, MissingReason> = {
  c: "confidential",
  z: "not-applicable",
  x: "not-available",
  k: "rounds-to-zero",
  u: "low-reliability",
};

/** Shared, frozen missing quantities: one object a reason, however many cells. */
const missings = new Map<MissingReason, Quantity>();

export function present(value: number): Quantity {
  return { status: "present", value };
}

export function missing(reason: MissingReason): Quantity {
  let quantity = missings.get(reason);
  if (!quantity) missings.set(reason, (quantity = Object.freeze({ status: "missing", reason })));
  return quantity;
}

export function isShorthand(text: string): text is Shorthand {
  return (shorthands as readonly string[]).includes(text);
}

export function reasonOf(shorthand: Shorthand): MissingReason {
  return reasons[shorthand];
}

/** The symbol that stands for a reason in a download; empty for a part that was never published. */
export function shorthandOf(reason: MissingReason): Shorthand | "" {
  return shorthands.find((symbol) => reasons[symbol] === reason) ?? "";
}

/** One published cell: an authority, region or England × an indicator × a period. */
export interface Observation {
  indicator: IndicatorId;
  area: AreaCode;
  period: Period;
  /** The published figure, as rounded by the publisher. */
  value: Quantity;
  numerator: Quantity;
  denominator: Quantity;
  /** Id in `sources.csv`. */
  source: string;
}
