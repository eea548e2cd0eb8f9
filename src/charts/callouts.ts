export type Anchor = "start" | "middle" | "end";

/** A label that hangs by an upright leader from a place on a line, in rows ever further from the line. */
export interface WantedCallout {
  x: number;
  width: number;
  /** How its text may stand to its leader, best first. */
  anchors?: readonly Anchor[];
}

export interface Callout {
  /** Which of the wanted callouts it is. */
  index: number;
  /** 0 is nearest the line. */
  row: number;
  /** Left and right edge of its text. */
  from: number;
  to: number;
  anchor: Anchor;
}

type Candidate = Callout & { x: number };

const mostRows = 6;
const gap = 8;
/** Arrangements looked at for each number of rows before one more row is allowed. */
const patience = 4000;

/**
 * Rows and alignments for callouts, inside `low` to `high`, so that no text overlaps another and no leader runs through
 * a text, in as few rows as will do. Where six rows do not hold all, the last ones in the list are left out.
 */
export function placeCallouts(wanted: readonly WantedCallout[], low: number, high: number): Callout[] {
  for (let count = wanted.length; count > 0; count -= 1) {
    const placed = placeAll(wanted.slice(0, count), low, high);
    if (placed) return placed.map(({ x: _, ...callout }) => callout).sort((a, b) => a.index - b.index);
  }
  return [];
}

function placeAll(wanted: readonly WantedCallout[], low: number, high: number): Candidate[] | null {
  const order = wanted
    .map((_, index) => index)
    .sort((a, b) => freedom(wanted[a]!) - freedom(wanted[b]!) || wanted[b]!.x - wanted[a]!.x || a - b);
  for (let rows = 1; rows <= mostRows; rows += 1) {
    const choices = order.map((index) => candidatesFor(wanted[index]!, index, rows, low, high));
    const placed = search(choices, [], { left: patience });
    if (placed) return placed;
  }
  return null;
}

/** Those with the fewest ways to stand are placed first. */
function freedom({ anchors }: WantedCallout): number {
  return anchors ? anchors.length : 3;
}

/** Depth first: the first arrangement in which every callout is clear of those before it. */
function search(
  choices: readonly Candidate[][],
  placed: readonly Candidate[],
  steps: { left: number },
): Candidate[] | null {
  const options = choices[placed.length];
  if (options === undefined) return [...placed];
  for (const option of options) {
    if ((steps.left -= 1) < 0) return null;
    if (!placed.every((other) => isClear(option, other))) continue;
    const rest = search(choices, [...placed, option], steps);
    if (rest) return rest;
  }
  return null;
}

function candidatesFor(
  { x, width, anchors = ["start", "middle", "end"] }: WantedCallout,
  index: number,
  rows: number,
  low: number,
  high: number,
): Candidate[] {
  const shift = { start: 0, middle: width / 2, end: width };
  const fitting = anchors
    .map((anchor) => ({ anchor, from: x - shift[anchor] }))
    .filter(({ from }) => from >= low && from + width <= high);
  return Array.from({ length: rows }, (_, row) =>
    fitting.map(({ anchor, from }) => ({ index, row, anchor, x, from, to: from + width })),
  ).flat();
}

function isClear(a: Candidate, b: Candidate): boolean {
  if (a.row === b.row) return a.from >= b.to + gap || b.from >= a.to + gap;
  const [near, far] = a.row < b.row ? [a, b] : [b, a];
  return far.x <= near.from - 3 || far.x >= near.to + 3;
}
