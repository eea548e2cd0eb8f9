import type { Confidence, Limits } from "./confidence.ts";

/**
 * Score interval for a share, as a fraction between 0 and 1 (Wilson 1927; method 3 of Newcombe 1998, Statistics in Medicine 17:
 * 857–872; OHID's method for proportions). Needs 0 ≤ numerator ≤ denominator and denominator > 0.
 */
export function wilson(numerator: number, denominator: number, { z }: Confidence): Limits {
  const square = z * z;
  const middle = 2 * numerator + square;
  const reach = z * Math.sqrt(square + 4 * numerator * (1 - numerator / denominator));
  const scale = 2 * (denominator + square);
  // At none of n and all of n one end is exactly 0 or 1; arithmetic would leave it a hair beside.
  const lower = numerator === 0 ? 0 : (middle - reach) / scale;
  const upper = numerator === denominator ? 1 : (middle + reach) / scale;
  return { lower, upper };
}

/**
 * Interval for the difference `later − earlier` of two independent shares, as a fraction: Newcombe's hybrid score interval (method
 * 10 of Newcombe 1998, Statistics in Medicine 17: 873–890), made of the two Wilson intervals.
 */
export function newcombe(later: [number, number], earlier: [number, number], confidence: Confidence): Limits {
  const p = later[0] / later[1];
  const q = earlier[0] / earlier[1];
  const first = wilson(later[0], later[1], confidence);
  const second = wilson(earlier[0], earlier[1], confidence);
  return {
    lower: p - q - Math.hypot(p - first.lower, second.upper - q),
    upper: p - q + Math.hypot(first.upper - p, q - second.lower),
  };
}
