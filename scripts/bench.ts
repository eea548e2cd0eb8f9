import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Papa from "papaparse";
import { DATA_FOLDER, ingestFolder, loadDataset } from "../src/data.ts";
import { counted, sized } from "../src/integrations/progress.ts";
import { benchStandings } from "./bench-standings.ts";
import { run, root } from "./settings.ts";

/** The best of a few runs: what the machine can do, with its other work taken out. */
const RUNS = 5;

/** Measures check, import, standings and build, each beside the least that could be done; prints one line for each. */
await run(async () => {
  benchCheck();
  benchImport();
  if (!benchStandings(loadDataset())) process.exitCode = 1;
  benchBuild();
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
  const folder = mkdtempSync(join(tmpdir(), "like-for-like-"));
  cpSync(join(root, DATA_FOLDER), join(folder, DATA_FOLDER), { recursive: true });
  const started = performance.now();
  const { status, peak, output } = runMeasured(join(root, "scripts", "import", "run.ts"), [published], folder);
  const seconds = (performance.now() - started) / 1000;
  rmSync(folder, { recursive: true });
  if (status !== 0) return console.log(`${"import".padEnd(10)}failed: ${output.trim().split("\n").at(-1)}`);
  const done = `${sized(floor.bytes)}, ${speed(floor.rows, seconds)}, ${peak}; PapaParse alone ${time(floor.seconds)}`;
  line("import", done, seconds / floor.seconds);
}

/** Builds the site into a folder of its own; the build's lines say where the time goes. */
function benchBuild(): void {
  mkdirSync(join(root, ".cache"), { recursive: true });
  const folder = mkdtempSync(join(root, ".cache", "bench-"));
  const { status, peak, output } = runMeasured(join(root, "scripts", "build.ts"), [], root, {
    DIST: join(folder, "dist"),
  });
  console.log(output.trim());
  const pages = Number(/^pages\s+([\d,]+)/m.exec(output)?.[1]?.replaceAll(",", ""));
  const rendering = Number(/^pages.*?([\d.]+) s$/m.exec(output)?.[1]);
  rmSync(folder, { recursive: true });
  if (status === 0) line("build", `${((rendering / pages) * 1000).toFixed(1)} ms to render a page, ${peak}`);
  else process.exitCode = 1;
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

/** Runs a script and finds the most memory it held. */
function runMeasured(script: string, args: readonly string[], cwd: string, env: Record<string, string> = {}) {
  const probe = 'process.on("exit", () => console.error(`maxrss ${process.resourceUsage().maxRSS}`))';
  const flags = ["--import", `data:text/javascript,${encodeURIComponent(probe)}`];
  const options = { cwd, encoding: "utf8", env: { ...process.env, ...env }, maxBuffer: 1e8 } as const;
  const { status, stdout, stderr } = spawnSync(process.execPath, [...flags, script, ...args], options);
  const kilobytes = Number(/maxrss (\d+)\n?$/.exec(stderr)?.[1]);
  const output = stdout + (status === 0 ? "" : stderr.replace(/maxrss \d+\n?$/, ""));
  return { status, output, peak: `${sized(kilobytes * 1024)} of memory at most` };
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
