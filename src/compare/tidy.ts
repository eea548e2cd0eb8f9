const DIGITS = 1e10;

/**
 * A sum or mean of published decimals without the noise of binary arithmetic: rounded to ten decimals, so that the mean of ten
 * 7.3s is 7.3 and "equal" can be told from "above" and "below".
 */
export function tidy(value: number): number {
  const rounded = Math.round(value * DIGITS) / DIGITS;
  return rounded === 0 ? 0 : rounded;
}
