import { existsSync } from "node:fs";
import { readCsv } from "./csv.ts";
import { labelsOf } from "./inputs.ts";
import { draftRecipe, manifestRows } from "./observations/draft-recipe.ts";
import { describeUnknown, isEes, rankRecipes, recognise } from "./observations/recognise.ts";
import { loadEesRecipes } from "./observations/recipes.ts";

const USAGE = `npm run data:recipe -- FILE

Drafts the recipe of a new file of DfE's Explore education statistics. The draft is printed on standard output: keep it as
scripts/import/observations/recipes/<id>.json, delete the series you do not want, name the indicators, and add a row for each to
data/indicators.csv (drafted on standard error). "publication" is an id of scripts/import/observations/publications.json: a table of a
publication that is not there yet needs a row of its own in it.`;

/** Prints a draft for the file, or says which recipe knows it already. Returns the exit status. */
export function draft(path: string | undefined, out: (text: string) => void, tell: (text: string) => void): number {
  if (path === undefined) {
    tell(USAGE);
    return 2;
  }
  if (!existsSync(path)) {
    tell(`There is no file ${path}.`);
    return 2;
  }
  const { csv, faults } = readCsv(path);
  if (!csv || !isEes(csv.headers)) {
    const columns = csv ? ` It has the columns ${csv.headers.join(", ")}.` : ` ${faults[0]?.expected ?? ""}`;
    tell(`${path} is not in the form of Explore education statistics (time_period, geographic_level, …).${columns}`);
    return 1;
  }
  const [recipes, labels] = [loadEesRecipes(), labelsOf(csv)];
  const known = recognise(recipes, csv.headers, labels);
  if (known) {
    tell(`The recipe "${known.id}" (${known.title}) knows this file; npm run data:import -- ${path} brings it in.`);
    return 0;
  }
  const candidates = rankRecipes(recipes, csv.headers, labels);
  const recipe = draftRecipe(csv);
  out(JSON.stringify(recipe, null, 2));
  tell(`${describeUnknown(csv.headers, candidates)}\n\nRows for data/indicators.csv:\n${manifestRows(recipe)}`);
  return 0;
}

if (import.meta.main) {
  process.exitCode = draft(
    process.argv[2],
    (text) => console.log(text),
    (text) => console.error(text),
  );
}
