import { spawn, spawnSync } from "node:child_process";
import { existsSync, readFileSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { browserFlags, findBrowser } from "./browser.mjs";
import { serve } from "./serve.ts";
import { basePath, Refusal, root, run, siteFolder } from "./settings.ts";

/** Kept out of the project's own packages: it weighs as much as all of them. */
const PACKAGE = "lighthouse@13.5.0";
const HOME = join(root, ".cache", "lighthouse");
const PAGES = ["", "authorities/lincolnshire/", "indicators/cla-rate/", "judgements/", "compare/"];
/** The least that each category may score. */
const LEAST = { performance: 99, accessibility: 100, "best-practices": 100, seo: 100 } as const;

type Category = keyof typeof LEAST;
interface Report {
  categories: Record<Category, { score: number | null; auditRefs: readonly { id: string; weight: number }[] }>;
  audits: Record<string, Audit>;
}
interface Audit {
  score: number | null;
  title: string;
  displayValue?: string;
  details?: { items?: readonly { node?: { snippet?: string }; text?: string }[] };
}

/** Scores some pages of the built site as a phone on a slow network would find them; a page under the least makes it fail. */
await run(async () => {
  if (!existsSync(join(siteFolder(), "index.html")))
    throw new Refusal("There is no built site: run npm run build first.");
  install();
  const { url, server } = await serve({ folder: siteFolder(), base: basePath(), host: "127.0.0.1", port: 0 });
  for (const page of PAGES) {
    const report = await audit(url + page);
    const faults = faultsOf(report);
    const scores = Object.keys(LEAST).map((name) => `${name} ${scoreOf(report, name as Category)}`);
    console.log(`/${page}  ${scores.join(", ")}`);
    for (const fault of faults) console.log(`  ${fault}`);
    if (faults.length > 0) process.exitCode = 1;
  }
  server.close();
});

function install(): void {
  if (existsSync(join(HOME, "node_modules", "lighthouse"))) return;
  console.log(`Fetching ${PACKAGE} into ${HOME}, once.`);
  mkdirSync(HOME, { recursive: true });
  const { status } = spawnSync("npm", ["install", "--prefix", HOME, "--ignore-scripts", "--no-save", PACKAGE], {
    stdio: ["ignore", "ignore", "inherit"],
  });
  if (status !== 0) throw new Refusal(`${PACKAGE} could not be fetched.`);
}

function audit(url: string): Promise<Report> {
  const file = join(HOME, "report.json");
  const script = join(HOME, "node_modules", "lighthouse", "cli", "index.js");
  const flags = ["--headless=new", ...browserFlags].join(" ");
  const args = [script, url, "--quiet", "--output=json", `--output-path=${file}`, `--chrome-flags=${flags}`];
  const env = { ...process.env, CHROME_PATH: findBrowser() ?? "" };
  return new Promise((done, fail) => {
    const child = spawn(process.execPath, args, { env, stdio: ["ignore", "ignore", "inherit"] });
    child.on("error", fail).on("close", (code) => {
      if (code === 0) done(JSON.parse(readFileSync(file, "utf8")) as Report);
      else fail(new Refusal(`Lighthouse could not load ${url}.`));
    });
  });
}

function scoreOf({ categories }: Report, name: Category): number {
  return Math.round((categories[name].score ?? 0) * 100);
}

/** For each category under its least: the audits that lost it points. */
function faultsOf(report: Report): string[] {
  const low = (Object.keys(LEAST) as Category[]).filter((name) => scoreOf(report, name) < LEAST[name]);
  return low.flatMap((name) => {
    const lost = report.categories[name].auditRefs.filter(
      ({ id, weight }) => weight > 0 && (report.audits[id]?.score ?? 1) < 0.99,
    );
    return [`${name}: expected at least ${LEAST[name]}`, ...lost.flatMap(({ id }) => describe(report.audits[id]!))];
  });
}

/** What an audit found, with the first few things on the page that it found it on. */
function describe({ title, displayValue = "", details }: Audit): string[] {
  const where = (details?.items ?? [])
    .map(({ node, text }) => text ?? node?.snippet ?? "")
    .filter((words) => words !== "");
  return [`  ${title} ${displayValue}`.trimEnd(), ...where.slice(0, 3).map((words) => `    ${words}`)];
}
