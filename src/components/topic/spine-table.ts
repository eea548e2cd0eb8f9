import { drawSpineBar } from "../../charts/draw/spine-bar.ts";
import { escape } from "../../charts/draw/svg.ts";
import { spineBar } from "../../charts/spine-bar.ts";
import type { IndicatorCard } from "../../views/authority-topic.ts";
import { isTotal } from "../../model/indicator.ts";
import { abbreviation, verdictMarkup } from "./markup.ts";

/** A spine chart as a table: every indicator of the topic on a ruler of its own, England in the middle. Each name leads to its card. */
export function spineTable(cards: readonly IndicatorCard[], name: string): string {
  return (
    `<table class="spine-table"><caption>Each bar runs from the lowest to the highest authority, the darker part holds the middle half, and ` +
    `the line is England. A bar is turned round where lower is better, so that better is always to the right; where neither is, higher is.</caption>` +
    `<thead><tr><th scope="col">Measure</th><th scope="col" class="figure">${escape(name)}</th><th scope="col" class="bar">Among all authorities</th>` +
    `<th scope="col" class="figure">England</th><th scope="col">Against England</th></tr></thead><tbody>${cards.map(row).join("")}</tbody></table>`
  );
}

function row({ row: { indicator, unit, figure, england, versusEngland }, spine }: IndicatorCard): string {
  const what = unit === "number" || unit === "%" || unit === "£" ? "" : ` <span class="soft">${unit}</span>`;
  return (
    `<tr><th scope="row"><a href="#${indicator.id}">${escape(indicator.shortTitle)}</a>${what}</th>` +
    `<td class="figure own">${abbreviation(figure.text, figure.missing)}</td><td class="bar">${spine ? drawSpineBar(spineBar(spine)) : ""}</td>` +
    `<td class="figure">${abbreviation(england.text, england.missing)}</td><td>${isTotal(indicator) ? "" : verdictMarkup(versusEngland)}</td></tr>`
  );
}
