import { describe, expect, it } from "vitest";
import { checkData } from "./check-data.ts";

const good = "src/ingest/fixtures/good";
const published = "src/ingest/fixtures/published/good.csv";
/** A fixture folder holds only what differs from the good one, so the check of it alone finds much missing. */
const partial = "src/ingest/fixtures/missing-column";

function run(...args: string[]): { code: number; lines: string[] } {
  const lines: string[] = [];
  const code = checkData(args, (line) => lines.push(line), good);
  return { code, lines: lines.map((line) => line.replace(/\d+\.\d\d s/, "N s")) };
}

describe("data:check", () => {
  it("says how many files and rows it read and ends with 0 where there is no fault", () => {
    expect(run(good)).toEqual({ code: 0, lines: [`Checked ${good}: 18 files, 412 rows in N s: no faults`] });
  });

  it("prints every fault with its place, and ends with 1", () => {
    const { code, lines } = run(partial);
    expect(code).toBe(1);
    expect(lines).toContain(`${partial}/regions.csv:1 value "": expected a column named "slug"`);
    expect(lines).toContain(`${partial}/sources.csv value "": expected this file to be there`);
    expect(lines.at(-1)).toBe(`Checked ${partial}: 1 file, 0 rows in N s: ${lines.length - 1} faults`);
  });

  it("prints faults as annotations for GitHub", () => {
    const { code, lines } = run(partial, "--format", "github");
    expect(code).toBe(1);
    expect(lines).toContain(
      `::error file=${partial}/regions.csv,line=1,title=header::${partial}/regions.csv:1 value "": expected a column named "slug"`,
    );
    expect(lines.filter((line) => !line.startsWith("::error ")).length).toBe(1);
  });

  it("prints one JSON document for machines", () => {
    const { code, lines } = run(good, partial, "--format=json");
    expect(code).toBe(1);
    const [first, second] = JSON.parse(lines.join("\n")) as { path: string; issues: { rule: string }[] }[];
    expect(first).toMatchObject({ path: good, files: 18, rows: 412, issues: [] });
    expect(second?.issues.map(({ rule }) => rule)).toContain("header");
  });

  it("screens a file as DfE publishes it against the areas of a data folder", () => {
    expect(run(published)).toEqual({ code: 0, lines: [`Checked ${published}: 1 file, 8 rows in N s: no faults`] });
  });

  it("says so where codes could not be looked up", () => {
    const lines: string[] = [];
    expect(checkData([published], (line) => lines.push(line), partial)).toBe(0);
    expect(lines[0]).toMatch(/no faults; codes not looked up, because src\/.*missing-column\/ is not in order$/);
  });

  it("ends with 2 and a sentence where it is asked for what is not there", () => {
    expect(run("no-such-folder")).toEqual({ code: 2, lines: ["There is no file or folder no-such-folder."] });
    expect(run(good, "--format", "xml")).toEqual({
      code: 2,
      lines: ["--format must be one of text, json, github, not xml."],
    });
    expect(run("--colour").code).toBe(2);
  });
});
