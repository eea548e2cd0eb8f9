import type { Recipe } from "../recipe.ts";
import { inspectionsRecipe } from "./inspections.ts";
import { visitsRecipe } from "./visits.ts";

/** Recipes for what Ofsted publishes: inspections with their judgements, and visits. */
export const ofstedRecipes: readonly Recipe[] = [inspectionsRecipe, visitsRecipe];
