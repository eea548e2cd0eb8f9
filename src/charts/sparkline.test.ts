import { describe, expect, it } from "vitest";
import { drawSparkline } from "./draw/sparkline.ts";
import { asFile, faultsIn } from "./fixtures.ts";
import { sparkline, type SparklinePoint } from "./sparkline.ts";

const series = (...values: (number | null)[]): SparklinePoint[] =>
  values.map((value, index) => ({ x: 2018 + index, value }));
const moves = (line: string) => line.split("M").length - 1;

describe("a sparkline", () => {
  it("looks like this", async () => {
    const layout = sparkline({
      indicator: "cla-rate",
      authority: "borsetshire",
      points: series(61, 64, null, 63, 60, 58, 65),
      leastRange: 20,
    });
    await expect(asFile(drawSparkline(layout, "Since 2018"))).toMatchFileSnapshot("__snapshots__/sparkline.svg");
  });
  it("breaks where a value is missing, where a year is left out and at a break in the series", () => {
    expect(moves(sparkline({ points: series(1, 2, null, 3, 4) }).line)).toBe(2);
    expect(moves(sparkline({ points: [...series(1, 2), { x: 2024, value: 3 }, { x: 2025, value: 4 }] }).line)).toBe(2);
    expect(moves(sparkline({ points: series(1, 2, 3, 4), breaks: [2020] }).line)).toBe(2);
  });
  it("draws a value between two gaps as a dot", () => {
    expect(sparkline({ points: series(1, null, 2, null, 3, 4) }).lone).toHaveLength(2);
  });
  it("puts no dot at the end where the newest figure is missing", () => {
    expect(sparkline({ points: series(1, 2, null) }).end).toBeNull();
    expect(sparkline({ points: series(1, 2, 0) }).end).not.toBeNull();
  });
  it("stays flat where changes are small beside the spread of authorities", () => {
    const height = (leastRange: number) => {
      const [, first, , second] = sparkline({ points: series(60, 61), leastRange })
        .line.slice(1)
        .split(" ")
        .map(Number);
      return Math.abs(first! - second!);
    };
    expect(height(0)).toBeGreaterThan(15);
    expect(height(40)).toBeLessThan(1);
  });
  it("puts a year at the same place in every line of a set", () => {
    const end = (points: SparklinePoint[]) => sparkline({ points, years: [2010, 2025] }).end!.x;
    expect(end([{ x: 2020, value: 1 }])).toBe(
      end([
        { x: 2015, value: 4 },
        { x: 2020, value: 9 },
      ]),
    );
  });
  it.each([
    ["no points", []],
    ["one point", series(5)],
    ["only missing figures", series(null, null)],
    ["all equal", series(0, 0, 0)],
    ["enormous numbers", series(1e15, -1e15)],
  ])("can be drawn with %s", (_, points) => {
    expect(faultsIn(drawSparkline(sparkline({ points }), ""))).toEqual([]);
  });
});
