/** Elements whose words are not sentences to read from start to end: labels, pictures, tables, menus. */
const ASIDE = new Set(["svg", "table", "nav", "form", "script", "style", "template", "summary", "code"]);
const PARAGRAPH = new Set(["p", "li", "dd", "blockquote"]);

/** Follows the paragraphs in a page's main part. */
export class ProseReader {
  /** The words of each paragraph, in order, spaces made one. */
  readonly paragraphs: string[] = [];
  private words = "";
  private inMain = false;
  private aside = 0;

  open(name: string): void {
    if (name === "main") this.inMain = true;
    if (ASIDE.has(name)) this.aside += 1;
    if (PARAGRAPH.has(name)) this.end();
  }

  text(text: string): void {
    if (this.inMain && this.aside === 0) this.words += text;
  }

  close(name: string): void {
    if (name === "main") this.inMain = false;
    if (ASIDE.has(name)) this.aside -= 1;
    // What stands between two paragraphs, a heading say, is no paragraph.
    if (PARAGRAPH.has(name)) this.paragraphs.push(...this.end());
    else if (/^(h[1-6]|div|section|dt|figcaption|header|footer)$/.test(name)) this.end();
  }

  private end(): string[] {
    const paragraph = this.words.replace(/\s+/g, " ").trim();
    this.words = "";
    return paragraph === "" ? [] : [paragraph];
  }
}
