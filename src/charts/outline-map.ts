import { type FigureRef } from "./frame.ts";
import { type AreaShapes, sheetHeight } from "./outline-sheet.ts";

export interface OutlineMark {
  authority: string;
  /** Name and value, or why there is none. */
  words: string;
  /** One of five steps of a ruler, or null where there is no figure. */
  step: 1 | 2 | 3 | 4 | 5 | null;
  emphasis: "authority" | "neighbour" | "other";
  href?: string;
}

export interface OutlineMapInput {
  indicator?: string;
  period?: string;
  /** The shape of each area, by its code. */
  shapes: AreaShapes;
  marks: readonly OutlineMark[];
  width?: number;
}

export interface OutlineMapLayout {
  ref: FigureRef;
  width: number;
  height: number;
  areas: readonly PlacedArea[];
}

export interface PlacedArea {
  authority: string;
  /** `map-1` to `map-5`, or `missing`. */
  className: string;
  emphasis: OutlineMark["emphasis"];
  words: string;
  href?: string;
}

/** How each area is shaded and framed on the sheet of outlines of the same width. An area with no shape is left out. */
export function outlineMap({ indicator, period, shapes, marks, width = 480 }: OutlineMapInput): OutlineMapLayout {
  return {
    ref: { indicator, period },
    width,
    height: sheetHeight(shapes, width),
    areas: marks.filter(({ authority }) => authority in shapes).map(placeArea),
  };
}

function placeArea({ authority, step, emphasis, words, href }: OutlineMark): PlacedArea {
  return { authority, className: step === null ? "missing" : `map-${step}`, emphasis, words, href };
}

/** Pairs of areas whose borders share two points or more: which areas touch, for the tile map. */
export function touchingAreas(shapes: AreaShapes): (readonly [string, string])[] {
  const areasAt = new Map<string, Set<string>>();
  for (const [code, shape] of Object.entries(shapes)) {
    for (const point of shape.flat(2)) {
      const key = point.join(" ");
      const areas = areasAt.get(key);
      if (areas) areas.add(code);
      else areasAt.set(key, new Set([code]));
    }
  }
  const shared = new Map<string, number>();
  for (const areas of areasAt.values())
    for (const pair of pairsOf([...areas].sort())) shared.set(pair, (shared.get(pair) ?? 0) + 1);
  return [...shared]
    .filter(([, points]) => points >= 2)
    .map(([pair]) => pair.split(" ") as unknown as readonly [string, string]);
}

function pairsOf(codes: readonly string[]): string[] {
  return codes.flatMap((code, index) => codes.slice(index + 1).map((other) => `${code} ${other}`));
}
