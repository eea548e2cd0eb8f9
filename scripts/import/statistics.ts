import type { Issue } from "../../src/ingest/issue.ts";
import { type CsvText, readCsv } from "./csv.ts";
import { type InputFile, labelsOf } from "./inputs.ts";
import type { AreaLookup } from "./observations/areas.ts";
import { isDeprivation, readDeprivation } from "./observations/deprivation.ts";
import { readEes } from "./observations/ees.ts";
import type { Contradiction } from "./observations/ees-observations.ts";
import type { EesRecipe } from "./observations/ees-recipe.ts";
import type { TotalMismatch } from "./observations/ees-totals.ts";
import type { Entry } from "./observations/entry.ts";
import { isHistory, readHistory } from "./observations/history.ts";
import { isLait, readLait } from "./observations/lait.ts";
import { compareDictionary, isLaitDictionary } from "./observations/lait-dictionary.ts";
import type { Ledger } from "./observations/ledger.ts";
import type { Manifest } from "./observations/manifest.ts";
import { type Publication, type Release, releaseById, releaseOf } from "./observations/publications.ts";
import { describeUnknown, isEes, rankRecipes, recognise } from "./observations/recognise.ts";
import type { OutputRow } from "./recipe.ts";

/** How a workbook begins, as every ZIP file does. */
const ZIP = "PK\u0003\u0004";
const WORKBOOK = "It is a workbook or an archive: give the import the CSV file, as the publisher has it.";

/** A name of an area in a file. */
export interface NamedArea {
  path: string;
  code: string;
  name: string;
}

/** What was read from files of statistics, of whatever form. */
export class Statistics {
  readonly entries: Entry[] = [];
  readonly ledgers: Ledger[] = [];
  readonly faults: Issue[] = [];
  readonly notes: { path: string; note: string }[] = [];
  readonly unrecognised: { path: string; what: string }[] = [];
  readonly unknownAreas: NamedArea[] = [];
  readonly absentAreas: NamedArea[] = [];
  readonly totals: (TotalMismatch & { path: string })[] = [];
  readonly contradictions: Contradiction[] = [];
  /** The releases that the entries come from, by the id they name. */
  readonly releases = new Map<string, Release>();
  readonly #recipes: readonly EesRecipe[];
  readonly #publications: readonly Publication[];
  readonly #areas: AreaLookup;
  readonly #manifest: Manifest;
  readonly #indicators: readonly OutputRow[];

  constructor(
    recipes: readonly EesRecipe[],
    publications: readonly Publication[],
    areas: AreaLookup,
    manifest: Manifest,
    indicators: readonly OutputRow[],
  ) {
    this.#recipes = recipes;
    this.#publications = publications;
    this.#areas = areas;
    this.#manifest = manifest;
    this.#indicators = indicators;
  }

  /** Reads one file: by its columns a table of DfE's explorer, LAIT, or one of the compiled tables. */
  read(file: InputFile): void {
    const read = this.#readerFor(file.headers);
    if (!read) {
      if (file.headers[0]?.startsWith(ZIP)) return this.#unknown(file.path, WORKBOOK, file.isNamed);
      const candidates = rankRecipes(this.#recipes, file.headers, () => new Set());
      return this.#unknown(file.path, describeUnknown(file.headers, candidates), file.isNamed);
    }
    const { csv, faults } = readCsv(file.path);
    this.faults.push(...faults);
    if (csv) read(csv);
  }

  /** Makes the release known that a source id in `data/` stands for, if it is one of these publications. */
  know(source: string): void {
    const release = this.releases.has(source) ? undefined : releaseById(this.#publications, source);
    if (release) this.releases.set(release.id, release);
  }

  #readerFor(headers: readonly string[]): ((csv: CsvText) => void) | null {
    if (isEes(headers)) return (csv) => this.#readEes(csv);
    if (isLait(headers)) return (csv) => this.#readLait(csv);
    if (isHistory(headers)) return (csv) => this.#take(csv.path, readHistory(csv, this.#areas, this.#manifest));
    if (isDeprivation(headers)) return (csv) => this.#take(csv.path, readDeprivation(csv, this.#areas, this.#manifest));
    if (isLaitDictionary(headers)) return (csv) => this.#compareDictionary(csv);
    return null;
  }

  /** A table of DfE's explorer that no recipe knows is always a fault: its labels may have changed. */
  #unknown(path: string, what: string, isFault: boolean): void {
    this.unrecognised.push({ path, what });
    const expected = `a file that some recipe knows. ${what}`;
    if (isFault) this.faults.push({ file: path, line: 0, column: "", value: "", expected, rule: "recipe-known" });
  }

  #readEes(csv: CsvText): void {
    const labels = labelsOf(csv);
    const recipe = recognise(this.#recipes, csv.headers, labels);
    if (!recipe) {
      const candidates = rankRecipes(this.#recipes, csv.headers, labels);
      return this.#unknown(csv.path, describeUnknown(csv.headers, candidates), true);
    }
    const outcome = readEes(csv, recipe, this.#areas, this.#manifest);
    this.#take(csv.path, outcome, this.#source(recipe.publication, outcome.release));
    this.absentAreas.push(...outcome.absentAreas.map(({ code, name }) => ({ path: csv.path, code, name })));
    this.totals.push(...outcome.totals.map((total) => ({ ...total, path: csv.path })));
    this.contradictions.push(...outcome.contradictions);
    const unused = outcome.unusedColumns;
    if (unused.length > 0) this.#note(csv.path, `the recipe makes no use of ${unused.join(", ")}`);
  }

  #readLait(csv: CsvText): void {
    const outcome = readLait(csv, this.#areas, this.#manifest);
    this.#take(csv.path, outcome, this.#source("lait"));
    const without = outcome.unknownMeasures;
    if (without.length > 0) this.#note(csv.path, `no indicator is the measure ${without.join(", ")}`);
  }

  #compareDictionary(csv: CsvText): void {
    const { ledger, faults, notes } = compareDictionary(csv, this.#indicators);
    this.ledgers.push(ledger);
    this.faults.push(...faults);
    for (const note of notes) this.#note(csv.path, note);
  }

  /** The source id for a release; without one, the release that the publication is taken to be in. */
  #source(publicationId: string, release?: string): string {
    const publication = this.#publications.find(({ id }) => id === publicationId);
    if (!publication) throw new Error(`publications.json lacks the publication "${publicationId}"`);
    const made = releaseOf(publication, release ?? publication.current ?? "");
    this.releases.set(made.id, made);
    return made.id;
  }

  /** Takes over what a reader found; entries without a source of their own get the file's. */
  #take(path: string, outcome: Reading, source = ""): void {
    this.faults.push(...outcome.faults);
    this.ledgers.push(outcome.ledger);
    for (const [code, name] of outcome.unknownAreas ?? []) this.unknownAreas.push({ path, code, name });
    for (const entry of outcome.entries) {
      if (source === "") this.know(entry.source);
      else entry.source = source;
      this.entries.push(entry);
    }
  }

  #note(path: string, note: string): void {
    this.notes.push({ path, note });
  }
}

interface Reading {
  entries: Entry[];
  ledger: Ledger;
  faults: Issue[];
  unknownAreas?: ReadonlyMap<string, string>;
}
