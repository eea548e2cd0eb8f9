/** What a cell of a table that is taken away holds. */
export type SheetCell = string | number | null;

const FIGURE = /^([−–+-]?)£?(\d{1,3}(?:,\d{3})+|\d+)(\.\d+)?%?$/;

/** A printed figure as a number (`−1,234.5`, `65%`, `£12`), without sign of pounds or per cent; other text as it is, a dash for none as empty. */
export function cellOf(text: string): SheetCell {
  const plain = text.replace(/\s+/g, " ").trim();
  if (plain === "–" || plain === "—") return null;
  const match = FIGURE.exec(plain);
  if (!match) return plain;
  const [, sign = "", whole = "", decimals = ""] = match;
  const size = Number(whole.replaceAll(",", "") + decimals);
  return sign === "" || sign === "+" ? size : -size;
}

/** Text as HTML shows it. */
function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" })[sign]!);
}

/** A table as markup for a word processor's clipboard; `safe` keeps a spreadsheet from running a text. */
export function htmlTable(
  caption: string,
  header: readonly string[],
  rows: readonly (readonly SheetCell[])[],
  safe: (text: string) => string,
): string {
  const text = (cell: SheetCell) =>
    cell === null ? "" : escaped(typeof cell === "number" ? String(cell) : safe(cell));
  const row = (name: "th" | "td", cells: readonly SheetCell[]) =>
    `<tr>${cells.map((cell) => `<${name}>${text(cell)}</${name}>`).join("")}</tr>`;
  return `<table><caption>${text(caption)}</caption>${row("th", header)}${rows.map((cells) => row("td", cells)).join("")}</table>`;
}
