import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import Papa from "papaparse";
import { importInto } from "./into.ts";
import { rowsOf } from "./reference/fictional.ts";
import type { Report } from "./report.ts";

const published = process.env["PUBLISHED"] ?? "";
const MINUTES = 60_000;

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true });
});

/** A folder with the files of data/ that are kept by hand, and nothing imported yet. */
function handKept(...more: string[]): string {
  const folder = mkdtempSync(join(tmpdir(), "data-"));
  folders.push(folder);
  for (const name of ["topics.csv", "indicators.csv", "frameworks.csv", "grades.csv", "breaks.csv", ...more]) {
    cpSync(join("data", name), join(folder, name));
  }
  return folder;
}

function imported(data: string, ...parts: string[]) {
  const result = importInto(data, [join(published, ...parts)], { today: "2026-11-22" });
  if (!result.ok) throw new Error(`the published files have ${result.faults.length} faults`);
  return result;
}

describe.runIf(published)("the published files", () => {
  it(
    "become data/ as it stands, to the byte, in a folder that held nothing of it",
    () => {
      const data = handKept();
      const { changed } = imported(data);
      const differ = changed.filter(
        (name) => readFileSync(join(data, name), "utf8") !== readFileSync(join("data", name), "utf8"),
      );
      expect(differ).toEqual([]);
    },
    MINUTES,
  );

  it("have every row booked: as many as a plain parser finds, kept or set aside", () => {
    const report = JSON.parse(readFileSync("data/import-report.json", "utf8")) as Report;
    for (const { file, read, kept, setAside } of report.files) {
      const text = readFileSync(join(published, file), "utf8");
      const rows = Papa.parse(text, { skipEmptyLines: true }).data.length - 1;
      expect([file, read, kept + setAside]).toEqual([file, rows, rows]);
    }
    const files = readdirSync(published, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".csv"));
    expect([...new Set(report.files.map(({ file }) => file))].sort()).toEqual(files.sort());
  });

  it(
    "of 2024 and then of 2025 give a report of what was added, restated and suppressed",
    () => {
      const data = handKept("authorities.csv", "regions.csv");
      imported(data, "ees", "2024");
      const { report, markdown } = imported(data, "ees", "2025");
      const cells = (groups: Report["suppressed"]) =>
        groups.filter(({ to }) => to === "cla-2025").flatMap((group) => group.cells);
      expect(report.sources.find(({ source }) => source === "cla-2025")?.added).toBeGreaterThan(1_000);
      expect(report.restated.find(({ indicator }) => indicator === "cla-rate")?.cells).toContainEqual([
        "E08000031",
        "2024",
        "80",
        "78",
      ]);
      expect(cells(report.suppressed).length).toBeGreaterThan(0);
      expect(markdown).toContain("cla-2024 → cla-2025");
    },
    MINUTES,
  );

  it("of 2025 hide what they hide: no figure of 2024 stands in such a cell", () => {
    const report = JSON.parse(readFileSync("data/import-report.json", "utf8")) as Report;
    const standing = new Map<string, string>();
    for (const name of readdirSync("data/observations")) {
      for (const row of rowsOf(join("data/observations", name))) {
        standing.set(`${row["indicator"]} ${row["area_code"]} ${row["period"]}`, row["value"] ?? "");
      }
    }
    const withdrawn = report.suppressed.flatMap(({ indicator, cells }) =>
      cells.map((cell) => `${indicator} ${cell[0]} ${cell[1]}`),
    );
    expect(withdrawn.length).toBeGreaterThan(100);
    expect(withdrawn.filter((cell) => standing.get(cell) !== "")).toEqual([]);
  });
});
