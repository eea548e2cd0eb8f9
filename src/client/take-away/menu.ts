import { formatDate } from "../../format.ts";
import { citationBox } from "../cite/citation-box.ts";
import { citationsOf } from "../cite/citation.ts";
import { copyText } from "../cite/dom.ts";
import { element } from "../dom.ts";
import { fetchIndex } from "../cite/releases.ts";
import { permanentQuery, resolve } from "../cite/resolve.ts";
import { fileName, nameOfPage, selectionOfChart, selectionOfPage, selectionOfQuery, withPlaces } from "./context.ts";
import { embedCode, embedQuery } from "./embed.ts";
import { download } from "./download.ts";
import { notesOf, type Facts } from "./notes.ts";
import { drawingOf, pngPicture, svgPicture } from "./picture.ts";
import { htmlTable } from "./cells.ts";
import { readTable, textOf } from "./tables.ts";
import type { Tools } from "./take-away.ts";

/** Fills an opened menu with what can be done here: pictures and numbers of a chart, the spreadsheet of a page, citation, code to embed. */
export async function fillMenu(host: HTMLElement, details: HTMLElement, tools: Tools): Promise<void> {
  const figure = host.closest("figure");
  const facts = factsOf(host, figure);
  const says = element("span", { role: "status" });
  const rows = figure ? chartRows(figure, facts, tools, says) : [pageRow(facts, says)];
  const panel = element("div", { class: "panel" }, ...rows, says);
  details.append(panel);
  const boxes = await codeBoxes(host, facts, figure).catch(() => [
    element("p", {}, "The citation could not be made. Try again later."),
  ]);
  panel.append(...boxes);
}

function factsOf({ dataset }: HTMLElement, figure: HTMLElement | null): Facts {
  const page = textOf(document.querySelector("h1")!);
  const part = (selector: string) => (figure?.querySelector(selector) ? textOf(figure.querySelector(selector)!) : "");
  return {
    site: dataset["site"]!,
    release: dataset["release"]!,
    base: dataset["base"]!,
    page,
    title: part(".chart-title") || page,
    subtitle: part(".chart-subtitle"),
    source: sourceOf(figure).replace(/^Sources?: /, ""),
    axis: part(".axis-note:not([hidden])"),
    address: location.href.split("#", 1)[0]! + (figure?.id ? `#${figure.id}` : ""),
  };
}

/** The line of the source without the links in it that lead to other parts of the page. */
function sourceOf(figure: HTMLElement | null): string {
  const line = figure?.querySelector(".chart-source:not(.axis-note)")?.cloneNode(true);
  if (!(line instanceof Element)) return "";
  for (const link of line.querySelectorAll('a[href^="#"]')) link.remove();
  return textOf(line);
}

type Row = HTMLElement;

function chartRows(figure: HTMLElement, facts: Facts, tools: Tools, says: HTMLElement): Row[] {
  const rows: Row[] = [];
  if (drawingOf(figure)) rows.push(pictureRow(figure, facts, says));
  const table = figure.querySelector<HTMLTableElement>(".chart-table table, table");
  if (table) rows.push(tableRow(table, facts, tools, says));
  return rows;
}

function pictureRow(figure: HTMLElement, facts: Facts, says: HTMLElement): Row {
  const { title, subtitle, source, axis, site, release, address } = facts;
  const origin = `${site}, data release of ${formatDate(release)}. ${address}`;
  const notes = [axis, source && `Source: ${source}`, origin].filter(Boolean);
  const svg = () => svgPicture(figure, { title, subtitle, notes });
  const name = nameOf(facts);
  const png = async () => pngPicture(await svg());
  return row("Picture", says, {
    SVG: async () => download(new Blob([await svg()], { type: "image/svg+xml" }), `${name}.svg`),
    PNG: async () => download(await png(), `${name}.png`),
    "Copy picture": async () => navigator.clipboard.write([new ClipboardItem({ "image/png": png() })]),
  });
}

function tableRow(table: HTMLTableElement, facts: Facts, tools: Tools, says: HTMLElement): Row {
  return row("Numbers", says, {
    CSV: async () => {
      const { toCsv } = await tools.csv();
      const { header, rows } = readTable(table, facts.title);
      const [first = [], ...rest] = [...notesOf(facts), [], header, ...rows];
      download(new Blob([toCsv(first.map(String), rest)], { type: "text/csv;charset=utf-8" }), `${nameOf(facts)}.csv`);
    },
    "Copy table": async () => {
      const { toCsv, harmless } = await tools.csv();
      const { header, rows } = readTable(table, facts.title);
      const text = new Blob([toCsv(header, rows, "\t")], { type: "text/plain" });
      const html = new Blob([htmlTable(facts.title, header, rows, harmless)], { type: "text/html" });
      await navigator.clipboard.write([new ClipboardItem({ "text/plain": text, "text/html": html })]);
    },
  });
}

function pageRow(facts: Facts, says: HTMLElement): Row {
  return row("Numbers", says, {
    "Spreadsheet (XLSX)": async () => {
      const { pageBook } = await import("./page-book.ts");
      download(await pageBook(facts), `${fileName(nameOfPage(location.pathname))}-${facts.release}.xlsx`);
    },
  });
}

/** Named after what it shows, with the page's own name before it where the title does not say that. */
function nameOf({ title, release }: Facts): string {
  const page = nameOfPage(location.pathname);
  const own = fileName(title);
  return `${own.includes(page) ? own : fileName(page, title)}-${release}`;
}

/** A line of buttons; what came of pressing one is said where screen readers listen. */
function row(name: string, says: HTMLElement, acts: Readonly<Record<string, () => Promise<unknown>>>): Row {
  const buttons = Object.entries(acts).map(([label, act]) => {
    const button = element("button", { type: "button" }, label);
    button.addEventListener("click", () => {
      says.textContent = "";
      const done = label.startsWith("Copy") ? "Copied" : "Saved";
      void act().then(
        () => (says.textContent = done),
        () => (says.textContent = `The browser does not let this be ${done.toLowerCase()}`),
      );
    });
    return button;
  });
  return element(
    "p",
    { class: "tools", role: "group", "aria-label": name },
    element("span", { class: "name" }, name),
    ...buttons,
  );
}

/** The citation, and where the chart can be drawn in a frame, the code for it. */
async function codeBoxes(
  host: HTMLElement,
  { site, release, base, title, address: here }: Facts,
  figure: HTMLElement | null,
): Promise<HTMLElement[]> {
  const root = base.replace(/\/$/, "");
  const index = await fetchIndex(base, release);
  const page = selectionOfPage(location.pathname.slice(root.length), location.search);
  const stated = host.dataset["embed"] ?? null;
  const selection = !figure
    ? page
    : stated === null
      ? selectionOfChart(page, marksOf(figure, index.areas))
      : selectionOfQuery(stated, page);
  const heading = element("h4", {}, figure ? "Cite this chart" : "Cite this page");
  if (!selection)
    return [heading, citationBox(citationsOf({ statement: title, source: "", release, site, link: here }))];
  const { subject } = await resolve(base, index, selection);
  const link = new URL(`${root}/cite/${permanentQuery(release, selection)}`, location.origin).href;
  const cite = citationBox(citationsOf({ ...subject, release, site, link }));
  const drawn = figure?.querySelector<HTMLElement>("[data-chart]")?.dataset["chart"] ?? "";
  const query = stated === null ? embedQuery(selection, drawn) : withPlaces(stated, selection);
  const address = new URL(`${root}/embed/`, location.origin).href;
  const frame = !figure ? [] : query === null ? noEmbed() : embedBox(embedCode(address, query, title));
  return [heading, cite, ...frame];
}

/** Said where the page for frames has no such chart. */
function noEmbed(): HTMLElement[] {
  const words =
    "This chart cannot stand in a frame on another site: only charts of published figures can. Its picture is above.";
  return [element("h4", {}, "Embed this chart"), element("p", {}, words)];
}

function embedBox(code: string): HTMLElement[] {
  const field = element("textarea", { readonly: "", rows: "3", "aria-label": "Code to embed", spellcheck: "false" });
  field.value = code;
  const says = element("span", { role: "status" });
  const copy = element("button", { type: "button" }, "Copy code");
  copy.addEventListener("click", () => void copyText(code, says));
  return [
    element("h4", {}, "Embed this chart"),
    element("div", {}, field, element("p", { class: "tools" }, copy, says)),
  ];
}

function marksOf(
  figure: HTMLElement,
  areas: Readonly<Record<string, { slug: string }>>,
): { indicator: string; authority: string } {
  const indicator = figure.querySelector<SVGElement>("[data-indicator]")?.dataset["indicator"] ?? "";
  const code = figure.querySelector<SVGElement>(".is-authority[data-authority]")?.dataset["authority"] ?? "";
  return { indicator, authority: areas[code]?.slug ?? "" };
}
