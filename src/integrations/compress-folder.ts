import { readdir, readFile, writeFile } from "node:fs/promises";
import { extname, join } from "node:path";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";

const brotli = promisify(brotliCompress);
const zip = promisify(gzip);

const textTypes = new Set([
  ".html",
  ".css",
  ".js",
  ".mjs",
  ".svg",
  ".json",
  ".csv",
  ".xml",
  ".txt",
  ".md",
  ".webmanifest",
]);
/** Few, fetched by every reader, and the same from page to page: worth the slowest setting. */
const fetchedByAll = new Set([".css", ".js", ".mjs", ".svg"]);
/** A file this small fits in one packet whether compressed or not. */
const SMALLEST = 512;
/** Bytes above which a page comes near what it may weigh: the few of them are compressed again, a sixth smaller at five times the time. */
const HEAVY = 37_000;
/** Enough to keep zlib's own threads busy while files are read and written. */
const WORKERS = 8;

/** Files compressed, and their bytes before and after (Brotli). */
export interface Totals {
  files: number;
  before: number;
  after: number;
}

/** Writes a Brotli (`.br`) and a gzip (`.gz`) copy beside each text file in a folder. */
export async function compressFolder(folder: string): Promise<Totals> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile() && textTypes.has(extname(entry.name)));
  const queue = files.map((entry) => join(entry.parentPath, entry.name)).values();
  const totals: Totals = { files: 0, before: 0, after: 0 };
  const worker = async () => {
    for (const path of queue) await compressFile(path, totals);
  };
  await Promise.all(Array.from({ length: WORKERS }, worker));
  return totals;
}

async function compressFile(path: string, totals: Totals): Promise<void> {
  const bytes = await readFile(path);
  if (bytes.length < SMALLEST) return;
  const [small, zipped] = await Promise.all([brotliOf(path, bytes), zip(bytes)]);
  await Promise.all([writeFile(`${path}.br`, small), writeFile(`${path}.gz`, zipped)]);
  totals.files += 1;
  totals.before += bytes.length;
  totals.after += small.length;
}

async function brotliOf(path: string, bytes: Buffer): Promise<Buffer> {
  const small = await brotli(bytes, brotliOptions(qualityFor(path), bytes.length));
  const isHeavy = extname(path) === ".html" && small.length > HEAVY;
  return isHeavy ? await brotli(bytes, brotliOptions(10, bytes.length)) : small;
}

function brotliOptions(quality: number, size: number) {
  return {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: quality,
      [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
      [constants.BROTLI_PARAM_SIZE_HINT]: size,
      // A window no larger than the file.
      [constants.BROTLI_PARAM_LGWIN]: Math.min(22, Math.max(16, Math.ceil(Math.log2(size)))),
    },
  };
}

/** Figures that the comparison and charts elsewhere fetch are small: at 10 they shrink by a sixth and take no longer than at 9. */
function qualityFor(path: string): number {
  if (fetchedByAll.has(extname(path))) return 11;
  return /[\\/](?:compare|embed)[\\/].*\.json$/.test(path) ? 10 : 9;
}

if (import.meta.main) console.log(JSON.stringify(await compressFolder(process.argv[2]!)));
