import { existsSync, readFileSync, statSync } from "node:fs";
import { parseArgs } from "node:util";
import { DATA_FOLDER, ingestFolder } from "../src/data.ts";
import type { Issue } from "../src/ingest/issue.ts";
import { formatIssue } from "../src/ingest/issue.ts";
import { lookUpOf, screen } from "../src/ingest/screener.ts";
import { run } from "./settings.ts";

/**
 * Checks data folders, and files as DfE publishes them: `npm run data:check [-- FOLDER|FILE…] [--format text|json|github]`.
 * Prints every fault and a summary; ends with 1 where there is any, 2 where it was asked for what is not there.
 */

const formats = ["text", "json", "github"] as const;
type Format = (typeof formats)[number];

interface Checked {
  path: string;
  files: number;
  rows: number;
  seconds: number;
  issues: readonly Issue[];
  /** What the summary must add. */
  note: string;
}

/**
 * Runs the check for a command line; returns the exit code. `print` gets whole lines; published files are held against
 * the areas in `dataFolder`.
 */
export function checkData(args: readonly string[], print: (line: string) => void, dataFolder = DATA_FOLDER): number {
  const asked = readArguments(args);
  if (typeof asked === "string") {
    print(asked);
    return 2;
  }
  const checked = asked.paths.map((path) => check(path, dataFolder));
  if (asked.format === "json") print(JSON.stringify(checked, null, 2));
  else for (const result of checked) report(result, asked.format, print);
  return checked.some(({ issues }) => issues.length > 0) ? 1 : 0;
}

function readArguments(args: readonly string[]): { paths: string[]; format: Format } | string {
  try {
    const options = { format: { type: "string", default: "text" } } as const;
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
    const format = formats.find((name) => name === values.format);
    const paths = positionals.length > 0 ? positionals : [DATA_FOLDER];
    const absent = paths.find((path) => !existsSync(path));
    if (absent !== undefined) return `There is no file or folder ${absent}.`;
    return format ? { paths, format } : `--format must be one of ${formats.join(", ")}, not ${values.format}.`;
  } catch (error) {
    return (error as Error).message;
  }
}

function check(path: string, dataFolder: string): Checked {
  const started = performance.now();
  const found = statSync(path).isDirectory() ? ingestFolder(path) : screenFile(path, dataFolder);
  const { files, rows, issues, note } = { note: "", ...found };
  return { path, files, rows, seconds: (performance.now() - started) / 1000, issues, note };
}

/** Codes are looked up in the project's own data; where that has faults, only their form is checked. */
function screenFile(path: string, dataFolder: string): Pick<Checked, "files" | "rows" | "issues" | "note"> {
  const { dataset } = existsSync(dataFolder) ? ingestFolder(dataFolder) : { dataset: null };
  const note = dataset ? "" : `; codes not looked up, because ${dataFolder}/ is not in order`;
  return { files: 1, note, ...screen(path, readFileSync(path), dataset && lookUpOf(dataset)) };
}

function report(
  { path, files, rows, seconds, issues, note }: Checked,
  format: Format,
  print: (line: string) => void,
): void {
  for (const issue of issues) print(format === "github" ? annotation(issue) : formatIssue(issue));
  const faults = issues.length === 0 ? "no faults" : issues.length === 1 ? "1 fault" : `${issues.length} faults`;
  const counted = `${files} file${files === 1 ? "" : "s"}, ${rows.toLocaleString("en-GB")} rows`;
  print(`Checked ${path}: ${counted} in ${seconds.toFixed(2)} s: ${faults}${note}`);
}

/** A fault as GitHub shows it beside the line of a change. */
function annotation(issue: Issue): string {
  const escape = (text: string) => text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
  const property = (text: string) => escape(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
  const place = `file=${property(issue.file)},line=${Math.max(issue.line, 1)},title=${property(issue.rule)}`;
  return `::error ${place}::${escape(formatIssue(issue))}`;
}

if (import.meta.main) {
  await run(async () => void (process.exitCode = checkData(process.argv.slice(2), (line) => console.log(line))));
}
