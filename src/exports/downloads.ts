import type { Dataset } from "../model/dataset.ts";
import { standings } from "../views/standings.ts";
import { dataPackage } from "./datapackage.ts";
import { csvFiles } from "./files.ts";
import { standingsFile } from "./standings.ts";

export interface Download {
  /** Name under `/data/`. */
  name: string;
  type: string;
  text: string;
}

const DESCRIPTION =
  "Published figures and inspection judgements on children's services in England, as the publishers gave them, each with its " +
  "source and release. Compiled by an independent site that neither Ofsted, the Department for Education nor any council " +
  "has made or endorsed. Contains public sector information licensed under the Open Government Licence v3.0.";

/** Every file to take away: the CSV files, and `datapackage.json` which describes them; `date` is the data's own, ISO. */
export function downloads(
  dataset: Dataset,
  facts: { title: string; homepage: string; date: string },
): readonly Download[] {
  const tables = [...csvFiles(dataset), standingsFile(dataset.indicators, standings(dataset))];
  const descriptor = dataPackage(tables, dataset.sources, { ...facts, description: DESCRIPTION });
  return [
    ...tables.map(({ name, text }) => ({ name, text, type: "text/csv; charset=utf-8" })),
    { name: "datapackage.json", text: `${JSON.stringify(descriptor, null, 2)}\n`, type: "application/json" },
  ];
}
