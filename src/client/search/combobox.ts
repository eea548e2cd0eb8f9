import { element } from "../dom.ts";
import { kindName } from "./dom.ts";
import { addressOf, loadSearch } from "./load.ts";
import type { Result } from "./result.ts";

/** As many as fit on a phone above its keyboard, and can be taken in at a glance. */
const MOST = 8;

/** Makes the field a combobox with a list of suggestions, as soon as the index is here; the form works as before. */
export async function suggest(host: HTMLElement, field: HTMLInputElement): Promise<void> {
  const action = field.form!.action;
  const search = await loadSearch(action);
  const box = new Suggestions(host, field, action);
  let current = "";

  const update = async () => {
    current = field.value.trim();
    if (current === "") return box.close();
    const asked = current;
    box.show(asked, search.now(asked));
    // Where a file of places cannot be had, the suggestions by name still stand.
    const results = await search.complete(asked).catch(() => search.now(asked));
    if (asked === current && document.activeElement === field) box.show(asked, results);
  };
  field.addEventListener("input", () => void update());
  field.addEventListener("focus", () => void update());
  if (document.activeElement === field) await update();
}

/** The list under a field, its keys and what is said of it. */
class Suggestions {
  readonly #field: HTMLInputElement;
  readonly #action: string;
  readonly #list: HTMLElement;
  readonly #status = element("p", { class: "visually-hidden", role: "status" });
  #options: HTMLAnchorElement[] = [];
  #active = -1;
  #text = "";
  #said = "";

  constructor(host: HTMLElement, field: HTMLInputElement, action: string) {
    this.#field = field;
    this.#action = action;
    const id = `${field.id}-suggestions`;
    this.#list = element("div", { id, role: "listbox", class: "suggestions", "aria-label": "Suggestions", hidden: "" });
    field.setAttribute("aria-controls", id);
    host.append(this.#list, this.#status);
    field.addEventListener("keydown", (event) => this.#press(event));
    field.addEventListener("blur", () => this.close());
    // A press on a suggestion must not take the focus away before the click arrives.
    this.#list.addEventListener("pointerdown", (event) => event.preventDefault());
  }

  show(text: string, results: readonly Result[]): void {
    const shown = results.slice(0, MOST);
    const said = [text, ...shown.map(({ title, line }) => `${title} ${line}`)].join("\n");
    // The same suggestions again must not take the reader's place in them away.
    if (said === this.#said && !this.#list.hidden) return;
    this.#said = said;
    const chosen = text === this.#text ? this.#options[this.#active]?.textContent : undefined;
    this.#text = text;
    this.#options = [...shown.map((result) => this.#option(result)), this.#more(text)];
    this.#options.forEach((option, index) => (option.id = `${this.#list.id}-${index}`));
    this.#list.replaceChildren(...this.#options);
    this.#activate(this.#options.findIndex(({ textContent }) => textContent === chosen));
    this.#list.hidden = false;
    this.#field.ariaExpanded = "true";
    this.#status.textContent = shown.length === 1 ? "1 suggestion" : `${shown.length} suggestions`;
  }

  close(): void {
    this.#list.hidden = true;
    this.#field.ariaExpanded = "false";
    this.#activate(-1);
    this.#status.textContent = "";
  }

  #option(result: Result): HTMLAnchorElement {
    const href = addressOf(result.path, this.#action) + (result.anchor ? `#${result.anchor}` : "");
    return link(href, element("b", {}, result.title), element("span", {}, describe(result)));
  }

  #more(text: string): HTMLAnchorElement {
    const href = `${new URL(this.#action).pathname}?${new URLSearchParams({ q: text })}`;
    const option = link(href, element("span", {}, `All results for “${text}”`));
    option.classList.add("more");
    return option;
  }

  #press(event: KeyboardEvent): void {
    const isOpen = !this.#list.hidden;
    if (event.key === "Escape" && isOpen) this.close();
    else if (event.key === "ArrowDown" && this.#options.length > 0) this.#move(1);
    else if (event.key === "ArrowUp" && isOpen) this.#move(-1);
    else if (event.key === "Enter" && isOpen && this.#active >= 0) this.#options[this.#active]!.click();
    else return;
    event.preventDefault();
  }

  /** One on or back; past either end lies the field itself. */
  #move(step: 1 | -1): void {
    const stops = this.#options.length + 1;
    this.#list.hidden = false;
    this.#field.ariaExpanded = "true";
    this.#activate(((this.#active + 1 + step + stops) % stops) - 1);
  }

  #activate(index: number): void {
    this.#active = index;
    this.#options.forEach((option, at) => (option.ariaSelected = String(at === index)));
    const option = this.#options[index];
    if (option) this.#field.setAttribute("aria-activedescendant", option.id);
    else this.#field.removeAttribute("aria-activedescendant");
    option?.scrollIntoView({ block: "nearest" });
  }
}

function link(href: string, ...content: Node[]): HTMLAnchorElement {
  return element("a", { role: "option", tabindex: "-1", "aria-selected": "false", href }, ...content);
}

function describe({ kind, line, figure }: Result): string {
  if (kind === "authority" || kind === "place") return line;
  return `${kindName(kind)} · ${figure ?? line}`;
}
