import { element, escape } from "../../charts/draw/svg.ts";
import type { CompareCell } from "../../views/compare.ts";
import type { FigureView } from "../../views/figures.ts";
import type { VerdictView } from "../../views/verdict.ts";

/** A heading of a table's column; `figure` columns are set to the right. */
export function columnHead(text: string, kind: "figure" | "" = "", more = ""): string {
  return element("th", { scope: "col", class: kind }, escape(text) + more);
}

/** Small words under a cell's text. */
export function under(words: string): string {
  return words === "" ? "" : element("span", { class: "unit" }, escape(words));
}

/** Words that only a screen reader gets. */
export function unseen(words: string): string {
  return words === "" ? "" : element("span", { class: "visually-hidden" }, escape(words));
}

/** A published figure, marked with where it belongs, or the symbol for its absence and the reason. */
export function figureMarkup(figure: FigureView, indicator: string, area: string): string {
  const ref = { "data-indicator": indicator, "data-authority": area, "data-period": figure.period };
  if (figure.missing === "") {
    return element(
      "data",
      { value: String(figure.raw), "data-value": String(figure.raw), ...ref },
      escape(figure.text),
    );
  }
  const symbol = element("abbr", { title: figure.missing }, escape(figure.text));
  return element("span", { class: "missing", ...ref }, symbol + unseen(`, ${figure.missing}`));
}

/** A verdict: shape, word and tone. */
export function verdictMarkup({ text, shape, tone, reason }: VerdictView): string {
  const sign = shape === "" ? "" : `${element("span", { "aria-hidden": "true" }, shape)} `;
  const words = escape(text) + unseen(reason === "" ? "" : `: ${reason}`);
  return element("span", { class: `verdict ${tone}`, title: reason }, sign + words);
}

/** A place of N with what chance makes of it, or a dash with the reason why there is none. */
export function rankMarkup({ rank, rankNote }: CompareCell): string {
  if (rank === "–") return element("abbr", { title: rankNote }, rank) + unseen(`, ${rankNote}`);
  return element("span", { class: "nowrap" }, escape(rank)) + under(rankNote);
}

/** A change with what it is measured from, or a dash with the reason why there is none. */
export function changeMarkup({ change, changeNote }: CompareCell): string {
  if (change === "–") return element("abbr", { title: changeNote }, change) + unseen(`, ${changeNote}`);
  return element("span", { class: "nowrap" }, escape(change)) + under(changeNote);
}

/** A table in a box that scrolls sideways and can be reached with the Tab key. */
export function tableMarkup(label: string, caption: string, head: string, body: string, className = ""): string {
  const inner =
    element("caption", {}, element("span", {}, escape(caption))) + element("thead", {}, element("tr", {}, head));
  const table = element("table", { class: className }, inner + element("tbody", {}, body));
  return element("div", { class: "scroll", tabindex: "0", role: "region", "aria-label": label }, table);
}
