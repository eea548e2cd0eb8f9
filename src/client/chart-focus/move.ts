/** The middle of a mark, in any one unit. */
export interface Spot {
  x: number;
  y: number;
}

/** How keys move in a chart: through its marks in their order, or about a map. */
export type Way = "order" | "plane";

/** How many marks Page Up and Page Down pass in a chart that has an order. */
const LEAP = 10;

const compass: Readonly<Record<string, Spot>> = {
  ArrowRight: { x: 1, y: 0 },
  ArrowLeft: { x: -1, y: 0 },
  ArrowDown: { x: 0, y: 1 },
  ArrowUp: { x: 0, y: -1 },
};

/**
 * The mark that a key leads to from another, by its place in the list; null for a key that moves nothing. On a map the arrows
 * lead to the nearest mark that way; Page Up and Page Down pass through every mark in turn, so that none is out of reach.
 */
export function moveTo(key: string, from: number, spots: readonly Spot[], way: Way): number | null {
  const last = spots.length - 1;
  const held = (place: number) => Math.max(0, Math.min(last, place));
  const direction = compass[key];
  const leap = way === "plane" ? 1 : LEAP;
  switch (key) {
    case "Home":
      return 0;
    case "End":
      return last;
    case "PageDown":
      return held(from + leap);
    case "PageUp":
      return held(from - leap);
  }
  if (!direction) return null;
  return way === "plane" ? nearest(direction, from, spots) : held(from + direction.x + direction.y);
}

/** The nearest mark in a quarter of the compass; what lies aside counts double. The same mark where there is none. */
function nearest(direction: Spot, from: number, spots: readonly Spot[]): number {
  const start = spots[from];
  if (!start) return from;
  let best = from;
  let least = Infinity;
  spots.forEach((spot, place) => {
    const [dx, dy] = [spot.x - start.x, spot.y - start.y];
    const along = dx * direction.x + dy * direction.y;
    const aside = Math.abs(dx * direction.y) + Math.abs(dy * direction.x);
    if (along <= 0 || aside > along) return;
    const cost = along + 2 * aside;
    if (cost < least) [best, least] = [place, cost];
  });
  return best;
}

/** The mark nearest to a point and no further off than a finger is wide; null where there is none. */
export function markUnder(point: Spot, spots: readonly Spot[], reach: number): number | null {
  let best: number | null = null;
  let least = reach;
  spots.forEach((spot, place) => {
    const distance = Math.hypot(spot.x - point.x, spot.y - point.y);
    if (distance <= least) [best, least] = [place, distance];
  });
  return best;
}
