import type { Attributes } from "./page.ts";

interface Table {
  own: Attributes;
  /** What each column's header says of the figures under it. */
  columns: Attributes[];
  row: Attributes;
  column: number;
  inHead: boolean;
}

const coordinates = ["data-indicator", "data-authority", "data-period"];

/** Follows the tables of a page, so that a figure in one may leave to its row, its column or the table what they share. */
export class TableReader {
  private readonly tables: Table[] = [];

  /** The element's attributes; for a table's cell, with the coordinates that its column, row and table give it. */
  open(name: string, attributes: Attributes): Attributes {
    const table = this.tables[this.tables.length - 1];
    if (name === "table") this.tables.push({ own: attributes, columns: [], row: {}, column: 0, inHead: false });
    if (!table) return attributes;
    if (name === "thead") table.inHead = true;
    if (name === "tr") [table.row, table.column] = [attributes, 0];
    return name === "th" || name === "td" ? this.cell(table, name, attributes) : attributes;
  }

  close(name: string): void {
    if (name === "table") this.tables.pop();
    if (name === "thead") this.tables[this.tables.length - 1]!.inHead = false;
  }

  private cell(table: Table, name: string, attributes: Attributes): Attributes {
    const column = table.column;
    table.column += Number(attributes["colspan"] ?? 1);
    if (table.inHead) {
      table.columns[column] = attributes;
      return {};
    }
    if (name === "th") return attributes;
    return { ...shared(table.own), ...shared(table.columns[column] ?? {}), ...shared(table.row), ...attributes };
  }
}

function shared(attributes: Attributes): Attributes {
  return Object.fromEntries(Object.entries(attributes).filter(([key]) => coordinates.includes(key)));
}
