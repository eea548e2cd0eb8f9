import { round } from "./round.ts";

/** An upright rectangle: its left, top, right and bottom edges. */
export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** A dot that labels keep clear of. */
export interface Disc {
  x: number;
  y: number;
  r: number;
}

export interface PlacedLabel extends Box {
  /** Which of the wanted labels it is. */
  index: number;
  /** A line from the dot to a label that stands far off; empty beside it. */
  leader: string;
}

export interface WantedBox {
  /** The dot it names. */
  dot: Disc;
  width: number;
  height: number;
  /** True for one that must be shown: it may stand further off, joined to its dot by a line. */
  isVital?: boolean;
}

/** True where two boxes share any area. */
export function overlap(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

/** True where a dot touches a box. */
export function touches(disc: Disc, box: Box): boolean {
  const dx = disc.x - Math.max(box.left, Math.min(disc.x, box.right));
  const dy = disc.y - Math.max(box.top, Math.min(disc.y, box.bottom));
  return dx * dx + dy * dy < disc.r * disc.r;
}

/**
 * A place beside its dot for each label, in the order given, clear of every dot, wall and label placed before it; a label
 * with no clear place is left out, and a vital one covers as few dots as it can. The places tried are right, left, above, below and the four corners, ever further out.
 */
export function placeLabels(
  wanted: readonly WantedBox[],
  dots: readonly Disc[],
  bounds: Box,
  walls: readonly Box[] = [],
): PlacedLabel[] {
  const placed: PlacedLabel[] = [];
  wanted.forEach((label, index) => {
    const free = candidatesFor(label).filter(
      (candidate) =>
        inside(candidate, bounds) &&
        !walls.some((wall) => overlap(wall, candidate)) &&
        !placed.some((other) => overlap(other, candidate)),
    );
    const covered = (box: Box) => dots.filter(({ r, ...dot }) => touches({ ...dot, r: r + CLEAR }, box)).length;
    const box =
      free.find((candidate) => covered(candidate) === 0) ?? (label.isVital ? least(free, covered) : undefined);
    if (box) placed.push(labelIn(box, label.dot, index));
  });
  return placed;
}

/** Paper between a label and a dot that is not its own: without it the first letter seems to grow out of the dot. */
const CLEAR = 2;

function least<T>(items: readonly T[], cost: (item: T) => number): T | undefined {
  return items.reduce<T | undefined>(
    (best, item) => (best === undefined || cost(item) < cost(best) ? item : best),
    undefined,
  );
}

function inside(box: Box, bounds: Box): boolean {
  return box.left >= bounds.left && box.right <= bounds.right && box.top >= bounds.top && box.bottom <= bounds.bottom;
}

/** No further: a label must be seen to belong to its dot. */
const gaps = [3, 6, 9];
/** Further: only with a line to it. */
const farGaps = [16, 26, 38, 52, 68, 86, 110, 140, 180, 230, 290];

function candidatesFor({ dot, width, height, isVital }: WantedBox): (Box & { isFar: boolean })[] {
  return [...gaps, ...(isVital ? farGaps : [])].flatMap((gap) => {
    const across = dot.r + gap;
    const middleX = dot.x - width / 2;
    const middleY = dot.y - height / 2;
    const [right, left] = [dot.x + across, dot.x - across - width];
    const [above, below] = [dot.y - across - height, dot.y + across];
    const spots = [
      [right, middleY],
      [left, middleY],
      [middleX, above],
      [middleX, below],
      [right, above],
      [left, above],
      [right, below],
      [left, below],
    ] as const;
    return spots.map(([x, y]) => ({ ...boxAt(x, y, width, height), isFar: gap > gaps.at(-1)! }));
  });
}

function labelIn({ isFar, ...box }: Box & { isFar: boolean }, dot: Disc, index: number): PlacedLabel {
  if (!isFar) return { ...box, index, leader: "" };
  const x = Math.max(box.left, Math.min(dot.x, box.right));
  const y = Math.max(box.top, Math.min(dot.y, box.bottom));
  return { ...box, index, leader: `M${round(dot.x)} ${round(dot.y)}L${round(x)} ${round(y)}` };
}

function boxAt(left: number, top: number, width: number, height: number): Box {
  return { left, top, right: left + width, bottom: top + height };
}
