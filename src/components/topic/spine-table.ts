import { drawSpineBar } from "../../charts/draw/spine-bar.ts";
import { escape } from "../../charts/draw/svg.ts";
import { spineBar } from "../../charts/spine-bar.ts";
import type { IndicatorCard } from "../../views/authority-topic.ts";
import { isTotal } from "../../model/indicator.ts";
import { abbreviation, verdictMarkup } from "./markup.ts";

/** A spine chart as a table: every indicator of the topic on a ruler of its own, England in the middle. Each name leads to its card. */
export function spineTable(cards: readonly IndicatorCard[], name: string): string {
  return (
    `<table class="spine-table"><caption>${key(name)} Each bar runs from the lowest to the highest authority; its stronger part holds the middle half. ` +
    `It is turned round where lower is better, so that better is always to the right; where neither is, higher is.</caption>` +
    `<thead><tr><th scope="col">Measure</th><th scope="col" class="figure">${escape(name)}</th><th scope="col" class="bar">Among all authorities</th>` +
    `<th scope="col" class="figure">England</th><th scope="col">Against England</th></tr></thead><tbody>${cards.map(row).join("")}</tbody></table>`
  );
}

/** The marks with what they stand for, before the first of them is met. */
function key(name: string): string {
  const mark = (shape: string) => `<svg class="spine-key" width="12" height="14" aria-hidden="true">${shape}</svg>`;
  return (
    `<span class="key"><span>${mark('<circle class="dot" cx="6" cy="7" r="5.5"/>')} ${escape(name)}</span> ` +
    `<span>${mark('<path class="is-benchmark" d="M6 1l6 6-6 6-6-6z"/>')} mean of its ten neighbours</span> ` +
    `<span>${mark('<path class="rule" d="M6 0v14"/>')} England</span></span>`
  );
}

function row({ row: { indicator, unit, figure, england, versusEngland }, spine }: IndicatorCard): string {
  const isSaid = ["number", "%", "£"].includes(unit) || indicator.shortTitle.endsWith(` ${unit}`);
  const what = isSaid ? "" : ` <span class="soft">${unit}</span>`;
  return (
    `<tr><th scope="row"><a href="#${indicator.id}">${escape(indicator.shortTitle)}</a>${what}</th>` +
    `<td class="figure own">${abbreviation(figure.text, figure.missing)}</td><td class="bar">${spine ? drawSpineBar(spineBar(spine)) : ""}</td>` +
    `<td class="figure">${abbreviation(england.text, england.missing)}</td><td>${isTotal(indicator) ? "" : verdictMarkup(versusEngland)}</td></tr>`
  );
}
