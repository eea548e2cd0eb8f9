import type { FileDescription } from "../ingest/schema.ts";
import type { ImportReport } from "../model/changes.ts";
import type { Dataset } from "../model/dataset.ts";
import { standings } from "../views/standings.ts";
import { changesFile } from "./changes.ts";
import { dataPackage } from "./datapackage.ts";
import { csvFiles } from "./files.ts";
import { readMe } from "./reading.ts";
import { standingsFile } from "./standings.ts";

export interface Download {
  /** Name under `/data/`. */
  name: string;
  type: string;
  text: string;
  /** Rows and columns; null for what describes the others. */
  table: { rows: number; description: FileDescription } | null;
}

const DESCRIPTION =
  "Published figures and inspection judgements on children's services in England, as the publishers gave them, each with its " +
  "source and release. Compiled by an independent site that neither Ofsted, the Department for Education nor any council " +
  "has made or endorsed. Contains public sector information licensed under the Open Government Licence v3.0.";

const made = new WeakMap<Dataset, readonly Download[]>();

/**
 * Every file to take away, made once a build: the CSV files, and for programs and for people what describes them; `date` is the data's
 * own, ISO, and `report` that of the last import.
 */
export function downloads(
  dataset: Dataset,
  facts: { title: string; homepage: string; date: string; report: ImportReport },
): readonly Download[] {
  const known = made.get(dataset);
  if (known) return known;
  const { report, ...about } = facts;
  const tables = [...csvFiles(dataset), standingsFile(dataset.indicators, standings(dataset)), changesFile(report)];
  const descriptor = dataPackage(tables, dataset.sources, { ...about, description: DESCRIPTION });
  const files = [
    ...tables.map(({ name, text, ...table }) => ({ name, text, type: "text/csv; charset=utf-8", table })),
    {
      name: "datapackage.json",
      text: `${JSON.stringify(descriptor, null, 2)}\n`,
      type: "application/json",
      table: null,
    },
    {
      name: "read-me.txt",
      text: readMe(tables, dataset.sources, { ...about, description: DESCRIPTION }),
      type: "text/plain; charset=utf-8",
      table: null,
    },
  ];
  made.set(dataset, files);
  return files;
}
