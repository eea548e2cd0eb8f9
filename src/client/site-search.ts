import { slashKeyWorks } from "./slash-key.ts";

/**
 * A search form that suggests pages as the reader types. Without it the form leads to the page of results. Only this much is on
 * every page: the rest is fetched when the reader first goes to the field.
 */
class SiteSearch extends HTMLElement {
  connectedCallback(): void {
    const field = this.querySelector("input");
    if (!field || field.role === "combobox") return;
    field.role = "combobox";
    field.ariaExpanded = "false";
    field.ariaAutoComplete = "list";
    if (slashKeyWorks()) field.setAttribute("aria-keyshortcuts", "/");
    field.addEventListener("focus", () => this.#upgrade(field));
    if (document.activeElement === field) void this.#upgrade(field);
  }

  #upgraded = false;

  async #upgrade(field: HTMLInputElement): Promise<void> {
    if (this.#upgraded) return;
    this.#upgraded = true;
    try {
      const { suggest } = await import("./search/combobox.ts");
      await suggest(this, field);
    } catch {
      // Without a connection the form still works, and the next visit to the field tries again.
      this.#upgraded = false;
    }
  }
}

if (!customElements.get("site-search")) {
  customElements.define("site-search", SiteSearch);
  document.addEventListener("keydown", focusOnSlash);
}

/** `/` goes to the page's own search field, or to the one in the header, unless the reader is writing something. */
function focusOnSlash(event: KeyboardEvent): void {
  if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey || isWriting(event.target)) return;
  if (!slashKeyWorks()) return;
  const field = document.querySelector<HTMLInputElement>('main input[type="search"]');
  const target = field ?? document.querySelector<HTMLInputElement>("site-search input");
  if (!target) return;
  event.preventDefault();
  target.focus();
  target.select();
}

function isWriting(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || target.matches("input, select, textarea"));
}
