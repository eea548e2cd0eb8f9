import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import type { AstroIntegration } from "astro";
import type { Totals } from "./compress-folder.ts";
import { counted, report, sized } from "./progress.ts";

const run = promisify(execFile);
const compressor = fileURLToPath(new URL("compress-folder.ts", import.meta.url));

/**
 * Brotli asks for 33 MB of memory for each file. The C library by default gives such a piece back at once and has it cleared for the next
 * file, which takes longer than to compress; with these limits (glibc's, no others read them) it is kept.
 */
const keepMemory = { MALLOC_MMAP_THRESHOLD_: "1073741824", MALLOC_TRIM_THRESHOLD_: "4294967296" };

/** Writes a Brotli (`.br`) and a gzip (`.gz`) copy beside each text file of the build, for hosts that serve them. */
export function precompress(): AstroIntegration {
  return {
    name: "precompress",
    hooks: { "astro:build:done": ({ dir }) => compressSite(fileURLToPath(dir)) },
  };
}

async function compressSite(folder: string): Promise<void> {
  const started = performance.now();
  const { stdout } = await run(process.execPath, [compressor, folder], { env: { ...process.env, ...keepMemory } });
  const { files, before, after } = JSON.parse(stdout) as Totals;
  report("compress", `${counted(files, "file")}, ${sized(before)} to ${sized(after)}`, started);
}
