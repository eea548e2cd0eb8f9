import { type EesRecipe, normaliseLabel } from "./ees-recipe.ts";

/** What a file's columns and first labels say about which recipe it is for. */
export interface Candidate {
  recipe: EesRecipe;
  missingColumns: string[];
  /** What share of the labels that the recipe knows stand in the file; 0 where it knows none. */
  labelsFound: number;
  /** Filter columns that are there and hold no label that the recipe knows. */
  strangeColumns: string[];
}

/** Columns that tell a file of Explore education statistics from any other. */
const signature = ["time_period", "geographic_level"];

/** True for a file in DfE's tidy form, whatever it is about. */
export function isEes(headers: readonly string[]): boolean {
  return signature.every((name) => headers.includes(name));
}

/** Place of the first of the names that is there and not taken by another key; -1 where none is. Case is ignored. */
export function findColumn(
  headers: readonly string[],
  names: readonly string[],
  taken: ReadonlyMap<string, number>,
): number {
  const used = new Set(taken.values());
  const lower = headers.map((name) => name.toLowerCase());
  for (const name of names) {
    const index = lower.indexOf(name.toLowerCase());
    if (index >= 0 && !used.has(index)) return index;
  }
  return -1;
}

/** Every recipe with what the file lacks for it, the closest first. `labels` gives the distinct texts of a column. */
export function rankRecipes(
  recipes: readonly EesRecipe[],
  headers: readonly string[],
  labels: (column: number) => ReadonlySet<string>,
): Candidate[] {
  return recipes
    .map((recipe) => candidateOf(recipe, headers, labels))
    .sort((a, b) => lacks(a) - lacks(b) || b.labelsFound - a.labelsFound || (a.recipe.id < b.recipe.id ? -1 : 1));
}

function lacks(candidate: Candidate): number {
  return candidate.missingColumns.length + candidate.strangeColumns.length;
}

function candidateOf(
  recipe: EesRecipe,
  headers: readonly string[],
  labels: (column: number) => ReadonlySet<string>,
): Candidate {
  const { taken, missing: missingColumns } = columnsOf(recipe, headers);
  const found = labelsByColumn(recipe, taken, labels);
  const strangeColumns = found.filter(({ count }) => count === 0).map(({ column }) => headers[column] ?? "");
  const known = Object.values(recipe.labels ?? {}).reduce((sum, names) => sum + Object.keys(names).length, 0);
  const labelsFound = found.reduce((sum, { count }) => sum + count, 0) / Math.max(known, 1);
  return { recipe, missingColumns, labelsFound, strangeColumns };
}

/** Where the recipe's columns stand in the file, by key, and the names of those that do not. */
function columnsOf(recipe: EesRecipe, headers: readonly string[]): { taken: Map<string, number>; missing: string[] } {
  const taken = new Map<string, number>();
  const missing: string[] = [];
  for (const [key, names] of Object.entries(recipe.columns)) {
    const index = findColumn(headers, names, taken);
    if (index >= 0) taken.set(key, index);
    else if (!recipe.optionalColumns?.includes(key)) missing.push(names.join(" or "));
  }
  return { taken, missing };
}

function labelsByColumn(
  recipe: EesRecipe,
  columns: ReadonlyMap<string, number>,
  labels: (column: number) => ReadonlySet<string>,
) {
  return Object.entries(recipe.labels ?? {}).flatMap(([key, known]) => {
    const column = columns.get(key);
    if (column === undefined) return [];
    const inFile = labels(column);
    const count = Object.values(known).filter((names) => names.some((name) => inFile.has(normaliseLabel(name)))).length;
    return [{ column, count }];
  });
}

/** The recipe for the file, or null where none has all its columns and at least one label of each filter column. */
export function recognise(
  recipes: readonly EesRecipe[],
  headers: readonly string[],
  labels: (column: number) => ReadonlySet<string>,
): EesRecipe | null {
  const complete = recipes.filter((recipe) => columnsOf(recipe, headers).missing.length === 0);
  return rankRecipes(complete, headers, labels).find(fits)?.recipe ?? null;
}

/** A recipe fits where no column is missing and each of its filter columns holds a label that it knows. */
function fits(candidate: Candidate): boolean {
  return candidate.missingColumns.length === 0 && candidate.strangeColumns.length === 0;
}

/** What to tell somebody whose file no recipe knows: its columns, the closest recipe and what that one misses. */
export function describeUnknown(headers: readonly string[], candidates: readonly Candidate[]): string {
  const closest = candidates[0];
  const columns = `It has the columns ${headers.join(", ")}.`;
  if (!closest) return columns;
  const missing = closest.missingColumns.length > 0 ? ` It lacks ${closest.missingColumns.join("; ")}.` : "";
  const strange =
    closest.strangeColumns.length > 0
      ? ` No label that the recipe knows stands in ${closest.strangeColumns.join(", ")}.`
      : "";
  return `${columns} The recipe that comes closest is "${closest.recipe.id}" (${closest.recipe.title}).${missing}${strange}`;
}
