import { cellOf, type SheetCell } from "./cells.ts";

/** A table of a page as cells. */
export interface PageTable {
  title: string;
  header: readonly string[];
  rows: readonly (readonly SheetCell[])[];
}

/** The numbers of a table as it stands on the page, rows that a filter hides left out. */
export function readTable(table: HTMLTableElement, title: string): PageTable {
  const heads = [...(table.tHead?.rows[table.tHead.rows.length - 1]?.cells ?? [])];
  const shown = heads.map((head) => !("picture" in head.dataset));
  const rows = [...table.tBodies].flatMap((body) => [...body.rows]).filter(({ hidden }) => !hidden);
  return {
    title,
    header: heads.filter((_, i) => shown[i]).map(textOf),
    rows: rows.map((row) => [...row.cells].filter((_, i) => shown[i] !== false).map(valueOf)),
  };
}

/** The page's tables with something in them, each under its caption or the heading before it. */
export function tablesOfPage(main: HTMLElement): PageTable[] {
  const tables = [...main.querySelectorAll("table")].filter((table) => !table.closest("template, take-away"));
  return tables.map((table) => readTable(table, titleOf(table, main))).filter(({ rows }) => rows.length > 0);
}

function titleOf(table: HTMLTableElement, main: HTMLElement): string {
  if (table.caption) return textOf(table.caption);
  const figure = table.closest("figure")?.querySelector("figcaption > :first-child");
  if (figure) return textOf(figure);
  const before = [...main.querySelectorAll("h1, h2, h3")].filter((heading) => follows(heading, table));
  const last = before[before.length - 1];
  return last ? textOf(last) : document.title;
}

function follows(heading: Element, table: Element): boolean {
  return (heading.compareDocumentPosition(table) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
}

function valueOf(cell: HTMLTableCellElement): SheetCell {
  const { csv, value, sort } = cell.dataset;
  if (csv !== undefined) return cellOf(csv);
  // A heading of a row is a name, however much like a number a year looks.
  if (cell.tagName === "TH") return textOf(cell);
  const raw = value ?? sort;
  return raw !== undefined && /^-?\d+(\.\d+)?$/.test(raw) ? Number(raw) : cellOf(textOf(cell));
}

/** An element's text, or what its picture says. */
export function textOf(element: Element): string {
  const text = (element.textContent ?? "").replace(/\s+/g, " ").trim();
  return text || (element.querySelector("[aria-label]")?.getAttribute("aria-label") ?? "");
}
