import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

/**
 * Writes all files or none: everything goes into a folder beside them first, and only then takes its place. Returns the names
 * whose bytes changed.
 */
export function writeAll(folder: string, files: ReadonlyMap<string, string>): string[] {
  const changed = [...files.keys()].filter((name) => !holds(join(folder, name), files.get(name) ?? ""));
  const staging = join(folder, ".importing");
  rmSync(staging, { recursive: true, force: true });
  try {
    for (const name of changed) writeInto(join(staging, name), files.get(name) ?? "");
    for (const name of changed) moveInto(join(staging, name), join(folder, name));
  } finally {
    rmSync(staging, { recursive: true, force: true });
  }
  return changed;
}

function holds(path: string, text: string): boolean {
  return existsSync(path) && readFileSync(path).equals(Buffer.from(text));
}

function writeInto(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}

function moveInto(from: string, to: string): void {
  mkdirSync(dirname(to), { recursive: true });
  renameSync(from, to);
}
