import { spawn, spawnSync, type ChildProcess } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { Refusal } from "../settings.ts";

export interface Nginx {
  /** Address of the site's home page. */
  url: string;
  stop(): Promise<void>;
}

const CONFIG = join(import.meta.dirname, "nginx.conf");
const BROTLI = "/usr/lib/nginx/modules/ngx_http_brotli_static_module.so";

/**
 * Serves a built site on this machine with the project's own nginx configuration; only the three lines that a host changes are
 * changed. Refuses where nginx or its Brotli module is not installed.
 */
export async function startNginx(folder: string, base: string): Promise<Nginx> {
  requireNginx();
  const work = mkdtempSync(join(tmpdir(), "like-for-like-nginx-"));
  const port = await freePort();
  const config = join(work, "nginx.conf");
  writeFileSync(join(work, "site.conf"), siteConfig(port, rootFor(work, folder, base), base));
  writeFileSync(config, mainConfig(work));
  const child = spawn("nginx", ["-p", work, "-c", config, "-e", join(work, "error.log")], { stdio: "inherit" });
  await answers(port, child);
  return {
    url: `http://127.0.0.1:${port}${base}`,
    stop: async () => {
      const ended = new Promise((done) => child.once("exit", done));
      child.kill("SIGQUIT");
      await ended;
      rmSync(work, { recursive: true, force: true });
    },
  };
}

function requireNginx(): void {
  const found = spawnSync("nginx", ["-v"]).status === 0 && existsSync(BROTLI);
  if (!found) throw new Refusal("This needs nginx: apt-get install nginx-light libnginx-mod-http-brotli-static");
}

/** The project's configuration with the lines marked HERE filled in. */
function siteConfig(port: number, folder: string, base: string): string {
  const lines = [`listen 127.0.0.1:${port};`, `root ${folder};`, `set $base "${base}";`];
  const config = readFileSync(CONFIG, "utf8").replaceAll(/^.*# HERE:.*$/gm, () => lines.shift() ?? "");
  if (lines.length > 0) throw new Error(`${CONFIG}: expected three lines marked HERE`);
  return config;
}

/** The site's folder; under a path, a folder in which the site stands by that path. */
function rootFor(work: string, folder: string, base: string): string {
  if (base === "/") return resolve(folder);
  const root = join(work, "root");
  mkdirSync(join(root, base, ".."), { recursive: true });
  symlinkSync(resolve(folder), join(root, base.replace(/\/$/, "")));
  return root;
}

function mainConfig(work: string): string {
  const temporary = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"].map(
    (name) => `${name}_temp_path ${work}/${name};`,
  );
  // Started as root, nginx would give its work to an account that may not read temporary folders.
  const account = process.getuid?.() === 0 ? "user root;\n" : "";
  return `${account}load_module ${BROTLI};
daemon off;
worker_processes 1;
pid ${work}/nginx.pid;
events { worker_connections 256; }
http {
  access_log off;
  ${temporary.join(" ")}
  sendfile on;
  include ${work}/site.conf;
}
`;
}

function freePort(): Promise<number> {
  return new Promise((done, fail) => {
    const server = createServer();
    server.once("error", fail);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => done(typeof address === "object" && address ? address.port : 0));
    });
  });
}

async function answers(port: number, child: ChildProcess): Promise<void> {
  for (let tries = 0; tries < 50 && child.exitCode === null; tries += 1) {
    const answer = await fetch(`http://127.0.0.1:${port}/`).catch(() => null);
    if (answer) return;
    await wait(100);
  }
  child.kill();
  throw new Error("nginx did not start: its words stand above");
}
