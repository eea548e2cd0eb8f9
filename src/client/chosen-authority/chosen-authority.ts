import { emptySelection, ignoredWords, parseSelection, type Selection, writeSelection } from "../../model/selection.ts";
import type { Spread } from "../../charts/draw/responsive.ts";
import type { ChosenFile } from "../../views/indicator-chosen.ts";
import { fetchFile } from "./file.ts";
import { highlight } from "./highlight.ts";

/** One authority of the page's table. */
interface Listed {
  code: string;
  slug: string;
  name: string;
  href: string;
}

/**
 * Follows one authority through an indicator's page: a field beside the question, the choice in the address (`?a=lancashire`), the
 * answer in words, and the authority with its neighbours in every chart, on the maps and in the table. `axis` in the address says
 * where axes start. The figures come from a file that is fetched with the first choice.
 */
class ChosenAuthority extends HTMLElement {
  #listed: readonly Listed[] = [];
  #file: Promise<ChosenFile> | null = null;
  /** The charts as the server drew them, to go back to. */
  readonly #drawn = new Map<HTMLElement, string>();
  #turn = 0;

  connectedCallback(): void {
    if (this.#listed.length > 0) return;
    this.#listed = listedIn(document.querySelectorAll("#authorities tbody tr"));
    this.#select.append(...[...this.#listed].sort(byName).map(({ slug, name }) => new Option(name, slug)));
    this.#select.addEventListener("change", () => this.#go({ authorities: [this.#select.value].filter(Boolean) }));
    this.#axis?.addEventListener("change", () => this.#go({ axis: axisOf(this.#axis!.value) }));
    this.querySelector("button")?.addEventListener("click", () => this.#go({ authorities: [] }));
    document.addEventListener("click", (event) => this.#follow(event));
    addEventListener("popstate", () => void this.#show());
    for (const control of document.querySelectorAll("[data-needs-script]")) control.removeAttribute("hidden");
    this.#linkMarks();
    void this.#show();
  }

  get #select(): HTMLSelectElement {
    return this.querySelector("select")!;
  }

  get #axis(): HTMLSelectElement | null {
    return document.querySelector("select[name=axis]");
  }

  get #charts(): HTMLElement[] {
    return [...document.querySelectorAll<HTMLElement>("chart-focus[data-follows]")];
  }

  get #known(): ReadonlySet<string> {
    return new Set(this.#listed.map(({ slug }) => slug));
  }

  /** A mark leads to this page with its authority chosen. */
  #linkMarks(): void {
    for (const link of document.querySelectorAll<SVGAElement>("chart-focus a[href*='/authorities/']")) {
      const slug = slugIn(link.getAttribute("href") ?? "");
      if (slug) link.setAttribute("href", `?a=${slug}`);
    }
  }

  #follow(event: MouseEvent): void {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
    const link = (event.target as Element).closest("chart-focus a[href^='?a=']");
    if (!link) return;
    event.preventDefault();
    this.#go({ authorities: [link.getAttribute("href")!.slice("?a=".length)] });
  }

  /** Puts a choice into the address, as a step that the back button undoes. */
  #go(change: Partial<Selection>): void {
    const { selection } = parseSelection(location.search, { authorities: this.#known });
    const { authorities, axis } = { ...selection, ...change };
    const query = writeSelection({ ...emptySelection, authorities, axis }, location.search);
    if (query !== location.search) history.pushState(null, "", location.pathname + query + location.hash);
    void this.#show();
  }

  /** Shows what the address says. */
  async #show(): Promise<void> {
    const turn = ++this.#turn;
    const { selection, ignored } = parseSelection(location.search, { authorities: this.#known });
    const listed = this.#listed.find(({ slug }) => slug === selection.authorities[0]) ?? null;
    this.#select.value = listed?.slug ?? "";
    this.querySelector("button")!.hidden = listed === null;
    showAxis(this.#axis, selection.axis);
    this.#say("ignored", [ignoredWords(ignored)]);
    const isUsual = listed === null && selection.axis === null;
    try {
      const file = isUsual ? null : await this.#load();
      const chosen = { code: listed?.code ?? null, axis: selection.axis };
      const redrawn = file && (await import("./redraw.ts")).redraw(file, chosen, this.#charts.map(describe));
      if (turn !== this.#turn) return;
      this.#charts.forEach((chart, place) => this.#put(chart, redrawn?.[place] ?? null));
      this.#answer(file, listed);
    } catch {
      this.#file = null;
      if (turn !== this.#turn) return;
      highlight(listed?.code ?? null, []);
      this.#say("answer", ["The figures could not be fetched. The table below has them all."]);
    }
  }

  #load(): Promise<ChosenFile> {
    return (this.#file ??= fetchFile(this.dataset["file"]!));
  }

  #put(chart: HTMLElement, redrawn: { markup: string; startsAtZero: boolean } | null): void {
    const first = this.#drawn.get(chart);
    if (!redrawn && first === undefined) return;
    this.#drawn.set(chart, first ?? chart.innerHTML);
    chart.innerHTML = redrawn?.markup ?? first ?? "";
    const note = chart.closest("figure")?.querySelector<HTMLElement>(".axis-note");
    if (note) note.hidden = redrawn ? redrawn.startsAtZero : note.dataset["usual"] === "zero";
  }

  #answer(file: ChosenFile | null, listed: Listed | null): void {
    const area = listed && file?.areas[listed.code];
    highlight(listed?.code ?? null, area?.neighbours ?? []);
    this.toggleAttribute("data-chosen", Boolean(area));
    this.#say("answer", area ? area.words : []);
    const more = this.querySelector<HTMLAnchorElement>("a.more")!;
    more.hidden = !area;
    if (listed) {
      more.href = listed.href;
      more.textContent = `More on ${listed.name}`;
    }
  }

  #say(name: string, sentences: readonly string[]): void {
    const place = this.querySelector(`.${name}`)!;
    const words = sentences.filter(Boolean).join(" ");
    if (place.textContent !== words) place.textContent = words;
  }
}

function listedIn(rows: Iterable<Element>): Listed[] {
  return [...rows].flatMap((row) => {
    const link = row.querySelector<HTMLAnchorElement>("th a");
    const code = row.querySelector("[data-authority]")?.getAttribute("data-authority");
    const slug = slugIn(link?.getAttribute("href") ?? "");
    return link && code && slug ? [{ code, slug, name: link.textContent ?? "", href: link.href }] : [];
  });
}

function slugIn(path: string): string {
  return /\/authorities\/([^/]+)\//.exec(path)?.[1] ?? "";
}

function byName(a: Listed, b: Listed): number {
  return a.name.localeCompare(b.name, "en");
}

function describe(chart: HTMLElement): { kind: string; label: string; spread: Spread } {
  return {
    kind: chart.dataset["chart"] ?? "",
    label: chart.querySelector("svg")?.getAttribute("aria-label") ?? "",
    spread: chart.matches(".spreads") ? "page" : "column",
  };
}

function axisOf(value: string): Selection["axis"] {
  return parseSelection(`?axis=${value}`).selection.axis;
}

/** A start that is not in the list was written into the address: it joins the list. */
function showAxis(select: HTMLSelectElement | null, axis: Selection["axis"]): void {
  if (!select) return;
  const value = axis === null ? "" : String(axis);
  if (![...select.options].some((option) => option.value === value)) select.append(new Option(value, value));
  select.value = value;
}

if (!customElements.get("chosen-authority")) customElements.define("chosen-authority", ChosenAuthority);
