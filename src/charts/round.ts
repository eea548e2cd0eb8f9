/** A coordinate in user units, kept to one decimal place: finer than any screen shows, and a third of the bytes. */
export function round(value: number): number {
  return Math.round(value * 10) / 10 + 0;
}

/** A coordinate of a very small mark, kept to two decimal places. */
export function roundFine(value: number): number {
  return Math.round(value * 100) / 100 + 0;
}
