import type { Attributes } from "./page.ts";

/** What stands in one line of text, one row of a table or one label. */
export interface Block {
  text: string;
  /** Where links in it lead. */
  links: readonly string[];
  /** Id of the inspection whose card it stands in; empty elsewhere. */
  inspection: string;
}

/** Elements that stand inside a line of text or a row of a table, so that words on both sides of them are read as one. */
const INLINE = new Set(
  "a abbr b bdi br cite code data dd dt em i mark path q rect s small span strong sub sup svg g td th time tspan u wbr".split(
    " ",
  ),
);
const SILENT = new Set(["script", "style"]);
/** Attributes that a reader is told. */
const SPOKEN = ["aria-label", "title", "alt", "content", "data-csv"];

/** Follows a page and keeps the blocks whose text matches a pattern. */
export class BlockReader {
  readonly kept: Block[] = [];
  private readonly keep: RegExp;
  private readonly stack: { name: string; inspection: string }[] = [];
  private text = "";
  private labels: string[] = [];
  private links: string[] = [];

  constructor(keep: RegExp) {
    this.keep = keep;
  }

  open(name: string, attributes: Attributes): void {
    if (INLINE.has(name)) this.text += " ";
    else this.flush();
    const own = /^inspection-(.+)$/.exec(attributes["id"] ?? "")?.[1];
    this.stack.push({ name, inspection: own ?? this.inspection() });
    for (const key of SPOKEN) if (attributes[key]) this.labels.push(attributes[key]);
    if (name === "a" && attributes["href"]) this.links.push(attributes["href"]);
  }

  words(text: string): void {
    if (!SILENT.has(this.stack.at(-1)?.name ?? "")) this.text += text;
  }

  close(name: string): void {
    if (INLINE.has(name)) this.text += " ";
    else this.flush();
    this.stack.pop();
  }

  private inspection(): string {
    return this.stack.at(-1)?.inspection ?? "";
  }

  private flush(): void {
    const { links } = this;
    for (const text of [this.text, ...this.labels]) {
      if (this.keep.test(text)) {
        this.kept.push({ text: text.replace(/\s+/g, " ").trim(), links, inspection: this.inspection() });
      }
    }
    [this.text, this.labels, this.links] = ["", [], []];
  }
}
