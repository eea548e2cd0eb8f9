import { inflateRawSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import type { TextCell, TextPart } from "./text.ts";
import { paperWord } from "./word.ts";

const run = (text: string, more = {}) => ({ text, bold: false, href: "", ...more });
const cell = (text: string, more: Partial<TextCell> = {}): TextCell => ({
  text,
  note: "",
  figure: false,
  href: "",
  ...more,
});

/** The parts of a Word file that readers see, and its properties. */
async function written(...parts: TextPart[]): Promise<{ body: string; all: string }> {
  const files = unzip(Buffer.from(await (await paperWord("Borsetshire & Ambridge", parts)).arrayBuffer()));
  return { body: files.get("word/document.xml")!, all: [...files.values()].join("\n") };
}

/** Reads an archive by the list at its end. */
function unzip(bytes: Buffer): Map<string, string> {
  const files = new Map<string, string>();
  let at = bytes.readUInt32LE(bytes.lastIndexOf("PK\u0005\u0006", undefined, "latin1") + 16);
  while (bytes.readUInt32LE(at) === 0x02014b50) {
    const [name, extra, comment] = [28, 30, 32].map((offset) => bytes.readUInt16LE(at + offset)) as [
      number,
      number,
      number,
    ];
    const local = bytes.readUInt32LE(at + 42);
    const start = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
    const packed = bytes.subarray(start, start + bytes.readUInt32LE(at + 20));
    const text = bytes.readUInt16LE(at + 10) === 0 ? packed : inflateRawSync(packed);
    files.set(bytes.toString("utf8", at + 46, at + 46 + name), text.toString("utf8"));
    at += 46 + name + extra + comment;
  }
  return files;
}

describe("a paper as a Word file", () => {
  it("has real headings of each level, its title at the head, page numbers and British English", async () => {
    const { body, all } = await written(
      { kind: "heading", level: 1, text: "First" },
      { kind: "heading", level: 2, text: "Second" },
      { kind: "heading", level: 3, text: "Third" },
    );
    expect([...body.matchAll(/w:pStyle w:val="(Heading\d)"/g)].map((match) => match[1])).toEqual([
      "Heading1",
      "Heading2",
      "Heading3",
    ]);
    expect(all).toContain("<dc:title>Borsetshire &amp; Ambridge</dc:title>");
    expect(all).toMatch(/w:instrText[^>]*>PAGE</);
    expect(all).toContain('w:val="en-GB"');
  });

  it("writes words bold, as links and as the officer's own, and lists as lists", async () => {
    const { body, all } = await written(
      {
        kind: "paragraph",
        role: "text",
        runs: [run("Bold", { bold: true }), run("Link", { href: "https://example.org/" })],
      },
      { kind: "paragraph", role: "fine", runs: [run("Fine")] },
      { kind: "paragraph", role: "own-words", runs: [run("Mine")] },
      { kind: "list", fine: false, items: [[run("One")], [run("Two")]] },
      { kind: "list", fine: true, items: [[run("Three")]] },
    );
    expect(body).toMatch(/<w:b\/>.*?Bold/s);
    expect(body).toMatch(/<w:hyperlink[^>]*>.*?Link/s);
    expect(all).toContain('Target="https://example.org/"');
    expect(body).toMatch(/<w:pBdr>.*?<w:i\/>.*?Mine/s);
    expect(body.match(/<w:numPr>/g)).toHaveLength(3);
  });

  it("repeats a table's head on each page, keeps rows whole, sets figures at the right and widens what says more", async () => {
    const figures = await written({
      kind: "table",
      caption: "Figures",
      head: [cell("Measure"), cell("Borsetshire", { figure: true }), cell("What it means to a reader")],
      rows: [
        [
          cell("Rate", { href: "https://example.org/r" }),
          cell("54", { figure: true, note: "a little higher" }),
          cell("words"),
        ],
      ],
    });
    expect(figures.body.match(/<w:tblHeader\/>/g)).toHaveLength(1);
    expect(figures.body.match(/<w:cantSplit\/>/g)).toHaveLength(2);
    expect(figures.body.match(/<w:jc w:val="right"\/>/g)).toHaveLength(3);
    const [first, second, third] = widths(figures.body);
    expect(first! > third! && third! > second!).toBe(true);
    const words = await written({
      kind: "table",
      caption: "Words",
      head: [cell("No"), cell("Strand"), cell("Short")],
      rows: [],
    });
    const [number, strand] = widths(words.body);
    expect(number! < strand!).toBe(true);
  });

  it("holds a picture with its alternative text, and leaves out one that could not be drawn", async () => {
    const picture = { kind: "picture", title: "Rate", subtitle: "%", alternative: "Borsetshire 54" } as const;
    const image = { data: new Uint8Array([137, 80, 78, 71]), width: 100, height: 50 };
    const { body } = await written({ ...picture, image });
    expect(body).toContain('descr="Borsetshire 54"');
    // 80 of 100 pixels at 9,525 units each.
    expect(body).toContain('cx="762000" cy="381000"');
    expect((await written({ ...picture, image: null })).body).not.toContain("Rate");
  });
});

function widths(body: string): number[] {
  return [...body.matchAll(/<w:gridCol w:w="(\d+)"\/>/g)].map((match) => Number(match[1]));
}
