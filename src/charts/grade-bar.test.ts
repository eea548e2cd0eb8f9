import { describe, expect, it } from "vitest";
import { barGround, gradeBar } from "./grade-bar.ts";

const grades = [
  { level: 4, share: 50 },
  { level: 3, share: 30 },
  { level: 2, share: 0 },
  { level: 1, share: 10 },
];

describe("a bar of grades", () => {
  const parts = gradeBar(grades, 10);

  it("leaves out a grade that nobody holds, and ends with those who hold none", () => {
    expect(parts.map(({ className }) => className)).toEqual(["grade-4", "grade-3", "grade-1", "grade-none"]);
  });

  it("gives each part its share of the width, side by side", () => {
    expect(parts.map(({ x }) => x)).toEqual([0, 500, 800, 900]);
    for (const { x, width } of parts) expect(x + width).toBeLessThanOrEqual(barGround.width);
  });

  it("stands the taller the higher the grade, on one foot", () => {
    const heights = parts.slice(0, 3).map(({ height }) => height);
    expect(heights).toEqual([...heights].sort((a, b) => b - a));
    for (const { y, height } of parts) expect(y + height).toBe(barGround.height);
  });

  it("keeps a part of one in a thousand to be seen", () => {
    expect(gradeBar([{ level: 1, share: 0.1 }], 0)[0]!.width).toBeGreaterThan(0);
  });
});
