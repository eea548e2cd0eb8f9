import { report } from "../src/integrations/progress.ts";
import { Refusal, run } from "./settings.ts";
import { axe } from "./stages/axe.ts";
import { breakdown } from "./stages/breakdowns.ts";
import { browser } from "./stages/browser.ts";
import { format, lint, types } from "./stages/code.ts";
import { firstScreen } from "./stages/first-screen.ts";
import { bounded, nginx, subPath, twice } from "./stages/full.ts";
import { hidden } from "./stages/hidden.ts";
import { injection } from "./stages/injection.ts";
import { markup } from "./stages/markup.ts";
import { allPapers } from "./stages/papers.ts";
import { build, site } from "./stages/site.ts";
import type { Outcome, Stage } from "./stages/stage.ts";
import { built, unit } from "./stages/unit.ts";

/** In order: what is quick to know comes first. */
const stages: readonly Stage[] = [types, format, lint, hidden, unit, build, site, built, browser];
/** Each runs beside the stage before it: both use one processor, and neither reads what the other writes. */
const beside = new Set<Stage>([format, hidden, built]);
/** Before a release, and when named: what takes too long for every change. */
const beforeRelease: readonly Stage[] = [
  injection,
  breakdown,
  allPapers,
  firstScreen,
  axe,
  markup,
  twice,
  subPath,
  nginx,
  bounded,
];
/** Without a site of their own making these would judge an older one. */
const needBuild = new Set<Stage>([site, built, browser, ...beforeRelease]);

/** Runs the stages named on the command line, `full` for all, or those of every change; prints a line for each, the faults, and the totals at the end. */
await run(async () => {
  const chosen = chooseStages(process.argv.slice(2));
  const outcomes = new Map<Stage, Outcome>();
  for (const wave of wavesOf(chosen)) {
    const run = (stage: Stage) =>
      needBuild.has(stage) && outcomes.get(build)?.ok === false ? notRun(stage) : runStage(stage);
    const ended = await Promise.all(wave.map(run));
    wave.forEach((stage, index) => outcomes.set(stage, ended[index]!));
  }
  process.exitCode = conclude([...outcomes.values()]);
});

function chooseStages(names: readonly string[]): readonly Stage[] {
  const all = [...stages, ...beforeRelease];
  const unknown = names.filter((name) => name !== "full" && !all.some((stage) => stage.name === name));
  const known = all.map(({ name }) => name).join(", ");
  if (unknown.length > 0) throw new Refusal(`There is no stage ${unknown.join(", ")}: the stages are ${known}, full.`);
  if (names.includes("full")) return all;
  return names.length === 0 ? stages : all.filter(({ name }) => names.includes(name));
}

/** The stages in order, those that run together in one. */
function wavesOf(chosen: readonly Stage[]): Stage[][] {
  const waves: Stage[][] = [];
  for (const stage of chosen) {
    const last = waves.at(-1);
    if (last && beside.has(stage)) last.push(stage);
    else waves.push([stage]);
  }
  return waves;
}

async function runStage(stage: Stage): Promise<Outcome> {
  const started = performance.now();
  const outcome = await stage.run();
  const failures = outcome.failed ? `, ${outcome.failed} failed` : "";
  report(stage.name, `${outcome.ok ? "" : "FAILED: "}${outcome.done}${failures}`, started);
  for (const note of outcome.notes ?? []) console.log(`          ${note}`);
  if (!outcome.ok && outcome.details) console.log(`\n${outcome.details.trimEnd()}\n`);
  return outcome;
}

function notRun(stage: Stage): Outcome {
  console.log(`${stage.name.padEnd(10)}not run: there is no new build`);
  return { ok: false, done: "not run", failed: 1 };
}

/** Prints the totals; the result is the exit code. Stages that count no tests count as one each where they fail. */
function conclude(outcomes: readonly Outcome[]): number {
  const passed = outcomes.reduce((sum, outcome) => sum + (outcome.passed ?? 0), 0);
  const failed = outcomes.reduce((sum, { ok, failed = 0 }) => sum + (ok ? failed : Math.max(failed, 1)), 0);
  if (passed + failed > 0) console.log(`${passed} passed, ${failed} failed`);
  return failed === 0 ? 0 : 1;
}
