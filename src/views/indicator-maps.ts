import type { OutlineMapInput } from "../charts/outline-map.ts";
import type { TileMapInput } from "../charts/tile-map.ts";
import type { Snapshot } from "../compare/snapshot.ts";
import { ENGLAND } from "../model/authority.ts";
import type { Dataset } from "../model/dataset.ts";
import { isTotal } from "../model/indicator.ts";
import { valueText } from "./figures.ts";
import { indicatorTiles } from "./tiles.ts";

/** An indicator on the map of equal tiles and on the map as it is, in the same five shades. */
export interface MapsView {
  title: string;
  tiles: TileMapInput;
  outline: OutlineMapInput | null;
  steps: readonly { words: string; range: string }[];
  hasMissing: boolean;
}

const stepNames = ["lowest fifth", "second fifth", "middle fifth", "fourth fifth", "highest fifth"] as const;

/** Fewer areas than this in shade are a list, not a map. */
const FEWEST = 10;

/** Both maps of an indicator's latest figures; null where few authorities have one. */
export function mapsView(dataset: Dataset, snapshot: Snapshot): MapsView | null {
  const { input, steps } = indicatorTiles(dataset, snapshot);
  if (input.marks.filter(({ fill }) => fill.kind !== "missing").length < FEWEST) return null;
  return {
    title: titleOf(dataset, snapshot),
    tiles: input,
    outline: dataset.outline ? { ...input, shapes: dataset.outline, marks: input.marks.map(outlineMark) } : null,
    steps: steps.map((range, i) => ({ words: stepNames[i]!, range })),
    hasMissing: input.marks.some(({ fill }) => fill.kind === "missing"),
  };
}

function outlineMark({ authority, words, fill, emphasis, href }: TileMapInput["marks"][number]) {
  return { authority, words, step: fill.kind === "step" ? fill.step : null, emphasis, href };
}

/** The regions with the highest and the lowest published figure. */
function titleOf({ regions }: Dataset, { indicator, cells }: Snapshot): string {
  const valued = regions
    .filter(({ parentCode }) => parentCode === ENGLAND)
    .flatMap(({ code, name }) => {
      const value = cells.get(code)?.value ?? null;
      return value === null ? [] : [{ name, value }];
    })
    .sort((a, b) => a.value - b.value);
  const [low, high] = [valued[0], valued.at(-1)];
  if (isTotal(indicator) || !low || !high || valued.length < 5 || low.value === high.value) return "Across England";
  const words = (one: typeof low) => `${withArticle(one.name)} (${valueText(indicator, one.value)})`;
  return `Of the regions, highest in ${words(high)} and lowest in ${words(low)}`;
}

function withArticle(name: string): string {
  return /^(North|South|East|West)/.test(name) && name !== "Yorkshire and The Humber" ? `the ${name}` : name;
}
