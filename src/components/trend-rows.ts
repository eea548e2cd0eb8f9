import { escape } from "../charts/draw/svg.ts";
import type { TrendChart } from "../views/timeline.ts";
import { abbreviation } from "./topic/markup.ts";

/** The head and body of a table of figures over time, as markup: a column an area, a row a period. A plain function: it has up to two hundred cells. */
export function trendRows({ columns, rows }: TrendChart["table"]): string {
  const heads = columns.map(({ title, area, indicator }) => {
    const cell = `${area && ` data-authority="${area}"`}${indicator && ` data-indicator="${indicator}"`}`;
    return `<th scope="col"${cell}>${escape(title)}</th>`;
  });
  const body = rows.map(({ period, periodId, cells }) => {
    const figures = cells.map(({ text, note }) => `<td>${abbreviation(text, note)}</td>`);
    return `<tr data-period="${periodId}"><th scope="row">${period}</th>${figures.join("")}</tr>`;
  });
  return `<thead><tr><th scope="col">Period</th>${heads.join("")}</tr></thead><tbody>${body.join("")}</tbody>`;
}
