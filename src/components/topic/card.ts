import { drawRangeStrip } from "../../charts/draw/range-strip.ts";
import { drawSmallSeries } from "../../charts/draw/small-series.ts";
import { escape } from "../../charts/draw/svg.ts";
import { rangeStrip } from "../../charts/range-strip.ts";
import { smallSeries } from "../../charts/small-series.ts";
import type { IndicatorCard } from "../../views/authority-topic.ts";
import type { CardTable } from "../../views/card-trend.ts";
import { abbreviation, figureMarkup, focusable, type Link, verdictMarkup } from "./markup.ts";

const [stripWidth, chartWidth, chartHeight] = [360, 360, 150];

/**
 * One indicator on an authority's topic page, as markup. A plain function and not a component: a page has up to sixty, and 1,530 pages
 * have them, so that what each costs to write and to send is most of what the site costs.
 */
export function cardMarkup(card: IndicatorCard, name: string, link: Link): string {
  const { row, answer, finding, trend } = card;
  const { indicator } = row;
  const unit = [row.unit === "number" ? "" : row.unit, row.periodPhrase].filter(Boolean).join(", ");
  return (
    `<section class="card" id="${indicator.id}" data-card="${row.authority}"><h2><a href="${link(row.href)}">${escape(indicator.title)}</a></h2>` +
    `<p class="aside soft small">${escape(unit)}</p>` +
    numbers(card, name) +
    drawRangeStrip(rangeStrip({ ...row.strip, width: stripWidth }), "") +
    `<p>${escape(answer.join(" "))} <span class="against">Against neighbours: ${verdictMarkup(row.versusNeighbours)}</span></p>` +
    totals(card, link) +
    facts(card) +
    chart(trend.chart, finding) +
    `<details><summary>Every year as a table</summary>${yearTable(trend.table, indicator.shortTitle)}</details>` +
    `<p class="aside soft small">Source: ${escape(card.source)}</p></section>`
  );
}

/** The lines over time; nothing where there is one period only, which is no time. */
function chart(input: IndicatorCard["trend"]["chart"], finding: string): string {
  if (input.years.length < 2) return "";
  return drawSmallSeries(smallSeries({ ...input, width: chartWidth, height: chartHeight }), `${finding}, over time`);
}

function numbers({ row }: IndicatorCard, name: string): string {
  const { indicator, neighbours, region, england } = row;
  return (
    `<dl class="numbers"><div class="own"><dt>${escape(name)}</dt><dd>${figureMarkup(row.figure, indicator.id, row.authority)}</dd></div>` +
    `<div><dt>Neighbours, ${escape(neighbours.words)}</dt><dd>${escape(neighbours.text)}</dd></div>` +
    `<div><dt>Region</dt><dd>${abbreviation(region.text, region.missing)}</dd></div>` +
    `<div><dt>England</dt><dd>${figureMarkup(england, indicator.id, "E92000001")}</dd></div></dl>`
  );
}

function totals({ totals: all, row }: IndicatorCard, link: Link): string {
  return all
    .map(({ id, title, href, figure }) => {
      const text = figureMarkup(figure, id, row.authority);
      return `<p id="${id}" class="aside small"><a href="${link(href)}">${escape(title)}</a>: ${text}</p>`;
    })
    .join("");
}

function facts({ facts: all }: IndicatorCard): string {
  const rows = all.map(({ label, text }) => `<div><dt>${label}</dt><dd>${escape(text)}</dd></div>`).join("");
  return rows && `<dl class="facts small">${rows}</dl>`;
}

/** The same numbers as the chart's, and its region's; the cells take their place from the heads of row and column. */
function yearTable({ periods, columns }: CardTable, title: string): string {
  const heads = columns.map(({ title: words, area, indicator }) => {
    const cell = area && ` data-authority="${area}" data-indicator="${indicator}"`;
    return `<th scope="col"${cell}>${escape(words)}</th>`;
  });
  let lines = "";
  for (let at = 0; at < periods.length; at += 1) {
    lines += `<tr data-period="${periods[at]!.id}"><th scope="row">${periods[at]!.text}</th>`;
    for (const { cells } of columns) lines += `<td>${abbreviation(cells[at]!.text, cells[at]!.note)}</td>`;
    lines += "</tr>";
  }
  const label = `${escape(title)}, every year`;
  return (
    `<div class="scroll" tabindex="0" role="region" aria-label="${label}"><table class="trend-table">` +
    `<thead><tr><th scope="col">Period</th>${heads.join("")}</tr></thead><tbody>${lines}</tbody></table></div>`
  );
}

/** All cards of a page, and the element that brings pointer and keyboard to their charts. */
export function cardsMarkup(cards: readonly IndicatorCard[], name: string, link: Link): string {
  let markup = "";
  for (const card of cards) markup += cardMarkup(card, name, link);
  return focusable("cards", markup);
}
