import type { Issue } from "../../../src/ingest/issue.ts";
import type { InputTable, OutputRow, RecipeResult, SetAside } from "../recipe.ts";

/** Books every row of a published table as kept or set aside, so that rows read always equal rows kept plus rows set aside. */
export interface Ledger {
  /** The row became these rows of a file in `data/`. */
  keep(table: InputTable, index: number, file: string, rows: readonly OutputRow[]): void;
  /** The row stays out of `data/`, for a reason that the report prints. */
  setAside(table: InputTable, index: number, reason: string): void;
  /** The row cannot be read: the import fails, with this place and what was expected there. */
  fault(table: InputTable, index: number, fault: Pick<Issue, "column" | "expected" | "rule">): void;
  /** Rows that belong to no single row of input (a region, a notice). */
  add(file: string, rows: readonly OutputRow[]): void;
  note(sentence: string): void;
  /** What came of the recipe; throws where a row was booked twice or not at all, which is a mistake in the recipe. */
  result(): RecipeResult;
}

type Booking = "kept" | "set-aside" | "faulty";

/** A ledger over the tables that a recipe was given. */
export function openLedger(tables: readonly InputTable[]): Ledger {
  const bookings = new Map<InputTable, (Booking | undefined)[]>(
    tables.map((table) => [table, table.rows.map(() => undefined)]),
  );
  const outputs = new Map<string, OutputRow[]>();
  const setAside: SetAside[] = [];
  const faults: Issue[] = [];
  const notes: string[] = [];

  const book = (table: InputTable, index: number, as: Booking) => {
    const booked = bookings.get(table);
    if (!booked || index >= booked.length) throw new Error(`${table.path} has no row ${index}`);
    if (booked[index] === "kept" || booked[index] === "set-aside")
      throw new Error(`${place(table, index)} is booked twice`);
    booked[index] = as;
  };
  const add = (file: string, rows: readonly OutputRow[]) => {
    outputs.set(file, [...(outputs.get(file) ?? []), ...rows]);
  };

  return {
    keep(table, index, file, rows) {
      book(table, index, "kept");
      const list = outputs.get(file) ?? [];
      list.push(...rows);
      outputs.set(file, list);
    },
    setAside(table, index, reason) {
      book(table, index, "set-aside");
      setAside.push({ path: table.path, line: lineOf(table, index), reason });
    },
    fault(table, index, { column, expected, rule }) {
      book(table, index, "faulty");
      const value = table.rows[index]?.[column] ?? "";
      faults.push({ file: table.path, line: lineOf(table, index), column, value, expected, rule });
    },
    add,
    note(sentence) {
      notes.push(sentence);
    },
    result() {
      const counts = tables.map((table) => tally(table, bookings.get(table) ?? []));
      return { outputs, counts, setAside, notes, faults };
    },
  };
}

function tally(table: InputTable, bookings: readonly (Booking | undefined)[]): RecipeResult["counts"][number] {
  const forgotten = bookings.indexOf(undefined);
  if (forgotten >= 0) throw new Error(`${place(table, forgotten)} was neither kept nor set aside`);
  const kept = bookings.filter((booking) => booking === "kept").length;
  return { path: table.path, read: bookings.length, kept, setAside: bookings.length - kept };
}

function lineOf(table: InputTable, index: number): number {
  return table.lines[index] ?? 0;
}

function place(table: InputTable, index: number): string {
  return `${table.path}:${lineOf(table, index)}`;
}
