// Runs before every other command: installs the dependencies when the lockfile has changed. It needs nothing but Node 20.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { ensureBrowser } from "./browser.mjs";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const modules = join(root, "node_modules");
const stamp = join(modules, ".setup-stamp");
/** The first that runs TypeScript as it stands and tells a script that it is the one started. */
const OLDEST_NODE = [24, 2];

installDependencies();
checkNode();
if (process.argv.includes("--browser")) ensureBrowser();

function installDependencies() {
  const hash = fingerprint();
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === hash) return;
  console.log("setup     installing the pinned dependencies (npm ci)");
  const started = Date.now();
  const { status } = runNpm([installCommand(), "--loglevel=error"]);
  if (status !== 0) stop("npm could not install the dependencies; its messages stand above.", status ?? 1);
  writeFileSync(stamp, hash);
  console.log(`setup     dependencies ready in ${((Date.now() - started) / 1000).toFixed(1)} s`);
}

/** What the installed packages depend on: the lockfile, npm's settings and the machine. */
function fingerprint() {
  const files = ["package-lock.json", ".npmrc"].map((name) => readFileSync(join(root, name)));
  const hash = createHash("sha256");
  for (const bytes of files) hash.update(bytes);
  return hash.update(`${process.platform} ${process.arch}`).digest("hex");
}

/** `npm ci` removes the folder this Node runs from, which Windows forbids; there `npm install` brings it up to date in place. */
function installCommand() {
  const runsFromModules = process.execPath.startsWith(modules + sep);
  return runsFromModules && process.platform === "win32" ? "install" : "ci";
}

/** The npm and the Node that started this script, so that neither is taken from the folder being replaced. */
function runNpm(args) {
  const { npm_execpath: npm, npm_node_execpath: node } = process.env;
  const options = { cwd: root, stdio: ["ignore", "inherit", "inherit"] };
  if (npm && node) return spawnSync(node, [npm, ...args], options);
  return spawnSync("npm", args, { ...options, shell: process.platform === "win32" });
}

/** The pinned Node comes with the dependencies on Linux and Windows; elsewhere the machine's own must be new enough. */
function checkNode() {
  const pinned = ["node", "node.cmd"].some((name) => existsSync(join(modules, ".bin", name)));
  const [major, minor] = process.versions.node.split(".").map(Number);
  const isOld = major < OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor < OLDEST_NODE[1]);
  if (!pinned && isOld) stop(`Node ${OLDEST_NODE.join(".")} or newer is needed; this is ${process.versions.node}.`, 1);
}

function stop(message, status) {
  console.error(`setup     ${message}`);
  process.exit(status);
}
