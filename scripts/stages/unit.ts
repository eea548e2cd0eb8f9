import { readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { counted } from "../../src/integrations/progress.ts";
import { root } from "../settings.ts";
import { runTool, withFolder, type Outcome, type Stage } from "./stage.ts";

/** The part of Vitest's JSON report that is read here. */
interface Report {
  numTotalTests: number;
  numPassedTests: number;
  numFailedTests: number;
  testResults: readonly {
    name: string;
    status: string;
    message: string;
    assertionResults: readonly { status: string; fullName: string; failureMessages: readonly string[] }[];
  }[];
}

export const unit: Stage = { name: "unit", run: () => runVitest([]) };

/** What is held against the built site by tests of its own, beside the rules of `check-site`. */
export const built: Stage = {
  name: "built",
  run: () => runVitest(["--config", "scripts/stages/built.config.ts"]),
};

function runVitest(args: readonly string[]): Promise<Outcome> {
  return withFolder(async (folder) => {
    const file = join(folder, "report.json");
    const ended = await runTool("vitest/vitest.mjs", ["run", "--reporter=json", `--outputFile=${file}`, ...args]);
    try {
      return summarise(JSON.parse(readFileSync(file, "utf8")) as Report, ended.code);
    } catch {
      return { ok: false, done: "the tests could not be run", failed: 1, details: ended.output };
    }
  });
}

function summarise(report: Report, code: number): Outcome {
  // A file that fails before its first test holds no failed test, and counts as one.
  const broken = report.testResults.filter((file) => file.status === "failed" && failuresOf(file).length === 0);
  return {
    ok: code === 0,
    done: `${counted(report.numPassedTests, "test")} in ${counted(report.testResults.length, "file")}`,
    passed: report.numPassedTests,
    failed: report.numFailedTests + broken.length,
    details: report.testResults.flatMap((file) => describe(file)).join("\n"),
    notes: notRun(report),
  };
}

function failuresOf(file: Report["testResults"][number]) {
  return file.assertionResults.filter(({ status }) => status === "failed");
}

function describe(file: Report["testResults"][number]): string[] {
  const failures = failuresOf(file);
  const name = relative(root, file.name);
  if (file.status === "failed" && failures.length === 0) return [`${name}\n  ${file.message}`];
  return failures.map((test) => `${name}: ${test.fullName}\n  ${test.failureMessages.join("\n  ")}`);
}

/** Tests that need the published files say so here when they have not run. */
function notRun(report: Report): string[] {
  const count = report.testResults
    .flatMap((file) => file.assertionResults)
    .filter(({ status }) => status === "skipped" || status === "pending").length;
  if (count === 0) return [];
  const why = process.env["PUBLISHED"] ? "" : ": they read the published files, and PUBLISHED names no folder";
  return [`${counted(count, "test")} did not run${why}`];
}
