import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from "node:fs";
import { cp } from "node:fs/promises";
import { dirname, join } from "node:path";
import { root, siteFolder } from "./settings.ts";

const PREFIX = "build-";
/** Where sites are built: in the project, since what Astro writes on the way must lie on the same disk. */
const workshop = join(root, ".cache");
/** Beside the site, so that a finished folder can be renamed into its place. */
const beside = join(dirname(siteFolder()), ".cache");
/** A few milliseconds: files that were being written when the build was stopped may still arrive. */
const removal = { recursive: true, force: true, maxRetries: 20, retryDelay: 50 } as const;

/**
 * Has a site built in a folder of its own and, once that has ended well, puts it in the place of the last good one. A build that
 * fails or is stopped leaves nothing; what killed builds have left is gone at once.
 */
export async function replaceLastGood(buildInto: (folder: string) => Promise<void>): Promise<void> {
  restoreInterrupted();
  clearAbandoned();
  const folder = join(workshop, `${PREFIX}${process.pid}`);
  const remove = () => [folder, arrivalOf(folder)].forEach((each) => rmSync(each, removal));
  const stop = () => process.exit(130);
  process.on("exit", remove).on("SIGINT", stop).on("SIGTERM", stop);
  await buildInto(folder);
  swap(await carry(folder), siteFolder());
  process.off("exit", remove).off("SIGINT", stop).off("SIGTERM", stop);
  remove();
}

/** Two renames, so that the last good site is whole under one name or the other at every moment. */
function swap(built: string, target: string): void {
  const previous = previousOf(target);
  rmSync(previous, removal);
  if (existsSync(target)) renameSync(target, previous);
  renameSync(built, target);
  rmSync(previous, removal);
}

/** Brings a built folder beside the site; from one disk to another it must be copied. */
async function carry(built: string): Promise<string> {
  const arrival = arrivalOf(built);
  mkdirSync(beside, { recursive: true });
  if (arrival === built) return built;
  try {
    renameSync(built, arrival);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EXDEV") throw error;
    // Not cpSync, which calls a full disk a fault of reading and writing.
    await cp(built, arrival, { recursive: true });
  }
  return arrival;
}

function arrivalOf(built: string): string {
  return join(beside, built.slice(workshop.length));
}

/** Puts the last good site back where a build was stopped between the two renames. */
function restoreInterrupted(): void {
  const target = siteFolder();
  if (!existsSync(target) && existsSync(previousOf(target))) renameSync(previousOf(target), target);
}

function previousOf(target: string): string {
  return join(beside, `previous-${target.replaceAll(/[^\w-]+/g, "-")}`);
}

/** Removes what builds that were killed have left behind. */
function clearAbandoned(): void {
  for (const folder of new Set([workshop, beside].filter((each) => existsSync(each)))) {
    const left = readdirSync(folder).filter(
      (name) => name.startsWith(PREFIX) && !isRunning(Number(name.slice(PREFIX.length))),
    );
    for (const name of left) rmSync(join(folder, name), removal);
  }
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}
