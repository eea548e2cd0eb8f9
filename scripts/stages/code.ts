import { counted } from "../../src/integrations/progress.ts";
import { runTool, type Ended, type Outcome, type Stage } from "./stage.ts";

/** Types of everything: Astro's checker for components and pages, the compiler for the rest. */
export const types: Stage = {
  name: "types",
  async run() {
    // One after the other: on a fresh clone the checker writes the types of the collections that the compiler reads.
    const astro = await runTool("astro/bin/astro.mjs", ["check", "--minimumFailingSeverity", "warning"]);
    const compiler = await runTool("typescript/bin/tsc", ["--noEmit", "-p", "."]);
    const files = Number(/Result \((\d+) files?\)/.exec(astro.output)?.[1]);
    return outcome(counted(files, "file"), astro, compiler);
  },
};

export const lint: Stage = {
  name: "lint",
  async run() {
    const ended = await runTool("eslint/bin/eslint.js", ["--max-warnings", "0", "."]);
    return outcome("no rule broken", ended);
  },
};

export const format: Stage = {
  name: "format",
  async run() {
    const ended = await runTool("prettier/bin/prettier.cjs", ["--check", "--log-level", "warn", "."]);
    return outcome("all files as Prettier writes them", ended);
  },
};

function outcome(done: string, ...commands: readonly Ended[]): Outcome {
  const failed = commands.filter(({ code }) => code !== 0);
  if (failed.length === 0) return { ok: true, done };
  return { ok: false, done: "faults, listed below", details: failed.map(({ output }) => output).join("\n") };
}
