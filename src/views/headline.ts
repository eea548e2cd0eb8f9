import type { Dataset } from "../model/dataset.ts";
import type { Indicator } from "../model/indicator.ts";
import { standings } from "./standings.ts";

/** The headline indicators that have figures, in their order. */
export function headlineIndicators(dataset: Dataset): Indicator[] {
  return dataset.indicators
    .filter(({ id, headline }) => headline !== null && standings(dataset).has(id))
    .sort((a, b) => Number(a.headline) - Number(b.headline));
}
