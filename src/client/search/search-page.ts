import { answer, browse, countWords } from "./answers.ts";
import { element } from "./dom.ts";
import { isNarrowed, readFilters, writeParams, type Filters } from "./filters.ts";
import { searchPages } from "./fulltext.ts";
import { loadSearch } from "./load.ts";
import { resultItem } from "./result-item.ts";
import { appendPages, type Result } from "./result.ts";
import type { Search } from "./search.ts";

/** Results shown before the reader asks for more. */
const STEP = 30;
/** The words on pages are looked through once the reader has not typed for so many milliseconds. */
const PAUSE = 250;
/** Shorter texts stand on every page. */
const SHORTEST = 3;

/**
 * The page of results: answers the query in its address, then what the reader types and chooses, and keeps the address in step.
 * Without it the page shows its plain lists.
 */
class SearchPage extends HTMLElement {
  #search: Search | undefined;
  #found: readonly Result[] = [];
  #shown = STEP;
  #asked = 0;
  #pause: ReturnType<typeof setTimeout> | undefined;

  readonly #list = element("ol", { class: "results" });
  readonly #more = element("button", { type: "button", class: "more" }, "Show more results");

  async connectedCallback(): Promise<void> {
    this.#fill(new URLSearchParams(location.search));
    this.#form.querySelector<HTMLElement>(".filters")!.hidden = false;
    this.#form.addEventListener("input", () => this.#change());
    this.#form.addEventListener("submit", (event) => this.#submit(event));
    this.#more.addEventListener("click", () => this.#showMore());
    window.addEventListener("popstate", () => {
      this.#fill(new URLSearchParams(location.search));
      void this.#answer();
    });
    if (this.#isAsked()) this.#say("Searching…");
    try {
      this.#search = await loadSearch(this.#form.action);
      await this.#answer();
    } catch {
      this.#say("The search could not be loaded. The lists below lead to every authority and indicator.");
    }
  }

  get #form(): HTMLFormElement {
    return this.querySelector("form")!;
  }

  get #text(): string {
    return this.#form.querySelector<HTMLInputElement>("[name=q]")!.value.trim();
  }

  get #filters(): Filters {
    return readFilters(this.#params());
  }

  #params(): URLSearchParams {
    const pairs = [...new FormData(this.#form)].map(([name, value]) => [name, String(value)]);
    return new URLSearchParams(pairs);
  }

  #isAsked(): boolean {
    return this.#text !== "" || isNarrowed(this.#filters);
  }

  /** Sets every field to what an address says. */
  #fill(params: URLSearchParams): void {
    for (const field of this.#form.elements) {
      if (field instanceof HTMLInputElement && field.type === "checkbox") {
        field.checked = params.getAll(field.name).includes(field.value);
      } else if (field instanceof HTMLInputElement || field instanceof HTMLSelectElement) {
        field.value = params.get(field.name) ?? "";
      }
    }
    const isNarrow = isNarrowed(readFilters(params));
    this.querySelector("details")!.open = isNarrow || matchMedia("(min-width: 60rem)").matches;
  }

  #change(): void {
    const query = writeParams(this.#text, this.#filters).toString();
    history.replaceState(null, "", query === "" ? location.pathname : `?${query}`);
    void this.#answer();
  }

  #submit(event: SubmitEvent): void {
    event.preventDefault();
    this.#change();
  }

  async #answer(): Promise<void> {
    const search = this.#search;
    if (!search) return;
    const turn = ++this.#asked;
    const text = this.#text;
    this.#shown = STEP;
    clearTimeout(this.#pause);
    if (text === "") return this.#show(browse(search.index, this.#filters));
    this.#show(search.now(text));
    const results = await search.complete(text);
    if (turn !== this.#asked) return;
    this.#show(results, true);
    if (text.length >= SHORTEST)
      this.#pause = setTimeout(() => void this.#addPages(search, text, results, turn), PAUSE);
  }

  /** Pages with the words on them come last; where they cannot be looked through, the rest still stands. */
  async #addPages(search: Search, text: string, results: readonly Result[], turn: number): Promise<void> {
    const base = new URL("..", this.#form.action).href;
    const pages = await searchPages(text, base, search.index.entries).catch(() => []);
    if (turn === this.#asked) this.#show(appendPages(results, pages), true);
  }

  #show(found: readonly Result[], isWhole = this.#text === ""): void {
    this.#found = found;
    const { results, counts } = answer(found, this.#filters);
    const isAsked = this.#isAsked();
    this.querySelector<HTMLElement>(".lists")!.hidden = isAsked;
    this.#list.replaceChildren(...results.slice(0, this.#shown).map((result) => this.#item(result)));
    this.#list.ariaBusy = String(!isWhole);
    const place = this.querySelector(".answers")!;
    if (isAsked) place.replaceChildren(this.#list, ...(results.length > this.#shown ? [this.#more] : []));
    else place.replaceChildren();
    for (const count of this.querySelectorAll<HTMLElement>("[data-count]")) {
      const number = counts.get(count.dataset["count"] as Result["kind"]);
      count.textContent = isAsked && number ? `(${number})` : "";
    }
    if (isWhole) this.#say(isAsked ? countWords(results.length, this.#text) : "");
  }

  #showMore(): void {
    const before = this.#shown;
    this.#shown += STEP;
    this.#show(this.#found, true);
    this.#list.children[before]?.querySelector("a")?.focus();
  }

  #item(result: Result): HTMLLIElement {
    return resultItem(result, this.#search!.index, this.#form.action);
  }

  #say(words: string): void {
    this.querySelector("[role=status]")!.textContent = words;
  }
}

if (!customElements.get("search-page")) customElements.define("search-page", SearchPage);
