import type { TextImage, TextPart } from "../../exports/paper/text.ts";
import type { PaperGround } from "../../views/briefing/ground.ts";
import { readPaper } from "./read-paper.ts";

/** How long "Copied" stands, in milliseconds. */
const PAUSE = 3_000;

/** The parts of an address that choose what a paper shows. */
const CHOICES = ["i", "n", "a", "p"];

/**
 * The tools above a committee paper. With a choice in the address the paper is drawn anew for it; on a button's press it is printed,
 * or taken away as it stands, what was typed into it included, as a Word file or Markdown. What that takes is fetched only then.
 */
class PaperTools extends HTMLElement {
  connectedCallback(): void {
    this.#on("print", () => print());
    this.#on("word", () => this.#takeWord());
    this.#on("copy", () => this.#copy());
    this.#on("markdown", () => this.#takeMarkdown());
    this.#keepPlain();
    if (this.#isChosen()) void this.#say(() => this.#redraw(), "Drawing the paper for your choice…", "");
  }

  get #article(): HTMLElement {
    return document.querySelector<HTMLElement>("#paper")!;
  }

  get #title(): string {
    return this.#article.querySelector("h1")!.textContent;
  }

  get #name(): string {
    return `${this.dataset["slug"]}-briefing`;
  }

  /** What is pasted into a place for own words comes without its looks. */
  #keepPlain(): void {
    for (const place of this.#article.querySelectorAll<HTMLElement>(".own-words"))
      place.contentEditable = "plaintext-only";
  }

  #on(name: string, act: () => void | Promise<void>): void {
    const button = this.querySelector<HTMLButtonElement>(`button[data-act="${name}"]`)!;
    button.addEventListener(
      "click",
      () => void this.#say(async () => act(), button.dataset["busy"]!, button.dataset["done"]!),
    );
  }

  /** Says what goes on, then what came of it; a failure is told in words. */
  async #say(act: () => Promise<void>, busy: string, done: string): Promise<void> {
    const status = this.querySelector<HTMLElement>("[role=status]")!;
    status.textContent = busy;
    try {
      await act();
      status.textContent = done;
      if (done !== "") setTimeout(() => (status.textContent = ""), PAUSE);
    } catch {
      status.textContent = "That did not work. Try again, or reload the page.";
    }
  }

  #isChosen(): boolean {
    const query = new URLSearchParams(location.search);
    return CHOICES.some((key) => query.has(key));
  }

  async #redraw(): Promise<void> {
    const ground = JSON.parse(document.querySelector("#paper-ground")!.textContent) as PaperGround;
    const { drawChoice } = await import("./redraw.ts");
    const { html, left } = await drawChoice(
      ground,
      location.search,
      this.dataset["base"]!,
      location.href.split("#")[0]!,
    );
    this.#article.innerHTML = html;
    this.#keepPlain();
    this.querySelector(".choice")!.textContent = `This paper shows the choice in your address. ${left}`.trim();
    this.querySelector<HTMLElement>(".usual")!.hidden = false;
  }

  async #takeWord(): Promise<void> {
    const [{ pictureOf }, { paperWord }] = await Promise.all([
      import("./picture.ts"),
      import("../../exports/paper/word.ts"),
    ]);
    const parts = await this.#parts(pictureOf);
    save(await paperWord(this.#title, parts), `${this.#name}.docx`);
  }

  async #takeMarkdown(): Promise<void> {
    save(new Blob([await this.#markdown()], { type: "text/markdown" }), `${this.#name}.md`);
  }

  async #copy(): Promise<void> {
    await navigator.clipboard.writeText(await this.#markdown());
  }

  async #markdown(): Promise<string> {
    const { paperMarkdown } = await import("../../exports/paper/markdown.ts");
    return paperMarkdown(await this.#parts(async () => null));
  }

  #parts(draw: (svg: SVGSVGElement) => Promise<TextImage | null>): Promise<TextPart[]> {
    return readPaper(this.#article, draw);
  }
}

function save(blob: Blob, name: string): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}

customElements.define("paper-tools", PaperTools);
