import { existsSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { dataFolder, folderOf, rates2024, rates2025 } from "./fictional.ts";
import { runImport } from "./import.ts";
import { toJson } from "./report-json.ts";
import { toMarkdown } from "./report-markdown.ts";
import { makeReport } from "./report.ts";
import { writeAll } from "./write.ts";

const folders: string[] = [];
const kept = (folder: string) => {
  folders.push(folder);
  return folder;
};
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

/** Imports these texts as files of one folder into a folder `data/`, as the command does. */
function bring(data: string, files: Record<string, string>) {
  const outcome = runImport({ paths: [kept(folderOf(files))], data, recipes: [], sources: [], today: "2026-11-22" });
  if (outcome.faults.length > 0) return { outcome, report: null, markdown: "", changed: [] };
  const report = makeReport(outcome.facts);
  const markdown = toMarkdown(report, outcome.facts.areas);
  const reports = [
    ["import-report.md", markdown],
    ["import-report.json", toJson(report)],
  ] as const;
  return { outcome, report, markdown, changed: writeAll(data, new Map([...outcome.files, ...reports])) };
}

function allText(folder: string): string {
  const names = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) =>
    /\.(csv|json|md)$/.test(name),
  );
  return names.map((name) => readFileSync(join(folder, name), "utf8")).join("\n");
}

const figures = (data: string) =>
  readFileSync(join(data, "observations/children-in-care.csv"), "utf8").trim().split("\n").slice(1);

const of2024 = rates2024(
  "borsetshire|2023|49000,290,59",
  "borsetshire|2024|50000,300,60",
  "barchester|2023|9000,7319,8132",
  "barchester|2024|9000,36,40",
);
const of2025 = rates2025(
  "borsetshire|2024|50000,310,62",
  "borsetshire|2025|50500,320,63",
  "barchester|2023|9000,c,c",
  "barchester|2024|9000,36,40",
  "barchester|2025|9000,37,41",
);

describe("the release of 2024 and then that of 2025", () => {
  it("join, the newest release first, and older years stay", () => {
    const data = kept(dataFolder());
    bring(data, { "2024.csv": of2024 });
    bring(data, { "2025.csv": of2025 });
    expect(figures(data).filter((line) => line.startsWith("cla-number,E10000901"))).toEqual([
      "cla-number,E10000901,2023,290,,,,cla-2024",
      "cla-number,E10000901,2024,310,,,,cla-2025",
      "cla-number,E10000901,2025,320,,,,cla-2025",
    ]);
  });

  it("give the same bytes one after the other, the other way round, and together", () => {
    const [forward, backward, together] = [kept(dataFolder()), kept(dataFolder()), kept(dataFolder())];
    bring(forward, { "2024.csv": of2024 });
    bring(forward, { "2025.csv": of2025 });
    bring(backward, { "2025.csv": of2025 });
    bring(backward, { "2024.csv": of2024 });
    bring(together, { "2024.csv": of2024, "2025.csv": of2025 });
    expect(figures(backward)).toEqual(figures(forward));
    expect(figures(together)).toEqual(figures(forward));
  });

  it("are reported: what was added, restated and suppressed", () => {
    const data = kept(dataFolder());
    bring(data, { "2024.csv": of2024 });
    const { report, markdown } = bring(data, { "2025.csv": of2025 });
    expect(report?.sources.find(({ source }) => source === "cla-2025")?.added).toBe(4);
    expect(report?.restated.map(({ indicator, cells }) => [indicator, cells])).toEqual([
      ["cla-number", [["E10000901", "2024", "300", "310"]]],
      ["cla-rate", [["E10000901", "2024", "60", "62"]]],
    ]);
    expect(report?.suppressed.map(({ indicator, cells }) => [indicator, cells])).toEqual([
      ["cla-number", [["E06000902", "2023", "c"]]],
      ["cla-rate", [["E06000902", "2023", "c"]]],
    ]);
    expect(markdown).toContain("Borsetshire 2024: 300 → 310");
    expect(markdown).toContain("Barchester 2023: now c");
  });

  it("change nothing when they are imported again", () => {
    const data = kept(dataFolder());
    bring(data, { "2024.csv": of2024, "2025.csv": of2025 });
    expect(bring(data, { "2024.csv": of2024, "2025.csv": of2025 }).changed).toEqual([]);
  });
});

describe("what the newest release hides", () => {
  const lait =
    "Short Desc,Data item,Years,LA and Regions,Values,LA Number,Region\nLACnum,,2023,Barchester,7319,902,South West\n";

  it.each<[string, Record<string, string>[]]>([
    ["the older release came first", [{ "2024.csv": of2024 }, { "2025.csv": of2025 }]],
    ["the older release came last", [{ "2025.csv": of2025 }, { "2024.csv": of2024 }]],
    ["both came at once", [{ "2024.csv": of2024, "2025.csv": of2025 }]],
    ["another source has it", [{ "2025.csv": of2025 }, { "lait.csv": lait }]],
    ["another source had it", [{ "lait.csv": lait }, { "2025.csv": of2025 }]],
  ])("is in no file of data/ where %s", (_, imports) => {
    const data = kept(dataFolder());
    for (const files of imports) bring(data, files);
    expect(allText(data)).not.toContain("7319");
    expect(figures(data)).toContain("cla-number,E06000902,2023,,,,c,cla-2025");
  });
});

describe("an import", () => {
  it("books every row: read is kept and set aside", () => {
    const { report } = bring(kept(dataFolder()), {
      "2025.csv": rates2025("borsetshire|2025|1000,9,90", "felpersham|2025|x,z,z"),
    });
    expect(report?.files.map(({ read, kept: keptRows, setAside }) => [read, keptRows, setAside])).toEqual([[2, 1, 1]]);
  });

  it("that meets a fault anywhere leaves data/ as it was", () => {
    const data = kept(dataFolder());
    bring(data, { "2024.csv": of2024 });
    const before = allText(data);
    const wrong = of2025.replace("50500,320,63", "50500,n/a,63");
    const { outcome } = bring(data, { "2024.csv": of2024, "2025.csv": wrong });
    expect(outcome.faults.map(({ line, value }) => [line, value])).toEqual([[3, "n/a"]]);
    expect(outcome.files.size).toBe(0);
    expect(allText(data)).toBe(before);
  });

  it("refuses a table of the explorer that no recipe knows, and says what it lacks", () => {
    const { outcome } = bring(kept(dataFolder()), { "new.csv": of2025.replace("rate_per_10000", "rate") });
    expect(outcome.faults[0]?.expected).toContain('closest is "looked-after-rates"');
  });

  it("lists a file of another kind and goes on", () => {
    const data = kept(dataFolder());
    const { report } = bring(data, { "other.csv": "a,b\n1,2\n", "2025.csv": of2025 });
    expect(report?.unrecognised.map(({ file }) => file)).toEqual(["other.csv"]);
    expect(existsSync(join(data, "observations/children-in-care.csv"))).toBe(true);
  });

  it("refuses a file of another kind that was named itself", () => {
    const folder = kept(folderOf({ "other.csv": "a,b\n1,2\n" }));
    const { faults } = runImport({
      paths: [join(folder, "other.csv")],
      data: kept(dataFolder()),
      recipes: [],
      sources: [],
      today: "2026-11-22",
    });
    expect(faults[0]).toMatchObject({ rule: "recipe-known" });
  });

  it("writes into the manifest which release an indicator's newest figures come from, and nothing else there", () => {
    const data = kept(dataFolder());
    const manifest = () => readFileSync(join(data, "indicators.csv"), "utf8");
    const before = manifest();
    bring(data, { "2024.csv": of2024 });
    expect(manifest()).toContain("cla-rate,children-in-care,per-10000,0,at-31-march,complete,LAC,cla-2024\n");
    bring(data, { "2025.csv": of2025 });
    expect(manifest().replaceAll("cla-2025", "")).toBe(before);
  });

  it("refuses a file that is read only beside another one, and says which", () => {
    const needs = {
      id: "pair",
      title: "A pair of lists",
      run: () => ({ outputs: new Map(), counts: [], setAside: [], notes: [], faults: [] }),
    };
    const inputs = [
      { key: "main", columns: ["name", "kind"] },
      { key: "extra", columns: ["district"], optional: true },
    ];
    const paths = [kept(folderOf({ "extra.csv": "district\nAmbridge\n" }))];
    const data = kept(dataFolder());
    const { faults } = runImport({ paths, data, recipes: [{ ...needs, inputs }], sources: [], today: "2026-11-22" });
    expect(faults.map(({ rule, expected }) => [rule, expected])).toEqual([
      ["file-beside", 'beside it the file that "A pair of lists" is made from, with the columns name, kind'],
    ]);
  });

  it("asks for the CSV file where it is given a workbook", () => {
    const { outcome } = bring(kept(dataFolder()), { "book.csv": "PK\u0003\u0004xl/workbook.xml" });
    expect(outcome.facts.statistics.unrecognised[0]?.what).toContain("workbook");
  });

  it("tells outliers of the indicators that it brings, and of no others", () => {
    const outliers = Array.from(
      { length: 120 },
      (_, year) => `borsetshire|${1901 + year}|50000,${year < 119 ? 300 + year : 5000},60`,
    );
    const data = kept(dataFolder());
    expect(
      bring(data, { "2020.csv": rates2025(...outliers) }).report?.outliers.map(({ indicator }) => indicator),
    ).toEqual(["cla-number"]);
    const absence =
      "Short Desc,Data item,Years,LA and Regions,Values,LA Number,Region\nLAC_Over_Abs,,2020,Borsetshire,8,901,West Midlands\n";
    expect(bring(data, { "lait.csv": absence }).report?.outliers).toEqual([]);
  });

  it("names a new area and an authority that has vanished", () => {
    const text = of2025.replaceAll(",902,Barchester,E06000902", ",999,Ambridge,E06000999");
    const { report } = bring(kept(dataFolder()), { "2025.csv": text });
    expect(report?.newAreas).toEqual([{ file: "2025.csv", code: "999", name: "Ambridge" }]);
    expect(report?.vanishedAreas.map(({ name }) => name)).toEqual(["Barchester"]);
  });

  it("writes a source for each release that has figures", () => {
    const data = kept(dataFolder());
    bring(data, { "2024.csv": of2024, "2025.csv": of2025 });
    const ids = readFileSync(join(data, "sources.csv"), "utf8")
      .trim()
      .split("\n")
      .map((line) => line.split(",")[0]);
    expect(ids).toEqual(["id", "cla-2024", "cla-2025"]);
  });
});
