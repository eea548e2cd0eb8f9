/** What a column holds: words, numbers (grades by their level among them), or ISO dates. */
export type Kind = "text" | "number" | "date";

/** Which column the rows are sorted by, and which way. */
export interface Order {
  key: string;
  descending: boolean;
}

const words = new Intl.Collator("en-GB", { numeric: true });

/** An order as the address has it: `published`, or `-published` for the highest first; null for none. */
export function parseOrder(text: string): Order | null {
  const key = text.replace(/^-/, "");
  return key === "" ? null : { key, descending: text !== key };
}

export function printOrder({ key, descending }: Order): string {
  return descending ? `-${key}` : key;
}

/** The order after a press of a column's header: words from A first, numbers and dates from the highest, then the other way round. */
export function nextOrder(before: Order | null, key: string, kind: Kind): Order {
  return { key, descending: before?.key === key ? !before.descending : kind !== "text" };
}

/** The order in words, after the count of rows: `, sorted by figure, highest first`. */
export function orderWords(column: string, kind: Kind, descending: boolean): string {
  const ends: Record<Kind, readonly [up: string, down: string]> = {
    text: ["A to Z", "Z to A"],
    number: ["lowest first", "highest first"],
    date: ["oldest first", "newest first"],
  };
  return `, sorted by ${column.charAt(0).toLowerCase()}${column.slice(1)}, ${ends[kind][descending ? 1 : 0]}`;
}

/** The rows by the text of one cell of each; those without a value come last either way, and equal ones keep their places. */
export function sortRows<T>(rows: readonly T[], cellOf: (row: T) => string, kind: Kind, descending: boolean): T[] {
  const cells = new Map(rows.map((row) => [row, cellOf(row)]));
  const way = descending ? -1 : 1;
  return [...rows].sort((a, b) => {
    const [one, other] = [cells.get(a)!, cells.get(b)!];
    if (one === "" || other === "") return Number(one === "") - Number(other === "");
    return way * (kind === "number" ? Number(one) - Number(other) : words.compare(one, other));
  });
}

/** The number that a cell's words begin with, as text: `51 to 56` is sorted by 51, `4=` by 4; empty where they begin with none. */
export function leadingNumber(words: string): string {
  const [found = ""] = /^[−-]?£?\d[\d,]*(\.\d+)?/.exec(words) ?? [];
  return found.replace(/[£,]/g, "").replace("−", "-");
}
