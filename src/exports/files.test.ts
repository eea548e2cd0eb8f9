import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { loadDataset } from "../data.ts";
import { csvFiles } from "./files.ts";
import { rowsOf } from "./rows.ts";

const dataset = loadDataset();
const files = new Map(csvFiles(dataset).map((file) => [file.name, file]));
const textOf = (name: string) => files.get(name)!.text;
const kept = readdirSync("data").filter((name) => name.endsWith(".csv"));

describe("csvFiles", () => {
  it("has a file for each one in data/, and for all observations together", () => {
    expect([...files.keys()].sort()).toEqual([...kept, "observations.csv"].sort());
    expect(Object.keys(rowsOf).sort()).toEqual([...files.keys()].sort());
  });

  it.each(kept)("writes %s as it stands in data/", (name) => {
    expect(textOf(name)).toBe(readFileSync(`data/${name}`, "utf8"));
  });

  it("writes every observation of every topic once, as it stands in data/", () => {
    const topics = readdirSync("data/observations").filter((name) => name.endsWith(".csv"));
    const rows = topics.flatMap((name) => linesOf(plain(readFileSync(`data/observations/${name}`, "utf8"))).slice(1));
    expect(linesOf(textOf("observations.csv")).slice(1).sort()).toEqual(rows.sort());
  });

  it("counts the rows without the header", () => {
    for (const { text, rows, name } of files.values()) {
      // A line break inside quotes would make more lines than rows; none of the data's texts has one.
      expect(linesOf(text).length - 1, name).toBe(rows);
    }
  });
});

/** Without the zeros that end a number's decimals: 14.0 and 14 are one figure. */
function plain(text: string): string {
  return text.replace(/(?<=,-?\d+)(?:\.0+|(\.\d*?[1-9])0+)(?=,)/g, "$1");
}

function linesOf(text: string): string[] {
  return text.trimEnd().split("\n");
}
