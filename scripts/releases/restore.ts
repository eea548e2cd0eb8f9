import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { ARCHIVES_FOLDER, EXPECTED_FILE, heldReleases } from "../../src/archives.ts";
import { loadDataset } from "../../src/data.ts";
import { archiveName, RELEASE_FORM } from "../../src/model/release.ts";
import { root, Refusal, run } from "../settings.ts";

/** Tags of published releases of the data: `data-2026-11-22`. */
const TAG = "data-";

/** Asks a program on the path for its answer; throws where it fails. */
type Ask = (command: string, args: readonly string[]) => string;

const ask: Ask = (command, args) => execFileSync(command, args, { cwd: root, encoding: "utf8" });

/** The releases that tags name, of the lines that `git ls-remote --tags` prints. */
export function taggedReleases(lines: string): string[] {
  const names = [...lines.matchAll(/refs\/tags\/data-(\S+)$/gm)].map((match) => match[1]!.replace(/\^\{\}$/, ""));
  return [...new Set(names)].filter((name) => RELEASE_FORM.test(name)).sort();
}

/**
 * Fetches the archive of every tagged release with GitHub's own program and writes down which there must be; refuses where one is missing
 * or cannot be read, so that a permanent link never stops working unnoticed.
 */
async function restore(): Promise<void> {
  const folder = join(root, ARCHIVES_FOLDER);
  mkdirSync(folder, { recursive: true });
  const releases = taggedReleases(ask("git", ["ls-remote", "--tags", "origin", `${TAG}*`]));
  for (const release of releases) fetchArchive(folder, release);
  writeFileSync(join(folder, EXPECTED_FILE), releases.map((release) => `${release}\n`).join(""));
  const held = heldReleases(loadDataset(), folder);
  console.log(`Releases of the data: ${[...held.keys()].join(", ")}`);
}

function fetchArchive(folder: string, release: string): void {
  const name = archiveName(release);
  if (existsSync(join(folder, name))) return;
  try {
    ask("gh", ["release", "download", `${TAG}${release}`, "--pattern", name, "--dir", folder]);
  } catch {
    throw new Refusal(`The release ${TAG}${release} has no file ${name}: attach it again, then publish.`);
  }
}

if (import.meta.main) await run(restore);
