import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { counted } from "../../src/integrations/progress.ts";
import { DATA_FOLDER } from "../../src/data.ts";
import { plantInto, shown, withdrawn } from "../hidden/plant.ts";
import { filesWith } from "../hidden/search.ts";
import { writeSmallData } from "../hidden/small-data.ts";
import { root } from "../settings.ts";
import { runNode, withFolder, type Outcome, type Stage } from "./stage.ts";

/** The cells that hide what was planted: numbers and rates, of three groups of children. */
const CELLS = 6;
/** A page, a table and a file for machines at least show what is not hidden, or the search would prove nothing. */
const kinds = [".html", ".csv", ".json"];

/**
 * Plants an older figure under a newer `c` in a small copy of the data, builds its site, and looks for the figure in every file
 * of both; the figure that stands beside it and is not hidden must be found.
 */
export const hidden: Stage = {
  name: "hidden",
  run: () => withFolder((workshop) => search(workshop)),
};

async function search(workshop: string): Promise<Outcome> {
  const [data, site] = [join(workshop, "data"), join(workshop, "site", "dist")];
  mkdirSync(join(workshop, "site"));
  writeSmallData(join(root, DATA_FOLDER), data);
  const cells = plantInto(data, workshop);
  const built = await runNode(join(root, "scripts", "build.ts"), [], { DATA: data, DIST: site });
  if (built.code !== 0) return { ok: false, done: "the small site could not be built", details: built.output };
  const faults = [
    ...(cells.length === CELLS ? [] : [`${cells.length} cells hide the planted figures: expected ${CELLS}`]),
    ...[data, site].flatMap((folder) => revealed(folder)),
    ...unseen(site),
  ];
  const files = filesWith(data, []).searched + filesWith(site, []).searched;
  const done = `a withdrawn figure looked for in ${counted(files, "file")} of data and site`;
  return {
    ok: faults.length === 0,
    done,
    passed: faults.length === 0 ? 1 : 0,
    failed: faults.length,
    details: faults.join("\n"),
  };
}

function revealed(folder: string): string[] {
  return filesWith(folder, Object.values(withdrawn)).found.map(
    (name) => `${join(folder, name)} holds a withdrawn figure`,
  );
}

function unseen(site: string): string[] {
  const { found } = filesWith(site, Object.values(shown));
  return kinds
    .filter((kind) => !found.some((name) => name.endsWith(kind)))
    .map((kind) => `no ${kind} file holds the figure that is shown: the search finds nothing that is there`);
}
