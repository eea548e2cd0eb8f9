import { describe, expect, it } from "vitest";
import { toCsv } from "../../exports/csv.ts";
import { choiceWords, countWords, sheetLines } from "./sheet.ts";

describe("the file of what is shown", () => {
  it("gives the notes, a blank line, then header and rows in their order", () => {
    const lines = sheetLines(
      [["Source", "Ofsted, reports"]],
      ["Authority", "Rate"],
      [
        ["Borsetshire", 54.2],
        ["Ambridge", null],
      ],
    );
    const [first = [], ...rest] = lines;
    expect(toCsv(first.map(String), rest)).toBe(
      'Source,"Ofsted, reports"\n\nAuthority,Rate\nBorsetshire,54.2\nAmbridge,\n',
    );
  });

  it("holds no text that a spreadsheet would run, in notes, header or cells, and leaves numbers below zero alone", () => {
    const [first = [], ...rest] = sheetLines([["Shown", "=1+1"]], ["@a"], [["+44"], [-2.5]]);
    expect(toCsv(first.map(String), rest)).toBe("Shown,'=1+1\n\n'@a\n'+44\n-2.5\n");
  });

  it("goes to the clipboard with tabs between cells, those inside a cell in quotes", () => {
    expect(toCsv(["Authority", "Grade"], [["Ambridge\tBorsetshire", "Good"]], "\t")).toBe(
      'Authority\tGrade\n"Ambridge\tBorsetshire"\tGood\n',
    );
  });

  it("says how many of how many, and how many where all are shown", () => {
    expect(countWords(9, 153, "authorities")).toBe("9 of 153 authorities");
    expect(countWords(0, 153, "authorities")).toBe("0 of 153 authorities");
    expect(countWords(153, 153, "authorities")).toBe("153 authorities");
  });

  it("says what was chosen in one line", () => {
    expect(
      choiceWords([
        ["Region", "Borset"],
        ["Published from", "2022-01-01"],
      ]),
    ).toBe("Region: Borset; Published from: 2022-01-01");
  });
});
