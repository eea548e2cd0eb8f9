import { describe, expect, it } from "vitest";
import { eachRow, readCsv, readInputTable, toCsv } from "./csv.ts";
import { csvOf } from "./fictional.ts";

const bytes = (text: string) => new TextEncoder().encode(text);
const rowsOf = (text: string) => {
  const rows: [string[], number][] = [];
  const faults = eachRow(csvOf(text), (cells, line) => rows.push([cells, line]));
  return { rows, faults };
};

describe("reading a published file", () => {
  it("drops a byte order mark from the first column's name", () => {
    expect(csvOf("\uFEFFtime_period,number\n2025,7\n").headers).toEqual(["time_period", "number"]);
  });

  it("reads CRLF and quoted blanks like LF and blanks", () => {
    expect(rowsOf('a,b\r\n1,""\r\n"2",x\r\n').rows.map(([cells]) => cells)).toEqual([
      ["1", ""],
      ["2", "x"],
    ]);
  });

  it("counts lines through quoted line breaks", () => {
    const { rows } = rowsOf('a,b\n"one\ntwo",1\nthree,2\n');
    expect(rows.map(([, line]) => line)).toEqual([2, 4]);
  });

  it("says in which line a row has too few or too many cells", () => {
    const { faults } = rowsOf("a,b\n1,2\n3\n4,5,6\n");
    expect(faults.map(({ line, value }) => [line, value])).toEqual([
      [3, "1 cells"],
      [4, "3 cells"],
    ]);
  });

  it("refuses a broken quote with its place", () => {
    expect(rowsOf('a,b\n1,"2\n3,4\n').faults[0]).toMatchObject({ line: 2, rule: "csv-form" });
  });

  it("reads doubled quotes, and commas and line breaks inside quotes, in any cell", () => {
    const { rows, faults } = rowsOf('a,b\n"the ""old"" one, kept",1\n2,"x\n\n""y"""\n"",""\n');
    expect(rows).toEqual([
      [['the "old" one, kept', "1"], 2],
      [["2", 'x\n\n"y"'], 3],
      [["", ""], 6],
    ]);
    expect(faults).toEqual([]);
  });

  it("reads on after a quote inside a cell that is not quoted, with the lines still right", () => {
    const { rows } = rowsOf('a,b\n"1",2\n5" pipe,3\n"4","5\n6"\n7,8\n');
    expect(rows).toEqual([
      [["1", "2"], 2],
      [['5" pipe', "3"], 3],
      [["4", "5\n6"], 4],
      [["7", "8"], 6],
    ]);
  });

  it("passes over rows that are not wanted, and counts their lines", () => {
    const rows: [string[], number][] = [];
    const wanted = (row: string) => row.endsWith("y");
    eachRow(csvOf("a,b\n1,x\n2,y\n"), (cells, line) => rows.push([cells, line]), wanted);
    expect(rows).toEqual([[["2", "y"], 3]]);
  });

  it("refuses bytes that are no UTF-8", () => {
    expect(readCsv("latin.csv", new Uint8Array([97, 10, 0xe9, 10])).faults[0]?.rule).toBe("encoding");
  });

  it("refuses a NUL byte and names its line", () => {
    expect(readCsv("nul.csv", bytes("a\n1\n2\0\n")).faults[0]).toMatchObject({ line: 3, rule: "nul" });
  });

  it("refuses an empty file", () => {
    expect(readCsv("empty.csv", bytes("")).faults[0]?.rule).toBe("empty");
  });

  it("numbers repeated column names from the second on", () => {
    expect(readInputTable(csvOf("SN1,SNP,SN2,SNP\n1,Close,2,Close\n")).table.headers).toEqual([
      "SN1",
      "SNP",
      "SN2",
      "SNP_2",
    ]);
  });
});

describe("writing a file of data/", () => {
  it("quotes only cells that need it", () => {
    const rows = [{ a: "Bristol, City of", b: 'the "old" one', c: "plain" }];
    expect(toCsv(["a", "b", "c"], rows)).toBe('a,b,c\n"Bristol, City of","the ""old"" one",plain\n');
  });
});
