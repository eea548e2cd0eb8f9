import { round } from "./round.ts";

/** One area of a judgement profile, ready to draw. */
export interface ProfileStrand {
  /** The area's everyday name. */
  name: string;
  /** The grade's letter, or a dash where there is no grade. */
  letter: string;
  /** The number of steps to fill, 1 the lowest; null where the area was not judged on its own. */
  level: number | null;
  /** How many steps the framework has. */
  of: number;
}

export interface ProfileInput {
  strands: readonly ProfileStrand[];
  /** Height of the steps: 16 stands in a line of text, 28 and more has room for letters. */
  size?: number;
}

export interface ProfileLayout {
  width: number;
  height: number;
  columns: readonly ProfileColumn[];
}

export interface ProfileColumn {
  /** `grade-1` (lowest) to `grade-4`, or `grade-none`. */
  grade: string;
  /** Steps from the lowest up; an ungraded area has one broken outline instead. */
  steps: readonly ProfileStep[];
  letter: { x: number; y: number; text: string } | null;
  name: string;
}

export interface ProfileStep {
  x: number;
  y: number;
  width: number;
  height: number;
  filled: boolean;
}

const colours = 4;

/** The grade class of a level: the four colours spread over however many grades a framework has. */
export function gradeClass(level: number | null, of: number): string {
  if (level === null) return "grade-none";
  if (of <= 1) return `grade-${colours}`;
  return `grade-${Math.round(1 + ((level - 1) * (colours - 1)) / (of - 1))}`;
}

/** A column of steps for each area, filled up to its grade: the height tells the grade where colour cannot. */
export function profile(input: ProfileInput): ProfileLayout {
  const { strands, size = 16 } = input;
  const hasLetters = size >= 28;
  const column = hasLetters ? round(size * 0.62) : Math.round(size * 0.44);
  const space = Math.max(2, Math.round(size * 0.16));
  return {
    width: Math.max(1, strands.length * (column + space) - space),
    height: size + (hasLetters ? letterRoom : 0),
    columns: strands.map((strand, index) => columnOf(strand, index * (column + space), column, size, hasLetters)),
  };
}

const letterRoom = 16;

function columnOf(strand: ProfileStrand, x: number, width: number, size: number, hasLetters: boolean): ProfileColumn {
  return {
    name: strand.name,
    grade: gradeClass(strand.level, strand.of),
    steps: strand.level === null ? [outline(x, width, size)] : stepsOf(strand.level, strand.of, x, width, size),
    letter: hasLetters ? { x: round(x + width / 2), y: size + letterRoom - 4, text: strand.letter } : null,
  };
}

function outline(x: number, width: number, size: number): ProfileStep {
  return { x: round(x + 0.5), y: 0.5, width: round(width - 1), height: size - 1, filled: false };
}

function stepsOf(level: number, of: number, x: number, width: number, size: number): ProfileStep[] {
  // Whole pixels, so that steps stay sharp at the size of a line of text; what is left over stays empty at the top.
  const pitch = Math.max(2, Math.floor((size + 1) / of));
  return Array.from({ length: of }, (_, index) => ({
    x: round(x),
    y: round(size - (index + 1) * pitch + 1),
    width: round(width),
    height: round(pitch - 1),
    filled: index < level,
  }));
}
