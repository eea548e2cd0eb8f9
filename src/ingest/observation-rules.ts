import type { Indicator } from "../model/indicator.ts";
import { multiplierOf } from "../model/indicator.ts";

/** What was expected of a cell that broke a rule. */
export interface Breach {
  column: "value" | "numerator" | "denominator";
  expected: string;
  rule: string;
}

/** National and regional counts are published to the nearest 10: each may be this far from the count itself. */
const ROUNDED_BY = 5;

/** Allowance for binary fractions: far below the last decimal of any published figure. */
const TINY = 1e-7;

/** What is wrong with a published value by itself: its decimals, its sign, a percentage beyond 100. */
export function breachOfValue(indicator: Indicator, value: number, decimals: number): Breach | null {
  if (decimals > indicator.decimals) return { column: "value", expected: decimalsPhrase(indicator), rule: "decimals" };
  if (value < 0 && indicator.unit !== "score") return negative("value");
  if (value > 100 && indicator.unit === "percent") {
    return { column: "value", expected: "a percentage from 0 to 100", rule: "impossible-number" };
  }
  return null;
}

/** What is wrong with the sign of a numerator or denominator; NaN stands for one that is missing. */
export function breachOfSign(indicator: Indicator, numerator: number, denominator: number): Breach | null {
  if (denominator < 0) return negative("denominator");
  return numerator < 0 && indicator.unit !== "score" ? negative("numerator") : null;
}

function negative(column: Breach["column"]): Breach {
  return { column, expected: "a number that is not negative", rule: "impossible-number" };
}

function decimalsPhrase({ id, decimals }: Indicator): string {
  return decimals === 0
    ? `a whole number for ${id}`
    : `at most ${decimals} decimal${decimals === 1 ? "" : "s"} for ${id}`;
}

/**
 * What is wrong between a published value and the count and population it was worked out from. Rates with Byar's interval
 * reproduce exactly, percentages with Wilson's within one in the last decimal; national and regional figures within
 * what their rounding to 10 allows. A share of nobody that is printed as 0 stands as printed. A number that is missing
 * is NaN, and nothing is held against it.
 */
export function breachOfParts(
  indicator: Indicator,
  exactCounts: boolean,
  value: number,
  numerator: number,
  denominator: number,
): Breach | null {
  const slack = exactCounts ? 0 : ROUNDED_BY;
  if (indicator.unit === "percent" && numerator - slack > denominator + slack) {
    return { column: "numerator", expected: `at most the denominator, ${denominator}`, rule: "numerator-denominator" };
  }
  if (indicator.interval === "none" || Number.isNaN(value + numerator + denominator)) return null;
  if (denominator === 0 && numerator === 0 && value === 0) return null;
  if (denominator > 0) return breachOfQuotient(indicator, slack, value, numerator, denominator);
  return { column: "denominator", expected: "more than 0 where there is a value", rule: "denominator" };
}

function breachOfQuotient(
  indicator: Indicator,
  slack: number,
  value: number,
  numerator: number,
  denominator: number,
): Breach | null {
  const times = multiplierOf(indicator.unit) as number;
  const least = ((numerator - slack) / (denominator + slack)) * times;
  const most = denominator > slack ? ((numerator + slack) / (denominator - slack)) * times : Infinity;
  const unit = 10 ** -indicator.decimals;
  const allowed = (indicator.interval === "wilson" ? 1.5 * unit : unit / 2) + TINY;
  if (value >= least - allowed && value <= most + allowed) return null;
  const worked = ((numerator / denominator) * times).toFixed(indicator.decimals);
  const expected = `${worked}, which is ${numerator} ÷ ${denominator} × ${times}`;
  return { column: "value", expected, rule: "reproduces" };
}
