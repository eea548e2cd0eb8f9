import { describe, expect, it } from "vitest";
import { drawProfile } from "./draw/profile.ts";
import { asFile, faultsIn } from "./fixtures.ts";
import { gradeClass, profile, type ProfileStrand } from "./profile.ts";

const strand = (name: string, letter: string, level: number | null, of = 4): ProfileStrand => ({
  name,
  letter,
  level,
  of,
});
const strands = [
  strand("Leadership", "O", 4),
  strand("Help and protection", "R", 2),
  strand("Children in care", "G", 3),
  strand("Care leavers", "–", null),
];
const filled = (level: number, of = 4, size = 16) =>
  profile({ strands: [strand("x", "X", level, of)], size }).columns[0]!.steps.filter((step) => step.filled);

describe("a judgement profile", () => {
  it.each([16, 32])("looks like this at %i pixels", async (size) => {
    await expect(asFile(drawProfile(profile({ strands, size }), "Judged June 2026"))).toMatchFileSnapshot(
      `__snapshots__/profile-${size}.svg`,
    );
  });
  it("tells the grade by the number of filled steps, without colour", () => {
    expect([1, 2, 3, 4].map((level) => filled(level).length)).toEqual([1, 2, 3, 4]);
  });
  it("has whole-pixel steps in a line of text", () => {
    expect(filled(4).every(({ x, y, width, height }) => [x, y, width, height].every(Number.isInteger))).toBe(true);
  });
  it("has the same width and height whatever the grades", () => {
    const size = ({ width, height }: { width: number; height: number }) => [width, height];
    expect(size(profile({ strands }))).toEqual(
      size(profile({ strands: strands.map((one) => ({ ...one, level: 1 })) })),
    );
    expect(profile({ strands }).height).toBe(16);
  });
  it("draws an area that was not judged on its own as a broken outline, never as the lowest grade", () => {
    const column = profile({ strands }).columns[3]!;
    expect(column.grade).toBe("grade-none");
    expect(column.steps.some((step) => step.filled)).toBe(false);
    expect(drawProfile(profile({ strands }), "")).toContain("not-judged");
  });
  it("carries letters only where they can be read", () => {
    expect(profile({ strands, size: 16 }).columns.every(({ letter }) => letter === null)).toBe(true);
    expect(profile({ strands, size: 28 }).columns.map(({ letter }) => letter?.text)).toEqual(["O", "R", "G", "–"]);
  });
  it("draws a framework with other grades without new code", () => {
    expect(filled(3, 5).length).toBe(3);
    expect([1, 2, 3, 4, 5].map((level) => gradeClass(level, 5))).toEqual([
      "grade-1",
      "grade-2",
      "grade-3",
      "grade-3",
      "grade-4",
    ]);
    expect([1, 2, 3].map((level) => gradeClass(level, 3))).toEqual(["grade-1", "grade-3", "grade-4"]);
    expect(gradeClass(1, 1)).toBe("grade-4");
  });
  it("can be drawn with no areas", () => {
    expect(faultsIn(drawProfile(profile({ strands: [] }), ""))).toEqual([]);
  });
});
