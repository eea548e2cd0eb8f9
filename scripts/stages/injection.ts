import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { DATA_FOLDER } from "../../src/data.ts";
import { counted } from "../../src/integrations/progress.ts";
import { writeSmallData } from "../hidden/small-data.ts";
import { corpus, plantCorpus } from "../injection/corpus.ts";
import { ranIn } from "../injection/shown.ts";
import { readWritten } from "../injection/written.ts";
import { root } from "../settings.ts";
import { runNode, withFolder, type Outcome, type Stage } from "./stage.ts";

/** Fewer pages than this with planted text on them would mean that it was not planted. */
const FEWEST_PAGES = 200;
const MOST_FAULTS = 20;

/**
 * Builds a small site whose every free text holds something that would run if it were taken for markup, code or a formula; reads all
 * that was written, and opens in a browser what shows data by script.
 */
export const injection: Stage = {
  name: "injection",
  run: () => withFolder((workshop) => tryCorpus(join(workshop, "data"), join(workshop, "site", "dist"))),
};

async function tryCorpus(data: string, site: string): Promise<Outcome> {
  mkdirSync(join(site, ".."));
  writeSmallData(join(root, DATA_FOLDER), data);
  plantCorpus(data);
  const built = await runNode(join(root, "scripts", "build.ts"), [], { DATA: data, DIST: site });
  if (built.code !== 0)
    return { ok: false, done: "the small site could not be built", failed: 1, details: built.output };
  const { faults: written, pages } = readWritten(site);
  const few =
    pages < FEWEST_PAGES ? [`planted text stands on ${pages} pages: expected ${FEWEST_PAGES} at the least`] : [];
  const faults = [...written, ...few, ...(await ranIn(site))];
  const done = `${counted(corpus.length, "text")} that would run, planted on ${counted(pages, "page")}`;
  const ok = faults.length === 0;
  return { ok, done, passed: ok ? 1 : 0, failed: faults.length, details: faults.slice(0, MOST_FAULTS).join("\n") };
}
