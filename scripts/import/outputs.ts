import { toCsv } from "./csv.ts";
import type { DataFolder } from "./data-folder.ts";
import { fileSpec, mergeRows } from "./files.ts";
import { observationColumns, toLine } from "./observations/entry.ts";
import type { Manifest } from "./observations/manifest.ts";
import { sourceRow } from "./observations/publications.ts";
import { compareText, type Store } from "./observations/store.ts";
import type { OutputRow } from "./recipe.ts";
import type { Statistics } from "./statistics.ts";
import type { WholeTables } from "./whole-tables.ts";

/** What an import has made, ready to be written. */
export interface Made {
  tables: WholeTables;
  statistics: Statistics;
  store: Store;
  manifest: Manifest;
  /** Rows of `sources.csv` that belong to no file. */
  sources: readonly OutputRow[];
  /** The day of the import, ISO. */
  today: string;
}

/** Every file that the import writes, by its name in `data/`; what it does not replace there stays. */
export function outputFiles(data: DataFolder, made: Made): Map<string, string> {
  const { texts, sources } = observationFiles(made.store, made.manifest);
  const files = new Map(texts);
  const outputs = new Map([...made.tables.outputs, ["sources.csv", sourceRows(data, made, sources)] as const]);
  for (const [file, rows] of outputs) {
    const before = file === "sources.csv" ? inUse(data, made.tables, sources) : data.rows(file);
    files.set(file, toCsv(fileSpec(file).columns, mergeRows(fileSpec(file), before, rows)));
  }
  files.set("indicators.csv", withNewestSources(data.rows("indicators.csv"), made.store));
  return files;
}

/** The manifest as people keep it, but for `source`: the release that most figures of an indicator's newest period come from. */
function withNewestSources(indicators: readonly OutputRow[], store: Store): string {
  const rows = indicators.map((row) => ({
    ...row,
    source: newestSource(store, row["id"] ?? "") ?? row["source"] ?? "",
  }));
  return toCsv(Object.keys(rows[0] ?? {}), rows);
}

function newestSource(store: Store, indicator: string): string | null {
  const entries = store.entriesOf(indicator);
  const newest = entries.reduce((period, entry) => (entry.period > period ? entry.period : period), "");
  const counts = new Map<string, number>();
  for (const { period, source } of entries) if (period === newest) counts.set(source, (counts.get(source) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || compareText(b[0], a[0]))[0]?.[0] ?? null;
}

/** One file a topic, sorted by indicator, area and period; and the sources that its figures name. */
function observationFiles(store: Store, manifest: Manifest): { texts: Map<string, string>; sources: Set<string> } {
  const texts = new Map<string, string>();
  const sources = new Set<string>();
  for (const indicator of store.indicators) {
    const file = `observations/${manifest.byId.get(indicator)?.topic}.csv`;
    let text = texts.get(file) ?? `${observationColumns.join(",")}\n`;
    for (const entry of store.entriesOf(indicator)) {
      sources.add(entry.source);
      text += toLine(entry);
    }
    texts.set(file, text);
  }
  return { texts, sources };
}

function sourceRows(data: DataFolder, made: Made, used: ReadonlySet<string>): OutputRow[] {
  const standing = new Map(data.rows("sources.csv").map((row) => [row["id"], row]));
  const releases = [...made.statistics.releases.values()]
    .filter(({ id }) => used.has(id))
    .map((release) => sourceRow(release, standing.get(release.id), made.today));
  return [...made.sources, ...(made.tables.outputs.get("sources.csv") ?? []), ...releases];
}

/** The sources in `data/` that some figure, inspection or visit still names. */
function inUse(data: DataFolder, tables: WholeTables, named: ReadonlySet<string>): OutputRow[] {
  const all = new Set<string | undefined>(named);
  for (const file of ["inspections.csv", "visits.csv", "quoted.csv"]) {
    for (const row of [...data.rows(file), ...(tables.outputs.get(file) ?? [])]) all.add(row["source"]);
  }
  return data.rows("sources.csv").filter((row) => all.has(row["id"]));
}
