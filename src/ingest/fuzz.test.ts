import { describe, expect, it } from "vitest";
import { readFolder } from "../data.ts";
import type { Mutation } from "./fixtures/mutations.ts";
import { mutations, randomFrom } from "./fixtures/mutations.ts";
import { ingest } from "./ingest.ts";
import type { Issue } from "./issue.ts";
import { formatIssue } from "./issue.ts";
import { lookUpOf, screen } from "./screener.ts";

const seed = Number(process.env["SEED"] ?? Math.floor(Math.random() * 2 ** 32));
process.stdout.write(`Mutations of good files: SEED=${seed}\n`);

/** Milliseconds after which a check of these small files counts as hung. */
const HUNG = 2_000;

const decoder = new TextDecoder();
const linesOf = (bytes: Uint8Array) => decoder.decode(bytes).trimEnd().split("\n");

interface Trial {
  name: string;
  mutation: Mutation;
  file: string;
  changed: Uint8Array;
}

/** The trials of one run: every kind of mutation in turn, each time of another file and place. */
function trials(count: number, files: ReadonlyMap<string, Uint8Array>, random: () => number): Trial[] {
  const names = [...files.keys()];
  return Array.from({ length: count }, (_, index) => {
    const mutation = mutations[index % mutations.length] as Mutation;
    const file = names[Math.floor(random() * names.length)] as string;
    const changed = mutation.apply(linesOf(files.get(file) as Uint8Array), random);
    return { name: `SEED=${seed}, ${index}: ${mutation.name} in ${file}`, mutation, file, changed };
  });
}

/** Every issue names a file, a place in it and what was expected, on one line. */
function expectLocated(issues: readonly Issue[], trial: Trial): void {
  for (const issue of issues) {
    expect(issue.file, trial.name).not.toBe("");
    expect(issue.line, trial.name).toBeGreaterThanOrEqual(0);
    expect(formatIssue(issue), trial.name).toMatch(/^[^:\n]+(?::\d+)?(?::\w+)? value ".*": expected \S[^\n]*$/);
  }
}

describe("three hundred mutations of a good data folder", () => {
  const good = readFolder("src/ingest/fixtures/good");

  it("each pass where they leave it right, or are refused with a located message, soon and without a throw", () => {
    for (const trial of trials(300, good, randomFrom(seed))) {
      const started = performance.now();
      const { dataset, issues } = ingest(new Map([...good, [trial.file, trial.changed]]));
      expect(performance.now() - started, trial.name).toBeLessThan(HUNG);
      expect(dataset === null, trial.name).toBe(issues.length > 0);
      expectLocated(issues, trial);
      if (trial.mutation.outcome === "wrong")
        expect(
          issues.map(({ file }) => file),
          trial.name,
        ).toContain(trial.file);
      if (trial.mutation.outcome === "right") expect(issues.map(formatIssue), trial.name).toEqual([]);
    }
  });
});

describe("three hundred mutations of a good published file", () => {
  const good = readFolder("src/ingest/fixtures/published");
  const { dataset } = ingest(readFolder("src/ingest/fixtures/good"));
  const lookUp = dataset && lookUpOf(dataset);
  /** A published file may come in any order of columns, with more of them, and may hold words that look like formulas. */
  const harmless = new Set(["adds a column", "swaps two columns", "drops a column", "writes a formula"]);

  it("each pass or are refused with a located message, soon and without a throw", () => {
    for (const trial of trials(300, good, randomFrom(seed + 1))) {
      const started = performance.now();
      const { issues } = screen(trial.file, trial.changed, lookUp);
      expect(performance.now() - started, trial.name).toBeLessThan(HUNG);
      expectLocated(issues, trial);
      const { name, outcome } = trial.mutation;
      if (outcome === "wrong" && !harmless.has(name)) expect(issues.length, trial.name).toBeGreaterThan(0);
      if (outcome === "right") expect(issues.map(formatIssue), trial.name).toEqual([]);
    }
  });
});
