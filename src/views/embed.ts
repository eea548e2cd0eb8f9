import { writeSelection, type ChartKind, type Selection } from "../model/selection.ts";

/** The charts that a page elsewhere can show, and how tall each is beside its title and source, in pixels. */
const heights: Readonly<Partial<Record<ChartKind, number>>> = {
  "time-series": 560,
  neighbours: 620,
  distribution: 420,
  slope: 640,
  scatter: 640,
};

/** True for a kind of chart that can be shown on a page elsewhere. */
export function isEmbeddable(kind: ChartKind): boolean {
  return heights[kind] !== undefined;
}

/** The address of the small page that draws one chart, under the site's own path; empty where the kind cannot be shown elsewhere. */
export function embedPath(selection: Selection & { chart: ChartKind }): string {
  return isEmbeddable(selection.chart) ? `/embed/${writeSelection(selection)}` : "";
}

/**
 * The markup that shows a chart on a page elsewhere: a frame with the small page, and under it a link to the page the chart comes
 * from, which is there without a script. Both addresses are whole ones, with the host.
 */
export function embedCode(embed: string, page: string, title: string, kind: ChartKind): string {
  const frame = `<iframe src="${safe(embed)}" title="${safe(title)}" width="100%" height="${heights[kind] ?? 560}" loading="lazy" style="border:0"></iframe>`;
  return `${frame}\n<p><a href="${safe(page)}">${safe(title)}</a></p>`;
}

function safe(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
