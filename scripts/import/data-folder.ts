import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import type { Issue } from "../../src/ingest/issue.ts";
import { eachRow, readCsv } from "./csv.ts";
import type { Entry } from "./observations/entry.ts";
import type { OutputRow } from "./recipe.ts";

/** The folder `data/` as it stands before an import. */
export class DataFolder {
  readonly path: string;
  readonly faults: Issue[] = [];
  readonly #rows = new Map<string, OutputRow[]>();

  constructor(path: string) {
    this.path = path;
  }

  /** The rows of one file, none where it is not there yet. */
  rows(file: string): readonly OutputRow[] {
    let rows = this.#rows.get(file);
    if (!rows) this.#rows.set(file, (rows = this.#read(file)));
    return rows;
  }

  /** Calls back with every observation that stands in the folder and is wanted, file by file. */
  eachEntry(isWanted: (indicator: string, source: string) => boolean, onEntry: (entry: Entry) => void): void {
    const folder = join(this.path, "observations");
    const names = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith(".csv")) : [];
    for (const name of names.sort()) this.#eachEntryOf(`observations/${name}`, isWanted, onEntry);
  }

  #read(file: string): OutputRow[] {
    const rows: OutputRow[] = [];
    this.#eachRow(file, (headers, cells) =>
      rows.push(Object.fromEntries(headers.map((name, at) => [name, cells[at] ?? ""]))),
    );
    return rows;
  }

  #eachEntryOf(
    file: string,
    isWanted: (indicator: string, source: string) => boolean,
    onEntry: (entry: Entry) => void,
  ): void {
    const mayBeWanted = (row: string): boolean =>
      isWanted(row.slice(0, row.indexOf(",")), row.slice(row.lastIndexOf(",") + 1));
    const take = (_: readonly string[], cells: readonly string[]): void => {
      const [
        indicator = "",
        area = "",
        period = "",
        value = "",
        numerator = "",
        denominator = "",
        shorthand = "",
        source = "",
      ] = cells;
      if (!isWanted(indicator, source)) return;
      onEntry({ indicator, area, period, value, numerator, denominator, shorthand, source });
    };
    this.#eachRow(file, take, mayBeWanted);
  }

  #eachRow(
    file: string,
    onRow: (headers: readonly string[], cells: readonly string[]) => void,
    isWanted?: (row: string) => boolean,
  ): void {
    const path = join(this.path, file);
    if (!existsSync(path)) return;
    const { csv, faults } = readCsv(path);
    this.faults.push(...faults);
    if (csv) this.faults.push(...eachRow(csv, (cells) => onRow(csv.headers, cells), isWanted));
  }
}
