import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { build } from "astro";
import { report } from "../src/integrations/progress.ts";
import { replaceLastGood } from "./last-good.ts";
import { renderProgress } from "./render-progress.ts";
import { Refusal, root, run, siteFolder } from "./settings.ts";

/** Checks the data, then builds the site; `dist/` is replaced only once everything has been written without a fault. */
export async function buildSite(): Promise<void> {
  checkData();
  sayWhoAnswers();
  const started = performance.now();
  await replaceLastGood(buildInto);
  report("built", siteFolder(), started);
}

/** Runs `data:check`, which prints every fault itself. */
function checkData(): void {
  const { status } = spawnSync(process.execPath, [join(root, "scripts", "check-data.ts")], {
    cwd: root,
    stdio: "inherit",
  });
  if (status !== 0) throw new Refusal("The data has faults, so nothing was built.");
}

/** A site that nobody answers for is built all the same, but not without a word. */
function sayWhoAnswers(): void {
  const unset = ["SITE_OWNER", "CONTACT"].filter((name) => !process.env[name]);
  const effects = { SITE_OWNER: "no page says who runs the site", CONTACT: "no page says where to report an error" };
  for (const name of unset) console.log(`note      ${name} is not set: ${effects[name as keyof typeof effects]}`);
}

async function buildInto(folder: string): Promise<void> {
  process.env["ASTRO_TELEMETRY_DISABLED"] = "1";
  if (!process.stdout.isTTY) process.env["NO_COLOR"] = "1";
  // Astro marks each content file by a directive of its own, of which the bundler would warn a hundred times.
  const checks = { moduleLevelDirective: false };
  const vite = { build: { rolldownOptions: { checks } } };
  await build({ root, outDir: folder, logLevel: "warn", integrations: [renderProgress()], vite });
}

if (import.meta.main) await run(buildSite);
