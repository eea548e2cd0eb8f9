export const USAGE = `npm run data:import -- [--data FOLDER] [--report] [--release ID=RELEASE] FOLDER|FILE…

Brings published files into data/: whole folders, or single files as the publisher gives them.
--report prints the whole report (it is also kept as data/import-report.md and .json);
--data FOLDER writes to another folder than data;
--release lait=2026-10 says which release a file is that does not say so itself.`;

/** What the command line asks for. */
export interface Arguments {
  data: string;
  report: boolean;
  /** Publication → release, for files that do not say which release they are. */
  releases: Map<string, string>;
  paths: string[];
}

/** Reads the command line; null where it names no file, or an option that is unknown or has no value. */
export function parseArguments(words: readonly string[]): Arguments | null {
  const read: Arguments = { data: "data", report: false, releases: new Map(), paths: [] };
  const rest = [...words];
  for (let word = rest.shift(); word !== undefined; word = rest.shift()) {
    if (!takeWord(read, word, rest)) return null;
  }
  return read.paths.length > 0 ? read : null;
}

function takeWord(read: Arguments, word: string, rest: string[]): boolean {
  if (word === "--report") read.report = true;
  else if (word === "--data") read.data = rest.shift() ?? "";
  else if (word === "--release") return takeRelease(read, rest.shift() ?? "");
  else if (word.startsWith("--")) return false;
  else read.paths.push(word);
  return read.data !== "";
}

function takeRelease(read: Arguments, text: string): boolean {
  const match = /^([a-z-]+)=([0-9][0-9-]*)$/.exec(text);
  if (match) read.releases.set(match[1] ?? "", match[2] ?? "");
  return match !== null;
}
