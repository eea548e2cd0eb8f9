/** The titles of marks that have been met: their labels say more. */
const titles = new WeakMap<Element, string>();

/**
 * What a mark of a chart says: its title; then, from the table that holds its authority, the range by chance, the verdict and the
 * day of its report; then the period. The mark's label becomes the same words, so that ears get what eyes are shown.
 */
export function wordsOf(mark: Element, chart: HTMLElement): readonly string[] {
  const title = titleOf(mark);
  const when = chart.dataset["when"];
  const words = [title, ...detailsOf(mark, chart.dataset["details"]), when && !title.includes(when) ? when : ""].filter(
    Boolean,
  );
  mark.setAttribute("aria-label", words.join(", "));
  return words;
}

/** The title of a mark. It is taken out of the picture, so that the browser shows no second box beside ours. */
function titleOf(mark: Element): string {
  const known = titles.get(mark) ?? mark.getAttribute("aria-label");
  const title = mark.querySelector(":scope > title") ?? mark.closest("g")?.querySelector(":scope > title");
  const words = known ?? title?.textContent ?? "";
  title?.remove();
  titles.set(mark, words);
  return words;
}

function detailsOf(mark: Element, table: string | undefined): string[] {
  const row = table ? rowIn(table, mark) : null;
  if (!row) return [];
  const range = cellUnder(row, "range");
  return [
    range && range !== "–" ? `by chance anywhere from ${range} (95%)` : "",
    againstEngland(cellUnder(row, "england")),
    published(cellUnder(row, "published")),
  ];
}

/** The row of a mark's authority: by its code, or by the page that both lead to. */
function rowIn(table: string, mark: Element): HTMLTableRowElement | null {
  const [code, href] = [authorityOf(mark), mark.getAttribute("href")];
  const cell =
    (code && document.querySelector(`${table} tbody [data-authority="${code}"]`)) ||
    (href && document.querySelector(`${table} tbody th a[href="${CSS.escape(href)}"]`));
  return cell ? cell.closest("tr") : null;
}

function published(day: string): string {
  return day === "" ? "" : `report published ${day}`;
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
