import { escape } from "../../charts/draw/svg.ts";
import type { FigureView } from "../../views/figures.ts";
import type { VerdictView } from "../../views/verdict.ts";

/** Puts the site's base path before a root-relative path. */
export type Link = (path: string) => string;

/** Charts within the element that brings pointer and keyboard to them; as text, since Astro writes such elements several times over. */
export function focusable(name: string, markup: string): string {
  return `<chart-focus class="${name}">${markup}</chart-focus>`;
}

/** A figure that says which published cell it shows, or why there is none: as `Figure.astro` writes it, without the spaces. */
export function figureMarkup(figure: FigureView, indicator: string, area: string): string {
  const { text, missing, raw, period } = figure;
  const cell = `data-indicator="${indicator}" data-authority="${area}"${period && ` data-period="${period}"`}`;
  if (missing === "") return `<data value="${raw}" data-value="${raw}" ${cell}>${escape(text)}</data>`;
  return `<span class="missing" ${cell}>${abbreviation(text, missing)}<span class="visually-hidden">, ${escape(missing)}</span></span>`;
}

/** A short text with its meaning under the pointer; the text alone where there is no more to say. */
export function abbreviation(text: string, meaning: string): string {
  return meaning === "" ? escape(text) : `<abbr title="${escape(meaning)}">${escape(text)}</abbr>`;
}

/** A verdict as `Verdict.astro` writes it: a shape, a word and a tone, and the reason where there is none. */
export function verdictMarkup({ text, shape, tone, reason }: VerdictView): string {
  const sign = shape && `<span aria-hidden="true">${shape}</span> `;
  if (reason === "") return `<span class="verdict ${tone}">${sign}${escape(text)}</span>`;
  const words = escape(reason);
  return `<span class="verdict ${tone}" title="${words}">${sign}${escape(text)}<span class="visually-hidden">: ${words}</span></span>`;
}
