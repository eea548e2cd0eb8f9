// Finds a Chromium for the browser tests, and installs Debian's where it may. No dependencies: it runs before `npm ci`.
import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";
import { homedir } from "node:os";
import { delimiter, join } from "node:path";

const names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome", "microsoft-edge"];

const places = {
  linux: ["/usr/lib/chromium/chromium", "/opt/google/chrome/chrome", "/snap/bin/chromium"],
  darwin: [
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
  ],
  win32: ["ProgramFiles", "ProgramFiles(x86)", "LOCALAPPDATA"].flatMap((variable) =>
    ["Google\\Chrome\\Application\\chrome.exe", "Microsoft\\Edge\\Application\\msedge.exe"].map((path) =>
      join(process.env[variable] ?? "C:\\", path),
    ),
  ),
};

const playwrightCaches = {
  linux: [".cache/ms-playwright", "chrome-linux64/chrome"],
  darwin: ["Library/Caches/ms-playwright", "chrome-mac/Chromium.app/Contents/MacOS/Chromium"],
  win32: ["AppData/Local/ms-playwright", "chrome-win64/chrome.exe"],
};

/** Flags for a Chromium that tests drive: quiet, without a network of its own, and able to run as root in a container. */
export const browserFlags = [
  "--disable-gpu",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--no-first-run",
  ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
];

/** The path of a Chromium or Chrome: `CHROME_PATH`, then PATH, the usual places, Playwright's own; null where there is none. */
export function findBrowser() {
  if (process.env.CHROME_PATH) return existsSync(process.env.CHROME_PATH) ? process.env.CHROME_PATH : null;
  return (
    [...onPath(), ...(places[process.platform] ?? []), ...fromPlaywright()].find((path) => existsSync(path)) ?? null
  );
}

/** Finds a browser or, as root on Debian, installs its package; exits 1 with the one command to run where neither can be done. */
export function ensureBrowser() {
  const found = findBrowser();
  if (found) return found;
  if (process.env.CHROME_PATH) giveUp(`CHROME_PATH is ${process.env.CHROME_PATH}, and there is no such file.`);
  if (!canInstall()) giveUp(`No Chromium or Chrome was found for the browser tests. ${advice()}`);
  console.log("setup     no browser found: installing Debian's package chromium (apt-get update, apt-get install)");
  const started = Date.now();
  const installed = findAfterInstall();
  if (!installed) giveUp("apt-get could not install chromium; its messages stand above.");
  console.log(`setup     ${installed} installed in ${((Date.now() - started) / 1000).toFixed(1)} s`);
  return installed;
}

function findAfterInstall() {
  const options = {
    stdio: ["ignore", "ignore", "inherit"],
    env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
  };
  spawnSync("apt-get", ["update", "-qq"], options);
  spawnSync("apt-get", ["install", "-y", "-qq", "--no-install-recommends", "chromium"], options);
  return findBrowser();
}

function canInstall() {
  return process.platform === "linux" && process.getuid?.() === 0 && existsSync("/etc/debian_version") && hasPackage();
}

/** False on Ubuntu, whose package of this name only points at a snap. */
function hasPackage() {
  try {
    return !/^ID=ubuntu$/m.test(execFileSync("cat", ["/etc/os-release"], { encoding: "utf8" }));
  } catch {
    return false;
  }
}

function advice() {
  if (process.platform === "darwin") return "Run: brew install --cask chromium";
  if (process.platform === "win32") return "Run: winget install Google.Chrome";
  if (existsSync("/etc/debian_version")) return "Run: sudo apt-get update && sudo apt-get install -y chromium";
  return "Install Chromium with your system's package manager, or set CHROME_PATH to one.";
}

function onPath() {
  const folders = (process.env.PATH ?? "").split(delimiter).filter(Boolean);
  return process.platform === "win32" ? [] : names.flatMap((name) => folders.map((folder) => join(folder, name)));
}

function fromPlaywright() {
  const [cache, executable] = playwrightCaches[process.platform] ?? [];
  const folder = cache && join(homedir(), cache);
  if (!folder || !existsSync(folder)) return [];
  const builds = readdirSync(folder).filter((name) => /^chromium-\d+$/.test(name));
  return builds
    .sort()
    .reverse()
    .map((name) => join(folder, name, executable));
}

function giveUp(message) {
  console.error(`setup     ${message}`);
  process.exit(1);
}
