import { join } from "node:path";
import { counted } from "../../src/integrations/progress.ts";
import { root } from "../settings.ts";
import type { Fault } from "../site/page.ts";
import { runNode, type Stage } from "./stage.ts";

/** Validating uses one processor for each. */
const AT_ONCE = 2;
const MOST_FAULTS = 20;

/** Validates the HTML of every page; each build looks at those of each kind and a sample only. */
export const markup: Stage = {
  name: "markup",
  async run() {
    const script = join(root, "scripts", "site", "valid-part.ts");
    const parts = Array.from({ length: AT_ONCE }, (_, part) => runNode(script, [String(part), String(AT_ONCE)]));
    const ended = await Promise.all(parts);
    const broken = ended.find(({ code }) => code !== 0);
    if (broken) return { ok: false, done: "the pages could not be read", failed: 1, details: broken.output };
    const read = ended.map(({ output }) => JSON.parse(output) as { pages: number; faults: Fault[] });
    const faults = read.flatMap((one) => one.faults);
    const ok = faults.length === 0;
    const done = `${counted(
      read.reduce((sum, { pages }) => sum + pages, 0),
      "page",
    )} of valid HTML`;
    const details = faults.slice(0, MOST_FAULTS).map(({ file, message }) => `${file}: ${message}`);
    return { ok, done, passed: ok ? 1 : 0, failed: faults.length, details: details.join("\n") };
  },
};
