import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { build } from "astro";
import { report } from "../src/integrations/progress.ts";
import { renderProgress } from "./render-progress.ts";
import { Refusal, root, run, siteFolder } from "./settings.ts";

const PREFIX = "build-";
/** Beside the site, so that the finished folder can be renamed into its place. */
const workshop = join(dirname(siteFolder()), ".cache");

/** Checks the data, then builds the site; `dist/` is replaced only once everything has been written without a fault. */
export async function buildSite(): Promise<void> {
  checkData();
  sayWhoAnswers();
  const started = performance.now();
  restoreInterrupted();
  clearAbandoned();
  const folder = join(workshop, `${PREFIX}${process.pid}`);
  const forget = removeOnExit(folder);
  await buildInto(folder);
  swap(folder, siteFolder());
  forget();
  report("built", siteFolder(), started);
}

/** Sees to it that a build which fails or is stopped leaves nothing behind; the result takes that back. */
function removeOnExit(folder: string): () => void {
  const remove = () => rmSync(folder, { recursive: true, force: true });
  const stop = () => process.exit(130);
  process.on("exit", remove).on("SIGINT", stop).on("SIGTERM", stop);
  return () => process.off("exit", remove).off("SIGINT", stop).off("SIGTERM", stop);
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

/** Two renames, so that the last good site is whole under one name or the other at every moment. */
function swap(built: string, target: string): void {
  const previous = previousOf(target);
  rmSync(previous, { recursive: true, force: true });
  mkdirSync(dirname(previous), { recursive: true });
  if (existsSync(target)) renameSync(target, previous);
  renameSync(built, target);
  rmSync(previous, { recursive: true, force: true });
}

/** Puts the last good site back where a build was stopped between the two renames. */
function restoreInterrupted(): void {
  const target = siteFolder();
  if (!existsSync(target) && existsSync(previousOf(target))) renameSync(previousOf(target), target);
}

function previousOf(target: string): string {
  return join(workshop, `previous-${target.replaceAll(/[^\w-]+/g, "-")}`);
}

/** Removes what builds that were killed have left behind. */
function clearAbandoned(): void {
  if (!existsSync(workshop)) return;
  const left = readdirSync(workshop).filter(
    (name) => name.startsWith(PREFIX) && !isRunning(Number(name.slice(PREFIX.length))),
  );
  for (const name of left) rmSync(join(workshop, name), { recursive: true, force: true });
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

if (import.meta.main) await run(buildSite);
