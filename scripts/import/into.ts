import type { Issue } from "../../src/ingest/issue.ts";
import { adoptionRecipes } from "./adoption/recipes.ts";
import { type ImportOptions, runImport } from "./import.ts";
import { ofstedRecipes } from "./ofsted/recipes.ts";
import { isBoundaryFile, outlineFiles } from "./reference/boundaries.ts";
import { referenceRecipes } from "./reference/recipes.ts";
import { referenceSources, sourceRow } from "./reference/sources.ts";
import { toJson } from "./report-json.ts";
import { toMarkdown } from "./report-markdown.ts";
import { makeReport, type Report } from "./report.ts";
import { writeAll } from "./write.ts";

/** How an import went: every fault, or the report and the names of the files that it changed. */
export type Imported =
  { ok: false; faults: readonly Issue[] } | { ok: true; report: Report; markdown: string; changed: readonly string[] };

/** Imports published files into a folder `data/`, all or nothing: where there is any fault, the folder stays as it was. */
export function importInto(
  data: string,
  paths: readonly string[],
  options: Pick<ImportOptions, "releases" | "progress" | "today">,
): Imported {
  const recipes = [...referenceRecipes, ...ofstedRecipes, ...adoptionRecipes];
  const outline = outlineFiles(paths);
  const tables = paths.filter((path) => !isBoundaryFile(path));
  const outcome = runImport({ ...options, paths: tables, data, recipes, sources: referenceSources.map(sourceRow) });
  const faults = [...outline.faults, ...outcome.faults];
  if (faults.length > 0) return { ok: false, faults };
  const report = makeReport(outcome.facts);
  const markdown = toMarkdown(report, outcome.facts.areas);
  const reports = [
    ["import-report.md", markdown],
    ["import-report.json", toJson(report)],
  ] as const;
  const changed = writeAll(data, new Map([...outcome.files, ...outline.files, ...reports]));
  return { ok: true, report, markdown, changed };
}
