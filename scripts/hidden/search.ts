import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { brotliDecompressSync, gunzipSync, inflateRawSync } from "node:zlib";

/** The files under a folder in which one of the numbers stands, with or without commas; packed files are unpacked first. */
export function filesWith(folder: string, numbers: readonly number[]): { found: string[]; searched: number } {
  const forms = numbers.flatMap((number) => [String(number), number.toLocaleString("en-GB")]);
  const names = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) =>
    statSync(join(folder, name)).isFile(),
  );
  const found = names.filter((name) => {
    const texts = textsIn(name, readFileSync(join(folder, name)));
    return texts.some((text) => forms.some((form) => text.includes(form)));
  });
  return { found, searched: names.length };
}

/** What a file says: itself, or what is packed in it (gzip, Brotli, and the parts of a ZIP such as a workbook). */
export function textsIn(name: string, bytes: Buffer): string[] {
  if (name.endsWith(".br")) return [brotliDecompressSync(bytes).toString()];
  if (bytes[0] === 0x1f && bytes[1] === 0x8b) return [gunzipSync(bytes).toString()];
  if (bytes.subarray(0, 4).equals(LOCAL_HEADER)) return partsOf(bytes);
  return [bytes.toString()];
}

const LOCAL_HEADER = Buffer.from([0x50, 0x4b, 3, 4]);
const CENTRAL_HEADER = Buffer.from([0x50, 0x4b, 1, 2]);
const STORED = 0;

/** The parts of a ZIP file, found by its central directory (APPNOTE 4.3.12). */
function partsOf(bytes: Buffer): string[] {
  const parts: string[] = [];
  for (let at = bytes.indexOf(CENTRAL_HEADER); at >= 0; at = bytes.indexOf(CENTRAL_HEADER, at + 46)) {
    const [method, size, local] = [
      bytes.readUInt16LE(at + 10),
      bytes.readUInt32LE(at + 20),
      bytes.readUInt32LE(at + 42),
    ];
    const start = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
    const packed = bytes.subarray(start, start + size);
    parts.push((method === STORED ? packed : inflateRawSync(packed)).toString());
  }
  return parts;
}
