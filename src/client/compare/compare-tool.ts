import {
  emptySelection,
  MOST_AUTHORITIES,
  writeSelection,
  type PeerPreset,
  type Selection,
} from "../../model/selection.ts";
import { formatNumber, joinWords, plural } from "../../format.ts";
import type { Figures } from "../../model/figures-file.ts";
import type { Authority } from "../../model/authority.ts";
import type { OwnFigure } from "../../views/compare-own.ts";
import type { Tools } from "../take-away/take-away.ts";
import type { paintDetail } from "./detail.ts";
import { Library } from "./load.ts";
import { paint } from "./paint.ts";
import { fillPickers, readPreset } from "./pickers.ts";
import { paperHref } from "./paper-link.ts";
import {
  changeWords,
  choiceIn,
  choiceOf,
  toggleIndicator,
  withAuthority,
  withoutAuthority,
  withSubject,
  type Choice,
  type IndicatorChoice,
  type Offer,
} from "./state.ts";

/**
 * The comparison of a reader's own choice. All that is chosen stands in the address; figures that a reader brings stand only here.
 * Without the script the element holds words and links to the tables.
 */
class CompareTool extends HTMLElement {
  static tools: Tools;

  #offer: Offer | null = null;
  #choice: Choice | null = null;
  #figures: readonly Figures[] = [];
  #own: readonly OwnFigure[] = [];
  #library = new Library("/");
  #detail: typeof paintDetail | null = null;
  /** Counts choices: what was fetched for an earlier one is not shown. */
  #turn = 0;

  connectedCallback(): void {
    if (this.#offer) return;
    this.#library = new Library(this.dataset["base"] ?? "/");
    void this.#start();
  }

  async #start(): Promise<void> {
    try {
      const [areas, profiles] = await Promise.all([this.#library.areas(), this.#library.profiles()]);
      this.replaceChildren(this.querySelector<HTMLTemplateElement>("template")!.content.cloneNode(true));
      this.#offer = { areas, profiles, indicators: this.#indicators() };
    } catch {
      this.#say("The lists of councils could not be fetched. Load the page again to try once more.");
      return;
    }
    this.#listen();
    await this.#show(choiceIn(this.#offer, location.search));
  }

  #indicators(): IndicatorChoice[] {
    return [...this.querySelectorAll<HTMLOptionElement>("#indicator-names option")].map(({ value, dataset }) => ({
      id: dataset["id"]!,
      title: value,
      topic: dataset["topic"]!,
      headline: dataset["headline"] === "" ? null : Number(dataset["headline"]),
    }));
  }

  #listen(): void {
    const form = this.querySelector("form")!;
    form.addEventListener("submit", (event) => event.preventDefault());
    this.addEventListener("change", ({ target }) => this.#changed(target as HTMLInputElement));
    this.addEventListener("click", ({ target }) => this.#pressed((target as Element).closest("button")));
    this.querySelector("#own")!.addEventListener(
      "toggle",
      ({ target }) => void this.#openOwn(target as HTMLDetailsElement),
    );
    addEventListener("popstate", () => void this.#show(choiceIn(this.#offer!, location.search)));
    let width = this.clientWidth;
    new ResizeObserver(() => {
      if (Math.abs(this.clientWidth - width) > 20) {
        width = this.clientWidth;
        this.#paint();
      }
    }).observe(this);
  }

  /** A choice made in a field of the form, or in one of the lists between the results. */
  #changed(control: HTMLInputElement | HTMLSelectElement): void {
    const { name, value } = control;
    const { selection } = this.#choice!;
    switch (name) {
      case "add-authority":
        return this.#addAuthority(control as HTMLInputElement);
      case "add-indicator":
        return this.#addIndicator(control as HTMLInputElement);
      case "peers":
        return this.#choose({ ...selection, authorities: selection.authorities.slice(0, 1), peers: peersOf(value) });
      case "preset":
        return this.#choose({ ...selection, indicators: [], preset: readPreset(value), x: null, y: null });
      case "edition":
        return this.#choose({ ...selection, edition: value });
      case "axis":
        return this.#choose({ ...selection, axis: (control as HTMLInputElement).checked ? "data" : null });
      case "x":
      case "y":
      case "from":
      case "to":
        return this.#choose({ ...selection, [name]: value, ...(name === "x" ? { from: null, to: null } : {}) });
    }
  }

  #pressed(button: HTMLButtonElement | null): void {
    if (!button) return;
    const { act, value = "" } = button.dataset;
    const choice = this.#choice!;
    switch (act) {
      case "remove-authority":
        return this.#choose(withoutAuthority(choice, value), "#add-authority");
      case "first-authority":
        return this.#choose(withSubject(choice, value), "#add-authority");
      case "toggle-indicator":
        return this.#choose(toggleIndicator(choice, value), "#add-indicator");
      case "clear":
        return this.#choose(emptySelection, "#add-authority");
      case "download":
        return void this.#download(choice);
    }
  }

  async #download(choice: Choice): Promise<void> {
    const [{ takeAway }, { toCsv }] = await Promise.all([import("./take-away.ts"), CompareTool.tools.csv()]);
    takeAway(this.#offer!.areas, choice, this.#figures, toCsv);
  }

  #addAuthority(field: HTMLInputElement): void {
    const wanted = field.value.trim().toLowerCase();
    if (wanted === "") return;
    const found = this.#offer!.areas.authorities.find((one) => namesOf(one).includes(wanted));
    if (!found) return this.#say(`No council is called “${field.value}”. Choose one of the names in the list.`);
    const { authorities } = this.#choice!;
    if (authorities.length >= MOST_AUTHORITIES && !authorities.includes(found))
      return this.#say(`No more than ${MOST_AUTHORITIES} councils stand side by side: take one out first.`);
    field.value = "";
    const isFirst = this.#choice!.authorities.length === 0;
    const selection = withAuthority(this.#choice!, found.slug);
    this.#choose(isFirst && !selection.peers ? { ...selection, peers: { kind: "neighbours" } } : selection);
  }

  #addIndicator(field: HTMLInputElement): void {
    const wanted = field.value.trim().toLowerCase();
    if (wanted === "") return;
    const found = this.#offer!.indicators.find(({ title, id }) => title.toLowerCase() === wanted || id === wanted);
    if (!found) return this.#say(`No indicator is called “${field.value}”. Choose one of the names in the list.`);
    field.value = "";
    if (!this.#choice!.indicators.includes(found.id)) this.#choose(toggleIndicator(this.#choice!, found.id));
  }

  #choose(selection: Selection, focus = ""): void {
    const query = writeSelection(selection);
    if (query !== location.search) history.pushState(null, "", location.pathname + query + location.hash);
    void this.#show(choiceOf(this.#offer!, selection));
    if (focus !== "" && !this.contains(document.activeElement)) this.querySelector<HTMLElement>(focus)?.focus();
  }

  async #show(choice: Choice): Promise<void> {
    const change = changeWords(this.#choice, choice, this.#offer!);
    this.#choice = choice;
    const turn = ++this.#turn;
    fillPickers(this, this.#offer!, choice);
    this.#offerPaper(choice);
    this.querySelector<HTMLElement>("#download")!.hidden = choice.authorities.length === 0;
    const { x, y } = choice.selection;
    const ids = [...new Set([...choice.indicators, ...[x, y].filter((id) => id !== null)])];
    const wanted = choice.authorities.length === 0 ? [] : ids;
    const slow = setTimeout(() => this.#say("Fetching figures…"), 300);
    try {
      const [figures] = await Promise.all([this.#library.figures(wanted), wanted.length > 0 && this.#readyDetail()]);
      if (turn !== this.#turn) return;
      this.#figures = figures;
      this.#paint();
      this.#say([change, this.#summary()].filter(Boolean).join(" "));
    } catch {
      if (turn === this.#turn) this.#say("The figures could not be fetched. Choose again to try once more.");
    } finally {
      clearTimeout(slow);
    }
  }

  /** Fetches what draws the charts, and what lets a pointer and the keys walk through them, once there is something to draw. */
  async #readyDetail(): Promise<void> {
    const [{ paintDetail }] = await Promise.all([import("./detail.ts"), import("../chart-focus/chart-focus.ts")]);
    this.#detail = paintDetail;
  }

  #offerPaper(choice: Choice): void {
    const link = this.querySelector<HTMLAnchorElement>("#paper")!;
    const href = paperHref(this.dataset["base"] ?? "/", choice);
    link.hidden = href === "";
    link.href = href;
  }

  #paint(): void {
    if (!this.#choice || !this.#offer) return;
    const started = performance.now();
    paint(this, this.#offer, this.#choice, this.#figures, this.#own, this.#detail);
    performance.measure("compare-paint", { start: started, end: performance.now() });
  }

  #summary(): string {
    const { authorities, indicators, edition } = this.#choice!;
    const [first, ...others] = authorities;
    if (!first) return "Nothing is chosen yet.";
    const who = others.length === 0 ? [first.name] : [first.name, `${others.length} ${plural(others.length, "other")}`];
    const count = `${formatNumber(indicators.length, 0)} ${plural(indicators.length, "indicator")}`;
    const what = indicators.length === 0 ? "judgements only" : count;
    return `Shown: ${joinWords(who)}; ${what}; neighbours of the ${edition} edition.`;
  }

  async #openOwn(box: HTMLDetailsElement): Promise<void> {
    if (!box.open || box.querySelector("textarea")) return;
    const own = await import("./own/own-figures.ts").catch(() => null);
    if (box.querySelector("textarea")) return;
    if (!own) {
      box.open = false;
      return this.#say("The part for your own figures could not be fetched. Open it again to try once more.");
    }
    own.bringOwn(box, {
      figures: () => this.#figures,
      indicators: this.#offer!.indicators,
      library: this.#library,
      use: (own) => {
        this.#own = own;
        this.#paint();
      },
    });
  }

  #say(words: string): void {
    const status = this.querySelector("[role=status]");
    if (status) status.textContent = words;
  }
}

function peersOf(value: string): PeerPreset | null {
  const [kind, strand = "", grade = ""] = value.split(".");
  if (kind === "grade") return { kind, strand, grade };
  return kind === "neighbours" || kind === "counted-by" || kind === "region" || kind === "type" ? { kind } : null;
}

function namesOf({ name, slug, otherNames }: Authority): string[] {
  return [name, slug, ...otherNames].map((one) => one.toLowerCase());
}

/** Brings the comparison to life; `tools` make what is taken away. */
export function defineCompareTool(tools: Tools): void {
  CompareTool.tools = tools;
  if (!customElements.get("compare-tool")) customElements.define("compare-tool", CompareTool);
}
