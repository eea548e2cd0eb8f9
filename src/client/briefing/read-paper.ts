import type { TextCell, TextImage, TextPart, TextRun } from "../../exports/paper/text.ts";

/** Draws a chart of the page as a picture; null where only its words are wanted. */
export type Drawer = (svg: SVGSVGElement) => Promise<TextImage | null>;

/** The paper as it stands on the page, part by part in its order, with what the officer has typed. */
export async function readPaper(article: HTMLElement, draw: Drawer): Promise<TextPart[]> {
  const parts: TextPart[] = [];
  const found = article.querySelectorAll<HTMLElement>("h1, h2, section > h3, p, ul, table, figure");
  for (const element of found) {
    if (element.parentElement!.closest("figure, table") === null) parts.push(await partOf(element, draw));
  }
  return parts;
}

async function partOf(element: HTMLElement, draw: Drawer): Promise<TextPart> {
  switch (element.localName) {
    case "h1":
    case "h2":
    case "h3":
      return { kind: "heading", level: Number(element.localName[1]) as 1 | 2 | 3, text: wordsOf(element) };
    case "ul":
      return { kind: "list", items: [...element.children].map(runsOf), fine: isFine(element) };
    case "table":
      return tableOf(element as HTMLTableElement);
    case "figure":
      return await pictureOf(element, draw);
    default:
      return { kind: "paragraph", runs: runsOf(element), role: roleOf(element) };
  }
}

function roleOf(element: HTMLElement): "text" | "fine" | "own-words" {
  if (element.classList.contains("own-words")) return "own-words";
  return isFine(element) || element.classList.contains("standfirst") ? "fine" : "text";
}

function isFine(element: HTMLElement): boolean {
  return element.classList.contains("fine");
}

function runsOf(element: Element): TextRun[] {
  return [...element.childNodes].flatMap((node) => {
    const text = node.textContent!;
    if (text === "") return [];
    const bold = node instanceof HTMLElement && node.localName === "b";
    return [{ text, bold, href: node instanceof HTMLAnchorElement ? node.href : "" }];
  });
}

function tableOf(table: HTMLTableElement): TextPart {
  const rows = (part: HTMLTableSectionElement) => [...part.rows].map((row) => [...row.cells].map(cellOf));
  const [head = []] = rows(table.tHead!);
  return { kind: "table", caption: wordsOf(table.caption!), head, rows: rows(table.tBodies[0]!) };
}

function cellOf(cell: HTMLTableCellElement): TextCell {
  const note = cell.querySelector("small");
  const own = [...cell.childNodes].filter((node) => node !== note);
  return {
    text: own.map((node) => node.textContent).join(""),
    note: note ? note.textContent : "",
    figure: cell.classList.contains("figure"),
    href: cell.querySelector("a")?.href ?? "",
  };
}

async function pictureOf(figure: HTMLElement, draw: Drawer): Promise<TextPart> {
  const svg = figure.querySelector<SVGSVGElement>("svg")!;
  return {
    kind: "picture",
    title: wordsOf(figure.querySelector("h3")!),
    subtitle: wordsOf(figure.querySelector(".chart-subtitle")!),
    alternative: svg.getAttribute("aria-label")!,
    image: await draw(svg),
  };
}

function wordsOf(element: Element): string {
  return element.textContent.trim();
}
