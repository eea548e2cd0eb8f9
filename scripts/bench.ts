import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import Papa from "papaparse";
import { DATA_FOLDER, ingestFolder, loadDataset } from "../src/data.ts";
import { counted, sized } from "../src/integrations/progress.ts";
import { benchPages, type Floor } from "./bench-pages.ts";
import { benchStandings } from "./bench-standings.ts";
import { Refusal, run, root } from "./settings.ts";
import { writeTenfold } from "./tenfold.ts";

/** The best of a few runs: what the machine can do, with its other work taken out. */
const RUNS = 5;
const IMPORT_RUNS = 3;

const IMPORT = join(root, "scripts", "import", "run.ts");
const CHECK = join(root, "scripts", "check-data.ts");

const benches: Readonly<Record<string, () => void>> = {
  check: benchCheck,
  import: benchImport,
  tenfold: benchTenfold,
  standings: () => void (benchStandings(loadDataset()) || (process.exitCode = 1)),
  build: () => benchBuild(benchPages(loadDataset())),
};

/** Measures all, or what the command line names, each beside the least that could be done; prints one line for each. */
await run(async () => {
  const named = process.argv.slice(2);
  const unknown = named.filter((name) => !(name in benches));
  if (unknown.length > 0)
    throw new Refusal(`There is no bench ${unknown.join(", ")}: ${Object.keys(benches).join(", ")}.`);
  for (const [name, bench] of Object.entries(benches)) if (named.length === 0 || named.includes(name)) bench();
});

function benchCheck(): void {
  const floor = bareParse(DATA_FOLDER);
  let rows = 0;
  const seconds = best(() => {
    rows = ingestFolder(DATA_FOLDER).rows;
  });
  line("check", `${speed(rows, seconds)}; PapaParse alone ${time(floor.seconds)}`, seconds / floor.seconds);
}

/** Imports the published files into a copy of `data/`, so that the project's own is left as it is. */
function benchImport(): void {
  const published = process.env["PUBLISHED"];
  if (!published) return console.log(`${"import".padEnd(10)}not measured: PUBLISHED names no folder`);
  const floor = bareParse(published);
  const folder = withData();
  const runs = Array.from({ length: IMPORT_RUNS }, () => runMeasured(IMPORT, [published], folder));
  rmSync(folder, { recursive: true });
  const failed = runs.find(({ status }) => status !== 0);
  if (failed) return console.log(`${"import".padEnd(10)}failed: ${failed.output.trim().split("\n").at(-1)}`);
  const { seconds, peak } = quickest(runs);
  const done = `${sized(floor.bytes)}, ${speed(floor.rows, seconds)}, ${peak}; PapaParse alone ${time(floor.seconds)}`;
  line("import", done, seconds / floor.seconds);
}

/** Import and check of ten times the figures, ten years apart, beside the time of them once; in processes of their own. */
function benchTenfold(): void {
  const published = process.env["PUBLISHED"];
  if (!published) return console.log(`${"tenfold".padEnd(10)}not measured: PUBLISHED names no folder`);
  const [folder, tenfold] = [withData(), join(withData(), "published")];
  writeTenfold(published, tenfold);
  for (const [what, once, ten] of [
    [
      "import",
      quickest([0, 1, 2].map(() => runMeasured(IMPORT, [published], folder))),
      runMeasured(IMPORT, [tenfold], folder),
    ],
    ["check", quickest([0, 1, 2].map(() => runMeasured(CHECK, [], root))), runMeasured(CHECK, [], folder)],
  ] as const) {
    if (ten.status !== 0) console.log(`${"tenfold".padEnd(10)}${what} failed: ${ten.output.trim().split("\n").at(-1)}`);
    const times = (ten.seconds / once.seconds).toFixed(1);
    const of = `processor ${time(ten.processor)}, ${(ten.processor / once.processor).toFixed(1)} ×`;
    console.log(
      `${"tenfold".padEnd(10)}${what} ${time(ten.seconds)} after ${time(once.seconds)}: ${times} × (${of}), ${ten.peak}`,
    );
  }
  for (const made of [folder, dirname(tenfold)]) rmSync(made, { recursive: true });
}

/** A new folder with a copy of `data/` in it. */
function withData(): string {
  const folder = mkdtempSync(join(tmpdir(), "like-for-like-"));
  cpSync(join(root, DATA_FOLDER), join(folder, DATA_FOLDER), { recursive: true });
  return folder;
}

/** Builds the site into a folder of its own; the build's lines say where the time goes. */
function benchBuild(floor: Floor): void {
  mkdirSync(join(root, ".cache"), { recursive: true });
  const folder = mkdtempSync(join(root, ".cache", "bench-"));
  const { status, peak, output } = runMeasured(join(root, "scripts", "build.ts"), [], root, {
    DIST: join(folder, "dist"),
  });
  console.log(output.trim());
  rmSync(folder, { recursive: true });
  if (status === 0) summariseBuild(output, peak, floor);
  else process.exitCode = 1;
}

/** The build's own lines, set against the floor. */
function summariseBuild(output: string, peak: string, { view, markup }: Floor): void {
  const pages = Number(/^pages\s+([\d,]+)/m.exec(output)?.[1]?.replaceAll(",", ""));
  const rendering = Number(/^pages.*?([\d.]+) s$/m.exec(output)?.[1]);
  const whole = [...output.matchAll(/^\S.*?([\d.]+) s$/gm)].filter(([text]) => !text.startsWith("built"));
  const seconds = whole.reduce((sum, [, text]) => sum + Number(text), 0);
  const topicPage = Number(/^\s+([\d.]+) ms each:.*\[topic\]/m.exec(output)?.[1]);
  line(
    "render",
    `${((rendering / pages) * 1000).toFixed(1)} ms a page, ${Math.round(pages / rendering)} pages a second`,
  );
  line(
    "",
    `a topic page takes ${topicPage.toFixed(1)} ms, in plain Node ${(view + markup).toFixed(1)} ms`,
    topicPage / (view + markup),
  );
  line(
    "build",
    `${counted(pages, "page")} in ${time(seconds)}, ${Math.round(pages / seconds)} pages a second, ${peak}`,
  );
}

/** Reads every CSV file under a folder with PapaParse and does nothing with what it says: the floor. */
function bareParse(folder: string): { rows: number; bytes: number; seconds: number } {
  const names = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".csv"));
  const paths = names.map((name) => join(folder, name));
  let rows = 0;
  const seconds = best(() => {
    rows = paths.reduce((sum, path) => sum + Papa.parse(readFileSync(path, "utf8")).data.length, 0);
  });
  return { rows, bytes: paths.reduce((sum, path) => sum + statSync(path).size, 0), seconds };
}

type Measured = ReturnType<typeof runMeasured>;

function quickest(runs: readonly Measured[]): Measured {
  return runs.reduce((best, one) => (one.seconds < best.seconds ? one : best));
}

/** Runs a script; finds how long it took, its processor's time in seconds, and the most memory it held. */
function runMeasured(script: string, args: readonly string[], cwd: string, env: Record<string, string> = {}) {
  const usage = "const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage()";
  const probe = `process.on("exit", () => { ${usage}; console.error("used", (userCPUTime + systemCPUTime) / 1e6, maxRSS) })`;
  const flags = ["--import", `data:text/javascript,${encodeURIComponent(probe)}`];
  const options = { cwd, encoding: "utf8", env: { ...process.env, ...env }, maxBuffer: 1e8 } as const;
  const started = performance.now();
  const { status, stdout, stderr } = spawnSync(process.execPath, [...flags, script, ...args], options);
  const seconds = (performance.now() - started) / 1000;
  const [, processor, kilobytes] = /used ([\d.]+) (\d+)\n?$/.exec(stderr) ?? [];
  const output = stdout + (status === 0 ? "" : stderr.replace(/used [\d. ]+\n?$/, ""));
  const peak = `${sized(Number(kilobytes) * 1024)} of memory at most`;
  return { status, output, seconds, processor: Number(processor), peak };
}

function best(work: () => void): number {
  const times = Array.from({ length: RUNS }, () => {
    const started = performance.now();
    work();
    return (performance.now() - started) / 1000;
  });
  return Math.min(...times);
}

function speed(rows: number, seconds: number): string {
  return `${counted(rows, "row")} in ${time(seconds)}, ${counted(Math.round(rows / seconds), "row")} a second`;
}

function time(seconds: number): string {
  return seconds < 1 ? `${(seconds * 1000).toFixed(0)} ms` : `${seconds.toFixed(1)} s`;
}

function line(name: string, done: string, ratio?: number): void {
  console.log(`${name.padEnd(10)}${done}${ratio === undefined ? "" : `: ${ratio.toFixed(1)} × the floor`}`);
}
