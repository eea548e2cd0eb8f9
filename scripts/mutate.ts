import { spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Refusal, root, run } from "./settings.ts";

/*
 * Mutation testing: changes the program in one place at a time (a `<` to a `<=`, a condition to true…) and asks whether a test
 * fails. Stryker does it. It is some 60 MB that nothing else needs, so it is kept out of the dependencies: the first run installs
 * it, pinned by a lockfile of its own, and later runs test again only what has changed since (`--force` tests all).
 */
const FOLDERS = ["compare", "ingest"];

/** Of the changes, this share at least must make a test fail, in per cent. */
const LOWEST_SCORE = 80;

/** What the tests of these folders do not read, and so need not be copied. */
const COPIED_FOR_NOTHING = [
  "content",
  "coverage",
  "data",
  "dist",
  "public",
  "releases",
  "scripts/e2e",
  "scripts/import",
  "test-results",
].concat(["assets", "charts", "client", "components", "exports", "pages", "views"].map((name) => `src/${name}`));

const tools = join(root, ".cache", "mutation");

await run(async () => {
  const words = process.argv.slice(2);
  const unknown = words.find((word) => word !== "--force" && !FOLDERS.includes(word));
  if (unknown !== undefined) throw new Refusal(`"${unknown}": expected ${FOLDERS.join(", ")} or --force.`);
  installStryker();
  const folders = FOLDERS.filter((folder) => words.includes(folder));
  for (const folder of folders.length > 0 ? folders : FOLDERS) mutate(folder, words.includes("--force"));
});

/** Changes one folder of `src`; its score is printed, and one below the lowest leaves an exit code of 1. */
function mutate(folder: string, force: boolean): void {
  const configFile = join(tools, `${folder}.config.json`);
  writeFileSync(configFile, JSON.stringify(settingsOf(folder, force), null, 2));
  const stryker = join(tools, "node_modules", "@stryker-mutator", "core", "bin", "stryker.js");
  const { status } = spawnSync(process.execPath, [stryker, "run", configFile], { cwd: root, stdio: "inherit" });
  if (status !== 0) process.exitCode = 1;
}

function settingsOf(folder: string, force: boolean) {
  return {
    mutate: [`src/${folder}/**/*.ts`, "!src/**/*.test.ts", "!src/**/fixtures/**", "!src/ingest/schema-*.ts"],
    testRunner: "vitest",
    plugins: [join(tools, "node_modules", "@stryker-mutator", "vitest-runner", "dist", "src", "index.js")],
    vitest: { configFile: "scripts/mutation/vitest.config.ts" },
    ignorePatterns: COPIED_FOR_NOTHING,
    tempDirName: join(".cache", "mutation", "tmp"),
    disableTypeChecks: false,
    // Two at once slow each other down on a small machine, and a slow test counts as one that found the change.
    concurrency: 1,
    // A table that is read when its file is loaded is a matter of words, and would need every test again for each of them.
    ignoreStatic: true,
    timeoutMS: 10_000,
    incremental: true,
    incrementalFile: join(tools, `${folder}.json`),
    force,
    thresholds: { high: 95, low: LOWEST_SCORE, break: LOWEST_SCORE },
    reporters: ["clear-text"],
    clearTextReporter: { reportTests: false, allowEmojis: false, skipFull: true },
    allowConsoleColors: false,
  };
}

/** Installs what `scripts/mutation/package-lock.json` pins, where it is not there yet; no package's own script is run. */
function installStryker(): void {
  const pinned = join(root, "scripts", "mutation");
  const [wanted, installed] = [pinned, tools].map((folder) => join(folder, "package-lock.json"));
  const isThere = existsSync(join(tools, "node_modules"));
  if (isThere && existsSync(installed!) && readFileSync(installed!, "utf8") === readFileSync(wanted!, "utf8")) return;
  mkdirSync(tools, { recursive: true });
  for (const name of ["package.json", "package-lock.json"]) cpSync(join(pinned, name), join(tools, name));
  // Vitest is the project's own; a second one would test something else.
  const args = ["ci", "--ignore-scripts", "--legacy-peer-deps", "--loglevel=error", "--no-audit", "--no-fund"];
  const { status } = spawnSync("npm", args, { cwd: tools, stdio: "inherit", shell: process.platform === "win32" });
  if (status !== 0) throw new Refusal("npm could not install Stryker; its messages stand above.");
}
