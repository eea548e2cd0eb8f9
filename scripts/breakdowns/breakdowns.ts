import { spawn } from "node:child_process";
import { chmodSync, chownSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { root } from "../settings.ts";

/** What the last good site says, so that it can be known again. */
const LAST_GOOD = "the last good site";
const BUILD = join(root, "scripts", "build.ts");
/** Where a site is built, before it is put in its place. */
const workshop = join(root, ".cache");
/** A stage that is printed once the first files of the new site have been written. */
const UNDER_WAY = /^paths/m;
/** Less than the smallest site takes, more than the last good one. */
const ROOM = "24m";
/** An account that is not this one. */
const OTHER_ACCOUNT = 1;

export interface Ended {
  code: number | null;
  output: string;
}

export interface Attempt {
  data: string;
  site: string;
}

/** What can go wrong with a build, by name: each is brought about for real, and gives what was not as it should be. */
export const breakdowns: Readonly<Record<string, (attempt: Attempt) => Promise<string[]>>> = {
  "a build that is stopped": async (attempt) => {
    return [...stopped(await build(attempt, { signal: "SIGTERM" })), ...untouched(attempt), ...leftovers(attempt)];
  },
  // Nothing can be tidied by what was killed: the next build does it.
  "a build that is killed": async (attempt) => {
    const { code, output } = await build(attempt, { signal: "SIGKILL" });
    const killed = code === null ? [] : [`ended before it was killed: ${output}`];
    const kept = [...killed, ...untouched(attempt)];
    return [...kept, ...stopped(await build(attempt, { signal: "SIGTERM" })), ...leftovers(attempt)];
  },
  "a fault in the data": async (attempt) => {
    const file = join(attempt.data, "regions.csv");
    const text = readFileSync(file, "utf8");
    writeFileSync(file, text.replace("E12000001,", "Borsetshire,"));
    const ended = await build(attempt);
    writeFileSync(file, text);
    return [...refused(ended, attempt, /regions\.csv:\d+:code value "Borsetshire": expected /)];
  },
  "a file that may not be read": async (attempt) => {
    const file = join(attempt.data, "regions.csv");
    const giveBack = takeAway(file);
    const ended = await build(attempt, { shell: `exec "$0" "$1"` });
    giveBack();
    return refused(ended, attempt, /^This account may not read or write \S*regions\.csv\.$/m);
  },
  "a disk that fills while the site is built": (attempt) => buildOnSmallDisk(attempt, workshop),
  // The site lies on the small disk, which nobody else sees: what is there afterwards is printed from inside.
  "a disk that is too small for the site": (attempt) => buildOnSmallDisk(attempt, dirname(attempt.site)),
};

async function buildOnSmallDisk(attempt: Attempt, folder: string): Promise<string[]> {
  const { site } = attempt;
  const mount = `mkdir -p "${folder}" && mount -t tmpfs -o size=${ROOM} tmpfs "${folder}"`;
  const place = `mkdir -p "${site}" && printf "${LAST_GOOD}" > "${site}/index.html"`;
  const ended = await build(attempt, {
    shell: `${mount} && ${place} && "$0" "$1"; code=$?; cat "${site}/index.html"; exit $code`,
  });
  const kept = ended.output.endsWith(LAST_GOOD) ? [] : ["the last good site is gone"];
  return [...refused(ended, attempt, /^The disk is full: nothing was changed\. Make room and try again\.$/m), ...kept];
}

/** Puts a last good site where the build is to put the new one. */
export function placeLastGood({ site }: Attempt): void {
  rmSync(dirname(site), { recursive: true, force: true });
  mkdirSync(site, { recursive: true });
  writeFileSync(join(site, "index.html"), LAST_GOOD);
}

interface How {
  /** Sent once the build is under way. */
  signal?: NodeJS.Signals;
  /** Run in a namespace of its own, in which this account is no longer the machine's master: `$0` is Node, `$1` the build. */
  shell?: string;
}

function build({ data, site }: Attempt, { signal, shell }: How = {}): Promise<Ended> {
  const env = { ...process.env, DATA: data, DIST: site, NO_COLOR: "1" };
  const apart = ["--user", "--map-root-user", "--mount", "sh", "-c", shell ?? "", process.execPath, BUILD];
  const child = shell
    ? spawn("unshare", apart, { cwd: root, env })
    : spawn(process.execPath, [BUILD], { cwd: root, env });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding("utf8").on("data", (text: string) => {
      output += text;
      if (signal && UNDER_WAY.test(output)) child.kill(signal);
    });
  }
  return new Promise((done, fail) => {
    child.on("error", fail).on("close", (code) => done({ code, output }));
  });
}

/** Sees to it that a file cannot be read; the result takes that back. The machine's master may read all but what another owns in a namespace. */
function takeAway(file: string): () => void {
  const isMaster = process.getuid?.() === 0;
  if (isMaster) chownSync(file, OTHER_ACCOUNT, OTHER_ACCOUNT);
  chmodSync(file, isMaster ? 0o600 : 0o000);
  return () => {
    if (isMaster) chownSync(file, 0, 0);
    chmodSync(file, 0o644);
  };
}

function stopped({ code, output }: Ended): string[] {
  return code === 130 ? [] : [`ended with ${code}, not with 130 for having been stopped: ${output.trim()}`];
}

function refused({ code, output }: Ended, attempt: Attempt, sentence: RegExp): string[] {
  const said = sentence.test(output) ? [] : [`expected the sentence ${sentence.source}, found: ${output.trim()}`];
  const traced = /^\s+at .*:\d+:\d+\)?$/m.test(output) ? [`a stack was printed: ${output.trim()}`] : [];
  return [...expectCode(code, 1), ...said, ...traced, ...untouched(attempt), ...leftovers(attempt)];
}

function expectCode(code: number | null, expected: number): string[] {
  return code === expected ? [] : [`ended with ${code}: expected ${expected}`];
}

function untouched({ site }: Attempt): string[] {
  const file = join(site, "index.html");
  const kept = existsSync(file) && readFileSync(file, "utf8") === LAST_GOOD;
  return kept ? [] : ["the last good site is gone"];
}

/** What a build left in its workshop or beside the site. */
function leftovers({ site }: Attempt): string[] {
  const folders = [workshop, join(dirname(site), ".cache")].filter((folder) => existsSync(folder));
  const left = folders.flatMap((folder) => readdirSync(folder)).filter((name) => /^(build|previous)-/.test(name));
  return left.map((name) => `${name} was left behind`);
}
