import type { Dataset } from "../model/dataset.ts";
import { dataPackage } from "./datapackage.ts";
import { csvFiles } from "./files.ts";

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

/** Every file to take away: the CSV files, and `datapackage.json` which describes them. */
export function downloads(
  dataset: Dataset,
  facts: { title: string; homepage: string; date: string | undefined },
): readonly Download[] {
  const tables = csvFiles(dataset);
  const { title, homepage, date = dateOf(dataset) } = facts;
  const descriptor = dataPackage(tables, dataset.sources, { title, homepage, date, description: DESCRIPTION });
  return [
    ...tables.map(({ name, text }) => ({ name, text, type: "text/csv; charset=utf-8" })),
    { name: "datapackage.json", text: `${JSON.stringify(descriptor, null, 2)}\n`, type: "application/json" },
  ];
}

/** The data's own date: the latest day on which a report, a visit's letter or a release in it was published. */
export function dateOf({ inspections, visits, sources }: Pick<Dataset, "inspections" | "visits" | "sources">): string {
  const dates = [...inspections, ...visits, ...sources].map(({ published }) => published);
  const days = dates.filter((date) => date !== null).filter((date) => date.length === "2025-01-31".length);
  return days.reduce((latest, day) => (day > latest ? day : latest), "");
}
