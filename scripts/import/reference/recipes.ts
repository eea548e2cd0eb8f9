import type { Recipe } from "../recipe.ts";
import { authoritiesRecipe } from "./authorities.ts";
import { noticesRecipe } from "./notices.ts";
import { placesRecipe } from "./places.ts";
import { neighbours2021Recipe, neighbours2025Recipe } from "./statistical-neighbours.ts";

/**
 * Recipes for the reference files. The first writes `authorities.csv`, which every recipe that asks for `authoritiesInput`
 * needs: from this run where the list of codes was given, else as it stands in `data/`.
 */
export const referenceRecipes: readonly Recipe[] = [
  authoritiesRecipe,
  neighbours2021Recipe,
  neighbours2025Recipe,
  placesRecipe,
  noticesRecipe,
];
