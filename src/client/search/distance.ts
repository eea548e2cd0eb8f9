/**
 * How many letters must be added, dropped, changed or swapped with their neighbour to make one word of the other, counted up
 * to `limit`; anything further is `limit + 1`. (Optimal string alignment distance.)
 */
export function distance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const row = nextRow(a, b, i, last, before);
    if (Math.min(...row) > limit) return limit + 1;
    [before, last] = [last, row];
  }
  return Math.min(last[b.length]!, limit + 1);
}

function nextRow(a: string, b: string, i: number, last: readonly number[], before: readonly number[]): number[] {
  const row = [i];
  for (let j = 1; j <= b.length; j++) {
    const changed = last[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1);
    const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1] ? before[j - 2]! + 1 : Infinity;
    row.push(Math.min(changed, last[j]! + 1, row[j - 1]! + 1, swapped));
  }
  return row;
}

/** How many slips of the finger a word of this length may hold and still be taken for another. */
export function slips(length: number): number {
  if (length < 4) return 0;
  return length < 7 ? 1 : 2;
}
