import { describe, expect, it } from "vitest";
import { paperMarkdown } from "./markdown.ts";
import type { TextCell } from "./text.ts";

const plain = (text: string) => ({ text, bold: false, href: "" });
const cell = (text: string, more: Partial<TextCell> = {}): TextCell => ({
  text,
  note: "",
  figure: false,
  href: "",
  ...more,
});

describe("a paper as Markdown", () => {
  it("writes headings, paragraphs, lists and the officer's own words", () => {
    const text = paperMarkdown([
      { kind: "heading", level: 1, text: "Borsetshire" },
      { kind: "paragraph", role: "text", runs: [{ text: "Visits. ", bold: true, href: "" }, plain("None.")] },
      { kind: "paragraph", role: "own-words", runs: [plain("To note.")] },
      {
        kind: "list",
        fine: false,
        items: [[plain("One")], [{ text: "Two", bold: false, href: "https://example.org/" }]],
      },
    ]);
    expect(text).toBe("# Borsetshire\n\n**Visits.** None.\n\n> To note.\n\n- One\n- [Two](https://example.org/)\n");
  });

  it("writes a table with figures at the right, notes in brackets and a pipe that splits no cell", () => {
    const text = paperMarkdown([
      {
        kind: "table",
        caption: "Figures",
        head: [cell("Measure"), cell("Borsetshire", { figure: true })],
        rows: [
          [cell("Re-referrals"), cell("c", { note: "suppressed", figure: true })],
          [cell("A | B"), cell("−3")],
        ],
      },
    ]);
    expect(text).toBe(
      "**Figures**\n\n| Measure | Borsetshire |\n| --- | ---: |\n| Re-referrals | c (suppressed) |\n| A \\| B | −3 |\n",
    );
  });

  it("gives a picture in words, and keeps signs that Markdown would read as its own", () => {
    const text = paperMarkdown([
      { kind: "picture", title: "Rate*", subtitle: "%", alternative: "A line.", image: null },
      { kind: "paragraph", role: "text", runs: [plain("[Officer to add: x_y]")] },
    ]);
    expect(text).toBe("**Chart: Rate\\*** (%). A line.\n\n\\[Officer to add: x\\_y\\]\n");
  });

  it("links the name of a measure, and a bold word, and leaves what is only a space as it is", () => {
    const head = [cell("Measure", { href: "https://example.org/m" })];
    const runs = [plain(" "), { text: "Rate ", bold: true, href: "https://example.org/r" }, plain("rose")];
    expect(
      paperMarkdown([
        { kind: "paragraph", role: "text", runs },
        { kind: "table", caption: "T", head, rows: [] },
      ]),
    ).toBe("**[Rate](https://example.org/r)** rose\n\n**T**\n\n| [Measure](https://example.org/m) |\n| --- |\n");
  });
});
