import { answer, browse, countWords } from "./answers.ts";
import { element } from "../dom.ts";
import { isNarrowed, readFilters, writeParams, type Filters } from "./filters.ts";
import { searchPages } from "./fulltext.ts";
import { loadSearch } from "./load.ts";
import { resultItem } from "./result-item.ts";
import { appendPages, type Result } from "./result.ts";
import type { Search } from "./search.ts";
import { tiers } from "./tiers.ts";

/** Results shown before the reader asks for more. */
const STEP = 30;
/** The words on pages are looked through once the reader has not typed for so many milliseconds. */
const PAUSE = 250;
/** Shorter texts stand on every page. */
const SHORTEST = 3;
/** With so many results the words on pages are looked through only when the reader asks: it takes 100 KB. */
const ENOUGH = 10;
/** Pages found by their words that are fetched unasked, and when asked for: many of those are found by name already. */
const FEW = 5;
const MANY = 20;

/**
 * The page of results: answers the query in its address, then what the reader types and chooses, and keeps the address in step.
 * Without it the page shows its plain lists.
 */
class SearchPage extends HTMLElement {
  #search: Search | undefined;
  #found: readonly Result[] = [];
  #count = 0;
  #shown = STEP;
  #asked = 0;
  #pause: ReturnType<typeof setTimeout> | undefined;

  readonly #list = element("ol", { class: "results" });
  readonly #more = element("button", { type: "button" }, "Show more results");
  readonly #words = element("button", { type: "button" }, "Look for these words on every page too");

  async connectedCallback(): Promise<void> {
    // What was typed while this was fetched stays.
    if (!this.#isAsked()) this.#fill(new URLSearchParams(location.search));
    this.#form.querySelector<HTMLElement>(".filters")!.hidden = false;
    this.#form.addEventListener("input", () => this.#change());
    this.#form.addEventListener("submit", (event) => this.#submit(event));
    this.#more.addEventListener("click", () => this.#showMore());
    this.#words.addEventListener("click", () => void this.#addPages(this.#asked, MANY));
    window.addEventListener("popstate", () => {
      this.#fill(new URLSearchParams(location.search));
      void this.#answer();
    });
    if (this.#isAsked()) this.#say("Searching…");
    this.#lists.hidden = this.#isAsked();
    try {
      this.#search = await loadSearch(this.#form.action);
      await this.#answer();
    } catch {
      this.#say("The search could not be loaded. The lists below lead to every authority and indicator.");
      this.#lists.hidden = false;
    }
  }

  get #form(): HTMLFormElement {
    return this.querySelector("form")!;
  }

  get #lists(): HTMLElement {
    return this.querySelector<HTMLElement>(".lists")!;
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
    this.#show(text === "" ? browse(search.index, this.#filters) : search.now(text));
    if (text === "") return this.#conclude();
    // Where a file of places cannot be had, what is here still answers.
    const results = await search.complete(text).catch(() => search.now(text));
    if (turn !== this.#asked) return;
    this.#show(results);
    this.#say(countWords(this.#count, text));
    if (text.length < SHORTEST) return this.#conclude();
    if (!isEnough(results)) this.#pause = setTimeout(() => void this.#addPages(turn, FEW), PAUSE);
    else this.querySelector(".answers")!.append(this.#words);
  }

  /** Pages with the words on them come last; where they cannot be looked through, the rest still stands. */
  async #addPages(turn: number, most: number): Promise<void> {
    const base = new URL("..", this.#form.action).href;
    const pages = await searchPages(this.#text, base, this.#search!.index.entries, most).catch(() => []);
    if (turn !== this.#asked) return;
    this.#show(appendPages(this.#found, pages));
    this.#conclude();
  }

  /** Says how many there are; where there are none, the plain lists are the next best. */
  #conclude(): void {
    this.#say(this.#isAsked() ? countWords(this.#count, this.#text) : "");
    this.#lists.hidden = this.#isAsked() && this.#count > 0;
  }

  #show(found: readonly Result[]): void {
    this.#found = found;
    const { results, counts } = answer(found, this.#filters);
    this.#count = results.length;
    this.#list.replaceChildren(...results.slice(0, this.#shown).map((result) => this.#item(result)));
    const isAsked = this.#isAsked();
    this.#lists.hidden = isAsked;
    const shown = [results.length > 0 ? this.#list : [], results.length > this.#shown ? this.#more : []].flat();
    this.querySelector(".answers")!.replaceChildren(...(isAsked ? shown : []));
    this.#showCounts(isAsked ? counts : new Map());
  }

  #showCounts(counts: ReadonlyMap<string, number>): void {
    for (const place of this.querySelectorAll<HTMLElement>("[data-count]")) {
      const count = counts.get(place.dataset["count"]!);
      place.textContent = count ? `(${count})` : "";
    }
  }

  #showMore(): void {
    const before = this.#shown;
    this.#shown += STEP;
    this.#show(this.#found);
    this.#list.children[before]?.querySelector("a")?.focus();
  }

  #item(result: Result): HTMLLIElement {
    return resultItem(result, this.#search!.index, this.#form.action);
  }

  #say(words: string): void {
    this.querySelector("[role=status]")!.textContent = words;
  }
}

/** A name that is just what was asked for, or many that are like it, need no words from pages after them. */
function isEnough(results: readonly Result[]): boolean {
  return results.length >= ENOUGH || results.some(({ tier }) => tier <= tiers.place);
}

if (!customElements.get("search-page")) customElements.define("search-page", SearchPage);
