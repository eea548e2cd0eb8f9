import { formatIssue } from "../../src/ingest/issue.ts";
import { adoptionRecipes } from "./adoption/recipes.ts";
import { runImport } from "./import.ts";
import { ofstedRecipes } from "./ofsted/recipes.ts";
import { isBoundaryFile, outlineFiles } from "./reference/boundaries.ts";
import { referenceRecipes } from "./reference/recipes.ts";
import { referenceSources, sourceRow } from "./reference/sources.ts";
import { writeAll } from "./write.ts";

const USAGE = "npm run data:import -- [--data FOLDER] [--report] FOLDER|FILE…";

const paths = process.argv.slice(2).filter((argument) => !argument.startsWith("--"));
if (paths.length === 0) {
  console.error(USAGE);
  process.exit(2);
}
const progress = process.stderr.isTTY ? (line: string) => console.error(line) : undefined;
const outline = outlineFiles(paths);
const outcome = runImport({
  paths: paths.filter((path) => !isBoundaryFile(path)),
  data: "data",
  recipes: [...referenceRecipes, ...ofstedRecipes, ...adoptionRecipes],
  sources: referenceSources.map(sourceRow),
  progress,
});
const faults = [...outline.faults, ...outcome.faults];
if (faults.length > 0) {
  for (const fault of faults) console.error(formatIssue(fault));
  console.error(`${faults.length} faults; data/ is as it was.`);
  process.exit(1);
}
const changed = writeAll("data", new Map([...outcome.files, ...outline.files]));
console.log(changed.join("\n"));
