import { mkdirSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { folderOf } from "./fictional.ts";
import { fileSpec, mergeRows, sortRows } from "./files.ts";
import { writeAll } from "./write.ts";

const folders: string[] = [];
const folder = (files: Record<string, string>) => {
  const made = folderOf(files);
  folders.push(made);
  return made;
};
afterEach(() => {
  for (const made of folders.splice(0)) rmSync(made, { recursive: true });
});

describe("writing all files or none", () => {
  it("names the files whose bytes changed and leaves no trace of the staging", () => {
    const data = folder({ "a.csv": "old\n", "b.csv": "same\n" });
    const files = new Map([
      ["a.csv", "new\n"],
      ["b.csv", "same\n"],
      ["observations/c.csv", "new\n"],
    ]);
    expect(writeAll(data, files)).toEqual(["a.csv", "observations/c.csv"]);
    expect(readdirSync(data).sort()).toEqual(["a.csv", "b.csv", "observations"]);
  });

  it("touches nothing where one file cannot be written", () => {
    const data = folder({ "a.csv": "old\n", blocked: "a file, so that no folder of this name can be made\n" });
    mkdirSync(join(data, ".importing"));
    const files = new Map([
      ["a.csv", "new\n"],
      ["blocked\0/x.csv", "new\n"],
    ]);
    expect(() => writeAll(data, files)).toThrow();
    expect(readFileSync(join(data, "a.csv"), "utf8")).toBe("old\n");
    expect(readdirSync(data).sort()).toEqual(["a.csv", "blocked"]);
  });
});

describe("rows of a file of data/", () => {
  it("are sorted by the file's key, ranks as numbers", () => {
    const rows = ["10", "2", "1"].map((rank) => ({ edition: "2025", authority_code: "E10000901", rank }));
    expect(sortRows(fileSpec("statistical-neighbours.csv"), rows).map(({ rank }) => rank)).toEqual(["1", "2", "10"]);
  });

  it("replace those that they are about and leave the others", () => {
    const spec = fileSpec("statistical-neighbours.csv");
    const row = (edition: string, neighbour_code: string) => ({
      edition,
      authority_code: "E10000901",
      rank: "1",
      neighbour_code,
    });
    const merged = mergeRows(spec, [row("2021", "old"), row("2025", "old")], [row("2025", "new")]);
    expect(merged.map(({ edition, neighbour_code }) => `${edition} ${neighbour_code}`)).toEqual([
      "2021 old",
      "2025 new",
    ]);
  });

  it("may only go to files that an import writes", () => {
    expect(() => fileSpec("indicators.csv")).toThrow("No import may write indicators.csv");
  });
});
