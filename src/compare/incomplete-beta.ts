import { logGamma } from "./incomplete-gamma.ts";

const TINY = 1e-300;
const CLOSE = 1e-15;
const MOST_TERMS = 10_000;

/**
 * The regularised incomplete beta function I_x(a, b) for positive a and b: the chance that a beta variate is at most x, and so a
 * tail of the binomial distribution (DLMF 8.17.5). Continued fraction DLMF 8.17.22, on the side of the mean where it is fast.
 */
export function lowerBeta(a: number, b: number, x: number): number {
  if (x <= 0) return 0;
  if (x >= 1) return 1;
  const scale = Math.exp(logGamma(a + b) - logGamma(a) - logGamma(b) + a * Math.log(x) + b * Math.log1p(-x));
  return x < (a + 1) / (a + b + 2) ? (scale * fraction(a, b, x)) / a : 1 - (scale * fraction(b, a, 1 - x)) / b;
}

/** The x below which a beta variate lies with the given chance, by bisection to the last digit. */
export function betaQuantile(a: number, b: number, chance: number): number {
  let low = 0;
  let high = 1;
  for (let middle = 0.5; middle > low && middle < high; middle = (low + high) / 2) {
    if (lowerBeta(a, b, middle) < chance) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

/** Lentz's method (Thompson and Barnett 1986), two terms of the fraction a turn. */
function fraction(a: number, b: number, x: number): number {
  let c = 1;
  let d = 1 / (1 - ((a + b) * x) / (a + 1) || TINY);
  let value = d;
  for (let m = 1; m < MOST_TERMS; m++) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    d = 1 / (1 + even * d || TINY);
    c = 1 + even / c || TINY;
    value *= d * c;
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    d = 1 / (1 + odd * d || TINY);
    c = 1 + odd / c || TINY;
    value *= d * c;
    if (Math.abs(d * c - 1) < CLOSE) break;
  }
  return value;
}
