import { createReadStream, existsSync, statSync, type Stats } from "node:fs";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { extname, join, normalize, resolve, sep } from "node:path";
import { basePath, readAddress, Refusal, run, siteFolder } from "./settings.ts";

export interface ServeOptions {
  folder: string;
  /** Path the site lives under: `/` or `/like-for-like/`. */
  base: string;
  host: string;
  /** 0 takes any free port. */
  port: number;
}

interface Found {
  path: string;
  stats: Stats;
}

const types: Record<string, string> = {
  ".html": "text/html; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".mjs": "text/javascript; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".csv": "text/csv; charset=utf-8",
  ".txt": "text/plain; charset=utf-8",
  ".md": "text/markdown; charset=utf-8",
  ".xml": "application/xml; charset=utf-8",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".jpg": "image/jpeg",
  ".webp": "image/webp",
  ".ico": "image/x-icon",
  ".woff2": "font/woff2",
  ".wasm": "application/wasm",
  ".webmanifest": "application/manifest+json",
  ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  ".docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  ".zip": "application/zip",
};
const encodings = [
  { name: "br", suffix: ".br" },
  { name: "gzip", suffix: ".gz" },
];

/** Serves a folder of static files until closed; rejects with one clear sentence where the port cannot be had. */
export function serve(options: ServeOptions): Promise<{ url: string; server: Server }> {
  const server = createServer((request, response) => answer(options, request, response));
  return new Promise((done, fail) => {
    server.once("error", (error: NodeJS.ErrnoException) => fail(new Refusal(explain(error, options))));
    server.listen(options.port, options.host, () => done({ url: addressOf(server, options), server }));
  });
}

function explain(error: NodeJS.ErrnoException, { host, port }: ServeOptions): string {
  if (error.code === "EADDRINUSE")
    return `Port ${port} is taken: stop what uses it, or choose another with PORT=${port + 1}.`;
  if (error.code === "EACCES")
    return `Port ${port} may not be used by this account: choose one above 1023 with PORT=8080.`;
  if (error.code === "ENOTFOUND" || error.code === "EADDRNOTAVAIL")
    return `HOST ${host} is not an address of this machine.`;
  return `The server could not start: ${error.message}`;
}

function addressOf(server: Server, { host, base }: ServeOptions): string {
  const address = server.address();
  const port = address && typeof address === "object" ? address.port : 0;
  const name = host.includes(":") ? `[${host}]` : host === "127.0.0.1" ? "localhost" : host;
  return `http://${name}:${port}${base}`;
}

function answer(options: ServeOptions, request: IncomingMessage, response: ServerResponse): void {
  if (request.method !== "GET" && request.method !== "HEAD") return refuse(response, 405, { Allow: "GET, HEAD" });
  const path = pathOf(request.url ?? "/");
  if (path === null) return refuse(response, 400);
  if (!`${path}/`.startsWith(options.base)) return outside(options, request, response, path);
  const inside = path.slice(options.base.length - 1) || "/";
  if (path === options.base.slice(0, -1)) return redirect(response, options.base);
  const found = find(options.folder, inside);
  if (found) return send(request, response, 200, found);
  if (!inside.endsWith("/") && find(options.folder, `${inside}/`)) return redirect(response, `${encodeURI(path)}/`);
  notFound(options, request, response);
}

/** The decoded path of a request, or null where it is not one that a browser would send. */
function pathOf(target: string): string | null {
  try {
    const path = decodeURIComponent(target.split(/[?#]/, 1)[0] ?? "");
    return path.startsWith("/") && !path.includes("\0") ? path : null;
  } catch {
    return null;
  }
}

function outside(options: ServeOptions, request: IncomingMessage, response: ServerResponse, path: string): void {
  if (path === "/") return redirect(response, options.base);
  notFound(options, request, response);
}

/** The file that a path means, never one outside the folder. */
function find(folder: string, path: string): Found | null {
  const full = normalize(join(folder, path.endsWith("/") ? `${path}index.html` : path));
  if (!full.startsWith(resolve(folder) + sep)) return null;
  const stats = statSync(full, { throwIfNoEntry: false });
  return stats?.isFile() ? { path: full, stats } : null;
}

function notFound(options: ServeOptions, request: IncomingMessage, response: ServerResponse): void {
  const page = find(options.folder, "/404.html");
  if (page) return send(request, response, 404, page);
  refuse(response, 404);
}

function send(request: IncomingMessage, response: ServerResponse, status: number, found: Found): void {
  const coded = encodingFor(request, found);
  const etag = `"${coded.stats.size.toString(36)}-${Math.round(coded.stats.mtimeMs).toString(36)}"`;
  response.setHeader("Content-Type", types[extname(found.path).toLowerCase()] ?? "application/octet-stream");
  response.setHeader("X-Content-Type-Options", "nosniff");
  response.setHeader("Vary", "Accept-Encoding");
  response.setHeader("ETag", etag);
  response.setHeader("Cache-Control", isHashed(found.path) ? "public, max-age=31536000, immutable" : "no-cache");
  if (coded.encoding) response.setHeader("Content-Encoding", coded.encoding);
  if (status === 200 && request.headers["if-none-match"] === etag) return end(response, 304);
  response.setHeader("Content-Length", coded.stats.size);
  if (request.method === "HEAD") return end(response, status);
  response.writeHead(status);
  createReadStream(coded.path)
    .on("error", () => response.destroy())
    .pipe(response);
}

/** The smallest copy of a file that the browser can read. */
function encodingFor(request: IncomingMessage, found: Found): Found & { encoding: string } {
  const accepted = String(request.headers["accept-encoding"] ?? "");
  for (const { name, suffix } of encodings) {
    const stats = accepted.includes(name) ? statSync(found.path + suffix, { throwIfNoEntry: false }) : undefined;
    if (stats?.isFile()) return { path: found.path + suffix, stats, encoding: name };
  }
  return { ...found, encoding: "" };
}

/** Astro puts a hash of the content into the name of everything in this folder. */
function isHashed(path: string): boolean {
  return path.includes(`${sep}_astro${sep}`);
}

function redirect(response: ServerResponse, to: string): void {
  response.writeHead(301, { Location: to }).end();
}

function refuse(response: ServerResponse, status: number, headers: Record<string, string> = {}): void {
  response.writeHead(status, { "Content-Type": "text/plain; charset=utf-8", ...headers }).end(`${status}\n`);
}

function end(response: ServerResponse, status: number): void {
  response.writeHead(status).end();
}

/** Serves the built site at PORT and HOST, and prints where it is. */
export async function serveSite(): Promise<void> {
  const folder = siteFolder();
  if (!existsSync(join(folder, "index.html")))
    throw new Refusal(`There is no built site in ${folder}: run npm run build first.`);
  const { url, server } = await serve({ folder, base: basePath(), ...readAddress() });
  console.log(`serve     ${url}  (Ctrl+C stops it)`);
  for (const signal of ["SIGINT", "SIGTERM"] as const) {
    process.once(signal, () => {
      server.closeAllConnections();
      server.close(() => process.exit(0));
    });
  }
}

if (import.meta.main) await run(serveSite);
