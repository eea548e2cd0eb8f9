import { readFileSync } from "node:fs";
import { join } from "node:path";
import { stripVTControlCharacters } from "node:util";
import { counted } from "../../src/integrations/progress.ts";
import { runTool, withFolder, type Outcome, type Stage } from "./stage.ts";

/** The part of Playwright's JSON report that is read here. */
interface Report {
  stats: { expected: number; unexpected: number; flaky: number; skipped: number };
  errors: readonly { message?: string }[];
  suites: readonly Suite[];
}

interface Suite {
  title: string;
  suites?: readonly Suite[];
  specs: readonly {
    title: string;
    ok: boolean;
    file: string;
    line: number;
    tests: readonly { results: readonly { duration: number; errors: readonly { message?: string }[] }[] }[];
  }[];
}

/** How many files the line names that says where the time goes. */
const MOST_FILES = 6;

export const browser: Stage = {
  name: "browser",
  run: () =>
    withFolder(async (folder) => {
      const file = join(folder, "browser.json");
      const args = ["test", "--config", "scripts/e2e/playwright.config.ts", "--reporter", "json"];
      const ended = await runTool("@playwright/test/cli.js", args, { PLAYWRIGHT_JSON_OUTPUT_FILE: file });
      try {
        return summarise(JSON.parse(readFileSync(file, "utf8")) as Report, ended.code);
      } catch {
        return { ok: false, done: "the tests could not be run", failed: 1, details: ended.output };
      }
    }),
};

function summarise({ stats, errors, suites }: Report, code: number): Outcome {
  const faults = errors.map(({ message = "" }) => message);
  return {
    ok: code === 0,
    done: counted(stats.expected, "test"),
    passed: stats.expected,
    failed: stats.unexpected + stats.flaky + stats.skipped + errors.length,
    notes: [`most time in ${slowest(suites).join(", ")}`],
    details: stripVTControlCharacters([...faults, ...suites.flatMap((suite) => describe(suite))].join("\n")),
  };
}

/** The files that take longest, with the seconds of all their tests: two run at once. */
function slowest(suites: readonly Suite[]): string[] {
  return suites
    .map((suite) => ({ name: suite.title, seconds: millisecondsOf(suite) / 1000 }))
    .sort((a, b) => b.seconds - a.seconds)
    .slice(0, MOST_FILES)
    .map(({ name, seconds }) => `${name} ${seconds.toFixed(0)} s`);
}

function millisecondsOf({ specs, suites = [] }: Suite): number {
  const results = specs.flatMap(({ tests }) => tests.flatMap((one) => one.results));
  const inner = suites.map(millisecondsOf);
  return [...results.map(({ duration }) => duration), ...inner].reduce((sum, one) => sum + one, 0);
}

function describe(suite: Suite): string[] {
  const failures = suite.specs.filter(({ ok }) => !ok);
  const own = failures.map(({ file, line, title, tests }) => {
    const messages = tests.flatMap(({ results }) =>
      results.flatMap(({ errors }) => errors.map(({ message = "" }) => message)),
    );
    return `${file}:${line} ${title}\n  ${messages.join("\n").replaceAll("\n", "\n  ")}`;
  });
  return [...own, ...(suite.suites ?? []).flatMap(describe)];
}
