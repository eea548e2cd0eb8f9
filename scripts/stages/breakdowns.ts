import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { DATA_FOLDER } from "../../src/data.ts";
import { breakdowns, placeLastGood } from "../breakdowns/breakdowns.ts";
import { writeSmallData } from "../hidden/small-data.ts";
import { Refusal, root } from "../settings.ts";
import { withFolder, type Outcome, type Stage } from "./stage.ts";

/** Brings a build of a small site to grief in every way that has a name: it says so in a sentence, and the last good site stays. */
export const breakdown: Stage = {
  name: "breakdown",
  run: () => withFolder((workshop) => tryAll(workshop)),
};

async function tryAll(workshop: string): Promise<Outcome> {
  requireNamespaces();
  const attempt = { data: join(workshop, "data"), site: join(workshop, "site", "dist") };
  writeSmallData(join(root, DATA_FOLDER), attempt.data);
  const faults: string[] = [];
  for (const [name, bringAbout] of Object.entries(breakdowns)) {
    placeLastGood(attempt);
    faults.push(...(await bringAbout(attempt)).map((fault) => `${name}: ${fault}`));
  }
  const names = Object.keys(breakdowns);
  const ok = faults.length === 0;
  return {
    ok,
    done: names.join(", "),
    passed: ok ? names.length : 0,
    failed: faults.length,
    details: faults.join("\n"),
  };
}

function requireNamespaces(): void {
  const { status } = spawnSync("unshare", ["--user", "--map-root-user", "--mount", "true"]);
  if (status !== 0) throw new Refusal("This needs Linux and its unshare command, with user namespaces allowed.");
}
