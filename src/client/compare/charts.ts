import { drawNeighbours } from "../../charts/draw/neighbours.ts";
import { drawScatter } from "../../charts/draw/scatter.ts";
import { drawSlope } from "../../charts/draw/slope.ts";
import { element, escape } from "../../charts/draw/svg.ts";
import { drawTimeSeries } from "../../charts/draw/time-series.ts";
import { neighbours } from "../../charts/neighbours.ts";
import { scatter } from "../../charts/scatter.ts";
import { slope } from "../../charts/slope.ts";
import { timeSeries } from "../../charts/time-series.ts";
import { formatPeriod } from "../../format.ts";
import type { Figures } from "../../model/figures-file.ts";
import type { Period } from "../../model/period.ts";
import {
  emptySelection,
  writeSelection,
  type AxisStart,
  type ChartKind,
  type Selection,
} from "../../model/selection.ts";
import type { CompareBlock } from "../../views/compare.ts";
import type { Chosen } from "../../views/compare-facts.ts";
import { slopeOf } from "../../views/compare-change.ts";
import { dotsInput, scatterOf } from "../../views/compare-charts.ts";
import { linesInput } from "../../views/compare-lines.ts";
import type { OwnFigure } from "../../views/compare-own.ts";
import { CHANCE_KEY, measuredWords, scatterKey, sourceWords } from "../../views/compare-words.ts";
import { columnHead, tableMarkup } from "./cells.ts";
import { changeTable } from "./detail-tables.ts";

/** The dots with the ranges that chance allows. */
export function dotsFigure(
  chosen: Chosen,
  block: CompareBlock,
  figures: Figures,
  own: readonly OwnFigure[],
  width: number,
): string {
  const [first = "", ...others] = block.cells.map(({ authority }) => authority.name);
  const title = `${block.indicator.shortTitle}: ${first}${others.length > 0 ? " and others" : ""}`;
  const picture = drawNeighbours(neighbours({ ...dotsInput(block, own), width }), title);
  const key = block.cells.some(({ interval }) => interval !== null) ? CHANCE_KEY : "";
  return figureMarkup(
    "dots",
    title,
    measuredWords(block.indicator, block.snapshot.period),
    picture,
    sourceOf(figures),
    key,
    named(chosen, "neighbours", { indicators: [block.indicator.id] }),
  );
}

/** The lines over time, with the same numbers as a table behind a disclosure. */
export function linesFigure(
  chosen: Chosen,
  block: CompareBlock,
  figures: Figures,
  axis: AxisStart | null,
  own: readonly OwnFigure[],
  width: number,
): string {
  const input = linesInput(chosen, figures, axis, own);
  const title = `${block.indicator.shortTitle} over time`;
  const picture = drawTimeSeries(timeSeries({ ...input, width }), title);
  return figureMarkup(
    "lines",
    title,
    measuredWords(block.indicator, block.snapshot.period),
    picture,
    sourceOf(figures),
    "",
    named(chosen, "time-series", { indicators: [block.indicator.id], axis }),
    linesTable(title, input),
  );
}

function linesTable(title: string, { periods, lines }: ReturnType<typeof linesInput>): string {
  const head = [columnHead("Period"), ...lines.map(({ name }) => columnHead(name, "figure"))].join("");
  const byYear = lines.map(({ points }) => new Map(points.map((point) => [point.year, point])));
  const body = periods.map(({ year, label }) => {
    const cells = byYear.map((points) => element("td", { class: "figure" }, escape(points.get(year)?.text ?? "–")));
    return element("tr", {}, element("th", { scope: "row" }, escape(label)) + cells.join(""));
  });
  const summary = element("summary", {}, "Show these figures as a table");
  const table = tableMarkup(title, "Published figures.", head, body.join(""), "trend-table");
  return element("details", { class: "chart-table" }, summary + table);
}

/** Both ends of a change joined, and the change of each in a table. */
export function changeFigure(chosen: Chosen, figures: Figures, from: Period, to: Period, width: number): string {
  const { input, rows, note } = slopeOf(chosen, figures, from, to);
  const [first, last] = [formatPeriod(from), formatPeriod(to)];
  const title = `${figures.indicator.shortTitle}, ${first} and ${last}`;
  const picture = drawSlope(slope({ ...input, width }), title);
  return figureMarkup(
    "change",
    title,
    figures.indicator.title,
    picture,
    sourceOf(figures),
    input.axis.startsAtZero ? "" : "The axis does not start at nought.",
    named(chosen, "slope", { indicators: [figures.indicator.id], from: from.id, to: to.id }),
    changeTable(rows, first, last, note),
  );
}

/** Two indicators against each other. */
export function scatterFigure(
  chosen: Chosen,
  [x, y]: readonly [CompareBlock, CompareBlock],
  [figures, other]: readonly [Figures, Figures],
  width: number,
): string {
  const { input, left } = scatterOf(chosen, x, y);
  const title = `${x.indicator.shortTitle} and ${y.indicator.shortTitle}`;
  const picture = drawScatter(scatter({ ...input, width }), title);
  const source = [...new Set([sourceOf(figures), sourceOf(other)])].join(" ");
  return figureMarkup(
    "scatter",
    title,
    `${measuredWords(x.indicator, x.snapshot.period)}; ${measuredWords(y.indicator, y.snapshot.period)}`,
    picture,
    source,
    scatterKey(left),
    named(chosen, "scatter", { x: x.indicator.id, y: y.indicator.id }),
  );
}

function sourceOf({ indicator, sources }: Figures): string {
  return sourceWords(indicator, sources);
}

/** What a frame on another page has to name to show the same chart: published figures alone. */
function named({ authorities, edition }: Chosen, chart: ChartKind, more: Partial<Selection>): Partial<Selection> {
  return { authorities: authorities.map(({ slug }) => slug), edition, chart, ...more };
}

function figureMarkup(
  id: string,
  title: string,
  subtitle: string,
  picture: string,
  source: string,
  key: string,
  embed: Partial<Selection>,
  more = "",
): string {
  const caption =
    element("h3", { class: "chart-title", id: `${id}-title` }, escape(title)) +
    element("p", { class: "chart-subtitle" }, escape(subtitle));
  return element(
    "figure",
    { class: "chart-figure", id, "aria-labelledby": `${id}-title` },
    element("figcaption", {}, caption) +
      element("chart-focus", { class: "chart", "data-chart": id }, picture) +
      (key === "" ? "" : element("p", { class: "chart-key" }, escape(key))) +
      element("p", { class: "chart-source" }, escape(source)) +
      more +
      element("take-away", { class: "no-print", "data-embed": writeSelection({ ...emptySelection, ...embed }) }),
  );
}
