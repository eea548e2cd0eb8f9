import { drawNeighbours } from "../../charts/draw/neighbours.ts";
import { escape } from "../../charts/draw/svg.ts";
import { drawTimeSeries } from "../../charts/draw/time-series.ts";
import { neighbours } from "../../charts/neighbours.ts";
import { timeSeries } from "../../charts/time-series.ts";
import type {
  Paper,
  PaperBlock,
  PaperCell,
  PaperChart,
  PaperSection,
  PaperTable,
  Run,
} from "../../views/briefing/document.ts";

/** Widths of the pictures in their own units: on paper a unit is about 0.2 mm. A list of names needs another width on a phone. */
const TREND_WIDTH = 420;
const BESIDE_WIDTH = 500;
const PHONE_WIDTH = 340;

/** A paper as HTML, without the sheet around it: the page holds it as built, and a script draws it anew for another choice. */
export function paperHtml({ title, standfirst, sections }: Paper): string {
  return `<header class="head"><h1>${escape(title)}</h1><p class="standfirst">${escape(standfirst)}</p></header>${sections.map(sectionHtml).join("")}`;
}

function sectionHtml({ id, heading, blocks }: PaperSection): string {
  return `<section id="${id}" aria-labelledby="${id}-heading"><h2 id="${id}-heading">${escape(heading)}</h2>${blocks.map(blockHtml).join("")}</section>`;
}

function blockHtml(block: PaperBlock): string {
  switch (block.kind) {
    case "text":
      return `<p${block.small ? ' class="fine"' : ""}>${runsHtml(block.runs)}</p>`;
    case "heading":
      return `<h3>${escape(block.text)}</h3>`;
    case "list":
      return `<ul${block.small ? ' class="fine"' : ""}>${block.items.map((item) => `<li>${runsHtml(item)}</li>`).join("")}</ul>`;
    case "table":
      return tableHtml(block.table);
    case "charts":
      return `<div class="pictures">${block.charts.map(chartHtml).join("")}</div>`;
    case "own-words":
      return `<p class="own-words" contenteditable="true" role="textbox" aria-multiline="true" aria-label="Your own words: ${escape(block.label)}">[Officer to add: ${escape(block.prompt)}]</p>`;
  }
}

function runsHtml(runs: readonly Run[]): string {
  return runs.map(runHtml).join("");
}

function runHtml(run: Run): string {
  if (typeof run === "string") return escape(run);
  if ("strong" in run) return `<b>${escape(run.strong)}</b>`;
  return `<a href="${escape(run.href)}">${escape(run.text)}</a>`;
}

function tableHtml({ id, caption, columns, rows }: PaperTable): string {
  const heads = columns
    .map(
      ({ title, note, figure }) =>
        `<th scope="col"${figure ? ' class="figure"' : ""}>${escape(title)}${note ? `<small>${escape(note)}</small>` : ""}</th>`,
    )
    .join("");
  const body = rows.map((row) => `<tr>${row.map((cell, at) => cellHtml(cell, at, columns[at]!.figure)).join("")}</tr>`);
  return `<div class="scroll" tabindex="0" role="region" aria-labelledby="${id}-caption"><table class="${id}"><caption id="${id}-caption">${escape(caption)}</caption><thead><tr>${heads}</tr></thead><tbody>${body.join("")}</tbody></table></div>`;
}

function cellHtml(cell: PaperCell, at: number, isFigure: boolean): string {
  const inner = `${figureHtml(cell)}${cell.note ? `<small class="tone-${cell.tone}">${escape(cell.note)}</small>` : ""}`;
  return at === 0 ? `<th scope="row">${inner}</th>` : `<td${isFigure ? ' class="figure"' : ""}>${inner}</td>`;
}

function figureHtml({ text, figure, href }: PaperCell): string {
  if (href) return `<a href="${escape(href)}">${escape(text)}</a>`;
  if (!figure) return escape(text);
  const { indicator, area, period, raw } = figure;
  const at = `data-indicator="${indicator}" data-authority="${area}" data-period="${period}"`;
  return raw === null
    ? `<span ${at}>${escape(text)}</span>`
    : `<data value="${raw}" data-value="${raw}" ${at}>${escape(text)}</data>`;
}

function chartHtml({ id, title, subtitle, alternative, drawing }: PaperChart): string {
  return `<figure class="${drawing.kind}" id="${id}" aria-labelledby="${id}-title"><figcaption><h3 class="chart-title" id="${id}-title">${escape(title)}</h3><p class="chart-subtitle">${escape(subtitle)}</p></figcaption><chart-focus class="chart" data-chart="${drawing.kind}">${drawn(drawing, alternative)}</chart-focus></figure>`;
}

function drawn(drawing: PaperChart["drawing"], alternative: string): string {
  if (drawing.kind === "time-series")
    return drawTimeSeries(timeSeries({ ...drawing.input, width: TREND_WIDTH }), alternative);
  const at = (width: number, className: string) =>
    drawNeighbours(neighbours({ ...drawing.input, width }), alternative, className);
  return at(BESIDE_WIDTH, "is-wide") + at(PHONE_WIDTH, "is-narrow");
}
