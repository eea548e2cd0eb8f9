import { readdirSync, readFileSync } from "node:fs";
import type { EesRecipe } from "./ees-recipe.ts";

const folder = new URL("./recipes/", import.meta.url);

/** Every recipe in `recipes/*.json`, by id; throws where one is not sound JSON or lacks a part. */
export function loadEesRecipes(from: URL = folder): EesRecipe[] {
  const names = readdirSync(from).filter((name) => name.endsWith(".json"));
  return names.sort().map((name) => checked(JSON.parse(readFileSync(new URL(name, from), "utf8")) as EesRecipe, name));
}

/** The recipe, if every column, label and condition that it mentions is defined in it. */
export function checked(recipe: EesRecipe, name: string): EesRecipe {
  const problems = recipe.series.flatMap((series) => {
    const parts = [series.numerator, series.denominator];
    const columns = [
      series.value,
      ...parts.flatMap((part) => (part ? [typeof part === "string" ? part : part.column] : [])),
    ];
    const wheres = [
      recipe.where,
      series.where,
      ...parts.flatMap((part) => (part && typeof part !== "string" ? [part.where] : [])),
    ];
    const unknownColumns = columns.filter((key) => !recipe.columns[key]).map((key) => `column "${key}"`);
    const unknownLabels = wheres.flatMap((where) =>
      Object.entries(where ?? {}).filter(([key, label]) => !recipe.labels?.[key]?.[label]),
    );
    return [...unknownColumns, ...unknownLabels.map(([key, label]) => `label "${label}" of "${key}"`)].map(
      (what) => `${series.indicator}: ${what}`,
    );
  });
  if (problems.length > 0) throw new Error(`Recipe ${name} mentions what it does not define: ${problems.join("; ")}`);
  return recipe;
}
