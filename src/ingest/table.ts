import type { Column } from "./columns.ts";
import { expectationFor } from "./columns.ts";
import type { Content } from "./csv.ts";
import { readCsv } from "./csv.ts";
import type { Issue } from "./issue.ts";

export type Columns = Readonly<Record<string, Column<unknown>>>;

/** The typed values of a row, by column. */
export type Values<C extends Columns> = { readonly [K in keyof C]: C[K] extends Column<infer T> ? T : never };

/** A column whose cells must stand in a column of another file; `or` are values allowed besides. */
export interface ForeignKey {
  column: string;
  file: string;
  key: string;
  or?: readonly string[];
}

/** What one file in `data/` holds: its columns in order, what identifies a row, and what it refers to. */
export interface DataFile<C extends Columns = Columns> {
  name: string;
  title: string;
  description: string;
  columns: C;
  primaryKey: readonly (keyof C & string)[];
  /** Other columns, or groups of them, that may not repeat; empty cells are left out. */
  unique?: readonly (readonly (keyof C & string)[])[];
  foreignKeys?: readonly ForeignKey[];
}

/** Gives a schema its exact type. */
export const define = <C extends Columns>(file: DataFile<C>): DataFile<C> => file;

/** What many files refer to. */
export const toAuthority = (column: string): ForeignKey => ({ column, file: "authorities.csv", key: "code" });
export const toSource: ForeignKey = { column: "source", file: "sources.csv", key: "id" };

/** One row: where it stands, its cells as written, and what they mean. */
export interface Row<C extends Columns = Columns> {
  line: number;
  raw: readonly string[];
  values: Values<C>;
}

/** A file that has been read. `rows` are those without a fault; `every` holds all that could be split into cells. */
export interface Table<C extends Columns = Columns> {
  spec: DataFile<C>;
  rows: readonly Row<C>[];
  every: readonly { line: number; raw: readonly string[] }[];
  /**
   * False where the file is missing, a row could not be split or its key not read: nothing can then be said about what
   * the file does not hold.
   */
  readable: boolean;
}

/** Reads a file by its schema; adds every fault of form, cell and repeated key to `issues`. */
export function readTable<C extends Columns>(
  spec: DataFile<C>,
  content: Content | undefined,
  issues: Issue[],
): Table<C> {
  const table = {
    spec,
    rows: [] as Row<C>[],
    every: [] as { line: number; raw: readonly string[] }[],
    readable: false,
  };
  if (content === undefined) {
    issues.push({
      file: spec.name,
      line: 0,
      column: "",
      value: "",
      expected: "this file to be there",
      rule: "file-missing",
    });
    return table;
  }
  const names = Object.keys(spec.columns);
  const faults = readCsv(spec.name, content, names, (raw, line) => {
    table.every.push({ line, raw });
    const values = readRow(spec, names, raw, line, issues);
    if (values) table.rows.push({ line, raw, values });
  });
  for (const issue of [...faults, ...repeatedKeys(table)]) issues.push(issue);
  return { ...table, readable: faults.length === 0 && !hasKeyFault(spec, issues) };
}

function readRow<C extends Columns>(
  spec: DataFile<C>,
  names: readonly string[],
  raw: readonly string[],
  line: number,
  issues: Issue[],
): Values<C> | null {
  const before = issues.length;
  const values: Record<string, unknown> = {};
  names.forEach((name, index) => {
    const column = spec.columns[name] as Column<unknown>;
    const value = raw[index] as string;
    values[name] = column.parse(value);
    if (values[name] === undefined) {
      issues.push({ file: spec.name, line, column: name, value, ...expectationFor(value, column) });
    }
  });
  return issues.length === before ? (values as Values<C>) : null;
}

/** Whether a row is known to be there under a name that cannot be read. */
function hasKeyFault<C extends Columns>(spec: DataFile<C>, issues: readonly Issue[]): boolean {
  const [key] = spec.primaryKey;
  return issues.some(({ file, column, rule }) => file === spec.name && column === key && rule !== "duplicate-key");
}

/** A fault at one cell of a row. */
export function faultAt<C extends Columns>(
  table: Pick<Table<C>, "spec">,
  row: Pick<Row<C>, "line" | "raw">,
  column: keyof C & string,
  expected: string,
  rule: string,
): Issue {
  const value = row.raw[Object.keys(table.spec.columns).indexOf(column)] as string;
  return { file: table.spec.name, line: row.line, column, value, expected, rule };
}

/** All that stands in a column, rows with faults elsewhere included: what others may refer to. */
export function cellsOf<C extends Columns>(table: Table<C>, column: keyof C & string): Set<string> {
  const index = Object.keys(table.spec.columns).indexOf(column);
  return new Set(table.every.map((row) => row.raw[index] as string));
}

function repeatedKeys<C extends Columns>(table: Pick<Table<C>, "spec" | "every">): Issue[] {
  const { spec } = table;
  return [spec.primaryKey, ...(spec.unique ?? [])].flatMap((key) => repeats(table, key));
}

function repeats<C extends Columns>(
  table: Pick<Table<C>, "spec" | "every">,
  key: readonly (keyof C & string)[],
): Issue[] {
  const names = Object.keys(table.spec.columns);
  const indices = key.map((name) => names.indexOf(name));
  const first = new Map<string, number>();
  const last = key[key.length - 1] as keyof C & string;
  return table.every.flatMap((row) => {
    const id = indices.map((index) => row.raw[index]).join("\n");
    const seen = first.get(id);
    if (seen === undefined && id !== "") first.set(id, row.line);
    if (seen === undefined) return [];
    return [faultAt(table, row, last, `${key.join(", ")} not to repeat line ${seen}`, "duplicate-key")];
  });
}

/** Cells that refer to what is not there. A file that could not be read is no ground for a fault. */
export function danglingReferences(tables: ReadonlyMap<string, Table>): Issue[] {
  return [...tables.values()].flatMap((table) =>
    (table.spec.foreignKeys ?? []).flatMap((key) => danglingOf(table, key, tables.get(key.file))),
  );
}

function danglingOf(table: Table, key: ForeignKey, target: Table | undefined): Issue[] {
  if (!target?.readable) return [];
  const known = cellsOf(target, key.key);
  for (const value of key.or ?? []) known.add(value);
  const expected = `${key.key === "id" ? "an" : "a"} ${key.key} in ${key.file}`;
  return table.rows.flatMap((row) => {
    const value = row.values[key.column];
    const parts = Array.isArray(value) ? value : [value];
    const dangling = parts.filter((part) => part !== null && part !== "" && !known.has(String(part)));
    return dangling.map((part) => ({ ...faultAt(table, row, key.column, expected, "reference"), value: String(part) }));
  });
}
