import { describe, expect, it } from "vitest";
import { cellOf, htmlTable } from "./cells.ts";

describe("cellOf", () => {
  it("takes printed figures as numbers, those below zero included", () => {
    expect(["54", "1,234.5", "−13", "-2", "+3", "65%", "£1,204", "0"].map(cellOf)).toEqual([
      54, 1234.5, -13, -2, 3, 65, 1204, 0,
    ]);
  });

  it("keeps symbols, words, periods and ranges as they are", () => {
    const texts = ["c", "z", "2024–25", "52 to 56", "=1+1", "1,23", "41="];
    expect(texts.map(cellOf)).toEqual(texts);
  });

  it("takes a dash for no figure, never for nought", () => {
    expect([cellOf("–"), cellOf("—")]).toEqual([null, null]);
  });
});

describe("htmlTable", () => {
  it("escapes markup, and asks for text to be made safe but not for numbers", () => {
    const html = htmlTable("A & B", ["x"], [["<b>"], [-1], [null]], (text) => `'${text}`);
    expect(html).toContain("<caption>'A &amp; B</caption>");
    expect(html).toContain("<td>'&lt;b&gt;</td>");
    expect(html).toContain("<td>-1</td></tr><tr><td></td>");
  });
});
