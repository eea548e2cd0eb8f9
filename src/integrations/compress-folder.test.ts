import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { brotliCompressSync, brotliDecompressSync, constants, gunzipSync } from "node:zlib";
import { afterEach, describe, expect, it } from "vitest";
import { compressFolder } from "./compress-folder.ts";

const folder = mkdtempSync(join(tmpdir(), "compress-"));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Rows of a table with figures that do not repeat, so that little of them can be left out. */
function page(rows: number): string {
  let seed = 20_261_122;
  const next = () => (seed = (seed * 48_271) % 2_147_483_647);
  const row = () => `<tr><th>Ambridge ${next().toString(36)}</th><td>${next() % 1000}</td></tr>`;
  return `<table>${Array.from({ length: rows }, row).join("")}</table>`;
}

describe("the copies beside a page", () => {
  it("unpack to the page, and a page near its weight is packed harder", async () => {
    const [light, heavy] = [page(100), page(6_000)];
    writeFileSync(join(folder, "light.html"), light);
    writeFileSync(join(folder, "heavy.html"), heavy);
    const { files } = await compressFolder(folder);
    expect(files).toBe(2);
    for (const [name, text] of [["light.html", light] as const, ["heavy.html", heavy] as const]) {
      expect(brotliDecompressSync(readFileSync(join(folder, `${name}.br`))).toString()).toBe(text);
      expect(gunzipSync(readFileSync(join(folder, `${name}.gz`))).toString()).toBe(text);
    }
    const usual = brotliCompressSync(heavy, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }).length;
    expect(usual).toBeGreaterThan(37_000);
    expect(readFileSync(join(folder, "heavy.html.br")).length).toBeLessThan(usual);
  });
});
