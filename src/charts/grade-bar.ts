import { gradeClass } from "./profile.ts";

/** Width and height of the ground on which a bar of grades is drawn; a page stretches it to its own. */
export const barGround = { width: 1000, height: 26 };

export interface GradeBarPart {
  x: number;
  y: number;
  width: number;
  height: number;
  /** `grade-1` to `grade-4`, or `grade-none` for those without a grade. */
  className: string;
}

/**
 * A bar parted by the shares (in per cent) of those who hold each grade, in the order given: the higher the grade, the taller its part, so
 * that it can be told without colour. Those without a grade, where there are any, stand at the end.
 */
export function gradeBar(grades: readonly { level: number; share: number }[], none: number): GradeBarPart[] {
  const of = grades.length;
  const parts = [
    ...grades.map(({ level, share }) => ({ share, rise: level / of, className: gradeClass(level, of) })),
    { share: none, rise: 1, className: gradeClass(null, of) },
  ];
  let x = 0;
  return parts.flatMap(({ share, rise, className }): GradeBarPart[] => {
    if (share <= 0) return [];
    const [left, width] = [x, (share / 100) * barGround.width];
    x += width;
    const height = rise * barGround.height;
    return [{ x: left, y: barGround.height - height, width: Math.max(1, width - gap), height, className }];
  });
}

/** A sliver of paper between two parts. */
const gap = 3;
