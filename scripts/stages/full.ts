import { createHash } from "node:crypto";
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { counted } from "../../src/integrations/progress.ts";
import { answersUnchanged, expectations, wrongAnswers } from "../hosting/answers.ts";
import { load, type Load } from "../hosting/load.ts";
import { startNginx } from "../hosting/nginx.ts";
import { basePath, root, siteFolder } from "../settings.ts";
import { runNode, withFolder, type Outcome, type Stage } from "./stage.ts";

/** A path that no page's words name, so that a link which forgot it leads nowhere. */
const SUB_PATH = "/under-a-path/";
const CLIENTS = 20;
const LOAD_MILLISECONDS = 5_000;
const MOST_FAULTS = 20;

/** Builds the site a second time and compares every byte: the same data gives the same site. */
export const twice: Stage = {
  name: "twice",
  async run() {
    return await withFolder(async (workshop) => {
      const folder = join(workshop, "dist");
      const failed = await buildInto(folder);
      if (failed) return failed;
      const different = differentFiles(siteFolder(), folder);
      return outcomeOf(`two builds, ${counted(listFiles(folder).length, "file")}`, 1, different);
    });
  },
};

/** Builds the site to live under a path, holds it to the same rules, and serves it there. */
export const subPath: Stage = {
  name: "sub-path",
  async run() {
    return await withFolder(async (workshop) => {
      const folder = join(workshop, "dist");
      const env = { BASE_PATH: SUB_PATH };
      const failed = await buildInto(folder, env);
      if (failed) return failed;
      const checked = await runNode(join(root, "scripts", "check-site.ts"), [], { ...env, DIST: folder });
      const faults = checked.code === 0 ? [] : checked.output.trim().split("\n");
      return outcomeOf(`a site under ${SUB_PATH}`, 2, [...faults, ...(await servedFaults(folder, SUB_PATH))]);
    });
  },
};

/** Serves the built site with the project's nginx configuration, and asks it for what a host should answer. */
export const nginx: Stage = {
  name: "nginx",
  async run() {
    const faults = await servedFaults(siteFolder(), basePath());
    return outcomeOf("headers, compression, caching, redirects, 404", 1, faults);
  },
};

/** A bounded load on nginx; a bare file of the same size beside it, since what a machine can do differs. */
export const bounded: Stage = {
  name: "load",
  async run() {
    const server = await startNginx(siteFolder(), basePath());
    try {
      const pages = await load(pageAddresses(server.url), CLIENTS, LOAD_MILLISECONDS);
      const bare = await loadBareFile();
      const errors = pages.errors > 0 ? [`${pages.errors} of ${pages.requests} requests were not answered`] : [];
      return outcomeOf(`pages ${describe(pages)}; a bare file ${describe(bare)}`, 1, errors);
    } finally {
      await server.stop();
    }
  },
};

async function servedFaults(folder: string, base: string): Promise<string[]> {
  const server = await startNginx(folder, base);
  try {
    const stylesheet = listFiles(folder).find((name) => /^_astro\/.*\.css$/.test(name)) ?? "no stylesheet";
    const faults = await wrongAnswers(server.url, expectations(stylesheet, base));
    return (await answersUnchanged(server.url)) ? faults : [...faults, "an unchanged page: expected status 304"];
  } finally {
    await server.stop();
  }
}

async function buildInto(folder: string, env: Record<string, string> = {}): Promise<Outcome | null> {
  const { code, output } = await runNode(join(root, "scripts", "build.ts"), [], { ...env, DIST: folder });
  return code === 0 ? null : { ok: false, done: "the site could not be built", failed: 1, details: output };
}

function differentFiles(one: string, other: string): string[] {
  const [a, b] = [hashes(one), hashes(other)];
  return [...new Set([...a.keys(), ...b.keys()])]
    .filter((name) => a.get(name) !== b.get(name))
    .map((name) => `${name} ${!a.has(name) || !b.has(name) ? "is in one build only" : "differs"}`);
}

function hashes(folder: string): Map<string, string> {
  const hash = (name: string) =>
    createHash("sha256")
      .update(readFileSync(join(folder, name)))
      .digest("hex");
  return new Map(listFiles(folder).map((name) => [name, hash(name)]));
}

function listFiles(folder: string): string[] {
  const names = readdirSync(folder, { recursive: true, encoding: "utf8" });
  return names.filter((name) => statSync(join(folder, name)).isFile()).map((name) => name.replaceAll("\\", "/"));
}

function pageAddresses(url: string): string[] {
  const pages = listFiles(siteFolder()).filter((name) => name.endsWith("index.html"));
  return pages.map((name) => url + name.slice(0, -"index.html".length));
}

/** The same server and a page's size, without the site: what the machine can do. */
async function loadBareFile(): Promise<Load> {
  const folder = mkdtempSync(join(tmpdir(), "like-for-like-bare-"));
  const size = statSync(join(siteFolder(), "index.html.br")).size;
  writeFileSync(join(folder, "index.html"), Buffer.alloc(size, "x"));
  const server = await startNginx(folder, "/");
  try {
    return await load([server.url], CLIENTS, LOAD_MILLISECONDS);
  } finally {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

function describe({ perSecond, centile99 }: Load): string {
  return `${Math.round(perSecond).toLocaleString("en-GB")} a second, 99 % within ${centile99.toFixed(1)} ms`;
}

function outcomeOf(done: string, checks: number, faults: readonly string[]): Outcome {
  const ok = faults.length === 0;
  return {
    ok,
    done,
    passed: ok ? checks : 0,
    failed: ok ? 0 : checks,
    details: faults.slice(0, MOST_FAULTS).join("\n"),
  };
}
