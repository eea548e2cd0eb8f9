import { readFileSync } from "node:fs";

/** A row of a CSV file: its cells as text, by the names of the columns. */
export type Row = Readonly<Record<string, string>>;

/** The rows of a CSV file; no cell of the files read here has a line break in it. */
export function rowsIn(path: string): Row[] {
  const [header = "", ...lines] = readFileSync(path, "utf8")
    .replace(/^\uFEFF/, "")
    .trimEnd()
    .split(/\r?\n/);
  const names = cellsOf(header);
  return lines.map((line) => Object.fromEntries(cellsOf(line).map((cell, i) => [names[i]!, cell])));
}

function cellsOf(line: string): string[] {
  return [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(([, quoted, plain]) =>
    quoted === undefined ? plain! : quoted.replaceAll('""', '"'),
  );
}

/** The kinds of visit: as Ofsted's lists write them, by their words on the site. */
export const kinds: Readonly<Record<string, string>> = {
  focused_visit: "Focused visit",
  monitoring_visit: "Monitoring visit",
  jtai: "Joint targeted area inspection",
  "ILACS Focused Visit": "Focused visit",
  "LA Monitoring visit": "Monitoring visit",
};
