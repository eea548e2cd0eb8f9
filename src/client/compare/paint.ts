import { element, escape } from "../../charts/draw/svg.ts";
import type { Authority } from "../../model/authority.ts";
import type { Figures } from "../../model/figures-file.ts";
import type { IndicatorId } from "../../model/indicator.ts";
import { compareBlock, type CompareBlock } from "../../views/compare.ts";
import type { Chosen } from "../../views/compare-facts.ts";
import { endsOf, periodChoice, periodsIn } from "../../views/compare-change.ts";
import type { OwnFigure } from "../../views/compare-own.ts";
import { blocksOf, chosenOf } from "./blocks.ts";
import { changeFigure, dotsFigure, drawingWidth, linesFigure, scatterFigure } from "./charts.ts";
import type { Choice, Offer } from "./state.ts";
import { detailTable, heatTable, profilesTable, subjectTable } from "./tables.ts";

/** Fills the results with what is chosen; parts that have nothing to show are hidden. */
export function paint(
  root: HTMLElement,
  offer: Offer,
  choice: Choice,
  figures: readonly Figures[],
  own: readonly OwnFigure[],
): void {
  const { areas, profiles } = offer;
  const chosen = chosenOf(areas, choice);
  // Measured before anything is written: afterwards the browser would have to lay the page out first.
  const width = drawingWidth(root.clientWidth);
  const holder = document.activeElement?.id;
  const blocks = blocksOf(areas, choice, figures);
  const [subject] = choice.authorities;
  const show = (id: string, markup: string) => fill(root, id, withBase(root, markup));
  show("profiles", chosen ? profilesTable(choice.authorities, profiles) : "");
  show("against", subject && blocks.length > 0 ? subjectTable(blocks, subject, choice.edition) : "");
  show("heat", blocks.length > 0 && choice.authorities.length > 1 ? heatTable(blocks, choice.authorities) : "");
  root.querySelector<HTMLElement>("#empty")!.hidden = chosen !== null;
  paintDetail(root, choice, chosen, figures, own, width, show);
  if (subject) setSubject(root, subject);
  if (holder && document.activeElement?.id !== holder) document.getElementById(holder)?.focus();
}

type Show = (id: string, markup: string) => void;

/** One indicator in detail: its table and charts, the change between two periods, and another indicator against it. */
function paintDetail(
  root: HTMLElement,
  choice: Choice,
  chosen: Chosen | null,
  figures: readonly Figures[],
  own: readonly OwnFigure[],
  width: number,
  show: Show,
): void {
  const { selection, indicators } = choice;
  const first = find(figures, selection.x ?? indicators[0] ?? null);
  const block = chosen && first ? compareBlock(chosen, first) : null;
  if (!chosen || !first || !block) {
    for (const id of ["detail", "over-time", "change", "pair"]) show(id, "");
    return;
  }
  fillList(root, "x", optionsOf(figures), first.indicator.id);
  show("detail", detailTable(block, chosen.authorities[0]) + dotsFigure(block, first, own, width));
  show("over-time", linesFigure(chosen, block, first, selection.axis, own, width));
  root.querySelector<HTMLInputElement>("input[name=axis]")!.checked = selection.axis === "data";
  paintChange(root, choice, chosen, first, width, show);
  paintPair(root, choice, chosen, [block, first], figures, width, show);
}

function paintChange(root: HTMLElement, choice: Choice, chosen: Chosen, figures: Figures, width: number, show: Show) {
  const periods = periodsIn(chosen, figures);
  const { from, to, note } = endsOf(periods, choice.selection.from, choice.selection.to);
  if (!from || !to || from.id === to.id) return show("change", "");
  const options = periods.map((period) => ({ value: period.id, text: periodChoice(period) }));
  fillList(root, "from", options.slice(0, -1), from.id);
  fillList(root, "to", options.slice(1), to.id);
  const words = note === "" ? "" : element("p", { class: "soft" }, escape(note));
  show("change", words + changeFigure(chosen, figures, from, to, width));
}

function paintPair(
  root: HTMLElement,
  { selection, indicators }: Choice,
  chosen: Chosen,
  [block, first]: readonly [CompareBlock, Figures],
  figures: readonly Figures[],
  width: number,
  show: Show,
): void {
  const id = selection.y ?? indicators.find((one) => one !== first.indicator.id) ?? null;
  const second = find(figures, id);
  const other = second ? compareBlock(chosen, second) : null;
  if (!second || !other || second === first) return show("pair", "");
  fillList(root, "y", optionsOf(figures.filter((one) => one !== first)), second.indicator.id);
  show("pair", scatterFigure(chosen, [block, other], [first, second], width));
}

function find(figures: readonly Figures[], id: IndicatorId | null): Figures | undefined {
  return figures.find(({ indicator }) => indicator.id === id);
}

interface Option {
  value: string;
  text: string;
}

function optionsOf(figures: readonly Figures[]): Option[] {
  return figures.map(({ indicator }) => ({ value: indicator.id, text: indicator.title }));
}

function fillList(root: HTMLElement, name: string, options: readonly Option[], value: string): void {
  const select = root.querySelector<HTMLSelectElement>(`select[name=${name}]`)!;
  select.innerHTML = options.map((one) => element("option", { value: one.value }, escape(one.text))).join("");
  select.value = value;
}

/** Fills a part of the page; its section is hidden where there is nothing to show. */
function fill(root: HTMLElement, id: string, markup: string): void {
  const box = root.querySelector<HTMLElement>(`[data-part=${id}]`)!;
  box.innerHTML = markup;
  box.closest("section")!.hidden = markup === "";
}

function withBase(root: HTMLElement, markup: string): string {
  return markup.replaceAll(' href="/', ` href="${root.dataset["base"] ?? "/"}`);
}

function setSubject(root: HTMLElement, { name }: Authority): void {
  for (const place of root.querySelectorAll("[data-subject]")) place.textContent = name;
}
