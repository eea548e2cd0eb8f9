import writeXlsxFile from "write-excel-file/universal";
import type { SheetCell } from "./cells.ts";
import type { Sheet } from "./book.ts";

/** Sheets as an XLSX file: numbers as numbers; text as text, which no spreadsheet runs, whatever sign it begins with. */
export function toXlsx(sheets: readonly Sheet[]): Promise<Blob> {
  return writeXlsxFile(
    sheets.map(({ name, rows, headings, widths }) => ({
      sheet: name,
      data: rows.map((row, i) => row.map((cell) => cellObject(cell, headings.includes(i)))),
      columns: widths.map((width) => ({ width })),
    })),
  ).toBlob();
}

function cellObject(cell: SheetCell, isHeading: boolean) {
  if (cell === null || cell === "") return null;
  const looks = isHeading ? { fontWeight: "bold" as const, alignVertical: "top" as const } : {};
  if (typeof cell === "number") return { value: cell, type: Number, ...looks };
  return { value: cell, type: String, ...looks };
}
