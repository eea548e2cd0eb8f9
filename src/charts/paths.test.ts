import { describe, expect, it } from "vitest";
import { yearOf } from "./dates.ts";
import { bandPath, diamondPath, hatchPath, polyline, runsOf, ticksPath } from "./paths.ts";
import { round, roundFine } from "./round.ts";

describe("coordinates", () => {
  it("are kept to one decimal place, never as minus nought", () => {
    expect([round(1.25), round(-0.01), roundFine(1.256)]).toEqual([1.3, 0, 1.26]);
    expect(Object.is(round(-0.01), 0)).toBe(true);
  });
});

describe("paths", () => {
  it("draw no line for a single point", () => {
    expect(polyline([{ x: 1, y: 2 }])).toBe("");
    expect(
      polyline([
        { x: 1, y: 2 },
        { x: 3, y: 4.04 },
      ]),
    ).toBe("M1 2 3 4");
  });
  it("draw ticks once each, in order, as one path", () => {
    expect(ticksPath([9, 4, 4.02, 14.4], 14)).toBe("M4 14h1m4 0h1m4 0h1");
    expect(ticksPath([], 14)).toBe("");
  });
  it("draw ticks that touch as one dash", () => {
    expect(ticksPath([6, 4, 5, 8], 14)).toBe("M4 14h3m1 0h1");
  });
  it("close a band around its edges, and draw none for a single place", () => {
    expect(
      bandPath([
        { x: 0, top: 1, bottom: 5 },
        { x: 2, top: 2, bottom: 6 },
      ]),
    ).toBe("M0 1 2 2 2 6 0 5z");
    expect(bandPath([{ x: 0, top: 1, bottom: 5 }])).toBe("");
  });
  it("keep hatching inside its rectangle", () => {
    const numbers = hatchPath(10, 20, 30, 12, 5)
      .match(/[\d.]+ [\d.]+/g)!
      .map((pair) => pair.split(" ").map(Number) as [number, number]);
    expect(numbers.length).toBeGreaterThan(10);
    for (const [x, y] of numbers) expect([x >= 10, x <= 40, y >= 20, y <= 32]).toEqual([true, true, true, true]);
  });
  it("draw a diamond around its middle", () => {
    expect(diamondPath(10, 10, 6)).toBe("M10 4l6 6 -6 6 -6 -6z");
  });
});

describe("runs", () => {
  const joins = (a: number, b: number) => b - a === 1;
  it("stop where an item does not hold, and where two do not join", () => {
    expect(runsOf([1, 2, 3, 5, 6, 8], (n) => n !== 2, joins)).toEqual([[1], [3], [5, 6], [8]]);
  });
  it("are none for nothing, and one for all", () => {
    expect(runsOf<number>([], () => true, joins)).toEqual([]);
    expect(runsOf([4, 5], () => true, joins)).toEqual([[4, 5]]);
    expect(runsOf([4, 5], () => false, joins)).toEqual([]);
  });
});

describe("dates on an axis", () => {
  it("stand by the share of the year that has gone", () => {
    expect(yearOf("2020-01-01")).toBe(2020);
    expect(yearOf("2022-07-02")).toBeCloseTo(2022.5, 2);
    expect(yearOf("2024-12-31")).toBeLessThan(2025);
  });
  it("stand in the middle of a month or year whose day is not known", () => {
    expect(yearOf("2022-11")).toBeCloseTo(2022.873, 2);
    expect(yearOf("2022")).toBe(2022.5);
  });
  it("are refused where they are none", () => {
    expect(() => yearOf("soon")).toThrow('"soon": expected a date such as 2022-11-08');
  });
});
