import { existsSync } from "node:fs";
import { formatIssue } from "../../src/ingest/issue.ts";
import { parseArguments, USAGE } from "./arguments.ts";
import { importInto } from "./into.ts";

/** The command `data:import`: 0 when all went in, 1 with every fault when nothing did, 2 for a command line it cannot read. */
export function main(words: readonly string[]): number {
  const read = parseArguments(words);
  if (!read) {
    console.error(USAGE);
    return 2;
  }
  const absent = read.paths.find((path) => !existsSync(path));
  if (absent !== undefined) {
    console.error(`There is no file or folder ${absent}.`);
    return 2;
  }
  const progress = process.stderr.isTTY ? (line: string) => console.error(`reading   ${line}`) : undefined;
  const today = new Date().toISOString().slice(0, 10);
  const imported = importInto(read.data, read.paths, { releases: read.releases, progress, today });
  if (!imported.ok) {
    for (const fault of imported.faults) console.error(formatIssue(fault));
    console.error(`${countOf(imported.faults.length)}. Nothing was written; ${read.data}/ is as it was.`);
    return 1;
  }
  if (read.report || process.stdout.isTTY) console.log(imported.markdown);
  console.log(`Changed in ${read.data}/: ${imported.changed.join(", ") || "nothing, it held all of this already"}`);
  return 0;
}

function countOf(faults: number): string {
  return faults === 1 ? "1 fault" : `${faults} faults`;
}

if (import.meta.main) process.exitCode = main(process.argv.slice(2));
