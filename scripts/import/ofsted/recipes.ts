import type { Recipe } from "../recipe.ts";
import { areaInformationRecipe } from "./area-information.ts";
import { inspectionsRecipe } from "./inspections.ts";
import { inspectionSheetsRecipe } from "./sheets.ts";
import { visitsRecipe } from "./visits.ts";

/** Recipes for what Ofsted publishes: inspections with their judgements, visits, and what reports print of the area. */
export const ofstedRecipes: readonly Recipe[] = [
  inspectionsRecipe,
  inspectionSheetsRecipe,
  visitsRecipe,
  areaInformationRecipe,
];
