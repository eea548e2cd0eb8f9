import { element, escape } from "../../charts/draw/svg.ts";
import type { Figures } from "../../model/figures-file.ts";
import type { IndicatorId } from "../../model/indicator.ts";
import { compareBlock, type CompareBlock } from "../../views/compare.ts";
import { endsOf, periodChoice, periodsIn } from "../../views/compare-change.ts";
import type { Chosen } from "../../views/compare-facts.ts";
import type { OwnFigure } from "../../views/compare-own.ts";
import { changeFigure, dotsFigure, linesFigure, scatterFigure } from "./charts.ts";
import { detailTable } from "./detail-tables.ts";
import type { Show } from "./paint.ts";
import type { Choice } from "./state.ts";

/** One indicator in detail: its table and charts, the change between two periods, and another indicator against it. */
export function paintDetail(
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
  show("detail", detailTable(block, chosen.authorities[0]) + dotsFigure(chosen, block, first, own, width));
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
