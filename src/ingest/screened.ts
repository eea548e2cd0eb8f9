import type { Issue } from "./issue.ts";

/** What codes may stand in a published file: current and former, of authorities and regions. */
export interface LookUp {
  gssCodes: ReadonlySet<string>;
  dfeCodes: ReadonlySet<string>;
}

/** A published file, split into cells. */
export interface Screened {
  file: string;
  header: readonly string[];
  rows: readonly ScreenedRow[];
}

export interface ScreenedRow {
  line: number;
  cells: readonly string[];
}

/** One fault at a cell of a screened file. */
export function faultIn(
  { file, header }: Screened,
  row: ScreenedRow,
  index: number,
  expected: string,
  rule: string,
): Issue {
  return { file, line: row.line, column: header[index] as string, value: row.cells[index] as string, expected, rule };
}
