import { describe, expect, it } from "vitest";
import { gammaQuantile, logGamma, lowerGamma } from "./incomplete-gamma.ts";

/** Simpson's rule over an even number of strips. */
function integral(f: (x: number) => number, from: number, to: number, strips = 20_000): number {
  const step = (to - from) / strips;
  let sum = f(from) + f(to);
  for (let i = 1; i < strips; i++) sum += f(from + i * step) * (i % 2 === 0 ? 2 : 4);
  return (sum * step) / 3;
}

describe("the incomplete gamma function", () => {
  it("has the factorials under its logarithm, and √π at a half", () => {
    let factorial = 1;
    for (let n = 1; n < 30; n++) {
      expect(logGamma(n)).toBeCloseTo(Math.log(factorial), 11);
      factorial *= n;
    }
    expect(logGamma(0.5)).toBeCloseTo(0.5 * Math.log(Math.PI), 13);
  });

  it("is the area under the density, integrated by Simpson's rule, on both sides of the mean", () => {
    for (const shape of [1, 2, 3.5, 10, 60]) {
      for (const x of [0.1, 0.5, 1, 1.2, 2.5].map((of) => of * shape)) {
        const density = (t: number) =>
          t === 0 ? (shape === 1 ? 1 : 0) : t ** (shape - 1) * Math.exp(-t - logGamma(shape));
        expect(lowerGamma(shape, x)).toBeCloseTo(integral(density, 0, x), 9);
      }
    }
  });

  it("is 0 at and below nought, and 1 far above the mean", () => {
    expect(lowerGamma(3, 0)).toBe(0);
    expect(lowerGamma(3, -1)).toBe(0);
    expect(lowerGamma(3, 500)).toBe(1);
  });

  // Pearson ES, Hartley HO. Biometrika Tables for Statisticians, table 8: percentage points of chi-square.
  it.each([
    [1, 0.975, 5.02389],
    [10, 0.025, 3.24697],
    [10, 0.975, 20.4832],
    [30, 0.975, 46.9792],
  ])("has half the printed chi-square point for %i degrees at %f", (degrees, chance, printed) => {
    const deviate = chance > 0.5 ? 1.959963984540054 : -1.959963984540054;
    expect(2 * gammaQuantile(degrees / 2, chance, deviate)).toBeCloseTo(printed, 4);
  });

  it("is undone by its quantile for small and large shapes, whatever start it is given", () => {
    for (const shape of [0.2, 1, 2, 9, 400]) {
      for (const [chance, deviate] of [
        [0.001, -3.09],
        [0.025, -1.96],
        [0.5, 0],
        [0.999, 3.09],
        [0.999, -3.09],
      ] as const) {
        expect(lowerGamma(shape, gammaQuantile(shape, chance, deviate))).toBeCloseTo(chance, 12);
      }
    }
  });
});
