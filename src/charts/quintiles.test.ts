import { describe, expect, it } from "vitest";
import { quintiles } from "./quintiles.ts";

describe("fifths", () => {
  // Hyndman RJ, Fan Y (1996). Sample quantiles in statistical packages. American Statistician 50: 361–365, definition 7.
  it("are parted by linear interpolation at (n − 1)p", () => {
    expect(quintiles([1, 2, 3, 4, 5, 6])).toEqual([2, 3, 4, 5]);
    expect(quintiles([0, 10, 20, 30, 40])).toEqual([8, 16, 24, 32]);
  });
  it("are none for fewer than five figures", () => {
    expect(quintiles([1, 2, 3, 4])).toEqual([]);
    expect(quintiles([])).toEqual([]);
  });
});
