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
    tests: readonly { results: readonly { errors: readonly { message?: string }[] }[] }[];
  }[];
}

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
    details: stripVTControlCharacters([...faults, ...suites.flatMap((suite) => describe(suite))].join("\n")),
  };
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
