import { describe, expect, it } from "vitest";
import { examples } from "./examples.ts";

describe("the examples of reading the data in a program", () => {
  it("are one for each language, and read only addresses that stay", () => {
    const all = examples("https://site.example/data/");
    expect(all.map(({ language, command }) => [language, command])).toEqual([
      ["Python", "python3"],
      ["R", "Rscript"],
      ["JavaScript", "node"],
    ]);
    for (const { code } of all)
      expect(code.match(/https?:\/\/[^"]+/g)!.every((one) => one.startsWith("https://site.example/data/"))).toBe(true);
  });
});
