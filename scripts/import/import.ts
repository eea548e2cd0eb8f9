import { join } from "node:path";
import type { Issue } from "../../src/ingest/issue.ts";
import { DataFolder } from "./data-folder.ts";
import { type InputFile, inputFiles } from "./inputs.ts";
import { areaLookup, type AreaLookup } from "./observations/areas.ts";
import type { Entry } from "./observations/entry.ts";
import { joinCounts, type JoinCount, loadJoins } from "./observations/joins.ts";
import { type Manifest, readManifest } from "./observations/manifest.ts";
import { inRelease, loadPublications } from "./observations/publications.ts";
import { loadEesRecipes } from "./observations/recipes.ts";
import { Store } from "./observations/store.ts";
import { outputFiles } from "./outputs.ts";
import type { OutputRow, Recipe } from "./recipe.ts";
import { Statistics } from "./statistics.ts";
import { runWholeTables, type WholeTables } from "./whole-tables.ts";

export interface ImportOptions {
  /** Files and folders, as the user named them. */
  paths: readonly string[];
  /** The folder `data/`. */
  data: string;
  /** Recipes for everything that is not statistics. */
  recipes: readonly Recipe[];
  /** Rows of `sources.csv` that those recipes refer to. */
  sources: readonly OutputRow[];
  /** Releases of publications whose files do not say which one they are: `lait` → `2026-10`. */
  releases?: ReadonlyMap<string, string>;
  progress?: (line: string) => void;
  /** The day of the import, ISO: when a release that nobody has listed yet was collected. */
  today: string;
}

/** What an import has found out, for the report. */
export interface ImportFacts {
  files: readonly InputFile[];
  tables: WholeTables;
  statistics: Statistics;
  store: Store;
  joins: readonly JoinCount[];
  manifest: Manifest;
  areas: AreaLookup;
  indicators: readonly OutputRow[];
}

/** The files to write, or every fault that keeps them from being written. */
export interface ImportOutcome {
  faults: readonly Issue[];
  files: ReadonlyMap<string, string>;
  facts: ImportFacts;
}

/** Reads the published files and returns what `data/` should hold after them. Touches no file in `data/`. */
export function runImport(options: ImportOptions): ImportOutcome {
  const progress = options.progress ?? (() => undefined);
  const data = new DataFolder(options.data);
  const files = inputFiles(options.paths);
  const tables = runWholeTables(options.recipes, files, data, progress);
  const rowsOf = (file: string): readonly OutputRow[] => tables.outputs.get(file) ?? data.rows(file);
  const areas = areaLookup(rowsOf("authorities.csv"), rowsOf("regions.csv"));
  const indicators = data.rows("indicators.csv");
  const { manifest, faults } = readManifest(indicators, join(options.data, "indicators.csv"));
  const publications = inRelease(loadPublications(), options.releases ?? new Map());
  const statistics = new Statistics(loadEesRecipes(), publications, areas, manifest, indicators);
  for (const file of tables.rest) {
    progress(file.name);
    statistics.read(file);
  }
  const store = fillStore(data, statistics, tables.entries);
  const joins = joinCounts(store, loadJoins(), manifest);
  const allFaults = [
    ...data.faults,
    ...faults,
    ...tables.faults,
    ...statistics.faults,
    ...strays(store, manifest, options.data),
  ];
  const facts = { files, tables, statistics, store, joins, manifest, areas, indicators };
  const { sources, today } = options;
  const made = { tables, statistics, store, manifest, sources, today };
  return { faults: allFaults, files: allFaults.length === 0 ? outputFiles(data, made) : new Map(), facts };
}

/** What stands in `data/` goes in first, apart from what this import brings again; then the new, older releases first. */
function fillStore(data: DataFolder, statistics: Statistics, others: readonly Entry[]): Store {
  const store = new Store(statistics.releases);
  const fresh = [...statistics.entries, ...others];
  const again = new Set<string>();
  const note = rememberingLast((indicator, source) => again.add(`${indicator} ${source}`).size > 0);
  for (const { indicator, source } of fresh) note(indicator, source);
  const isWanted = rememberingLast((indicator, source) => !again.has(`${indicator} ${source}`));
  data.eachEntry(isWanted, (entry) => {
    statistics.know(entry.source);
    store.put(entry);
  });
  store.startCounting();
  for (const entry of fresh) store.put(entry);
  return store;
}

/** The same answer for the same question twice running: observations stand in order, so that most follow one of their kind. */
function rememberingLast(
  ask: (indicator: string, source: string) => boolean,
): (indicator: string, source: string) => boolean {
  let last = { indicator: "", source: "", answer: false };
  return (indicator, source) => {
    if (indicator !== last.indicator || source !== last.source)
      last = { indicator, source, answer: ask(indicator, source) };
    return last.answer;
  };
}

/** Observations of an indicator that the manifest does not list would be dropped in silence: say so instead. */
function strays(store: Store, manifest: Manifest, folder: string): Issue[] {
  const file = join(folder, "indicators.csv");
  const expected = "a row for this indicator, which an imported file has figures for";
  return store.indicators
    .filter((id) => !manifest.byId.has(id))
    .map((value) => ({ file, line: 0, column: "id", value, expected, rule: "indicator-known" }));
}
