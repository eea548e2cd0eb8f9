import { drawProfile } from "../../charts/draw/profile.ts";
import { element, escape } from "../../charts/draw/svg.ts";
import { profile } from "../../charts/profile.ts";
import { capitalise, formatMonth } from "../../format.ts";
import type { Authority } from "../../model/authority.ts";
import { isTotal } from "../../model/indicator.ts";
import type { CompareBlock, CompareCell } from "../../views/compare.ts";
import type { Profiles } from "../../views/compare-profiles.ts";
import { authorityPath, indicatorPath } from "../../views/paths.ts";
import {
  changeMarkup,
  columnHead,
  figureMarkup,
  rankMarkup,
  tableMarkup,
  under,
  unseen,
  verdictMarkup,
} from "./cells.ts";

/** The judgements of the chosen authorities side by side: the same strands in the same order, a grade as bars, letter and word. */
export function profilesTable(authorities: readonly Authority[], profiles: Profiles): string {
  const strands = authorities.flatMap(({ code }) => profiles[code]?.strands ?? []).slice(0, 4);
  const head = [
    columnHead("Council"),
    ...strands.map(({ name }) => columnHead(name)),
    columnHead("Overall, where Ofsted gave one"),
    columnHead("Published"),
  ];
  const rows = authorities.map((authority, index) => profileRow(authority, profiles, index === 0));
  return tableMarkup("Judgements side by side", "Latest Ofsted judgements.", head.join(""), rows.join(""), "profiles");
}

function profileRow(authority: Authority, profiles: Profiles, isSubject: boolean): string {
  const view = profiles[authority.code];
  if (!view) return "";
  const cells = view.strands.map((strand) => {
    const bars = element("span", { class: "bars" }, drawProfile(profile({ strands: [strand], size: 28 }), ""));
    const words = element("span", {}, escape(strand.grade) + under(capitalise(strand.change)));
    return element("td", {}, element("div", { class: "judged" }, bars + words));
  });
  const overall = element(
    "td",
    {},
    view.overall ? escape(view.overall.grade) : element("span", { class: "soft" }, "None"),
  );
  const published = element("td", { class: "nowrap" }, escape(formatMonth(view.published)));
  return row(authority, isSubject, [...cells, overall, published]);
}

/** The first authority on every indicator, against its neighbours, its region and England. */
export function subjectTable(blocks: readonly CompareBlock[], subject: Authority, edition: string): string {
  const region = blocks[0]?.region.name ?? "Region";
  const head = [
    columnHead("Indicator"),
    columnHead(subject.name, "figure"),
    columnHead("Neighbours’ mean", "figure"),
    columnHead("Against neighbours"),
    columnHead(region, "figure"),
    columnHead("England", "figure"),
    columnHead("Against England"),
    columnHead("Rank", "figure"),
    columnHead("Band", "figure"),
    columnHead("Change", "figure"),
  ];
  const body = blocks.map((block) => subjectRow(block, subject));
  return tableMarkup(
    `${subject.name} against its neighbours, region and England`,
    `Neighbours are the ten statistical neighbours of the ${edition} edition.`,
    head.join(""),
    body.join(""),
    "subject",
  );
}

function subjectRow(block: CompareBlock, subject: Authority): string {
  const { indicator, neighbours, region, england } = block;
  const [cell] = block.cells;
  if (!cell) return "";
  const { benchmark } = block.subject.region;
  const cells = [
    figureCell(figureMarkup(cell.figure, indicator.id, subject.code) + under(cell.last)),
    figureCell(escape(neighbours.text) + under(neighbours.words)),
    element("td", {}, verdictMarkup(cell.versusNeighbours)),
    figureCell(figureMarkup(region, indicator.id, benchmark.area)),
    figureCell(figureMarkup(england, indicator.id, block.subject.england.benchmark.area)),
    element("td", {}, isTotal(indicator) ? `<span class="soft">A total</span>` : verdictMarkup(cell.versusEngland)),
    figureCell(rankMarkup(cell)),
    figureCell(bandMarkup(cell)),
    figureCell(changeMarkup(cell)),
  ];
  return element("tr", {}, indicatorHead(block) + cells.join(""));
}

/** Indicators down, authorities across; the shade says how high a figure is among all authorities, never how good. */
export function heatTable(blocks: readonly CompareBlock[], authorities: readonly Authority[]): string {
  const head = [
    columnHead("Indicator"),
    ...authorities.map(({ name }, index) =>
      element("th", { scope: "col", class: `figure ${index === 0 ? "is-authority" : ""}`.trim() }, divided(name)),
    ),
  ];
  const body = blocks.map((block) =>
    element("tr", {}, indicatorHead(block) + block.cells.map((cell) => heatCell(block, cell)).join("")),
  );
  return tableMarkup(
    "All figures side by side",
    "The darker, the higher among all authorities; high is not good or bad in itself. Under a figure: its rank and band, where there is one.",
    head.join(""),
    body.join(""),
    "heat-table",
  );
}

/** A name that may be broken before its last syllable: twelve stand side by side. */
function divided(name: string): string {
  return escape(name).replace(/(?<=\p{L}{5})shire\b/gu, "&shy;shire");
}

function heatCell({ indicator }: CompareBlock, cell: CompareCell): string {
  const shade = cell.figure.raw === null ? "missing" : cell.step === null ? "plain" : `heat-${cell.step}`;
  const place =
    cell.rank === "–" ? "" : [cell.rank, cell.quartile === "–" ? "" : cell.quartile].filter(Boolean).join(" · ");
  return element(
    "td",
    { class: `figure ${shade}` },
    figureMarkup(cell.figure, indicator.id, cell.authority.code) + under(place),
  );
}

function indicatorHead({ indicator, unit, periodPhrase }: CompareBlock): string {
  const link = element("a", { href: indicatorPath(indicator.id) }, escape(indicator.shortTitle));
  const measure = unit === "number" ? periodPhrase : `${unit}, ${periodPhrase}`;
  return element("th", { scope: "row" }, link + under(measure));
}

/** One council’s row: its name as a link, and its cells. */
export function row(authority: Authority, isSubject: boolean, cells: readonly string[]): string {
  const link = element("a", { href: authorityPath(authority) }, escape(authority.name));
  const head = element("th", { scope: "row" }, link);
  return element("tr", { class: isSubject ? "is-authority" : "" }, head + cells.join(""));
}

/** A cell of numbers. */
export function figureCell(inner: string): string {
  return element("td", { class: "figure" }, inner);
}

/** The band, or why there is none for those who listen. */
export function bandMarkup({ quartile, rankNote }: CompareCell): string {
  return quartile === "–" ? `–${unseen(rankNote.startsWith("not ranked") ? `, ${rankNote}` : ", no band")}` : quartile;
}
