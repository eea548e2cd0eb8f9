import type { Confidence, Limits } from "./confidence.ts";
import { betaQuantile, lowerBeta } from "./incomplete-beta.ts";
import { gammaQuantile } from "./incomplete-gamma.ts";

/** Below this many events Byar's approximation gives way to the exact limits, as in OHID's guidance on intervals. */
export const FEWEST_FOR_BYAR = 10;

/** Limits of the expected number of events where `count` were seen: exact below ten, Byar's from ten on. */
export function poissonLimits(count: number, confidence: Confidence): Limits {
  return count < FEWEST_FOR_BYAR ? exactLimits(count, confidence) : byarLimits(count, confidence);
}

/** Byar's approximation (Breslow and Day 1987, Statistical Methods in Cancer Research II, p. 69); count above 0. */
export function byarLimits(count: number, { z }: Confidence): Limits {
  const next = count + 1;
  return {
    lower: count * (1 - 1 / (9 * count) - z / (3 * Math.sqrt(count))) ** 3,
    upper: next * (1 - 1 / (9 * next) + z / (3 * Math.sqrt(next))) ** 3,
  };
}

/** Exact limits (Garwood 1936, Biometrika 28: 437–442), half the chi-square quantiles with 2·count and 2·count + 2 degrees. */
export function exactLimits(count: number, { z, tail }: Confidence): Limits {
  return {
    lower: count === 0 ? 0 : gammaQuantile(count, tail, -z),
    upper: gammaQuantile(count + 1, 1 - tail, z),
  };
}

/** How many events were seen among how many (children, or children in a year). */
export interface Events {
  count: number;
  among: number;
}

/**
 * Which of two rates is higher, `later` seen from `earlier`, by the exact conditional test: given the sum of two Poisson counts the
 * later one is binomial (Przyborowski and Wilenski 1940, Biometrika 31: 313–323). "similar" where chance explains it.
 */
export function compareRates(later: Events, earlier: Events, { tail }: Confidence): "higher" | "lower" | "similar" {
  const share = later.among / (later.among + earlier.among);
  if (later.count > 0 && lowerBeta(later.count, earlier.count + 1, share) < tail) return "higher";
  if (earlier.count > 0 && lowerBeta(earlier.count, later.count + 1, 1 - share) < tail) return "lower";
  return "similar";
}

/** Limits of the ratio of the later rate to the earlier one by the same test; the upper one is infinite where none were seen earlier. */
export function ratioLimits(later: Events, earlier: Events, { tail }: Confidence): Limits {
  const odds = (share: number) => (share / (1 - share)) * (earlier.among / later.among);
  return {
    lower: later.count === 0 ? 0 : odds(betaQuantile(later.count, earlier.count + 1, tail)),
    upper: earlier.count === 0 ? Infinity : odds(betaQuantile(later.count + 1, earlier.count, 1 - tail)),
  };
}
