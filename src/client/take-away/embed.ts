import { chartKinds, writeSelection, type ChartKind, type Selection } from "../../model/selection.ts";

/** The charts that the page for frames can draw, each with a height that holds it on a phone. */
const heights: Readonly<Partial<Record<ChartKind, number>>> = {
  "time-series": 520,
  neighbours: 620,
  distribution: 520,
  "tile-map": 700,
  scatter: 620,
  slope: 620,
};

/** Charts of which each shows a place among others: without an authority there is nothing to show. */
const ofOnePlace: readonly ChartKind[] = ["neighbours", "slope"];

/**
 * The query under which the page for frames draws a chart; null where it cannot. Without an authority it is drawn for England. A scatter names
 * its two indicators itself.
 */
export function embedQuery(selection: Selection, drawn: string): string | null {
  const chart = chartKinds.find((kind) => kind === drawn);
  if (!chart || heights[chart] === undefined || selection.indicators.length !== 1 || chart === "scatter") return null;
  if (selection.authorities.length === 0 && ofOnePlace.includes(chart)) return null;
  return writeSelection({ ...selection, chart });
}

/** The code that puts a chart on another page; `address` is that of the page for frames. */
export function embedCode(address: string, query: string, title: string): string {
  const chart = new URLSearchParams(query).get("c") as ChartKind;
  const name = attribute(title);
  const source = attribute(address + query);
  return `<iframe src="${source}" title="${name}" width="100%" height="${heights[chart]}" loading="lazy"></iframe>`;
}

function attribute(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;");
}
