import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { loadDataset } from "../src/data.ts";
import { counted } from "../src/integrations/progress.ts";
import { basePath, readSeed, Refusal, run, siteFolder } from "./settings.ts";
import { missingPages, wrongCells } from "./site/cells.ts";
import { falseGrades, gradeWords } from "./site/grade-claims.ts";
import { unshownJudgements } from "./site/judgement-pages.ts";
import { quotedFacts, unreadFacts } from "./site/quoted-facts.ts";
import { unlikeDownloads } from "./site/downloaded.ts";
import { brokenAnchors, brokenLinks, foreignRequests, unreachablePages, type Site } from "./site/links.ts";
import { faultyHeadings, faultyLanguage, faultyTitles, inlineCode, leakedWords, repeatedIds } from "./site/markup.ts";
import { readPage, type Fault, type Page } from "./site/page.ts";
import { describeReadingAge, hardPages } from "./site/readability.ts";
import { invalidMarkup, sampleOf } from "./site/validity.ts";
import { heaviest, heavyPages, weights } from "./site/weight.ts";

export interface RuleResult {
  name: string;
  faults: readonly string[];
}

/** Pages, drawn anew for each seed, whose every number is compared with the downloads. */
const SAMPLE = 60;

/** Most different faults of one rule that are printed. */
const MOST_FAULTS = 20;

/** Holds every page of the built site to each rule; `done` says what was looked at, with counts. */
export async function checkSite(): Promise<{ done: string; rules: readonly RuleResult[] }> {
  const dataset = loadDataset();
  const pages = readPages(siteFolder(), gradeWords(dataset));
  const site: Site = { folder: siteFolder(), base: basePath(), pages };
  const seed = readSeed();
  const names = dataset.authorities.map(({ name }) => name);
  const found = weights(site);
  const sample = unlikeDownloads(site, sampleOf(withFigures(pages), SAMPLE, seed));
  const read = (file: string) => (pages.has(file) ? readFileSync(join(site.folder, file), "utf8") : null);
  const grades = falseGrades(pages, dataset);
  const judgements = unshownJudgements(dataset, read);
  const rules = [
    rule("every link leads somewhere", brokenLinks(site)),
    rule("every anchor names a place that is there", brokenAnchors(site)),
    rule("every page is reached from the home page", unreachablePages(site)),
    rule("nothing is fetched from another host", foreignRequests(site)),
    rule("no id stands twice on a page", repeatedIds(pages)),
    rule("every page has a title of its own and a description", faultyTitles(pages)),
    rule("every page has one h1 and skips no level", faultyHeadings(pages)),
    rule("every page says its language", faultyLanguage(pages)),
    rule("no page shows NaN, undefined or null", leakedWords(pages)),
    rule("no inline style or event handler", inlineCode(pages)),
    rule("every page keeps to its budget", heavyPages(site, found)),
    rule("every figure is that of its cell in data/", wrongCells(pages, dataset)),
    rule("every number on a sample of pages is that of the downloads", sample.faults),
    rule("every authority and indicator has its page", missingPages(pages, dataset)),
    rule("no overall grade that Ofsted did not give, no combined grade in care leavers", grades.faults),
    rule("every inspection, judgement, visit and quoted figure is on its authority's page", judgements.faults),
    rule("what committee reports quote can be read on the authority's page", unreadFacts(quotedFacts, read)),
    rule("every page can be read at thirteen", hardPages(pages, names)),
    rule("a page of each kind, and a sample, is valid HTML", await invalidMarkup(site.folder, [...pages.keys()], seed)),
  ];
  const compared = `${counted(sample.compared, "number")} on ${SAMPLE} pages compared with the downloads`;
  const judged = `${counted(grades.claims, "grade")} in words and ${counted(judgements.compared, "inspection or visit", "inspections and visits")} held against the data`;
  const done = [describeSite(pages, rules), describeReadingAge(pages, names), compared, judged, `seed ${seed}`].join(
    ", ",
  );
  return { done: `${done}\nheaviest: ${heaviest(found)}`, rules };
}

function readPages(folder: string, keep: RegExp): Map<string, Page> {
  const names = readdirSync(folder, { recursive: true, encoding: "utf8" }).map((name) => name.replaceAll("\\", "/"));
  const files = names.filter((name) => name.endsWith(".html")).sort();
  if (files.length === 0) throw new Refusal(`There is no built site in ${folder}: run npm run build first.`);
  return new Map(files.map((file) => [file, readPage(file, readFileSync(join(folder, file), "utf8"), keep)]));
}

function withFigures(pages: ReadonlyMap<string, Page>): string[] {
  return [...pages.values()].filter(({ cells }) => cells.length > 0).map(({ file }) => file);
}

function rule(name: string, faults: readonly Fault[]): RuleResult {
  const files = new Map<string, Set<string>>();
  for (const { file, message } of faults) files.set(message, (files.get(message) ?? new Set()).add(file));
  const lines = [...files].map(([message, [first, ...others]]) => {
    return `${first}: ${message}${others.length > 0 ? ` (and on ${counted(others.length, "more page")})` : ""}`;
  });
  return {
    name,
    faults:
      lines.length <= MOST_FAULTS ? lines : [...lines.slice(0, MOST_FAULTS), `and ${lines.length - MOST_FAULTS} more`],
  };
}

function describeSite(pages: ReadonlyMap<string, Page>, rules: readonly RuleResult[]): string {
  const sum = (count: (page: Page) => number) => [...pages.values()].reduce((total, page) => total + count(page), 0);
  const links = counted(
    sum((page) => page.links.length),
    "link",
  );
  const cells = counted(
    sum((page) => page.cells.length),
    "figure",
  );
  return `${counted(rules.length, "rule")} held over ${counted(pages.size, "page")}, ${links}, ${cells}`;
}

if (import.meta.main) {
  await run(async () => {
    const { done, rules } = await checkSite();
    for (const { name, faults } of rules) {
      if (faults.length > 0) console.log(`${name}\n${faults.map((fault) => `  ${fault}`).join("\n")}`);
    }
    console.log(done);
    process.exitCode = rules.some(({ faults }) => faults.length > 0) ? 1 : 0;
  });
}
