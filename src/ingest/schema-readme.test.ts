import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { dataFiles } from "./schema.ts";

const readme = readFileSync("data/README.md", "utf8");

describe("data/README.md", () => {
  it.each(dataFiles.map((file) => [file.name, file] as const))("describes %s, column by column", (name, file) => {
    const section = readme.split(`### ${name}\n`)[1]?.split("\n### ")[0] ?? "";
    const rows = file.columns.map((column) => `| ${column.name} | ${column.type} | ${column.description} |`);
    expect(rows.filter((row) => !section.includes(row))).toEqual([]);
  });
});
