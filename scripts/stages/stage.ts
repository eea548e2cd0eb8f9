import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { root } from "../settings.ts";

/** What came of one stage of the tests. Checks are counted only by the stages that run tests. */
export interface Outcome {
  /** What was done, with counts: `412 files`. */
  done: string;
  ok: boolean;
  passed?: number;
  failed?: number;
  /** What to read where it went wrong. */
  details?: string;
  /** Plain sentences to print in any case, such as tests that did not run. */
  notes?: readonly string[];
}

export interface Stage {
  name: string;
  run(): Promise<Outcome>;
}

/** How a command ended: its exit code, and all that it printed in the order it came. */
export interface Ended {
  code: number;
  output: string;
}

/** Runs a command that a package brings (its path under `node_modules/`) with this Node, without a terminal's colours. */
export function runTool(script: string, args: readonly string[], env: Record<string, string> = {}): Promise<Ended> {
  return runNode(join(root, "node_modules", script), args, env);
}

/** Runs a script with this Node in the project's folder and gathers what it prints. */
export function runNode(script: string, args: readonly string[], env: Record<string, string> = {}): Promise<Ended> {
  const options = { cwd: root, env: { ...process.env, ASTRO_TELEMETRY_DISABLED: "1", NO_COLOR: "1", ...env } };
  const child = spawn(process.execPath, [script, ...args], { ...options, stdio: ["ignore", "pipe", "pipe"] });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding("utf8").on("data", (text) => (output += text));
  return new Promise((done) => {
    child.on("error", (error) => done({ code: 1, output: `${output}${error.message}\n` }));
    child.on("close", (code) => done({ code: code ?? 1, output }));
  });
}

/** Works in a folder of its own, which is gone afterwards. */
export async function withFolder(work: (folder: string) => Promise<Outcome>): Promise<Outcome> {
  const folder = mkdtempSync(join(tmpdir(), "like-for-like-"));
  try {
    return await work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
