import type { SheetCell } from "./cells.ts";

/** Writes lines of cells as text, the first being the header; text that a spreadsheet would run is made harmless. */
export interface CsvWriter {
  toCsv(header: readonly string[], rows: readonly (readonly SheetCell[])[], separator?: "," | "\t"): string;
  harmless(text: string): string;
}

/** What the menu needs of other parts of the site, fetched once it is opened. */
export interface Tools {
  csv(): Promise<CsvWriter>;
}

/**
 * “Take away” under a chart, or at the foot of a page: until a reader opens it, it is one line. `data-release` is the data's release,
 * `data-base` the site's base path, `data-site` its name.
 */
class TakeAway extends HTMLElement {
  static tools: Tools;

  connectedCallback(): void {
    if (this.firstElementChild) return;
    const details = document.createElement("details");
    const summary = document.createElement("summary");
    const name = this.closest("figure")?.querySelector(".chart-title")?.textContent;
    summary.textContent = this.closest("figure") ? "Take away this chart" : "Take away this page";
    if (name) summary.append(hidden(`: ${name}`));
    details.append(summary);
    this.append(details);
    details.addEventListener("toggle", () => void this.#fill(details), { once: true });
  }

  async #fill(details: HTMLElement): Promise<void> {
    const { fillMenu } = await import("./menu.ts");
    await fillMenu(this, details, TakeAway.tools);
  }
}

function hidden(text: string): HTMLElement {
  const span = document.createElement("span");
  span.className = "visually-hidden";
  span.textContent = text;
  return span;
}

/** Brings every `<take-away>` of the page to life. */
export function defineTakeAway(tools: Tools): void {
  TakeAway.tools = tools;
  if (!customElements.get("take-away")) customElements.define("take-away", TakeAway);
}
