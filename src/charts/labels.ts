import { round } from "./round.ts";

/** A label that wants to stand at `at`, `size` long in the direction in which labels are spread. */
export interface WantedLabel {
  at: number;
  size: number;
  /** The higher, the later it is dropped when there is no room for all. */
  priority: number;
}

/** Where each label's middle goes, or null for one that had to be dropped. */
export type SpreadLabels = readonly (number | null)[];

/**
 * Labels moved apart as little as possible so that none overlap and all lie between `low` and `high`. Where they cannot
 * all fit, those of least priority are dropped.
 */
export function spreadLabels(wanted: readonly WantedLabel[], low: number, high: number): SpreadLabels {
  const kept = keepThoseThatFit(wanted, high - low);
  const order = [...kept].sort((a, b) => wanted[a]!.at - wanted[b]!.at || a - b);
  const starts = pushApart(
    order.map((index) => wanted[index]!),
    low,
    high,
  );
  const middles: (number | null)[] = wanted.map(() => null);
  order.forEach((index, place) => (middles[index] = round(starts[place]! + wanted[index]!.size / 2)));
  return middles;
}

function keepThoseThatFit(wanted: readonly WantedLabel[], room: number): number[] {
  const byPriority = wanted.map((_, index) => index).sort((a, b) => wanted[b]!.priority - wanted[a]!.priority || a - b);
  let used = 0;
  return byPriority.filter((index) => {
    const fits = used + wanted[index]!.size <= room;
    if (fits) used += wanted[index]!.size;
    return fits;
  });
}

interface Block {
  start: number;
  size: number;
  members: WantedLabel[];
}

/** Pool adjacent violators: labels that would overlap move as one block to the mean of the places they want. */
function pushApart(labels: readonly WantedLabel[], low: number, high: number): number[] {
  const blocks: Block[] = [];
  for (const label of labels) {
    let block = settle({ start: 0, size: label.size, members: [label] }, low, high);
    for (let before = blocks.at(-1); before && before.start + before.size > block.start; before = blocks.at(-1)) {
      blocks.pop();
      block = settle(
        { start: 0, size: before.size + block.size, members: [...before.members, ...block.members] },
        low,
        high,
      );
    }
    blocks.push(block);
  }
  return blocks.flatMap(startsIn);
}

function settle(block: Block, low: number, high: number): Block {
  let offset = 0;
  let sum = 0;
  for (const label of block.members) {
    sum += label.at - (offset + label.size / 2);
    offset += label.size;
  }
  const start = Math.max(low, Math.min(high - block.size, sum / block.members.length));
  return { ...block, start };
}

function startsIn(block: Block): number[] {
  let start = block.start;
  return block.members.map((label) => {
    const here = start;
    start += label.size;
    return here;
  });
}

/** The row of each span, top row 0, so that no two spans in a row come nearer than `gap`; earlier spans take higher rows. */
export function stackRows(spans: readonly { from: number; to: number }[], gap = 4): number[] {
  const ends: number[] = [];
  const rows: number[] = spans.map(() => 0);
  const order = spans.map((_, index) => index).sort((a, b) => spans[a]!.from - spans[b]!.from || a - b);
  for (const index of order) {
    const span = spans[index]!;
    const free = ends.findIndex((end) => end + gap <= span.from);
    const row = free === -1 ? ends.length : free;
    ends[row] = span.to;
    rows[index] = row;
  }
  return rows;
}

/** Every how many ticks one is labelled (1, 2, 5, 10 …), so that labels `width` wide stand clear of each other. */
export function labelEvery(spacing: number, width: number, gap = 8): number {
  const steps = [1, 2, 5, 10, 20, 50];
  const step = steps.find((every) => every * spacing >= width + gap);
  return step === undefined ? 100 : step;
}
