import { describe, expect, it } from "vitest";
import { betaQuantile, lowerBeta } from "./incomplete-beta.ts";

describe("the incomplete beta function", () => {
  it("is the binomial tail, summed term by term", () => {
    for (const [x, n] of [
      [1, 1],
      [1, 9],
      [4, 9],
      [9, 9],
      [30, 200],
    ] as const) {
      for (const p of [0.01, 0.15, 0.5, 0.93]) {
        let term = (1 - p) ** n;
        let below = 0;
        for (let k = 0; k < x; k++) {
          below += term;
          term *= ((n - k) / (k + 1)) * (p / (1 - p));
        }
        expect(lowerBeta(x, n - x + 1, p)).toBeCloseTo(1 - below, 11);
      }
    }
  });

  it("mirrors: I_x(a, b) and I_(1−x)(b, a) make one", () => {
    for (const a of [0.5, 2, 40, 900]) {
      for (const b of [1, 7, 333]) {
        for (const x of [0.001, 0.2, 0.5, 0.85, 0.999])
          expect(lowerBeta(a, b, x) + lowerBeta(b, a, 1 - x)).toBeCloseTo(1, 11);
      }
    }
  });

  it("is 0 at nought and 1 at one", () => {
    expect(lowerBeta(2, 3, 0)).toBe(0);
    expect(lowerBeta(2, 3, 1)).toBe(1);
  });

  it("is undone by its quantile", () => {
    for (const a of [1, 9, 450]) {
      for (const b of [1, 20, 500]) {
        for (const chance of [0.001, 0.025, 0.5, 0.999]) {
          expect(lowerBeta(a, b, betaQuantile(a, b, chance))).toBeCloseTo(chance, 11);
        }
      }
    }
  });
});
