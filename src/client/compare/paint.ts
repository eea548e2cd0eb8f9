import { drawingWidth } from "../../charts/frame.ts";
import type { Authority } from "../../model/authority.ts";
import type { Figures } from "../../model/figures-file.ts";
import type { OwnFigure } from "../../views/compare-own.ts";
import { blocksOf, chosenOf } from "./blocks.ts";
import type { paintDetail } from "./detail.ts";
import type { Choice, Offer } from "./state.ts";
import { heatTable, profilesTable, subjectTable } from "./tables.ts";

/**
 * Fills the results with what is chosen; parts that have nothing to show are hidden. `detail` draws the charts of one indicator: its code
 * is fetched with the first figures, and there is nothing to draw before.
 */
export function paint(
  root: HTMLElement,
  offer: Offer,
  choice: Choice,
  figures: readonly Figures[],
  own: readonly OwnFigure[],
  detail: typeof paintDetail | null,
): void {
  const { areas, profiles } = offer;
  const chosen = chosenOf(areas, choice);
  // Measured before anything is written: afterwards the browser would have to lay the page out first.
  const width = drawingWidth(root.clientWidth, true);
  const holder = document.activeElement?.id;
  const blocks = blocksOf(areas, choice, figures);
  const [subject] = choice.authorities;
  const show = (id: string, markup: string) => fill(root, id, withBase(root, markup));
  show("profiles", chosen ? profilesTable(choice.authorities, profiles) : "");
  show("against", subject && blocks.length > 0 ? subjectTable(blocks, subject, choice.edition) : "");
  show("heat", blocks.length > 0 && choice.authorities.length > 1 ? heatTable(blocks, choice.authorities) : "");
  root.querySelector<HTMLElement>("#empty")!.hidden = chosen !== null;
  detail?.(root, choice, chosen, figures, own, width, show);
  if (subject) setSubject(root, subject);
  if (holder && document.activeElement?.id !== holder) document.getElementById(holder)?.focus();
}

/** Puts markup into a part of the page. */
export type Show = (id: string, markup: string) => void;

/** Fills a part of the page; its section is hidden where there is nothing to show. */
function fill(root: HTMLElement, id: string, markup: string): void {
  const box = root.querySelector<HTMLElement>(`[data-part=${id}]`)!;
  box.innerHTML = markup;
  box.closest("section")!.hidden = markup === "";
  const { release, base, site } = root.dataset;
  for (const menu of box.querySelectorAll("take-away"))
    Object.assign((menu as HTMLElement).dataset, { release, base, site });
}

function withBase(root: HTMLElement, markup: string): string {
  return markup.replaceAll(' href="/', ` href="${root.dataset["base"] ?? "/"}`);
}

function setSubject(root: HTMLElement, { name }: Authority): void {
  for (const place of root.querySelectorAll("[data-subject]")) place.textContent = name;
}
