const SVG = "http://www.w3.org/2000/svg";

/**
 * Gives a small chart over time its marks: one upright slice for each row of the table under it, which holds the same figures. The
 * page carries the numbers once, and a slice is made only when a reader comes to the chart.
 */
export function addColumns(picture: SVGSVGElement): void {
  const table = picture.parentElement?.querySelector("table");
  const plot = plotOf(picture);
  if (!table || !plot || picture.querySelector(".hit")) return;
  const heads = [...table.querySelectorAll("thead th")].slice(1).map(textOf);
  const rows = [...table.querySelectorAll<HTMLTableRowElement>("tbody tr")];
  const years = rows.map((row) => yearOf(row.dataset["period"] ?? ""));
  const [first, last] = [Math.min(...years), Math.max(...years)];
  const step = (plot.right - plot.left) / Math.max(1, last - first);
  rows.forEach((row, place) => {
    const middle = first === last ? plot.left : plot.left + (years[place]! - first) * step;
    picture.append(sliceAt(middle - step / 2, step, plot, wordsOf(row, heads)));
  });
}

function sliceAt(x: number, width: number, { top, bottom }: Plot, words: string): SVGElement {
  const slice = document.createElementNS(SVG, "rect");
  const attributes = { class: "hit", x, y: top, width, height: bottom - top, "aria-label": words, tabindex: -1 };
  for (const [name, value] of Object.entries(attributes)) slice.setAttribute(name, String(value));
  return slice;
}

interface Plot {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** Where the figures are drawn: between the ends of the hairlines across. */
function plotOf(picture: SVGSVGElement): Plot | null {
  const grid = picture.querySelector(".grid")?.getAttribute("d") ?? "";
  const lines = [...grid.matchAll(/M([\d.]+) ([\d.]+)H([\d.]+)/g)].map((match) => match.slice(1).map(Number));
  const [line] = lines;
  if (!line) return null;
  const heights = lines.map(([, y]) => y!);
  return { left: line[0]!, right: line[2]!, top: Math.min(...heights), bottom: Math.max(...heights) };
}

/** The year in which a period ends: of `2024-25` 2025, of `2012-2015` 2015. */
function yearOf(period: string): number {
  const [first = "", last] = period.split("-");
  return Number(last === undefined ? first : first.slice(0, 4 - last.length) + last);
}

function wordsOf(row: HTMLTableRowElement, heads: readonly string[]): string {
  const [period, ...cells] = [...row.cells];
  const figures = cells.map((cell, place) => `${heads[place]} ${figureOf(cell)}`);
  return `${period ? textOf(period) : ""}: ${figures.join("; ")}`;
}

/** A number with its note in brackets; in place of a symbol the words that it stands for. */
function figureOf(cell: Element): string {
  const [text, note] = [textOf(cell), cell.querySelector("abbr")?.title ?? ""];
  if (note === "") return text;
  return /\d/.test(text) ? `${text} (${note})` : note;
}

function textOf(element: Element): string {
  return (element.textContent ?? "").replace(/\s+/g, " ").trim();
}
