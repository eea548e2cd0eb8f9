import type { Issue } from "../../src/ingest/issue.ts";

/** A published file, parsed into text: nothing converted yet. */
export interface InputTable {
  /** Path as the user gave it, for messages. */
  path: string;
  headers: readonly string[];
  rows: readonly Readonly<Record<string, string>>[];
  /** `lines[i]` is the line in the file on which row i starts. */
  lines: readonly number[];
}

export type OutputRow = Readonly<Record<string, string>>;

/** A row that did not go into `data/`, and why. */
export interface SetAside {
  path: string;
  line: number;
  reason: string;
}

/** What came of one recipe: rows read = rows kept + rows set aside, counted per input file. */
export interface RecipeResult {
  /** Rows for each file in `data/`, by its name there (`inspections.csv`). */
  outputs: ReadonlyMap<string, readonly OutputRow[]>;
  counts: readonly { path: string; read: number; kept: number; setAside: number }[];
  setAside: readonly SetAside[];
  /** Plain sentences for the import report. */
  notes: readonly string[];
  faults: readonly Issue[];
}

/** How one publication's files become rows in `data/`; pure, so that the same bytes give the same rows. */
export interface Recipe {
  id: string;
  title: string;
  /** The tables it needs: a file is recognised by holding all of these columns, whatever its name. */
  inputs: readonly { key: string; columns: readonly string[]; optional?: boolean }[];
  run(tables: ReadonlyMap<string, readonly InputTable[]>): RecipeResult;
}
