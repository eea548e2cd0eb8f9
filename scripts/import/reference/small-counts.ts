/** How a count of one to five leaves an import: the exact number stands nowhere in `data/`. */
export const FEWER_THAN_SIX = "fewer than 6";

/** True for a count that is too small to show. */
export function isSmallCount(value: string): boolean {
  return /^[1-5](\.0+)?$/.test(value);
}

/**
 * True where a printed share, as exact as its decimals say, may have been worked out from a count of one to five; then the
 * share would give the hidden count away. A share is in per cent, `among` is the number of children below the line.
 */
export function mayHideSmallCount(share: string, among: number): boolean {
  const decimals = /\.(\d*[1-9])0*$/.exec(share)?.[1]?.length ?? 0;
  const half = 0.5 / 10 ** decimals;
  const value = Number.parseFloat(share);
  const least = Math.max(1, Math.ceil(((value - half) / 100) * among - 1e-9));
  const most = Math.floor(((value + half) / 100) * among + 1e-9);
  return value > 0 && least <= Math.min(5, most);
}

/** Words in which a small number of children is told, as "five children placed". */
const SMALL_NUMBER_OF_CHILDREN = /\b(?:one|two|three|four|five|[1-5])(?= child)/gi;

/** The text with any count of one to five children taken out. */
export function withoutSmallCounts(text: string): string {
  return text.replace(SMALL_NUMBER_OF_CHILDREN, FEWER_THAN_SIX);
}
