import { describe, expect, it } from "vitest";
import type { Content } from "./csv.ts";
import { LONGEST_CELL, readCsv, readHeader } from "./csv.ts";
import { formatIssue } from "./issue.ts";

const columns = ["name", "place"];

function read(content: Content) {
  const rows: [number, ...string[]][] = [];
  const issues = readCsv("names.csv", content, columns, (cells, line) => void rows.push([line, ...cells]));
  return { rows, messages: issues.map(formatIssue) };
}

const bytes = (text: string) => new TextEncoder().encode(text);

describe("reading CSV", () => {
  it("hands over each row with the line it stands on", () => {
    expect(read("name,place\nTess,Marlott\nEustacia,\n")).toEqual({
      rows: [
        [2, "Tess", "Marlott"],
        [3, "Eustacia", ""],
      ],
      messages: [],
    });
  });

  it("accepts a byte-order mark and CRLF, in text and in bytes", () => {
    const text = '\ufeffname,place\r\n"Tess, Miss",Marlott\r\n';
    expect(read(text)).toEqual({ rows: [[2, "Tess, Miss", "Marlott"]], messages: [] });
    expect(read(bytes(text))).toEqual(read(text));
  });

  it("takes a byte-order mark from the start alone", () => {
    expect(read("name,place\nTe\ufeffss,Marlott\n").rows).toEqual([[2, "Te\ufeffss", "Marlott"]]);
  });

  it("accepts a header without rows", () => {
    expect(read("name,place\n")).toEqual({ rows: [], messages: [] });
  });

  it("keeps doubled quotes and counts lines on past a cell of several lines", () => {
    expect(read('name,place\n"a\nb","say ""moo"""\nTess,Marlott\n').rows).toEqual([
      [2, "a\nb", 'say "moo"'],
      [4, "Tess", "Marlott"],
    ]);
  });

  it("counts lines right over a file that is read in many pieces", () => {
    const count = 60_000;
    const text = `name,place\n${Array.from({ length: count }, (_, at) => `person ${at},town ${at}\n`).join("")}`;
    const { rows, messages } = read(text);
    expect(messages).toEqual([]);
    expect(rows.length).toBe(count);
    expect(rows.every(([line, name]) => name === `person ${line - 2}`)).toBe(true);
    expect(rows.at(-1)).toEqual([count + 1, `person ${count - 1}`, `town ${count - 1}`]);
  });

  it("names each row with too many or too few cells and reads the others", () => {
    expect(read("name,place\nTess\nTess,Marlott\na,b,c\n")).toEqual({
      rows: [[3, "Tess", "Marlott"]],
      messages: [
        'names.csv:2 value "Tess": expected 2 cells as in the header, not 1',
        'names.csv:4 value "a,b,c": expected 2 cells as in the header, not 3',
      ],
    });
    expect(read("name,place\n,b,c\n\n").messages).toEqual([
      'names.csv:2 value ",b,c": expected 2 cells as in the header, not 3',
      'names.csv:3 value "": expected a row: blank lines are not allowed',
    ]);
  });

  it("names every broken quote and then reads no row", () => {
    const expected = 'expected a cell with a quote in it to be wholly inside quotes, and the quote doubled ("")';
    expect(read('name,place\n6" nail,x\n"open,y\n"a"b,z\n"good",w\n')).toEqual({
      rows: [],
      messages: [
        `names.csv:2 value "6\\" nail,x": ${expected}`,
        `names.csv:3 value "\\"open,y": ${expected}`,
        `names.csv:4 value "\\"a\\"b,z": ${expected}`,
      ],
    });
  });

  it("takes a quote at the start of the file, and none in the middle of a cell", () => {
    expect(read('"name","place"\nTess,Marlott\n')).toEqual({ rows: [[2, "Tess", "Marlott"]], messages: [] });
    expect(read('name,place\n5"x",y\n').messages).toHaveLength(1);
  });

  it("counts lines right over a large file with cells of several lines", () => {
    const count = 40_000;
    const { rows, messages } = read(`name,place\n${'"a\nb",town\n'.repeat(count)}`);
    expect(messages).toEqual([]);
    expect(rows.length).toBe(count);
    expect(rows.at(-1)).toEqual([2 * count, "a\nb", "town"]);
  });

  it("parts cells at commas alone, whatever else stands in them often", () => {
    expect(read("name,place\na;b;c,d;e;f\ng;h;i,j|k\n").rows).toEqual([
      [2, "a;b;c", "d;e;f"],
      [3, "g;h;i", "j|k"],
    ]);
  });

  it("names a blank line at the very end, with quotes in the file and without", () => {
    expect(read('"name",place\n')).toEqual({ rows: [], messages: [] });
    for (const header of ["name,place", '"name",place'])
      expect(read(`${header}\n\n`).messages).toEqual([
        'names.csv:2 value "": expected a row: blank lines are not allowed',
      ]);
  });

  it("says so where the last quote is never closed", () => {
    expect(read('name,place\nTess,"Marlott').messages).toEqual([
      'names.csv:2 value "Tess,\\"Marlott": expected a cell with a quote in it to be wholly inside quotes, and the quote doubled ("")',
    ]);
  });

  it("names each cell that is not UTF-8 and leaves its row out", () => {
    const latin1 = Uint8Array.from([...bytes("name,place\nTess,Marlott\nAng"), 0xe9, ...bytes("lica,Emminster\n")]);
    expect(read(latin1)).toEqual({
      rows: [[2, "Tess", "Marlott"]],
      messages: ['names.csv:3:name value "Ang\ufffdlica": expected text in UTF-8 (save the file as CSV UTF-8)'],
    });
  });

  it("refuses UTF-16 of either byte order", () => {
    for (const mark of [
      [0xff, 0xfe],
      [0xfe, 0xff],
    ]) {
      expect(read(Uint8Array.from([...mark, 0x6e, 0x00])).messages).toEqual([
        'names.csv:1 value "\ufffd\ufffd": expected text in UTF-8 (save the file as CSV UTF-8)',
      ]);
    }
  });

  it("takes one byte of a UTF-16 mark for what it is, a letter that is not UTF-8", () => {
    for (const odd of [0xff, 0xfe]) {
      expect(read(Uint8Array.from([0x6e, odd, ...bytes("me,place\n")])).messages).toEqual([
        'names.csv:1 value "n\ufffdme": expected text in UTF-8 (save the file as CSV UTF-8)',
      ]);
      expect(read(Uint8Array.from([odd, ...bytes("name,place\n")])).messages).toEqual([
        'names.csv:1 value "\ufffdname": expected text in UTF-8 (save the file as CSV UTF-8)',
      ]);
    }
  });

  it("refuses control characters, and line ends of a lone carriage return", () => {
    expect(read("name,place\nTess\t,Marlott\n").messages).toEqual([
      'names.csv:2:name value "Tess\\t": expected text without control characters',
    ]);
    expect(read("name,place\rTess,Marlott\r").messages).toEqual([
      'names.csv:1 value "place\\rTess": expected text without control characters',
    ]);
  });

  it("takes a cell of the longest length and refuses one character more", () => {
    expect(read(`name,place\n${"a".repeat(LONGEST_CELL)},b\n`).messages).toEqual([]);
    expect(read(`name,place\n${"a".repeat(LONGEST_CELL)},b\nx\t,y\n`).messages).toHaveLength(1);
    expect(read(`name,place\n${"a".repeat(LONGEST_CELL + 1)},b\n`).messages).toEqual([
      `names.csv:2:name value "${"a".repeat(80)}…": expected at most 5000 characters in a cell, not 5001`,
    ]);
  });

  it("finds the mistake in the header: missing, unknown, repeated, out of order, empty", () => {
    expect(read("name\nTess\n").messages).toEqual(['names.csv:1 value "": expected a column named "place"']);
    expect(read("name,town\nTess,Marlott\n").messages).toEqual([
      'names.csv:1 value "": expected a column named "place"',
      'names.csv:1 value "town": expected only the columns name, place',
    ]);
    expect(read("name,place,name\n").messages).toEqual(['names.csv:1 value "name": expected each column once']);
    expect(read("place,name\n").messages).toEqual([
      'names.csv:1 value "place,name": expected the columns in the order name,place',
    ]);
    expect(read("").messages).toEqual(['names.csv value "": expected a header row']);
    expect(read("\nTess,Marlott\n").messages).toEqual([
      'names.csv:1 value "": expected a column named "name"',
      'names.csv:1 value "": expected a column named "place"',
      'names.csv:1 value "": expected only the columns name, place',
    ]);
  });

  it("says that a file without a last line break may be cut short, and still reads its rows", () => {
    expect(read("name,place\nTess,Marlott")).toEqual({
      rows: [[2, "Tess", "Marlott"]],
      messages: [
        'names.csv:2 value "Tess,Marlott": expected a line break at the end of the file, which may have been cut short',
      ],
    });
  });

  it("reads a quoted cell at the very end of such a file", () => {
    expect(read('name,place\nTess,"Marlott"').rows).toEqual([[2, "Tess", "Marlott"]]);
  });

  it("gives the header of a file whose columns are not known", () => {
    expect(readHeader(bytes('\ufeff"a","b c"\r\n1,2\r\n'))).toEqual(["a", "b c"]);
    expect(readHeader("only")).toEqual(["only"]);
    expect(readHeader("")).toEqual([""]);
  });
});
