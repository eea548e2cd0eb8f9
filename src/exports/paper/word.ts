import {
  AlignmentType,
  BorderStyle,
  Document,
  ExternalHyperlink,
  Footer,
  Header,
  HeadingLevel,
  ImageRun,
  Packer,
  PageNumber,
  Paragraph,
  Tab,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TabStopType,
  TextRun,
  WidthType,
  type ParagraphChild,
} from "docx";
import type { TextCell, TextImage, TextPart, TextRun as Run } from "./text.ts";

/** Twentieths of a point to a millimetre. */
const MM = 56.7;
const PAGE = { width: Math.round(210 * MM), height: Math.round(297 * MM), margin: Math.round(16 * MM) };
const WIDTH = PAGE.width - 2 * PAGE.margin;
/** Pictures are drawn for a column of the page; in Word they stand a little smaller, so that the paper stays short. */
const SCALE = 0.8;
const GREY = "4A4740";
const hairline = { style: BorderStyle.SINGLE, size: 4, color: "BDB8AC" } as const;
const none = { style: BorderStyle.NONE, size: 0, color: "auto" } as const;

/**
 * A paper as a Word file: real headings, tables whose header rows repeat, pictures with alternative text, page numbers, British
 * English. `title` stands at the head of each page and among the file's properties.
 */
export async function paperWord(title: string, parts: readonly TextPart[]): Promise<Blob> {
  return await Packer.toBlob(wordDocument(title, parts));
}

function wordDocument(title: string, parts: readonly TextPart[]): Document {
  return new Document({
    title,
    description: "Committee paper",
    creator: "Like for Like",
    styles: { default: defaults },
    sections: [
      {
        properties: {
          page: {
            size: { width: PAGE.width, height: PAGE.height },
            margin: { top: PAGE.margin, bottom: PAGE.margin, left: PAGE.margin, right: PAGE.margin },
          },
        },
        headers: { default: new Header({ children: [smallParagraph([small(title)])] }) },
        footers: { default: new Footer({ children: [pageNumbers()] }) },
        children: parts.flatMap(partBlocks),
      },
    ],
  });
}

const sans = "Arial";
const heading = (size: number, before: number) => ({
  run: { font: sans, size, bold: true, color: "000000" },
  paragraph: { spacing: { before, after: 60 }, keepNext: true },
});
const defaults = {
  document: {
    run: { font: sans, size: 19, language: { value: "en-GB", eastAsia: "en-GB", bidirectional: "en-GB" } },
    paragraph: { spacing: { after: 80 } },
  },
  title: heading(32, 0),
  heading1: heading(32, 0),
  heading2: heading(24, 200),
  heading3: heading(20, 140),
};

function pageNumbers(): Paragraph {
  const numbers = new TextRun({
    children: [new Tab(), "Page ", PageNumber.CURRENT, " of ", PageNumber.TOTAL_PAGES],
    size: 15,
    color: GREY,
  });
  return new Paragraph({
    tabStops: [{ type: TabStopType.RIGHT, position: WIDTH }],
    children: [small("Like for Like. Independent: not made or endorsed by Ofsted, DfE or any council."), numbers],
  });
}

function small(text: string): TextRun {
  return new TextRun({ text, size: 15, color: GREY });
}

function smallParagraph(children: ParagraphChild[]): Paragraph {
  return new Paragraph({ children, spacing: { after: 40 } });
}

const levels = { 1: HeadingLevel.HEADING_1, 2: HeadingLevel.HEADING_2, 3: HeadingLevel.HEADING_3 } as const;

function partBlocks(part: TextPart): (Paragraph | Table)[] {
  switch (part.kind) {
    case "heading":
      return [new Paragraph({ text: part.text, heading: levels[part.level] })];
    case "paragraph":
      return [paragraph(part.runs, part.role)];
    case "list":
      return part.items.map((item) => listItem(item, part.fine));
    case "table":
      return [captionOf(part.caption), table(part.head, part.rows), new Paragraph({ spacing: { after: 40 } })];
    case "picture":
      return pictureBlocks(part);
  }
}

function paragraph(runs: readonly Run[], role: "text" | "fine" | "own-words"): Paragraph {
  if (role !== "own-words") return new Paragraph({ children: words(runs, role === "fine" ? 16 : 19) });
  return new Paragraph({
    children: words(runs, 19, true),
    border: { left: { style: BorderStyle.SINGLE, size: 18, color: "8A867B", space: 6 } },
    indent: { left: 140 },
  });
}

function listItem(runs: readonly Run[], fine: boolean): Paragraph {
  return new Paragraph({
    children: words(runs, fine ? 16 : 19),
    bullet: { level: 0 },
    spacing: { after: fine ? 20 : 50 },
  });
}

function words(runs: readonly Run[], size: number, italics = false): ParagraphChild[] {
  return runs.map(({ text, bold, href }) => {
    const run = new TextRun({ text, bold, italics, size, ...(href ? { style: "Hyperlink" } : {}) });
    return href ? new ExternalHyperlink({ children: [run], link: href }) : run;
  });
}

function captionOf(caption: string): Paragraph {
  const run = new TextRun({ text: caption, bold: true, size: 18 });
  return new Paragraph({ children: [run], keepNext: true, spacing: { before: 80, after: 40 } });
}

function table(head: readonly TextCell[], rows: readonly (readonly TextCell[])[]): Table {
  const columns = columnWidths(head);
  const row = (cells: readonly TextCell[], isHead: boolean) =>
    new TableRow({
      tableHeader: isHead,
      cantSplit: true,
      children: cells.map((cell, at) => tableCell(cell, columns[at] ?? 0, isHead || at === 0)),
    });
  return new Table({
    width: { size: WIDTH, type: WidthType.DXA },
    columnWidths: columns,
    layout: TableLayoutType.FIXED,
    tableLook: { firstRow: true, firstColumn: true, noVBand: true },
    borders: {
      top: hairline,
      bottom: hairline,
      left: none,
      right: none,
      insideHorizontal: hairline,
      insideVertical: none,
    },
    rows: [row(head, true), ...rows.map((cells) => row(cells, false))],
  });
}

/** Names of measures need more room than names of strands; of the rest, a column with more to say in its head gets more. */
function columnWidths(head: readonly TextCell[]): number[] {
  const hasFigures = head.some(({ figure }) => figure);
  const weights = head.map(({ text, note, figure }, at) => {
    if (at === 0) return hasFigures ? 2.9 : 0.7;
    if (!hasFigures || figure) return 1.15;
    return Math.max(text.length, note.length) > 12 ? 1.7 : 0.9;
  });
  const whole = weights.reduce((sum, one) => sum + one, 0);
  return weights.map((weight) => Math.floor((WIDTH * weight) / whole));
}

function tableCell({ text, note, figure, href }: TextCell, width: number, bold: boolean): TableCell {
  const alignment = figure ? AlignmentType.RIGHT : AlignmentType.LEFT;
  const line = (children: ParagraphChild[]) => new Paragraph({ children, alignment, spacing: { after: 0 } });
  const first = words([{ text, bold, href }], 16);
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    margins: { top: 30, bottom: 30, left: figure ? 20 : 80, right: 20 },
    children: [line(first), ...(note ? [line([new TextRun({ text: note, size: 14, color: GREY })])] : [])],
  });
}

function pictureBlocks({ title, subtitle, alternative, image }: Extract<TextPart, { kind: "picture" }>): Paragraph[] {
  if (image === null) return [];
  return [
    new Paragraph({ text: title, heading: HeadingLevel.HEADING_3 }),
    new Paragraph({ children: [small(subtitle)], keepNext: true, spacing: { after: 40 } }),
    new Paragraph({ children: [imageRun(title, alternative, image)] }),
  ];
}

function imageRun(title: string, description: string, { data, width, height }: TextImage): ImageRun {
  const transformation = { width: Math.round(width * SCALE), height: Math.round(height * SCALE) };
  return new ImageRun({ type: "png", data, transformation, altText: { name: title, title, description } });
}
