import { join } from "node:path";
import { checkSite } from "../check-site.ts";
import { root } from "../settings.ts";
import { runNode, type Stage } from "./stage.ts";

/** Builds the site, data check included; its own lines of progress are shown as they are. */
export const build: Stage = {
  name: "build",
  async run() {
    const ended = await runNode(join(root, "scripts", "build.ts"), []);
    if (ended.code !== 0) return { ok: false, done: "the site could not be built", details: ended.output };
    return { ok: true, done: "a whole site", notes: ended.output.trim().split("\n") };
  },
};

/** Holds every page of the built site to the rules of `check-site`. */
export const site: Stage = {
  name: "site",
  async run() {
    const { done, rules } = await checkSite();
    const broken = rules.filter(({ faults }) => faults.length > 0);
    return {
      ok: broken.length === 0,
      done,
      passed: rules.length - broken.length,
      failed: broken.length,
      details: broken
        .map(({ name, faults }) => `${name}\n${faults.map((fault) => `  ${fault}`).join("\n")}`)
        .join("\n"),
    };
  },
};
