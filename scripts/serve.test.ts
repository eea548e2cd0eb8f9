import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { request } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { brotliCompressSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { serve } from "./serve.ts";

const outer = mkdtempSync(join(tmpdir(), "serve-"));
const folder = join(outer, "site");
let close = () => {};
let origin = "";
let port = 0;

beforeAll(async () => {
  mkdirSync(join(folder, "authorities", "ambridge"), { recursive: true });
  writeFileSync(join(outer, "secret.txt"), "not for readers");
  writeFileSync(join(folder, "index.html"), "home");
  writeFileSync(join(folder, "404.html"), "not here");
  writeFileSync(join(folder, "authorities", "ambridge", "index.html"), "Ambridge");
  writeFileSync(join(folder, "figures.csv"), "a,b\n1,2\n");
  writeFileSync(join(folder, "figures.csv.br"), brotliCompressSync("a,b\n1,2\n"));
  const { url, server } = await serve({ folder, base: "/barset/", host: "127.0.0.1", port: 0 });
  [origin, port] = [new URL(url).origin, Number(new URL(url).port)];
  close = () => server.close();
});

afterAll(() => {
  close();
  rmSync(outer, { recursive: true });
});

const get = (path: string, headers: Record<string, string> = {}) =>
  fetch(origin + path, { headers, redirect: "manual" });

/** A request whose path is sent as it stands; `fetch` would tidy it first. */
function statusOf(path: string): Promise<number | undefined> {
  return new Promise((done) => {
    request({ host: "127.0.0.1", port, path }, (response) => done(response.resume().statusCode)).end();
  });
}

describe("serve", () => {
  it("gives a folder's index under the base path", async () => {
    const response = await get("/barset/authorities/ambridge/");
    expect(await response.text()).toBe("Ambridge");
    expect(response.headers.get("content-type")).toBe("text/html; charset=utf-8");
  });

  it.each([
    ["/", "/barset/"],
    ["/barset", "/barset/"],
    ["/barset/authorities/ambridge", "/barset/authorities/ambridge/"],
  ])("sends %s on to %s", async (from, to) => {
    const response = await get(from);
    expect([response.status, response.headers.get("location")]).toEqual([301, to]);
  });

  it("gives the page that says so where there is no file", async () => {
    const response = await get("/barset/borsetshire/");
    expect([response.status, await response.text()]).toEqual([404, "not here"]);
  });

  it("gives the compressed copy to a browser that can read it, with the type of the file itself", async () => {
    const response = await get("/barset/figures.csv", { "accept-encoding": "br" });
    expect(response.headers.get("content-encoding")).toBe("br");
    expect(response.headers.get("content-type")).toBe("text/csv; charset=utf-8");
    expect(await response.text()).toBe("a,b\n1,2\n");
  });

  it("gives the plain file to one that cannot", async () => {
    const response = await get("/barset/figures.csv", { "accept-encoding": "identity" });
    expect(response.headers.get("content-encoding")).toBeNull();
  });

  it("sends a file once, until it changes", async () => {
    const etag = (await get("/barset/")).headers.get("etag")!;
    expect((await get("/barset/", { "if-none-match": etag })).status).toBe(304);
  });

  it.each(["/barset/../secret.txt", "/barset/%2e%2e/secret.txt", "/barset/..%2fsecret.txt", "/barset/..\\secret.txt"])(
    "never leaves the folder for %s",
    async (path) => {
      expect(await statusOf(path)).toBe(404);
    },
  );

  it.each(["/barset/%00", "/barset/%zz"])("refuses the malformed path %s", async (path) => {
    expect(await statusOf(path)).toBe(400);
  });

  it("takes no other method than GET and HEAD", async () => {
    expect((await fetch(`${origin}/barset/`, { method: "POST" })).status).toBe(405);
    expect((await fetch(`${origin}/barset/`, { method: "HEAD" })).status).toBe(200);
  });

  it("says in one sentence that the port is taken", async () => {
    await expect(serve({ folder, base: "/", host: "127.0.0.1", port })).rejects.toThrow(
      `Port ${port} is taken: stop what uses it, or choose another with PORT=${port + 1}.`,
    );
  });
});
