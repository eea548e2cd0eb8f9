import type { Issue } from "../../src/ingest/issue.ts";
import { readCsv, readInputTable } from "./csv.ts";
import type { DataFolder } from "./data-folder.ts";
import type { InputFile } from "./inputs.ts";
import { type Entry, fromRow } from "./observations/entry.ts";
import { Ledger } from "./observations/ledger.ts";
import type { InputTable, OutputRow, Recipe } from "./recipe.ts";

/** What the recipes of whole tables made of their files. */
export interface WholeTables {
  /** Rows by file of `data/`; observations are apart. */
  outputs: Map<string, OutputRow[]>;
  entries: Entry[];
  ledgers: Ledger[];
  notes: { path: string; note: string }[];
  faults: Issue[];
  /** The files that no such recipe takes. */
  rest: InputFile[];
}

/** Runs every recipe whose files are there, in order: a later one sees what an earlier one has written. */
export function runWholeTables(
  recipes: readonly Recipe[],
  files: readonly InputFile[],
  data: DataFolder,
  progress: (line: string) => void,
): WholeTables {
  const run: WholeTables = { outputs: new Map(), entries: [], ledgers: [], notes: [], faults: [], rest: [] };
  const tables = tablesFor(recipes, files, run);
  const used = new Set<InputTable>();
  for (const recipe of recipes) {
    const given = new Map<string, readonly InputTable[]>();
    for (const { key } of recipe.inputs) {
      const found = standsInData(key) ? [tableInData(key, data, run)] : tables.get(`${recipe.id} ${key}`);
      if (found) given.set(key, found);
    }
    if (!isReady(recipe, given)) continue;
    progress(recipe.title);
    runOne(recipe, given, run);
    for (const table of [...given.values()].flat()) used.add(table);
  }
  run.faults.push(...alone(recipes, tables, used));
  return run;
}

/** A file that is read only together with another one, which is not among those given, would be left out in silence. */
function alone(
  recipes: readonly Recipe[],
  tables: ReadonlyMap<string, readonly InputTable[]>,
  used: ReadonlySet<InputTable>,
): Issue[] {
  const faults = new Map<InputTable, Issue>();
  for (const recipe of recipes) {
    const lacking = recipe.inputs.filter(
      ({ key, optional }) => !standsInData(key) && !optional && !tables.has(`${recipe.id} ${key}`),
    );
    const wanted = lacking.map(({ columns }) => columns.join(", ")).join("; and ");
    const expected = `beside it the file that "${recipe.title}" is made from, with the columns ${wanted}`;
    const own = recipe.inputs.flatMap(({ key }) => tables.get(`${recipe.id} ${key}`) ?? []);
    for (const table of own.filter((one) => !used.has(one) && lacking.length > 0))
      faults.set(table, { file: table.path, line: 0, column: "", value: "", expected, rule: "file-beside" });
  }
  return [...faults.values()];
}

function tablesFor(
  recipes: readonly Recipe[],
  files: readonly InputFile[],
  run: WholeTables,
): Map<string, InputTable[]> {
  const tables = new Map<string, InputTable[]>();
  for (const file of files) {
    const inputs = recipes.flatMap((recipe) => inputsFor(recipe, file).map((key) => `${recipe.id} ${key}`));
    if (inputs.length === 0) run.rest.push(file);
    else readTable(file, inputs, tables, run);
  }
  return tables;
}

/** Keys of the inputs that the file fits by its columns. */
function inputsFor(recipe: Recipe, file: InputFile): string[] {
  return recipe.inputs
    .filter(({ key, columns }) => !standsInData(key) && columns.every((name) => file.headers.includes(name)))
    .map(({ key }) => key);
}

function readTable(
  file: InputFile,
  inputs: readonly string[],
  tables: Map<string, InputTable[]>,
  run: WholeTables,
): void {
  const { csv, faults } = readCsv(file.path);
  run.faults.push(...faults);
  if (!csv) return;
  const { table, faults: rowFaults } = readInputTable(csv);
  run.faults.push(...rowFaults);
  for (const input of inputs) tables.set(input, [...(tables.get(input) ?? []), table]);
}

/** A recipe runs when all its published files are there; one whose files are all optional, when any of them is. */
function isReady(recipe: Recipe, given: ReadonlyMap<string, unknown>): boolean {
  const own = recipe.inputs.filter(({ key }) => !standsInData(key));
  if (own.length === 0) return true;
  return own.every(({ key, optional }) => optional || given.has(key)) && own.some(({ key }) => given.has(key));
}

function runOne(recipe: Recipe, given: ReadonlyMap<string, readonly InputTable[]>, run: WholeTables): void {
  const result = recipe.run(given);
  run.faults.push(...result.faults);
  run.notes.push(...result.notes.map((note) => ({ path: recipe.id, note })));
  for (const count of result.counts) {
    if (!count.path.startsWith("data/")) run.ledgers.push(Ledger.from(recipe.id, count, result.setAside));
  }
  for (const [file, rows] of result.outputs) {
    if (file.startsWith("observations/")) run.entries.push(...rows.map(fromRow));
    else run.outputs.set(file, [...(run.outputs.get(file) ?? []), ...rows]);
  }
}

/** True for an input that is not given by the user but a file of `data/`, named by its key (`data/inspections.csv`). */
function standsInData(key: string): boolean {
  return key === "authorities" || key.startsWith("data/");
}

/** A file of `data/` that a recipe asks for: as this import leaves it so far, else as it stands. */
function tableInData(key: string, data: DataFolder, run: WholeTables): InputTable {
  const file = key === "authorities" ? "authorities.csv" : key.slice("data/".length);
  const rows = run.outputs.get(file) ?? data.rows(file);
  const headers = Object.keys(rows[0] ?? {});
  return { path: `data/${file}`, headers, rows, lines: rows.map((_, index) => index + 2) };
}
