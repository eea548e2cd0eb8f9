import { readCsv, readInputTable } from "../import/csv.ts";

/** A row of a CSV file: its cells as text, by the names of the columns. */
export type Row = Readonly<Record<string, string>>;

/** The rows of a CSV file; throws where it is not one. */
export function rowsIn(path: string): readonly Row[] {
  const { csv, faults } = readCsv(path);
  const read = csv && readInputTable(csv);
  const [fault] = [...faults, ...(read?.faults ?? [])];
  if (!read || fault) throw new Error(`${path}: expected ${fault?.expected ?? "a table"}`);
  return read.table.rows;
}

/** The kinds of visit: as Ofsted's lists write them, by their words on the site. */
export const kinds: Readonly<Record<string, string>> = {
  focused_visit: "Focused visit",
  monitoring_visit: "Monitoring visit",
  jtai: "Joint targeted area inspection",
  "ILACS Focused Visit": "Focused visit",
  "LA Monitoring visit": "Monitoring visit",
};
