import { drawProfile } from "../../charts/draw/profile.ts";
import { escape } from "../../charts/draw/svg.ts";
import { profile } from "../../charts/profile.ts";
import type { AuthorityRow } from "../../views/indicator-rows.ts";
import { figureMarkup, type Link, verdictMarkup } from "../topic/markup.ts";

/** Which columns an indicator's table has beside those that all have: one where no authority has anything to show is left out. */
export interface RowColumns {
  rank: boolean;
  rankRange: boolean;
  /** The range by chance, and the verdict that rests on it. */
  interval: boolean;
  change: boolean;
}

/** The columns that some row of the table fills. */
export function columnsOf(rows: readonly AuthorityRow[], ranked: boolean): RowColumns {
  return {
    rank: ranked,
    rankRange: ranked && rows.some(({ rankRange }) => rankRange !== ""),
    interval: rows.some(({ interval }) => interval !== "–"),
    change: rows.some(({ changeRaw }) => changeRaw !== null),
  };
}

/**
 * The rows of an indicator's table as markup. A plain function and not a component: a page has a hundred and fifty rows, and what each
 * costs to write is most of what the page costs.
 */
export function rowsMarkup(rows: readonly AuthorityRow[], indicator: string, columns: RowColumns, link: Link): string {
  return rows.map((row) => rowMarkup(row, indicator, columns, link)).join("");
}

function rowMarkup(row: AuthorityRow, indicator: string, columns: RowColumns, link: Link): string {
  const { figure, versusEngland: verdict } = row;
  const unsorted = figure.missing === "" ? "" : ` data-sort="" data-csv="${escape(figure.text)}"`;
  const order = verdict.tone === "none" ? "" : escape(verdict.text);
  return (
    `<tr data-region="${row.regionSlugs}" data-type="${row.type}" data-grade="${row.grade}">` +
    (columns.rank ? `<td class="figure soft">${row.rank}</td>` : "") +
    (columns.rankRange ? `<td class="figure soft wide">${row.rankRange || "–"}</td>` : "") +
    `<th scope="row"><a href="${link(row.href)}">${escape(row.name)}</a></th>` +
    `<td class="figure"${unsorted}>${figureMarkup(figure, indicator, row.code)}</td>` +
    (columns.interval
      ? `<td class="figure soft">${row.interval}</td>` +
        `<td data-sort="${order}" data-csv="${escape(verdict.text)}">${verdictMarkup(verdict)}</td>`
      : "") +
    (columns.change ? `<td class="figure" data-sort="${row.changeRaw ?? ""}">${row.change}</td>` : "") +
    `<td>${judgements(row)}</td><td class="wide small">${escape(row.region)}</td></tr>`
  );
}

const drawn = new WeakMap<AuthorityRow["profile"], string>();

/** An authority's judgements today, drawn once: they stand in the table of every indicator. */
function judgements({ profile: view, grades }: AuthorityRow): string {
  const markup = drawn.get(view) ?? drawProfile(profile({ strands: view.strands }), grades);
  drawn.set(view, markup);
  return markup;
}
