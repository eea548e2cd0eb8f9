import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { brotliCompressSync, deflateRawSync, gzipSync } from "node:zlib";
import { afterAll, describe, expect, it } from "vitest";
import { filesWith } from "./search.ts";

const folder = mkdtempSync(join(tmpdir(), "hidden-"));
afterAll(() => rmSync(folder, { recursive: true }));

/** A ZIP file with one packed part, as a workbook holds many. */
function zipOf(text: string): Buffer {
  const packed = deflateRawSync(text);
  const local = Buffer.alloc(30);
  local.write("PK\u0003\u0004", "latin1");
  const central = Buffer.alloc(46);
  central.write("PK\u0001\u0002", "latin1");
  central.writeUInt16LE(8, 10);
  central.writeUInt32LE(packed.length, 20);
  return Buffer.concat([local, packed, central]);
}

describe("looking for a withdrawn number", () => {
  it("finds it plain, with commas, and packed in every way that a site packs", () => {
    const files: Record<string, string | Buffer> = {
      "page.html": "<td>1,234,567</td>",
      "rows.csv": "cla-number,E10000901,2025,1234567",
      "page.html.br": brotliCompressSync("1,234,567"),
      "rows.csv.gz": gzipSync("1234567"),
      "index.pf_fragment": gzipSync("1234567"),
      "rows.xlsx": zipOf("<v>1234567</v>"),
      "innocent.html": "1,234,568",
    };
    for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
    const { found, searched } = filesWith(folder, [1_234_567]);
    expect(found.sort()).toEqual(
      Object.keys(files)
        .filter((name) => name !== "innocent.html")
        .sort(),
    );
    expect(searched).toBe(7);
  });
});
