/** Where a series or continued fraction has stopped changing in double precision. */
const SMALL = 1e-16;
const TINY = 1e-300;
const MOST_TERMS = 10_000;

/** Coefficients of Lanczos' approximation with g = 7 and nine terms (Godfrey 2001), good to 15 digits. */
const LANCZOS = [
  0.99999999999980993, 676.5203681218851, -1259.1392167224028, 771.32342877765313, -176.61502916214059,
  12.507343278686905, -0.13857109526572012, 9.9843695780195716e-6, 1.5056327351493116e-7,
];

/** Natural logarithm of the gamma function of a positive number (Lanczos 1964). */
export function logGamma(x: number): number {
  const shifted = x - 1;
  const base = shifted + 7.5;
  const sum = LANCZOS.reduce((total, coefficient, i) => (i === 0 ? coefficient : total + coefficient / (shifted + i)));
  return 0.5 * Math.log(2 * Math.PI) + (shifted + 0.5) * Math.log(base) - base + Math.log(sum);
}

/**
 * The regularised lower incomplete gamma function P(shape, x): the chance that a gamma variate of that shape is at most x.
 * Series below the mean (DLMF 8.11.4), continued fraction above it (DLMF 8.9.2), which is where each converges fast.
 */
export function lowerGamma(shape: number, x: number): number {
  if (x <= 0) return 0;
  const scale = Math.exp(shape * Math.log(x) - x - logGamma(shape));
  return x < shape + 1 ? scale * lowerSeries(shape, x) : 1 - scale * upperFraction(shape, x);
}

/**
 * The x below which a gamma variate of this shape lies with the given chance (between 0 and 1, both excluded). Wilson and
 * Hilferty (1931) give the start, Newton's method the digits; a step that leaves the bracket is replaced by its middle.
 */
export function gammaQuantile(shape: number, chance: number, deviate: number): number {
  let low = 0;
  let high = Infinity;
  let x = wilsonHilferty(shape, deviate);
  for (let step = 0; step < 100; step++) {
    const excess = lowerGamma(shape, x) - chance;
    if (excess > 0) high = x;
    else low = x;
    const next = within(x - excess / density(shape, x), low, high);
    if (Math.abs(next - x) <= 1e-14 * next) return next;
    x = next;
  }
  return x;
}

function lowerSeries(shape: number, x: number): number {
  let term = 1 / shape;
  let sum = term;
  for (let n = 1; n < MOST_TERMS && term > sum * SMALL; n++) sum += term *= x / (shape + n);
  return sum;
}

/** Lentz's method (Thompson and Barnett 1986). */
function upperFraction(shape: number, x: number): number {
  let b = x + 1 - shape;
  let c = 1 / TINY;
  let d = 1 / b;
  let fraction = d;
  for (let n = 1; n < MOST_TERMS; n++) {
    const a = n * (shape - n);
    b += 2;
    d = 1 / (a * d + b || TINY);
    c = b + a / c || TINY;
    fraction *= d * c;
    if (Math.abs(d * c - 1) < SMALL * 10) break;
  }
  return fraction;
}

function wilsonHilferty(shape: number, deviate: number): number {
  const cube = 1 - 1 / (9 * shape) + deviate / (3 * Math.sqrt(shape));
  return cube > 0 ? shape * cube ** 3 : shape * 0.01;
}

function density(shape: number, x: number): number {
  return Math.exp((shape - 1) * Math.log(x) - x - logGamma(shape));
}

function within(x: number, low: number, high: number): number {
  if (x > low && x < high) return x;
  return high === Infinity ? low * 2 : (low + high) / 2;
}
