import { dataFiles, type FileDescription } from "../ingest/schema.ts";
import type { Dataset } from "../model/dataset.ts";
import { toCsv } from "./csv.ts";
import { rowsOf } from "./rows.ts";

/** One file to take away: its name under `/data/`, its text, and what its columns hold. */
export interface DataFile {
  name: string;
  text: string;
  /** Rows without the header. */
  rows: number;
  description: FileDescription;
}

/** Every CSV download of the site, in the order of the schema; observations of all topics stand in one file. */
export function csvFiles(dataset: Dataset): readonly DataFile[] {
  return dataFiles.map((description) => csvFile(dataset, description));
}

function csvFile(dataset: Dataset, schema: FileDescription): DataFile {
  const name = schema.name.startsWith("observations/") ? "observations.csv" : schema.name;
  const rowsFor = rowsOf[name];
  if (!rowsFor) throw new Error(`${name} is in the schema and has no rows to write: add it to exports/rows.ts`);
  const rows = [...rowsFor(dataset)];
  const header = schema.columns.map((column) => column.name);
  return { name, text: toCsv(header, rows), rows: rows.length, description: { ...schema, name } };
}
