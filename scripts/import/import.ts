import { closeSync, existsSync, openSync, readdirSync, readSync, statSync } from "node:fs";
import { join } from "node:path";
import Papa from "papaparse";
import type { Issue } from "../../src/ingest/issue.ts";
import { type CsvText, eachRow, readCsv, readInputTable, toCsv } from "./csv.ts";
import { fileSpec, mergeRows } from "./files.ts";
import { type AreaLookup, areaLookup } from "./observations/areas.ts";
import { readEes, type TotalMismatch } from "./observations/ees.ts";
import { type EesRecipe, normaliseLabel } from "./observations/ees-recipe.ts";
import { type Entry, fromRow, toRow } from "./observations/entry.ts";
import { isHistory, readHistory } from "./observations/history.ts";
import { isLait, readLait } from "./observations/lait.ts";
import { Ledger } from "./observations/ledger.ts";
import { type Manifest, readManifest } from "./observations/manifest.ts";
import {
  loadPublications,
  type Publication,
  type Release,
  releaseById,
  releaseOf,
  sourceRow,
} from "./observations/publications.ts";
import { describeUnknown, isEes, rankRecipes, recognise } from "./observations/recognise.ts";
import { loadEesRecipes } from "./observations/recipes.ts";
import { compareText, Store } from "./observations/store.ts";
import type { InputTable, OutputRow, Recipe } from "./recipe.ts";

export interface ImportOptions {
  /** Files and folders, as the user named them. */
  paths: readonly string[];
  /** The folder `data/`. */
  data: string;
  /** Recipes for everything that is not statistics. */
  recipes: readonly Recipe[];
  /** Rows of `sources.csv` that those recipes refer to. */
  sources: readonly OutputRow[];
  progress?: (line: string) => void;
}

/** What an import has found out, for the report. */
export interface ImportFacts {
  ledgers: Ledger[];
  unrecognised: { path: string; what: string }[];
  notes: { path: string; note: string }[];
  unknownAreas: { path: string; code: string; name: string }[];
  totals: (TotalMismatch & { path: string })[];
  store: Store;
  manifest: Manifest;
  areas: AreaLookup;
  releases: ReadonlyMap<string, Release>;
}

/** The files to write, or every fault that keeps them from being written. */
export interface ImportOutcome {
  faults: Issue[];
  files: ReadonlyMap<string, string>;
  facts: ImportFacts;
}

/** Bytes of a file that are enough to hold its header row. */
const HEAD = 65_536;

/** Reads the published files and returns what `data/` should hold after them. Touches no file in `data/`. */
export function runImport(options: ImportOptions): ImportOutcome {
  return new Import(options).run();
}

class Import {
  readonly #options: ImportOptions;
  readonly #faults: Issue[] = [];
  readonly #ledgers: Ledger[] = [];
  readonly #unrecognised: { path: string; what: string }[] = [];
  readonly #notes: { path: string; note: string }[] = [];
  readonly #unknownAreas: { path: string; code: string; name: string }[] = [];
  readonly #totals: (TotalMismatch & { path: string })[] = [];
  readonly #publications: Publication[] = loadPublications();
  readonly #eesRecipes: EesRecipe[] = loadEesRecipes();
  readonly #releases = new Map<string, Release>();
  readonly #outputs = new Map<string, OutputRow[]>();
  readonly #fresh: Entry[] = [];
  readonly #store = new Store(this.#releases);

  constructor(options: ImportOptions) {
    this.#options = options;
  }

  run(): ImportOutcome {
    const named = new Set(this.#options.paths);
    const paths = this.#options.paths.flatMap(filesUnder);
    const heads = paths.map((path) => ({ path, headers: headersAt(path) }));
    const { tables, rest } = this.#tablesForRecipes(heads);
    this.#runRecipes(tables);
    const areas = this.#areas();
    const { manifest, faults } = readManifest(this.#existing("indicators.csv"));
    this.#faults.push(...faults);
    for (const { path, headers } of rest) this.#readStatistics(path, headers, areas, manifest, named.has(path));
    this.#fillStore();
    return {
      faults: this.#faults,
      files: this.#faults.length === 0 ? this.#files(manifest) : new Map(),
      facts: this.#facts(manifest, areas),
    };
  }

  /** Sorts the files into those that a recipe of whole tables takes and the rest. */
  #tablesForRecipes(heads: readonly { path: string; headers: string[] }[]) {
    const tables = new Map<string, InputTable[]>();
    const rest: { path: string; headers: string[] }[] = [];
    for (const head of heads) {
      const inputs = this.#options.recipes.flatMap((recipe) =>
        recipe.inputs
          .filter(({ key, columns }) => !standsInData(key) && columns.every((name) => head.headers.includes(name)))
          .map(({ key }) => `${recipe.id} ${key}`),
      );
      if (inputs.length === 0) {
        rest.push(head);
        continue;
      }
      const table = this.#table(head.path);
      for (const input of table ? inputs : []) tables.set(input, [...(tables.get(input) ?? []), table as InputTable]);
    }
    return { tables, rest };
  }

  #table(path: string): InputTable | null {
    const { csv, faults } = readCsv(path);
    this.#faults.push(...faults);
    if (!csv) return null;
    const { table, faults: rowFaults } = readInputTable(csv);
    this.#faults.push(...rowFaults);
    return table;
  }

  #runRecipes(tables: ReadonlyMap<string, readonly InputTable[]>): void {
    for (const recipe of this.#options.recipes) {
      const given = new Map<string, readonly InputTable[]>();
      for (const { key } of recipe.inputs) {
        const found = standsInData(key) ? [this.#tableInData(key)] : tables.get(`${recipe.id} ${key}`);
        if (found) given.set(key, found);
      }
      const needed = recipe.inputs.filter((input) => !input.optional && !standsInData(input.key));
      const optional = recipe.inputs.filter((input) => input.optional);
      const own = recipe.inputs.filter((input) => !standsInData(input.key)).length;
      const ready =
        needed.every((input) => given.has(input.key)) &&
        (needed.length > 0 || own === 0 || optional.some((input) => given.has(input.key)));
      if (ready) this.#runRecipe(recipe, given);
    }
  }

  #runRecipe(recipe: Recipe, given: ReadonlyMap<string, readonly InputTable[]>): void {
    this.#options.progress?.(`${recipe.title}`);
    const result = recipe.run(given);
    this.#faults.push(...result.faults);
    for (const count of result.counts)
      if (!count.path.endsWith("authorities.csv")) this.#ledgers.push(Ledger.from(recipe.id, count, result.setAside));
    this.#notes.push(...result.notes.map((note) => ({ path: recipe.id, note })));
    for (const [file, rows] of result.outputs) {
      if (file.startsWith("observations/")) this.#fresh.push(...rows.map(fromRow));
      else this.#outputs.set(file, [...(this.#outputs.get(file) ?? []), ...rows]);
    }
  }

  /** A file of `data/` that a recipe asks for: as this import leaves it so far, else as it stands. */
  #tableInData(key: string): InputTable {
    const file = key === "authorities" ? "authorities.csv" : key.slice("data/".length);
    const rows = this.#outputs.get(file) ?? this.#existing(file);
    return {
      path: `data/${file}`,
      headers: Object.keys(rows[0] ?? {}),
      rows,
      lines: rows.map((_, index) => index + 2),
    };
  }

  #areas(): AreaLookup {
    const rows = (file: string): readonly OutputRow[] => this.#outputs.get(file) ?? this.#existing(file);
    return areaLookup(rows("authorities.csv"), rows("regions.csv"));
  }

  /** One file of statistics: by its columns a file of DfE's explorer, LAIT, or one of the compiled tables. */
  #readStatistics(
    path: string,
    headers: readonly string[],
    areas: AreaLookup,
    manifest: Manifest,
    named: boolean,
  ): void {
    const read = this.#readerFor(headers);
    if (!read)
      return this.#unknown(
        path,
        describeUnknown(
          headers,
          rankRecipes(this.#eesRecipes, headers, () => new Set()),
        ),
        named,
      );
    this.#options.progress?.(path);
    const { csv, faults } = readCsv(path);
    this.#faults.push(...faults);
    if (csv) read(csv, areas, manifest);
  }

  #readerFor(headers: readonly string[]): ((csv: CsvText, areas: AreaLookup, manifest: Manifest) => void) | null {
    if (isEes(headers)) return (...args) => this.#readEes(...args);
    if (isLait(headers)) return (...args) => this.#readLait(...args);
    if (isHistory(headers)) return (...args) => this.#readHistory(...args);
    return null;
  }

  #unknown(path: string, what: string, isFault: boolean): void {
    this.#unrecognised.push({ path, what });
    if (isFault)
      this.#faults.push({
        file: path,
        line: 0,
        column: "",
        value: "",
        expected: `a file that some recipe knows. ${what}`,
        rule: "recipe-known",
      });
  }

  #readEes(csv: CsvText, areas: AreaLookup, manifest: Manifest): void {
    const candidates = rankRecipes(this.#eesRecipes, csv.headers, labelsOf(csv));
    const recipe = recognise(candidates);
    if (!recipe) return this.#unknown(csv.path, describeUnknown(csv.headers, candidates), true);
    const publication = this.#publications.find(({ id }) => id === recipe.publication);
    if (!publication)
      throw new Error(
        `Recipe ${recipe.id} names the publication "${recipe.publication}", which publications.json lacks`,
      );
    const outcome = readEes(csv, recipe, areas, manifest);
    const source = this.#source(releaseOf(publication, outcome.release));
    this.#take(csv.path, outcome, source);
    this.#notes.push(...outcome.notes.map((note) => ({ path: csv.path, note })));
    this.#totals.push(...outcome.totals.map((total) => ({ ...total, path: csv.path })));
  }

  #readLait(csv: CsvText, areas: AreaLookup, manifest: Manifest): void {
    const publication = this.#publications.find(({ id }) => id === "lait");
    const outcome = readLait(csv, areas, manifest);
    this.#take(csv.path, outcome, publication ? this.#source(releaseOf(publication, publication.current ?? "")) : "");
    const without = outcome.unknownMeasures;
    if (without.length > 0)
      this.#notes.push({ path: csv.path, note: `measures without an indicator: ${without.join(", ")}` });
  }

  #readHistory(csv: CsvText, areas: AreaLookup, manifest: Manifest): void {
    const outcome = readHistory(csv, areas, manifest);
    for (const { source } of outcome.entries) if (!this.#releases.has(source)) this.#known(source);
    this.#take(csv.path, { ...outcome, unknownAreas: new Map() }, "");
  }

  #take(
    path: string,
    outcome: { entries: Entry[]; ledger: Ledger; faults: Issue[]; unknownAreas: ReadonlyMap<string, string> },
    source: string,
  ): void {
    this.#faults.push(...outcome.faults);
    this.#ledgers.push(outcome.ledger);
    for (const [code, name] of outcome.unknownAreas) this.#unknownAreas.push({ path, code, name });
    for (const entry of outcome.entries) {
      if (source !== "") entry.source = source;
      this.#fresh.push(entry);
    }
  }

  #source(release: Release): string {
    this.#releases.set(release.id, release);
    return release.id;
  }

  #known(id: string): void {
    const release = releaseById(this.#publications, id);
    if (release) this.#releases.set(release.id, release);
  }

  /** What stands in `data/` goes in first, apart from what this import brings again; then the new, older releases first. */
  #fillStore(): void {
    const again = new Set(this.#fresh.map((entry) => `${entry.indicator} ${entry.source}`));
    for (const row of this.#existingObservations()) {
      const entry = fromRow(row);
      if (again.has(`${entry.indicator} ${entry.source}`)) continue;
      if (!this.#releases.has(entry.source)) this.#known(entry.source);
      this.#store.put(entry);
    }
    this.#store.added.clear();
    for (const entry of this.#fresh) this.#store.put(entry);
  }

  #existingObservations(): OutputRow[] {
    const folder = join(this.#options.data, "observations");
    if (!existsSync(folder)) return [];
    const names = readdirSync(folder).filter((name) => name.endsWith(".csv"));
    return names.sort().flatMap((name) => this.#existing(`observations/${name}`));
  }

  #existing(file: string): OutputRow[] {
    const path = join(this.#options.data, file);
    if (!existsSync(path)) return [];
    const { csv, faults } = readCsv(path);
    this.#faults.push(...faults);
    const rows: OutputRow[] = [];
    if (csv)
      this.#faults.push(
        ...eachRow(csv, (cells) =>
          rows.push(Object.fromEntries(csv.headers.map((name, at) => [name, cells[at] ?? ""]))),
        ),
      );
    return rows;
  }

  #files(manifest: Manifest): Map<string, string> {
    const files = new Map<string, string>();
    const used = new Set<string>();
    for (const [topic, rows] of this.#observationsByTopic(manifest, used)) {
      files.set(`observations/${topic}.csv`, toCsv(fileSpec("observations/").columns, rows));
    }
    const sources = [...this.#releases.values()].filter(({ id }) => used.has(id)).map(sourceRow);
    const ofRecipes = this.#outputs.get("sources.csv") ?? [];
    this.#outputs.set("sources.csv", [...this.#options.sources, ...ofRecipes, ...sources]);
    for (const [file, rows] of this.#outputs)
      files.set(file, toCsv(fileSpec(file).columns, mergeRows(fileSpec(file), this.#existing(file), rows)));
    return files;
  }

  #observationsByTopic(manifest: Manifest, used: Set<string>): Map<string, OutputRow[]> {
    const topics = new Map<string, OutputRow[]>();
    for (const indicator of this.#store.indicators) {
      const topic = manifest.byId.get(indicator)?.topic;
      if (!topic) continue;
      const rows = this.#store.entriesOf(indicator);
      for (const entry of rows) used.add(entry.source);
      topics.set(topic, [...(topics.get(topic) ?? []), ...rows.map(toRow)]);
    }
    return topics;
  }

  #facts(manifest: Manifest, areas: AreaLookup): ImportFacts {
    return {
      ledgers: this.#ledgers.toSorted((a, b) => compareText(a.path, b.path) || compareText(a.recipe, b.recipe)),
      unrecognised: this.#unrecognised,
      notes: this.#notes,
      unknownAreas: this.#unknownAreas,
      totals: this.#totals,
      store: this.#store,
      manifest,
      areas,
      releases: this.#releases,
    };
  }
}

/** True for an input that is not given by the user but a file of `data/`, named by its key (`data/inspections.csv`). */
function standsInData(key: string): boolean {
  return key === "authorities" || key.startsWith("data/");
}

/** Every CSV file under a folder, or the file itself, in order of path. */
function filesUnder(path: string): string[] {
  if (!statSync(path).isDirectory()) return [path];
  const entries = readdirSync(path, { withFileTypes: true }).sort((a, b) => compareText(a.name, b.name));
  return entries.flatMap((entry) => {
    const inside = join(path, entry.name);
    if (entry.isDirectory()) return filesUnder(inside);
    return entry.name.toLowerCase().endsWith(".csv") ? [inside] : [];
  });
}

/** The header row, from the first bytes of the file. */
function headersAt(path: string): string[] {
  const file = openSync(path, "r");
  const buffer = Buffer.alloc(HEAD);
  const size = readSync(file, buffer, 0, HEAD, 0);
  closeSync(file);
  const text = new TextDecoder("utf-8").decode(buffer.subarray(0, size));
  const first = Papa.parse<string[]>(text, { delimiter: ",", preview: 1 }).data[0] ?? [];
  return first.map((name) => name.trim());
}

/** The distinct labels of a column, read once each; most filter columns have a few dozen. */
function labelsOf(csv: CsvText): (column: number) => ReadonlySet<string> {
  let columns: Set<string>[] | null = null;
  return (column) => {
    columns ??= distinctLabels(csv);
    return columns[column] ?? new Set();
  };
}

/** A column with more distinct texts than this holds figures or names of places, not labels. */
const MOST_LABELS = 400;

function distinctLabels(csv: CsvText): Set<string>[] {
  const raw = csv.headers.map(() => new Set<string>());
  eachRow(csv, (cells) => {
    cells.forEach((cell, index) => {
      const seen = raw[index];
      if (seen && seen.size < MOST_LABELS) seen.add(cell);
    });
  });
  return raw.map((labels) => new Set([...labels].map(normaliseLabel)));
}
