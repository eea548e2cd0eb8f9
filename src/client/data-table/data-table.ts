import { passes, type Filter, type Test } from "./filter.ts";
import { readQuery, writeQuery } from "./query.ts";
import { choiceWords, countWords, sheetLines, type Note, type SheetCell, type Write } from "./sheet.ts";
import {
  leadingNumber,
  nextOrder,
  orderWords,
  parseOrder,
  printOrder,
  sortRows,
  type Kind,
  type Order,
} from "./sort.ts";

type Control = HTMLSelectElement | HTMLInputElement;

/** How long "Copied" stands, and how long a browser may take to fetch the file, in milliseconds. */
const PAUSE = 3_000;

/**
 * A complete table made sortable, filterable and portable. What it can do is said in the markup: a header with `data-key` sorts
 * (`data-kind` says how), a cell's `data-sort` and `data-csv` stand for its text, and a template holds the filters, whose names are
 * the keys in the address and whose `data-on` and `data-test` say which of a row's data attributes they look at.
 */
class DataTable extends HTMLElement {
  static writer: () => Promise<Write>;

  #rows: readonly HTMLTableRowElement[] = [];
  #order: Order | null = null;

  connectedCallback(): void {
    if (this.#rows.length > 0) return;
    this.prepend(this.querySelector<HTMLTemplateElement>("template.controls")!.content.cloneNode(true));
    this.#rows = [...this.#body.rows];
    for (const head of this.#heads) this.#addButton(head);
    const form = this.querySelector("form")!;
    form.addEventListener("submit", (event) => event.preventDefault());
    form.addEventListener("input", ({ target }) => this.#change((target as HTMLInputElement).type === "search"));
    this.#on("clear", () => this.#clear());
    this.#on("download", () => void this.#download());
    this.#on("copy", () => void this.#copy());
    // A browser lets a page copy for a moment after the press: what writes is there before it.
    for (const sign of ["pointerover", "focusin"])
      this.querySelector(".tools")!.addEventListener(sign, () => void DataTable.writer(), { once: true });
    addEventListener("popstate", () => this.#fill());
    this.#fill();
  }

  get #body(): HTMLTableSectionElement {
    return this.querySelector("tbody")!;
  }

  get #heads(): HTMLTableCellElement[] {
    return [...this.querySelectorAll<HTMLTableCellElement>("thead th[data-key]")];
  }

  get #controls(): Control[] {
    return [...this.querySelectorAll<Control>("form [name]")];
  }

  get #keys(): string[] {
    return [...this.#controls.map(({ name }) => name), "sort"];
  }

  #on(name: string, act: () => void): void {
    this.querySelector(`button.${name}`)!.addEventListener("click", act);
  }

  #addButton(head: HTMLTableCellElement): void {
    const button = document.createElement("button");
    button.type = "button";
    button.append(...head.childNodes);
    head.append(button);
    button.addEventListener("click", () => {
      this.#order = nextOrder(this.#order, head.dataset["key"]!, kindOf(head));
      this.#change(false);
    });
  }

  /** Sets the controls and the order to what the address says. */
  #fill(): void {
    const choices = readQuery(location.search, this.#keys);
    for (const control of this.#controls) {
      control.value = choices.get(control.name) ?? "";
      // A select has no value where the address names none of its options.
      if (control.value === "") control.value = "";
    }
    const order = parseOrder(choices.get("sort") ?? "");
    this.#order = order && this.#headOf(order.key) ? order : null;
    this.#show();
  }

  /** Shows what is chosen now and puts it into the address; a letter more in a field of text makes no step back of its own. */
  #change(isTyping: boolean): void {
    const choices = new Map(this.#controls.map(({ name, value }) => [name, value]));
    if (this.#order) choices.set("sort", printOrder(this.#order));
    const query = writeQuery(location.search, this.#keys, choices);
    if (query !== location.search) {
      history[isTyping ? "replaceState" : "pushState"](null, "", location.pathname + query + location.hash);
    }
    this.#show();
  }

  #clear(): void {
    for (const control of this.#controls) control.value = "";
    this.#order = null;
    this.#change(false);
    this.#controls[0]?.focus();
  }

  #show(): void {
    const filters = this.#controls.map(filterOf);
    for (const row of this.#rows) row.hidden = !passes((name) => valueOf(row, name), filters);
    this.#body.append(...this.#sorted());
    this.#showOrder();
    this.#say(this.#status());
    this.querySelector<HTMLElement>("button.clear")!.hidden =
      !this.#order && filters.every(({ chosen }) => chosen === "");
  }

  #showOrder(): void {
    const order = this.#order;
    for (const head of this.#heads) {
      if (head.dataset["key"] === order?.key)
        head.setAttribute("aria-sort", order?.descending ? "descending" : "ascending");
      else head.removeAttribute("aria-sort");
    }
  }

  #sorted(): readonly HTMLTableRowElement[] {
    const order = this.#order;
    const head = order && this.#headOf(order.key);
    if (!head) return this.#rows;
    return sortRows(
      this.#rows,
      (row) => sortText(row.cells[head.cellIndex]!, kindOf(head)),
      kindOf(head),
      order.descending,
    );
  }

  #headOf(key: string): HTMLTableCellElement | undefined {
    return this.#heads.find((head) => head.dataset["key"] === key);
  }

  #count(): string {
    return countWords(this.#rows.filter(({ hidden }) => !hidden).length, this.#rows.length, this.dataset["noun"]!);
  }

  /** How many rows are shown, and in which order where a reader chose one. */
  #status(): string {
    const order = this.#order;
    const head = order && this.#headOf(order.key);
    return this.#count() + (head ? orderWords(textOf(head), kindOf(head), order.descending) : "");
  }

  /** The table as shown: the columns that can be seen and are not pictures, then the one that rows carry unseen. */
  #table(): { header: string[]; rows: SheetCell[][] } {
    const heads = [...this.querySelectorAll<HTMLTableCellElement>("thead th")];
    const columns = heads.filter((head) => !("picture" in head.dataset) && head.getClientRects().length > 0);
    const { extra, extraLabel } = this.dataset;
    const shown = [...this.#body.rows].filter(({ hidden }) => !hidden);
    return {
      header: [...columns.map(textOf), ...(extra ? [extraLabel!] : [])],
      rows: shown.map((row) => [
        ...columns.map((head) => sheetCell(row.cells[head.cellIndex]!, kindOf(head))),
        ...(extra ? [row.getAttribute(`data-${extra}`)] : []),
      ]),
    };
  }

  #notes(): Note[] {
    const terms = this.querySelector<HTMLTemplateElement>("template.notes")!.content.querySelectorAll("dt");
    const notes = [...terms].map((term): Note => [textOf(term), textOf(term.nextElementSibling!)]);
    const chosen = this.#controls
      .filter(({ value }) => value !== "")
      .map((one): Note => [textOf(one.labels![0]!.firstElementChild!), shownValue(one)]);
    return [
      ...notes,
      ["Shown", [this.#count(), choiceWords(chosen)].filter(Boolean).join("; ")],
      ["Address", location.href],
    ];
  }

  async #download(): Promise<void> {
    const write = await DataTable.writer();
    const { header, rows } = this.#table();
    const [first = [], ...rest] = sheetLines(this.#notes(), header, rows);
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob([write(first.map(String), rest)], { type: "text/csv;charset=utf-8" }));
    link.download = this.dataset["file"]!;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), PAUSE);
  }

  async #copy(): Promise<void> {
    const write = await DataTable.writer();
    const { header, rows } = this.#table();
    // The clipboard is there on secure pages only, and a reader may refuse it.
    const copying = navigator.clipboard?.writeText(write(header, rows, "\t")) ?? Promise.reject();
    this.#say(
      await copying.then(
        () => `Copied: ${this.#count()}`,
        () => "The browser does not let the table be copied",
      ),
    );
    setTimeout(() => this.#say(this.#status()), PAUSE);
  }

  #say(words: string): void {
    this.querySelector("[role=status]")!.textContent = words;
  }
}

function kindOf(head: HTMLElement): Kind {
  return (head.dataset["kind"] ?? "text") as Kind;
}

/** A value that a row carries; its name is that of its heading. */
function valueOf(row: HTMLTableRowElement, name: string): string {
  return name === "name" ? textOf(row.querySelector("th")!) : (row.getAttribute(`data-${name}`) ?? "");
}

function filterOf({ name, value, dataset }: Control): Filter {
  return { on: dataset["on"] ?? name, test: (dataset["test"] ?? "is") as Test, chosen: value };
}

function shownValue(control: Control): string {
  return control instanceof HTMLSelectElement ? control.selectedOptions[0]!.text : control.value;
}

/** An element's text, or what its picture says. */
function textOf(element: Element): string {
  const text = (element.textContent ?? "").replace(/\s+/g, " ").trim();
  return text || (element.querySelector("[aria-label]")?.getAttribute("aria-label") ?? "");
}

/** What a cell is sorted by: what it says it is, else the figure in it, else its text; empty where it has no value. */
function sortText(cell: HTMLElement, kind: Kind): string {
  const said = valueIn(cell);
  if (said !== undefined) return said;
  return kind === "number" ? leadingNumber(textOf(cell)) : textOf(cell);
}

function valueIn(cell: HTMLElement): string | undefined {
  return cell.dataset["sort"] ?? cell.querySelector("data")?.value;
}

function sheetCell(cell: HTMLElement, kind: Kind): SheetCell {
  const { csv } = cell.dataset;
  const sort = valueIn(cell);
  if (csv !== undefined) return csv;
  if (!sort) return textOf(cell);
  return kind === "number" ? Number(sort) : kind === "date" ? sort : textOf(cell);
}

/** Brings every `<data-table>` of the page to life; `writer` fetches what makes the text that is taken away. */
export function defineDataTable(writer: () => Promise<Write>): void {
  DataTable.writer = writer;
  if (!customElements.get("data-table")) customElements.define("data-table", DataTable);
}
