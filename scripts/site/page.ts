import { Parser } from "htmlparser2";
import { ProseReader } from "./prose-reader.ts";
import { type Block, BlockReader } from "./block-reader.ts";
import { TableReader } from "./table-reader.ts";

/** A figure on a page that says which published cell it shows. */
export interface ShownCell {
  indicator: string;
  /** Code or slug of the authority, region or England. */
  area: string;
  period: string;
  /** The raw published value that the page gives with it; null where it gives none. */
  value: string | null;
  /** True for a picture or a mark in one, which draws a figure and need not print it. */
  drawn: boolean;
  /** What a reader sees there; empty for a mark without words. */
  text: string;
}

/** What the rules need to know of one page of the built site. */
export interface Page {
  /** Path of its file in the site's folder, with `/`. */
  file: string;
  lang: string;
  titles: readonly string[];
  description: string;
  canonical: string;
  /** Levels of the headings in order: 1 for `h1`. */
  headings: readonly number[];
  ids: readonly string[];
  /** What links and images point to, as written. */
  links: readonly string[];
  /** Addresses that the browser fetches by itself: scripts, styles, images, fonts. */
  fetched: readonly string[];
  cells: readonly ShownCell[];
  /** Words and attribute values that only a fault of the program can have written. */
  leaks: readonly string[];
  /** Inline styles and event handlers, which the content security policy forbids. */
  inline: readonly string[];
  /** The words of each paragraph in the main part, in order. */
  prose: readonly string[];
  /** The lines, rows and labels that match the pattern of words asked for. */
  blocks: readonly Block[];
}

/** Something wrong on a page; the same message on many pages is told once. */
export interface Fault {
  file: string;
  message: string;
}

export type Attributes = Readonly<Record<string, string>>;

/** Words that stand on a page only where a value was not there when it was written out. */
const LEAK = /\b(?:NaN|undefined|null|Infinity)\b|\[object \w+\]/;
const SILENT = new Set(["script", "style", "template"]);

/** Matches no text. */
const NONE = /(?!)/;

/** Reads one page of HTML; of its texts those that match `keep` are kept whole. */
export function readPage(file: string, html: string, keep: RegExp = NONE): Page {
  const reader = new Reader(file, keep);
  const parser = new Parser({
    onopentag: (name, attributes) => reader.open(name, attributes),
    ontext: (text) => reader.text(text),
    onclosetag: (name) => reader.close(name),
  });
  parser.end(html);
  return reader.page;
}

class Reader {
  readonly page: Page & { [K in keyof Page]: Page[K] extends readonly (infer T)[] ? T[] : Page[K] };
  private readonly stack: { name: string; cell: ShownCell | null }[] = [];
  private readonly tables = new TableReader();
  private readonly prose = new ProseReader();

  private readonly blocks: BlockReader;

  constructor(file: string, keep: RegExp) {
    this.blocks = new BlockReader(keep);
    const empty = { titles: [], headings: [], ids: [], links: [], fetched: [], cells: [], leaks: [], inline: [] };
    this.page = {
      file,
      lang: "",
      description: "",
      canonical: "",
      ...empty,
      prose: this.prose.paragraphs,
      blocks: this.blocks.kept,
    };
  }

  open(name: string, attributes: Attributes): void {
    this.blocks.open(name, attributes);
    const drawn = name === "svg" || this.isDrawn();
    const cell = cellOf(this.tables.open(name, attributes), drawn);
    if (name === "title" && !drawn) this.page.titles.push("");
    if (cell) this.page.cells.push(cell);
    this.stack.push({ name, cell });
    this.prose.open(name);
    this.readElement(name, attributes);
    this.readReferences(name, attributes);
    this.readAttributes(name, attributes);
  }

  text(text: string): void {
    this.blocks.words(text);
    const inner = this.stack[this.stack.length - 1];
    if (!inner || SILENT.has(inner.name)) return;
    // A text with entities in it comes in parts.
    if (inner.name === "title" && this.page.titles.length > 0 && !this.isDrawn())
      this.page.titles.push(this.page.titles.pop() + text);
    // Code that a page quotes may well speak of null.
    if (LEAK.test(text) && !this.isIn("code")) this.page.leaks.push(text.trim().slice(0, 80));
    this.prose.text(text);
    for (const { cell } of this.stack) if (cell) cell.text += text;
  }

  close(name: string): void {
    this.blocks.close(name);
    this.stack.pop();
    this.tables.close(name);
    this.prose.close(name);
  }

  private isDrawn(): boolean {
    return this.isIn("svg");
  }

  private isIn(element: string): boolean {
    return this.stack.some(({ name }) => name === element);
  }

  private readElement(name: string, attributes: Attributes): void {
    const { page } = this;
    if (name === "html") page.lang = attributes["lang"] ?? "";
    if (/^h[1-6]$/.test(name)) page.headings.push(Number(name[1]));
    if (name === "meta" && attributes["name"] === "description") page.description = attributes["content"] ?? "";
    if (name === "link" && attributes["rel"] === "canonical") page.canonical = attributes["href"] ?? "";
    if (attributes["id"] !== undefined) page.ids.push(attributes["id"]);
  }

  private readReferences(name: string, { href, src, srcset, rel, action }: Attributes): void {
    const { links, fetched } = this.page;
    if (name === "a" && href !== undefined) links.push(href);
    if (name === "form" && action !== undefined) links.push(action);
    if (name === "link" && href !== undefined && rel !== "canonical")
      (rel === "alternate" ? links : fetched).push(href);
    if (src !== undefined && name !== "iframe") fetched.push(src);
    for (const part of srcset?.split(",") ?? []) fetched.push(part.trim().split(/\s+/, 1)[0]!);
  }

  private readAttributes(name: string, attributes: Attributes): void {
    for (const [key, value] of Object.entries(attributes)) {
      if (key === "style" || key.startsWith("on")) this.page.inline.push(`<${name} ${key}="${value.slice(0, 60)}">`);
      if (LEAK.test(value) && name !== "script" && name !== "style")
        this.page.leaks.push(`<${name} ${key}="${value.slice(0, 80)}">`);
    }
  }
}

function cellOf(attributes: Attributes, drawn: boolean): ShownCell | null {
  const {
    "data-indicator": indicator,
    "data-authority": area,
    "data-period": period,
    "data-value": value = null,
  } = attributes;
  if (indicator === undefined || area === undefined || period === undefined) return null;
  return { indicator, area, period, value, drawn, text: "" };
}
