import { element, escape } from "../../charts/draw/svg.ts";
import { capitalise, formatNumber } from "../../format.ts";
import type { Authority } from "../../model/authority.ts";
import type { CompareBlock } from "../../views/compare.ts";
import type { ChangeRow } from "../../views/compare-change.ts";
import { changeMarkup, columnHead, figureMarkup, rankMarkup, tableMarkup, under, verdictMarkup } from "./cells.ts";
import { bandMarkup, figureCell, row } from "./tables.ts";

/** Every chosen authority on one indicator. */
export function detailTable(block: CompareBlock, subject: Authority): string {
  const head = [
    columnHead("Council"),
    columnHead("Figure", "figure"),
    columnHead("Range that chance allows", "figure"),
    columnHead("Rank", "figure"),
    columnHead("Band", "figure"),
    columnHead(`Against ${subject.name}’s neighbours`),
    columnHead("Against England"),
    columnHead("Change", "figure"),
  ];
  const { indicator } = block;
  const body = block.cells.map((cell) =>
    row(cell.authority, cell.isSubject, [
      figureCell(figureMarkup(cell.figure, indicator.id, cell.authority.code) + under(cell.last)),
      figureCell(cell.interval ? intervalText(cell.interval, indicator.decimals) : "–"),
      figureCell(rankMarkup(cell)),
      figureCell(bandMarkup(cell)),
      element("td", {}, verdictMarkup(cell.versusNeighbours)),
      element("td", {}, verdictMarkup(cell.versusEngland)),
      figureCell(changeMarkup(cell)),
    ]),
  );
  return tableMarkup(
    `${indicator.shortTitle}, every chosen authority`,
    block.unranked === "" ? "1 is the best rank; ties share the lowest number." : `Not ranked: ${block.unranked}.`,
    head.join(""),
    body.join(""),
  );
}

/** What changed between two periods, authority by authority; `note` holds for all of them. */
export function changeTable(rows: readonly ChangeRow[], from: string, to: string, note: string): string {
  const head = [
    columnHead("Area"),
    columnHead(from, "figure"),
    columnHead(to, "figure"),
    columnHead("Change", "figure"),
    columnHead("Chance"),
  ];
  const body = rows.map((one) =>
    element(
      "tr",
      { class: one.isSubject ? "is-authority" : "" },
      element("th", { scope: "row" }, escape(one.name)) +
        [one.from, one.to, one.change].map((text) => figureCell(escape(text))).join("") +
        element("td", { class: "soft" }, escape(capitalise(one.note))),
    ),
  );
  return tableMarkup(
    `Change from ${from} to ${to}`,
    ["Published figures and their difference.", note].filter(Boolean).join(" "),
    head.join(""),
    body.join(""),
    "changes",
  );
}

function intervalText([low, high]: readonly [number, number], decimals: number): string {
  return `${formatNumber(low, decimals)} to ${formatNumber(high, decimals)}`;
}
