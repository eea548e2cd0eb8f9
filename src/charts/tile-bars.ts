import { gradeClass } from "./profile.ts";
import { round } from "./round.ts";

/** One strand in a tile that holds a whole profile: its level, 1 the lowest, or null where it has no grade of its own. */
export interface TileStrand {
  level: number | null;
  of: number;
}

/** The bars of one grade in a tile, as one path: `grade-1` to `grade-4`, `rest` above them, `grade-none` where there is no grade. */
export interface TileBars {
  className: string;
  path: string;
}

/** Room above the bars for the tile's short name, and around them, in parts of the tile's side. */
const [labelRoom, margin, gap] = [0.37, 0.07, 0.045];

/** A profile in a square tile: a bar for each strand, in their order, the higher its grade the taller. */
export function tileBars(strands: readonly TileStrand[], x: number, y: number, side: number): TileBars[] {
  const width = (side * (1 - 2 * margin) - side * gap * (strands.length - 1)) / Math.max(1, strands.length);
  const [top, foot] = [y + side * labelRoom, y + side * (1 - margin)];
  const paths = new Map<string, string>();
  const add = (name: string, left: number, from: number, to: number) => {
    const box = `M${round(left)} ${round(from)}h${round(width)}v${round(to - from)}h${round(-width)}z`;
    paths.set(name, (paths.get(name) ?? "") + box);
  };
  for (const [i, { level, of }] of strands.entries()) {
    const left = x + side * margin + i * (width + side * gap);
    const head = level === null ? top : foot - ((foot - top) * level) / of;
    if (head > top) add("rest", left, top, head);
    add(gradeClass(level, of), left, head, foot);
  }
  return [...paths].map(([className, path]) => ({ className, path }));
}
