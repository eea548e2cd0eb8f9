import { type Box, type Disc, overlap, placeLabels } from "./boxes.ts";
import type { DistributionDot, DistributionGroup } from "./distribution.ts";
import { type Emphasis, type Frame, isNarrow, lineHeight, type Scale } from "./frame.ts";
import { round } from "./round.ts";
import { swarmReach, swarmWithin } from "./swarm.ts";
import { balanceText, boxOf, wrapText } from "./text.ts";

export interface PlacedGroup {
  name: { x: number; y: number; lines: readonly string[] };
  middle: number;
  /** In order of value. */
  dots: readonly PlacedDot[];
  labels: readonly DotLabel[];
}

export interface PlacedDot extends Disc {
  authority: string;
  emphasis: Emphasis;
  isAside: boolean;
  words: string;
  href?: string;
}

/** A named dot's name and value. */
export interface DotLabel {
  /** First baseline, left edge. */
  x: number;
  y: number;
  lines: readonly string[];
  emphasis: Emphasis;
  authority: string;
  /** From the dot to a label that found no room beside it. */
  leader: string;
}

const radii = [5.5, 5, 4.5, 4, 3.5, 3, 2.5, 2, 1.5, 1];

/** Swarms under one another on one ruler, all with dots of one size, with their labels clear of every dot and rule. */
export function placeGroups(
  groups: readonly DistributionGroup[],
  x: Scale,
  frame: Frame,
  rules: readonly number[],
): { placed: PlacedGroup[]; bottom: number } {
  const room = (isNarrow(frame.width) ? 260 : 230) + 70 * (groups.length - 1);
  const most = room / Math.max(1, groups.length) / 2;
  let top = frame.top;
  const placed = swarmsWithin(groups, x, Math.max(16, most)).map((swarmed, index) => {
    const one = placeGroup(groups[index]!, swarmed, { ...frame, top }, rules, groups.length === 1);
    top = one.bottom;
    return one.group;
  });
  return { placed, bottom: round(Math.max(top, frame.top + 20)) };
}

interface Swarmed {
  dots: { dot: DistributionDot; x: number; y: number; r: number }[];
  reach: number;
}

/** The swarms with the largest dots that stay near enough to their lines; with the smallest where none do. */
function swarmsWithin(groups: readonly DistributionGroup[], x: Scale, reach: number): Swarmed[] {
  const orders = groups.map(settlingOrder);
  for (const r of radii) {
    const swarms = allOf(orders, (order) => swarmed(order, r, x, reach));
    if (swarms) return swarms;
  }
  return orders.map((order) => swarmed(order, radii.at(-1)!, x, Infinity)!);
}

/** The result for every item, or null as soon as there is none for one of them. */
function allOf<T, R>(items: readonly T[], make: (item: T) => R | null): R[] | null {
  const made: R[] = [];
  for (const item of items) {
    const one = make(item);
    if (one === null) return null;
    made.push(one);
  }
  return made;
}

/** The authority settles first, on the middle line; then all others from the lowest value up. */
function settlingOrder({ dots }: DistributionGroup): DistributionDot[] {
  const first = (dot: DistributionDot) => (dot.emphasis === "authority" ? 0 : 1);
  return [...dots].sort((a, b) => first(a) - first(b) || a.value - b.value || (a.authority < b.authority ? -1 : 1));
}

function swarmed(order: readonly DistributionDot[], r: number, x: Scale, reach: number): Swarmed | null {
  const sized = order.map((dot) => ({ dot, x: x(dot.value), r: dot.emphasis === "authority" ? r + 1.5 : r }));
  const heights = swarmWithin(sized, reach);
  return heights && { dots: sized.map((one, at) => ({ ...one, y: heights[at]! })), reach: swarmReach(sized, heights) };
}

function placeGroup(
  group: DistributionGroup,
  { dots, reach }: Swarmed,
  frame: Frame,
  rules: readonly number[],
  isOnly: boolean,
): { group: PlacedGroup; bottom: number } {
  const nameRoom = isNarrow(frame.width) && group.name !== "" ? lineHeight + 4 : 0;
  const above = isOnly ? lineHeight + 6 : 6;
  const middle = round(frame.top + nameRoom + above + reach);
  const under = round(middle + reach + 6);
  const ordered = [...dots].sort((a, b) => a.x - b.x || a.y - b.y).map((one) => placeDot(one, middle));
  const byCode = new Map(ordered.map((dot) => [dot.authority, dot]));
  const named = namedDots(group.dots, isOnly).map((dot) => ({ dot, disc: byCode.get(dot.authority)! }));
  const bounds: Box = { left: frame.left, right: frame.right, top: frame.top + nameRoom, bottom: under + 2 };
  const labels = labelDots(named, ordered, bounds, rules, under);
  const hung = labels.some(({ leader }) => leader !== "")
    ? Math.max(...labels.map(({ lines }) => lines.length)) * lineHeight + 6
    : 0;
  return {
    group: { name: nameOf(group.name, middle, frame, isNarrow(frame.width)), middle, dots: ordered, labels },
    bottom: round(under + hung + (isOnly ? 4 : 2)),
  };
}

function placeDot({ dot, x, y, r }: Swarmed["dots"][number], middle: number): PlacedDot {
  const { authority, emphasis, isAside = false, name, text, href } = dot;
  return {
    x: Math.round(x),
    y: Math.round(middle + y),
    r,
    authority,
    emphasis,
    isAside,
    words: `${name}: ${text}`,
    href,
  };
}

function nameOf(name: string, middle: number, frame: Frame, narrow: boolean): PlacedGroup["name"] {
  if (narrow) return { x: 0, y: round(frame.top + 13), lines: name === "" ? [] : [name] };
  const lines = name === "" ? [] : wrapText(name, 140);
  return { x: 0, y: round(middle + 4.5 - ((lines.length - 1) * lineHeight) / 2), lines };
}

/** The authority in view, then the highest and the lowest where this is the only swarm. */
function namedDots(dots: readonly DistributionDot[], isOnly: boolean): DistributionDot[] {
  const authority = dots.filter(({ emphasis }) => emphasis === "authority");
  const byValue = dots.filter(({ isAside }) => !isAside).sort((a, b) => a.value - b.value);
  const [lowest, highest] = [byValue[0], byValue.at(-1)];
  const isAlone = (dot: DistributionDot) => dots.filter(({ value }) => value === dot.value).length === 1;
  const extremes = isOnly && lowest && highest ? [highest, lowest].filter(isAlone) : [];
  return [...new Set([...authority, ...extremes])];
}

interface Named {
  dot: DistributionDot;
  disc: PlacedDot;
}

function labelDots(
  named: readonly Named[],
  dots: readonly Disc[],
  bounds: Box,
  rules: readonly number[],
  under: number,
): DotLabel[] {
  const texts = named.map(({ dot }) =>
    balanceText(`${dot.name} ${dot.text}`, Math.min(190, (bounds.right - bounds.left) / 2)),
  );
  const walls = rules.map((x): Box => ({ left: x - 3, right: x + 3, top: bounds.top, bottom: bounds.bottom }));
  const wanted = named.map(({ disc }, index) => ({ dot: disc, ...boxOf(texts[index]!) }));
  const boxes = placeLabels(wanted, dots, bounds, walls);
  const labels: DotLabel[] = [];
  const hung: Box[] = [];
  named.forEach(({ dot, disc }, index) => {
    const box = boxes.find((one) => one.index === index);
    const found = { lines: texts[index]!, emphasis: dot.emphasis, authority: dot.authority };
    if (box) {
      labels.push({ ...found, x: round(box.left), y: round(box.top + 12), leader: "" });
      return;
    }
    const place = hangingBox(disc, boxOf(texts[index]!), bounds, rules, under);
    // Where no side of a rule has room, an end goes without its name; the one that a reader follows never does.
    if (dot.emphasis !== "authority" && rules.some((x) => x > place.left - 2 && x < place.right + 2)) return;
    if (hung.some((other) => overlap(other, place))) return;
    hung.push({ ...place, right: place.right + 8 });
    labels.push({
      ...found,
      x: round(place.left),
      y: round(place.top + 12),
      leader: `M${disc.x} ${round(disc.y + disc.r)}V${round(under + 3)}`,
    });
  });
  return labels;
}

/** Under the swarm, on a line from its dot, and beside a rule rather than across it: for a dot with no room beside it. */
function hangingBox(
  disc: Disc,
  { width, height }: { width: number; height: number },
  bounds: Box,
  rules: readonly number[],
  under: number,
): Box {
  const clamp = (left: number) => Math.max(bounds.left, Math.min(bounds.right - width, left));
  const middle = clamp(disc.x - width / 2);
  const crossed = rules.find((x) => x > middle - 4 && x < middle + width + 4);
  const aside = crossed === undefined ? middle : clamp(disc.x < crossed ? crossed - width - 5 : crossed + 5);
  return { left: aside, right: aside + width, top: under + 4, bottom: under + 4 + height };
}
