import { describe, expect, it } from "vitest";
import { readFolder } from "../data.ts";
import { dataFiles } from "./schema.ts";

describe("the schema of data/", () => {
  it("describes every file that a data folder may hold", () => {
    const named = (file: string) => file.replace(/^observations\/.*$/, "observations/<topic>.csv");
    expect(new Set(dataFiles.map(({ name }) => name))).toEqual(
      new Set([...readFolder("src/ingest/fixtures/good").keys()].map(named)),
    );
  });

  it("has a title and a sentence for each file, and a sentence for each column", () => {
    const sentences = dataFiles.flatMap((file) => [file, ...file.columns].map(({ description }) => description));
    expect(sentences.filter((sentence) => !/^\S.*\.$/.test(sentence))).toEqual([]);
    expect(dataFiles.filter(({ title }) => title === "")).toEqual([]);
  });

  it("names keys and references that are there", () => {
    const columnsOf = new Map(dataFiles.map(({ name, columns }) => [name, columns.map((column) => column.name)]));
    for (const { name, primaryKey, foreignKeys } of dataFiles) {
      expect(columnsOf.get(name)).toEqual(expect.arrayContaining([...primaryKey]));
      for (const { column, file, key } of foreignKeys) {
        expect(columnsOf.get(name), name).toContain(column);
        expect(columnsOf.get(file), name).toContain(key);
      }
    }
  });

  it("marks what may be empty and lists the words of closed lists", () => {
    const observations = dataFiles.find(({ title }) => title === "Observations");
    expect(observations?.columns.find(({ name }) => name === "shorthand")).toMatchObject({
      required: false,
      words: ["c", "k", "u", "x", "z"],
    });
    expect(observations?.columns.filter(({ required }) => required).map(({ name }) => name)).toEqual([
      "indicator",
      "area_code",
      "period",
      "source",
    ]);
  });
});
