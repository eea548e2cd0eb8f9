import { readFileSync } from "node:fs";
import { readCsv, readInputTable } from "../csv.ts";
import type { InputTable, OutputRow, Recipe, RecipeResult } from "../recipe.ts";

/** The rows of a CSV file. For tests that look at `data/` or at published files. */
export function rowsOf(path: string): readonly OutputRow[] {
  return tableOf(readFileSync(path, "utf8"), path).rows;
}

/** A table from CSV text, as the import would read it from a file of this name. For tests. */
export function tableOf(text: string, path = "published.csv"): InputTable {
  const { csv, faults } = readCsv(path, new TextEncoder().encode(text));
  if (!csv || faults.length > 0) throw new Error(`${path} cannot be read`);
  return readInputTable(csv).table;
}

/** Authorities that are nowhere: two that are open and one, Felpersham, that Barchester took over from. For tests. */
export const fictionalAuthorities = tableOf(
  `code,dfe_code,name,slug,type,region_code,opened,closed,predecessors,former_codes,other_names,centroid_lon,centroid_lat
E10000901,901,Borsetshire,borsetshire,county,E12000005,,,,,,,
E06000902,902,Barchester,barchester,unitary,E12000009,2019-04-01,,E06000903,E06000912,,,
E06000903,903,Felpersham,felpersham,unitary,E12000009,,2019-04-01,,,,,
`,
  "data/authorities.csv",
);

/** What a recipe makes of tables given under their keys, among the fictional authorities. For tests. */
export function runWith(
  recipe: Recipe,
  tables: Readonly<Record<string, InputTable | readonly InputTable[]>>,
): RecipeResult {
  const given = Object.entries(tables).map(([key, table]) => [key, "rows" in table ? [table] : table] as const);
  return recipe.run(new Map([["authorities", [fictionalAuthorities]], ...given]));
}

/** The rows that a result has for a file. For tests. */
export function rowsFor(result: RecipeResult, file: string): readonly OutputRow[] {
  return result.outputs.get(file) ?? [];
}
