/** What a mark of a chart says: its title; then, from the table that holds its authority, the range by chance and the verdict. */
export function wordsOf(mark: Element, chart: HTMLElement): readonly string[] {
  const title = titleOf(mark);
  const when = chart.dataset["when"];
  return [title, ...detailsOf(mark, chart.dataset["details"]), when && !title.includes(when) ? when : ""].filter(
    Boolean,
  );
}

/** The title of a mark. It becomes the mark's label, so that the browser shows no second box beside ours. */
function titleOf(mark: Element): string {
  const known = mark.getAttribute("aria-label");
  if (known !== null) return known;
  const title = mark.querySelector(":scope > title") ?? mark.closest("g")?.querySelector(":scope > title");
  const words = title?.textContent ?? "";
  title?.remove();
  mark.setAttribute("aria-label", words);
  return words;
}

function detailsOf(mark: Element, table: string | undefined): string[] {
  const code = authorityOf(mark);
  const row = table && code && document.querySelector(`${table} tbody [data-authority="${code}"]`)?.closest("tr");
  if (!row) return [];
  const range = cellUnder(row, "range");
  return [
    range && range !== "–" ? `by chance anywhere from ${range} (95%)` : "",
    againstEngland(cellUnder(row, "england")),
  ];
}

function againstEngland(verdict: string): string {
  // A mark without a figure has said why already.
  if (verdict.endsWith("There is no figure.")) return "";
  if (verdict === "" || verdict.startsWith("Not compared")) return verdict;
  const word = verdict.replace(/^\W+/, "").toLowerCase();
  return word.startsWith("similar") ? "similar to England" : `${word.replace(/:.*/, "")} than England`;
}

function cellUnder(row: HTMLTableRowElement, key: string): string {
  const head = row.closest("table")?.querySelector<HTMLTableCellElement>(`thead [data-key="${key}"]`);
  return (head && row.cells[head.cellIndex]?.textContent?.replace(/\s+/g, " ").trim()) ?? "";
}

function authorityOf(mark: Element): string | null {
  const own = mark.closest("[data-authority]:not(svg)") ?? mark.querySelector("[data-authority]");
  // An area of the map is named by the outline that it draws.
  return own?.getAttribute("data-authority") ?? mark.querySelector("use")?.getAttribute("href")?.split("#")[1] ?? null;
}
