import { Delaunay, mean, polygonArea, polygonHull } from "d3";

/** A place to be given a tile. */
export interface TilePlace {
  code: string;
  lon: number;
  lat: number;
  /** Places of one region are kept together. */
  region: string;
}

export interface Spot {
  x: number;
  y: number;
}

/** Two places that touch, by their numbers in the list. */
export type Pair = readonly [number, number];

const radians = Math.PI / 180;
/** The middle meridian of the British National Grid, which keeps England upright. */
const middleMeridian = -2;

/** A point on the plane, y downwards, in degrees of latitude: the sinusoidal projection, which keeps areas. */
export function project(lon: number, lat: number): Spot {
  return { x: (lon - middleMeridian) * Math.cos(lat * radians), y: -lat };
}

/** Places on the plane, in units of one tile, around their common middle: as many tiles as places would cover them all. */
export function onPlane(places: readonly TilePlace[]): Spot[] {
  const spots = places.map(({ lon, lat }) => project(lon, lat));
  const hull = polygonHull(spots.map(({ x, y }): [number, number] => [x, y]));
  const tile = hull ? Math.sqrt(Math.abs(polygonArea(hull)) / places.length) : 0;
  const middle = { x: mean(spots, ({ x }) => x) ?? 0, y: mean(spots, ({ y }) => y) ?? 0 };
  return spots.map(({ x, y }) => ({
    x: tile === 0 ? 0 : (x - middle.x) / tile,
    y: tile === 0 ? 0 : (y - middle.y) / tile,
  }));
}

/**
 * Pairs of places with no third between them (the Gabriel graph of their middles): a stand-in for shared borders where
 * no outlines are at hand.
 */
export function nearestPairs(places: readonly TilePlace[]): Pair[] {
  const spots = places.map(({ lon, lat }) => project(lon, lat));
  const delaunay = Delaunay.from(
    spots,
    ({ x }) => x,
    ({ y }) => y,
  );
  return spots.flatMap((_, a) =>
    [...delaunay.neighbors(a)].filter((b) => b > a && isUndivided(spots, a, b)).map((b): Pair => [a, b]),
  );
}

function isUndivided(spots: readonly Spot[], a: number, b: number): boolean {
  const middle = { x: (spots[a]!.x + spots[b]!.x) / 2, y: (spots[a]!.y + spots[b]!.y) / 2 };
  const reach = distance(spots[a]!, middle);
  return spots.every((spot, index) => index === a || index === b || distance(spot, middle) >= reach);
}

export function distance(a: Spot, b: Spot): number {
  return Math.hypot(a.x - b.x, a.y - b.y);
}

/** Rounds of growing and moving apart: slow enough that what is crowded swells evenly and nobody jumps a neighbour. */
const rounds = 900;

/**
 * Places moved apart until each has about a tile of room. The room grows a little each round, so that a crowd swells and
 * pushes its surroundings outwards without mixing with them; places that touch are drawn back together as it goes.
 */
export function makeRoom(spots: readonly Spot[], pairs: readonly Pair[]): Spot[] {
  const moved = spots.map((spot) => ({ ...spot }));
  for (let round = 1; round <= rounds; round += 1) {
    const room = Math.min(1, (round / rounds) * 1.15);
    for (const [a, b] of pairs) pull(moved[a]!, moved[b]!, 0.005);
    for (let a = 0; a < moved.length; a += 1)
      for (let b = a + 1; b < moved.length; b += 1) push(moved[a]!, moved[b]!, room);
  }
  return moved;
}

function pull(a: Spot, b: Spot, strength: number): void {
  const apart = distance(a, b);
  if (apart <= 1) return;
  const step = ((apart - 1) / apart / 2) * strength;
  const [dx, dy] = [(b.x - a.x) * step, (b.y - a.y) * step];
  a.x += dx;
  a.y += dy;
  b.x -= dx;
  b.y -= dy;
}

function push(a: Spot, b: Spot, room: number): void {
  const [dx, dy] = [b.x - a.x, b.y - a.y];
  // The square first: nearly every pair is far enough apart, and roots are slow.
  if (dx * dx + dy * dy >= room * room) return;
  const apart = Math.sqrt(dx * dx + dy * dy);
  const step = apart === 0 ? 0 : (room - apart) / apart / 2;
  a.x -= dx * step;
  a.y -= dy * step;
  b.x += dx * step;
  b.y += dy * step;
}
