import { describe, expect, it } from "vitest";
import { tileBars } from "./tile-bars.ts";

const of = 4;
const boxes = (path: string) =>
  [...path.matchAll(/M([\d.-]+) ([\d.-]+)h([\d.-]+)v([\d.-]+)/g)].map((match) => match.slice(1).map(Number));

describe("a profile in a tile", () => {
  const strands = [
    { level: 4, of },
    { level: 1, of },
    { level: 1, of },
    { level: null, of },
  ];
  const bars = tileBars(strands, 100, 200, 40);
  const named = new Map(bars.map(({ className, path }) => [className, boxes(path)]));

  it("has a bar for each strand, those of one grade in one path", () => {
    expect([...named.keys()].sort()).toEqual(["grade-1", "grade-4", "grade-none", "rest"]);
    expect(named.get("grade-1")).toHaveLength(2);
  });

  it("keeps the order of the strands from left to right", () => {
    const lefts = [named.get("grade-4")![0]!, ...named.get("grade-1")!, named.get("grade-none")![0]!].map(([x]) => x!);
    expect(lefts).toEqual([...lefts].sort((a, b) => a - b));
  });

  it("stands the higher the better, and what is left above is the ground of the bar", () => {
    const [best, worst, rest] = [named.get("grade-4")![0]!, named.get("grade-1")![0]!, named.get("rest")![0]!];
    expect(worst[3]! / best[3]!).toBeCloseTo(1 / of, 1);
    expect(worst[3]! + rest[3]!).toBeCloseTo(best[3]!, 1);
  });

  it("stays in its tile", () => {
    for (const [x, y, width, height] of [...named.values()].flat()) {
      expect(x).toBeGreaterThanOrEqual(100);
      expect(y).toBeGreaterThanOrEqual(200);
      expect(x! + width!).toBeLessThanOrEqual(140);
      expect(y! + height!).toBeLessThanOrEqual(240);
    }
  });

  it("can be drawn of nothing", () => {
    expect(tileBars([], 0, 0, 30)).toEqual([]);
  });
});
