import { addColumns } from "./columns.ts";
import { besideIn, leave, SMALL } from "./list.ts";
import { markUnder, moveTo, type Spot, type Way } from "./move.ts";
import { hideTip, isTipShown, showTip } from "./tip.ts";
import { wordsOf } from "./words.ts";

/** Charts whose marks lie about a plane; in all others they have an order. */
const planes: ReadonlySet<string> = new Set(["tile-map", "outline-map", "judgement-timeline"]);

/** Half the width of a finger, in pixels. */
const FINGER = 24;

/**
 * Brings the marks of a server-drawn chart to the pointer, the finger and the keyboard. One mark of each picture is a stop of the
 * Tab key; arrows, Home, End and Page keys move from it, Escape hides the words. Every mark has a title, which is all this needs.
 */
class ChartFocus extends HTMLElement {
  #touched: Element | null = null;

  connectedCallback(): void {
    if (this.hasAttribute("data-ready")) return;
    this.setAttribute("data-ready", "");
    this.#prepareAll();
    // A chart that is drawn anew has new pictures.
    new MutationObserver(() => this.#prepareAll()).observe(this, { childList: true });
    this.addEventListener("keydown", (event) => this.#press(event));
    this.addEventListener("focusin", ({ target }) => this.#meet(target));
    this.addEventListener("focusout", hideTip);
    this.addEventListener("pointerover", (event) => this.#point(event));
    this.addEventListener("pointerleave", hideTip);
    this.addEventListener("pointerdown", (event) => this.#touch(event));
    this.addEventListener("click", (event) => this.#tap(event), true);
    this.#meet(document.activeElement);
  }

  /** True where its pictures stand under one another in a long table: then each column is one stop, and up and down lead on in it. */
  get #isList(): boolean {
    return this.hasAttribute("data-list");
  }

  /** Shows the words of what has the focus, and gives a chart of many its marks when a reader comes to it. */
  #meet(target: EventTarget | null): void {
    if (!(target instanceof Element) || !this.contains(target)) return;
    this.#wake(target);
    if (target.matches(SMALL)) void this.#fill(target as SVGSVGElement);
    this.#show(markOf(target));
  }

  /** Small charts, many to a page, get their marks when a reader comes to them. */
  #wake(target: EventTarget | null): void {
    const picture = target instanceof Element ? target.closest<SVGSVGElement>("svg.small-series") : null;
    if (!picture || picture.querySelector(".hit")) return;
    addColumns(picture);
    this.#enter(picture, -1);
  }

  /** A picture whose values are in a file gets its marks when the focus comes to it. */
  async #fill(picture: SVGSVGElement): Promise<void> {
    try {
      await (await import("./small-picture.ts")).addValues(picture);
      this.#enter(picture, picture.matches(".sparkline") ? -1 : 0);
    } catch {
      showTip(["The figures could not be fetched. They are in the table."], picture.getBoundingClientRect());
    }
  }

  /** Makes the marks that a picture was given its stops, and hands the focus on to one of them. */
  #enter(picture: SVGSVGElement, place: number): void {
    const held = document.activeElement === picture;
    // The keys may have gone on to another picture of a list while the values were fetched.
    const isStop = held || !this.#isList || picture.getAttribute("tabindex") === "0";
    this.#prepare(picture);
    const marks = marksIn(picture);
    const stop = isStop ? marks.at(place) : undefined;
    for (const mark of marks) mark.setAttribute("tabindex", mark === stop ? "0" : "-1");
    if (held) stop?.focus();
  }

  /** Gives each picture its stop for the Tab key, and its marks their roles. */
  #prepareAll(): void {
    for (const picture of this.querySelectorAll("svg")) {
      if (picture.matches(".small-series")) picture.setAttribute("tabindex", "0");
      else if (picture.matches(SMALL)) offer(picture, !this.#isList || besideIn(this, picture, -1) === null);
      else this.#prepare(picture);
    }
  }

  #prepare(picture: SVGSVGElement): void {
    const marks = marksIn(picture);
    if (marks.length === 0) return;
    // What is in an image is hidden from a screen reader; what is in a group is not.
    picture.setAttribute("role", "group");
    picture.removeAttribute("tabindex");
    const stop = marks.find((mark) => mark.matches("a:not([tabindex])")) ?? marks[0];
    for (const mark of marks) {
      if (!mark.matches("a")) mark.setAttribute("role", "img");
      mark.setAttribute("tabindex", mark === stop ? "0" : "-1");
    }
  }

  /** The marks of the picture that something happened in. */
  #marksAt(target: EventTarget | null): SVGElement[] {
    const picture = target instanceof Element ? (target.closest("svg") ?? target.querySelector("svg")) : null;
    return picture ? marksIn(picture) : [];
  }

  get #way(): Way {
    return planes.has(this.dataset["chart"] ?? "") ? "plane" : "order";
  }

  #press(event: KeyboardEvent): void {
    if (event.key === "Escape") return hideTip();
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (this.#isList && this.#step(event)) return;
    const from = markOf(event.target);
    if (!from) return;
    const marks = this.#marksAt(from);
    const place = moveTo(event.key, marks.indexOf(from), marks.map(middleOf), this.#way);
    const to = place === null ? undefined : marks[place];
    if (!to) return;
    event.preventDefault();
    for (const mark of marks) mark.setAttribute("tabindex", mark === to ? "0" : "-1");
    to.focus();
  }

  /** From a picture of a list to the one above or below it. */
  #step(event: KeyboardEvent): boolean {
    const way = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
    const picture = event.target instanceof Element ? event.target.closest("svg") : null;
    if (way === 0 || !picture) return false;
    event.preventDefault();
    const to = besideIn(this, picture, way);
    if (to) {
      leave(picture);
      const stop = marksIn(to)[0] ?? to;
      stop.setAttribute("tabindex", "0");
      stop.focus();
    }
    return true;
  }

  #show(mark: SVGElement | null): void {
    if (mark) showTip(wordsOf(mark, this), mark.getBoundingClientRect());
  }

  #point({ target, pointerType }: PointerEvent): void {
    if (pointerType === "touch") return;
    this.#wake(target);
    const mark = markOf(target);
    if (mark) this.#show(mark);
    else if (!this.contains(document.activeElement)) hideTip();
  }

  /** A finger is wider than a dot: it takes the nearest. */
  #touch({ target, pointerType, clientX: x, clientY: y }: PointerEvent): void {
    if (pointerType !== "touch") return;
    this.#wake(target);
    const marks = this.#marksAt(target);
    const near = markUnder({ x, y }, marks.map(middleOf), FINGER);
    const mark = markOf(target) ?? (near === null ? null : (marks[near] ?? null));
    this.#touched = mark && isTipShown() && this.#touched === mark ? null : mark;
    if (mark) this.#show(mark);
    else hideTip();
  }

  /** A first touch shows the words; a second one on the same mark follows its link. */
  #tap(event: MouseEvent): void {
    if (this.#touched && (event as PointerEvent).pointerType === "touch") event.preventDefault();
  }
}

/** Makes a picture that stood beside its figure as an ornament a stop of the Tab key with a name. */
function offer(picture: SVGSVGElement, isStop: boolean): void {
  if (picture.querySelector(".hit")) return;
  const what = picture.closest("tr, .card")?.querySelector("th a, h2 a")?.textContent ?? "";
  picture.removeAttribute("aria-hidden");
  picture.setAttribute("role", "img");
  picture.setAttribute(
    "aria-label",
    `${what}${picture.matches(".sparkline") ? " over time" : " among all authorities"}`,
  );
  picture.setAttribute("tabindex", isStop ? "0" : "-1");
}

/** The marks of a picture in their order: what has a title, or the link inside it. */
function marksIn(picture: SVGSVGElement): SVGElement[] {
  const titled = [...picture.querySelectorAll("title, [aria-label]")].map((one) =>
    one.localName === "title" ? one.parentElement! : one,
  ) as Element[];
  return [...new Set(titled.map((one) => (one.matches("a") ? one : (one.querySelector("a") ?? one))))] as SVGElement[];
}

function markOf(target: EventTarget | null): SVGElement | null {
  if (!(target instanceof Element)) return null;
  const titled = target.closest("svg a, svg [tabindex]");
  return titled instanceof SVGElement && titled.localName !== "svg" ? titled : (rowOf(target) ?? null);
}

/** The link of the row that a pointer is on. */
function rowOf(target: Element): SVGElement | null {
  const row = target.closest("svg .row");
  return row ? row.querySelector<SVGElement>("a, [tabindex]") : null;
}

function middleOf(mark: Element): Spot {
  const { left, right, top, bottom } = mark.getBoundingClientRect();
  return { x: (left + right) / 2, y: (top + bottom) / 2 };
}

if (!customElements.get("chart-focus")) customElements.define("chart-focus", ChartFocus);
