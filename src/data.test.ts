import { mkdtempSync, rmSync, writeFileSync, cpSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { loadDataset } from "./data.ts";

const good = "src/ingest/fixtures/good";
const folders: string[] = [];

/** A copy of the good folder, with one file written anew. */
function folderWith(file: string, text: string): string {
  const folder = mkdtempSync(join(tmpdir(), "data-"));
  folders.push(folder);
  cpSync(good, folder, { recursive: true });
  writeFileSync(join(folder, file), text);
  return folder;
}

afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true });
});

describe("loading the dataset", () => {
  it("reads a folder once, however often it is asked for", () => {
    expect(loadDataset(good)).toBe(loadDataset(good));
    expect(loadDataset(good).authorities.length).toBe(13);
  });

  it("throws every fault at once, each with the path of its file", () => {
    const folder = folderWith(
      "topics.csv",
      "id,title,order\nchildren-in-care,,1\nAdoption,Adoption,2\neducation,Education,3\n",
    );
    expect(() => loadDataset(folder)).toThrow(
      [
        `${folder}/ has 2 faults:`,
        `${folder}/topics.csv:2:title value "": expected text`,
        `${folder}/topics.csv:3:id value "Adoption": expected small letters and digits joined by hyphens, such as good-example`,
      ].join("\n"),
    );
  });

  it("does not keep a folder that had faults: once mended, it loads", () => {
    const folder = folderWith("breaks.csv", "");
    expect(() => loadDataset(folder)).toThrow("has 1 fault:");
    cpSync(join(good, "breaks.csv"), join(folder, "breaks.csv"));
    expect(loadDataset(folder).breaks.length).toBe(1);
  });

  it("leaves files alone that are no CSV", () => {
    const folder = folderWith("README.md", "# Data\n");
    expect(loadDataset(folder).topics.length).toBe(3);
  });
});

describe("the project's own data", () => {
  it("has no fault", () => {
    // Throws with every fault; what it read is the dataset of the other tests too.
    expect(() => loadDataset()).not.toThrow();
  });

  it("has the 153 current authorities, the five that were closed, and both editions of neighbours", () => {
    const { authorities, neighbours } = loadDataset();
    expect(authorities.filter(({ closed }) => closed === null).length).toBe(153);
    expect(authorities.filter(({ closed }) => closed !== null).length).toBe(5);
    expect(new Set(neighbours.map(({ edition }) => edition))).toEqual(new Set(["2021", "2025"]));
  });
});
