import { formatIssue } from "../../src/ingest/issue.ts";
import { runImport } from "./import.ts";
import { writeAll } from "./write.ts";

const USAGE = "npm run data:import -- [--data FOLDER] [--report] FOLDER|FILE…";

const paths = process.argv.slice(2).filter((argument) => !argument.startsWith("--"));
if (paths.length === 0) {
  console.error(USAGE);
  process.exit(2);
}
const progress = process.stderr.isTTY ? (line: string) => console.error(line) : undefined;
const outcome = runImport({ paths, data: "data", recipes: [], sources: [], progress });
if (outcome.faults.length > 0) {
  for (const fault of outcome.faults) console.error(formatIssue(fault));
  console.error(`${outcome.faults.length} faults; data/ is as it was.`);
  process.exit(1);
}
const changed = writeAll("data", outcome.files);
console.log(changed.join("\n"));
