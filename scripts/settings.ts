import { randomInt } from "node:crypto";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** The project's folder. */
export const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** A fault of the user's making or the machine's, told in one sentence and without a stack. */
export class Refusal extends Error {}

/** The folder that holds the built site: `dist/`, or what DIST names. */
export function siteFolder(): string {
  return process.env["DIST"] ? process.env["DIST"] : join(root, "dist");
}

/** The path that the site lives under, from BASE_PATH, with a slash at both ends: `/` or `/like-for-like/`. */
export function basePath(): string {
  const inner = (process.env["BASE_PATH"] ?? "").replace(/^\/+|\/+$/g, "");
  return inner === "" ? "/" : `/${inner}/`;
}

/** Where to serve, from PORT (4321) and HOST (this machine only). */
export function readAddress(): { port: number; host: string } {
  const text = process.env["PORT"] ?? "4321";
  const port = Number(text);
  if (!/^\d+$/.test(text) || port > 65535) throw new Refusal(`PORT is "${text}": expected a number from 1 to 65535.`);
  return { port, host: process.env["HOST"] ? process.env["HOST"] : "127.0.0.1" };
}

/** What a sample is drawn by, from SEED, or anew each time; whoever samples prints it, so that it can be drawn again. */
export function readSeed(): number {
  const text = process.env["SEED"] ?? String(randomInt(1_000_000));
  if (!/^\d{1,9}$/.test(text)) throw new Refusal(`SEED is "${text}": expected a whole number.`);
  return Number(text);
}

/** Runs a command's main function: a refusal is printed as its one sentence; any other error with its stack. Exits 1 on both. */
export async function run(main: () => Promise<void>): Promise<void> {
  try {
    await main();
  } catch (error) {
    console.error(error instanceof Refusal ? error.message : (explainMachine(error) ?? error));
    process.exit(1);
  }
}

/** A sentence for the faults that lie with the machine and not with the project, or null. */
function explainMachine(error: unknown): string | null {
  const { code, path = "a file", message = "" } = error as NodeJS.ErrnoException;
  // A build step that runs as a process of its own can only say so in words.
  if (code === "ENOSPC" || message.includes("ENOSPC"))
    return "The disk is full: nothing was changed. Make room and try again.";
  if (code === "EACCES" || code === "EPERM" || code === "EROFS") return `This account may not read or write ${path}.`;
  return null;
}
