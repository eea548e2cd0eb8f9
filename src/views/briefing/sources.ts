import { joinWords, missingWords } from "../../format.ts";
import type { Dataset } from "../../model/dataset.ts";
import { shorthandOf, type MissingReason } from "../../model/observation.ts";
import type { Source } from "../../model/source.ts";
import type { Run } from "./document.ts";
import type { Finding } from "./findings.ts";

/** The publications that a paper's figures or judgements come from, gathered by publisher, each title a link. */
export function paperSources(dataset: Pick<Dataset, "sources">, ids: Iterable<string>): Run[] {
  const wanted = new Set(ids);
  const used = dataset.sources.filter(({ id }) => wanted.has(id));
  const publishers = [...new Set(used.map(({ publisher }) => publisher))];
  return publishers.flatMap((name) => {
    const own = used.filter(({ publisher }) => publisher === name);
    return [`${name}: `, ...own.flatMap((source, at) => titleRuns(source, at === own.length - 1))];
  });
}

function titleRuns({ title, release, url, computed }: Source, isLast: boolean): Run[] {
  const tail = `, ${release}${computed ? " (worked out)" : ""}${isLast ? ". " : "; "}`;
  return url === "" ? [title, tail] : [{ text: title, href: url }, tail];
}

/** Ids of the releases that some findings were read from: the authority's, its peers', region's and England's. */
export function sourcesOfFindings(findings: readonly Finding[]): string[] {
  return findings.map(({ standing, indicator }) => standing.observation?.source ?? indicator.source);
}

/** The symbols that stand in a paper's cells, with their meaning; empty where every figure is a number. */
export function symbolWords(findings: readonly Finding[]): string {
  const reasons = new Set<MissingReason>(
    findings.flatMap(({ standing }) =>
      [standing.observation, benchmarkOf(standing.region), benchmarkOf(standing.england)].flatMap((one) =>
        one?.value.status === "missing" ? [one.value.reason] : [],
      ),
    ),
  );
  const words = [...reasons].map((reason) => `${shorthandOf(reason) || "–"} ${missingWords(reason)}`);
  return joinWords(["– no figure, or not applicable", ...words]);
}

function benchmarkOf({ benchmark }: Finding["standing"]["region"]) {
  return benchmark.status === "present" ? benchmark.observation : null;
}

/** What every reader of the paper should know before quoting it. */
export const cautions: readonly string[] = [
  "Similar, higher and lower: whether the 95% range of the figure holds the other one. The range allows for chance from year to year, counting each child separately; brothers and sisters and long stays make real variation larger.",
  "Better and worse say which end is generally preferred. They do not judge the service and give no reason.",
  "A rank says little alone: “ties” counts others with the same figure, “chance” the places it could take by chance alone. Quartiles are as in DfE’s LAIT.",
  "The mean of neighbours leaves out the council itself and those without a figure. Similar is not the same.",
  "Grades of different frameworks do not mean quite the same. No overall grade is worked out here.",
  "The record of visits is complete for 2022–23 and 2024–25 only.",
  "Independent: not made or endorsed by Ofsted, DfE or any council.",
];
