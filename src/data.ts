import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { ingest } from "./ingest/ingest.ts";
import type { Ingested } from "./ingest/ingest.ts";
import type { Issue } from "./ingest/issue.ts";
import { formatIssue } from "./ingest/issue.ts";
import type { Dataset, Outline } from "./model/dataset.ts";

/** Where the site's data lies, seen from the project's folder: `data/`, or what DATA names. */
export const DATA_FOLDER = process.env["DATA"] ? process.env["DATA"] : "data";

/** One dataset a folder, however many pages ask for it. */
const loaded = new Map<string, Dataset>();

/**
 * The dataset in a folder, read from disk once in each process. Throws an error whose message holds every fault, one a
 * line, where the folder's files are not in order.
 */
export function loadDataset(folder: string = DATA_FOLDER): Dataset {
  const known = loaded.get(folder);
  if (known) return known;
  const { dataset, issues } = ingestFolder(folder);
  if (!dataset) throw new Error(messageOf(folder, issues));
  const whole = { ...dataset, ...readOutline(folder) };
  loaded.set(folder, whole);
  return whole;
}

function messageOf(folder: string, issues: readonly Issue[]): string {
  const count = issues.length === 1 ? "1 fault" : `${issues.length} faults`;
  return [`${folder}/ has ${count}:`, ...issues.map(formatIssue)].join("\n");
}

/** The outlines beside the tables, where there are any. */
function readOutline(folder: string): Pick<Dataset, "outline"> {
  const path = join(folder, "outline.json");
  return existsSync(path) ? { outline: JSON.parse(readFileSync(path, "utf8")) as Outline } : {};
}

/** Reads and checks a folder anew; files in the issues are named from where the process runs. */
export function ingestFolder(folder: string = DATA_FOLDER): Ingested {
  const result = ingest(readFolder(folder));
  return { ...result, issues: result.issues.map((issue) => ({ ...issue, file: join(folder, issue.file) })) };
}

/** The bytes of every CSV file under a folder, by its path within it, in the order of the alphabet. */
export function readFolder(folder: string): Map<string, Uint8Array> {
  const names = readdirSync(folder, { recursive: true, encoding: "utf8" })
    .map((name) => name.replaceAll("\\", "/"))
    .filter((name) => name.endsWith(".csv"))
    .sort();
  return new Map(names.map((name) => [name, readFileSync(join(folder, name))]));
}
