import type { Recipe } from "../recipe.ts";
import { placedWithin12MonthsRecipe } from "./placed-within-12-months.ts";
import { quotedTimescalesRecipe } from "./quoted-timescales.ts";
import { scorecardsRecipe } from "./scorecards.ts";

/** Recipes for how long adoption takes: figures quoted in reports, DfE's scorecards, and an early DfE table. */
export const adoptionRecipes: readonly Recipe[] = [
  quotedTimescalesRecipe,
  placedWithin12MonthsRecipe,
  scorecardsRecipe,
];
