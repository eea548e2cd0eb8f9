import type { Areas } from "../../model/areas-file.ts";
import type { Figures } from "../../model/figures-file.ts";
import { compareBlock, type CompareBlock } from "../../views/compare.ts";
import type { Chosen } from "../../views/compare-facts.ts";
import type { Choice } from "./state.ts";

/** The authorities of a choice as comparisons take them; null where none is chosen. */
export function chosenOf(areas: Areas, { authorities, edition }: Choice): Chosen | null {
  const [subject, ...others] = authorities;
  return subject ? { areas, authorities: [subject, ...others], edition } : null;
}

/** Every chosen indicator compared, in the order of the choice; those without any figures are left out. */
export function blocksOf(areas: Areas, choice: Choice, figures: readonly Figures[]): CompareBlock[] {
  const chosen = chosenOf(areas, choice);
  if (!chosen) return [];
  const wanted = new Set(choice.indicators);
  return figures.flatMap((one) => (wanted.has(one.indicator.id) ? (compareBlock(chosen, one) ?? []) : []));
}
