import { standingIn } from "../compare/all-standings.ts";
import { daysToReport, gapSummary, observedGaps } from "../compare/inspection-gaps.ts";
import { editionChange, editionsOf, isMutual, neighboursOf } from "../compare/neighbours.ts";
import { directionOf } from "../compare/verdict.ts";
import { formatDate, formatNumber, formatPeriod, formatValue, plural } from "../format.ts";
import { ENGLAND } from "../model/authority.ts";
import type { Dataset } from "../model/dataset.ts";
import type { Indicator } from "../model/indicator.ts";
import { site } from "../site.ts";
import { dataDate } from "./data-date.ts";
import {
  bandRangeExample,
  hiddenDenominatorCount,
  hiddenDenominatorExample,
  previousYearExample,
} from "./lait-differences.ts";
import { currentAuthorities, known } from "./naming.ts";
import { standingColumns, standingRow, type StandingColumn } from "./standing-row.ts";
import { defaultEdition, standings } from "./standings.ts";

/** The first day of the inspections whose observed gaps are stated. */
export const GAPS_SINCE = "2024-07-01";

/**
 * The number that a page of words names, worked out from the data: a name from the list below, `england.<indicator>`,
 * `england-computed.<indicator>`, `period.<indicator>` or `standing.<indicator>.<authority>.<column>`. Throws where there is none.
 */
export function fact(dataset: Dataset, name: string): string {
  const [kind = "", indicator = "", slug = "", column = ""] = name.split(".");
  switch (kind) {
    case "england":
      return englandFact(dataset, indicator, "published");
    case "england-computed":
      return englandFact(dataset, indicator, "computed");
    case "period":
      return formatPeriod(snapshot(dataset, indicator).period);
    case "standing":
      return standingFact(dataset, indicator, slug, column);
    default:
      return known(facts[name], `fact ${name}`)(dataset);
  }
}

type Fact = (dataset: Dataset) => string;

const facts: Readonly<Record<string, Fact>> = {
  "authorities-count": (dataset) => whole(currentAuthorities(dataset).length),
  "indicators-count": ({ indicators }) => whole(indicators.length),
  "inspections-count": ({ inspections }) => whole(inspections.length),
  "inspections-with-report-count": ({ inspections }) => whole(inspections.filter(({ reportUrl }) => reportUrl).length),
  "inspections-without-report-count": ({ inspections }) =>
    whole(inspections.filter(({ reportUrl }) => !reportUrl).length),
  contact: () => site.contact || "no address has been set for this copy of the site",
  "site-owner": () => site.owner || "nobody has been named for this copy of the site",
  "data-date": (dataset) => formatDate(dataDate(dataset)),
  "neighbours-links": (dataset) => whole(links(dataset).length),
  "neighbours-mutual-links": (dataset) => whole(links(dataset).filter((link) => isMutual(dataset, link)).length),
  "neighbours-shared-mean": (dataset) => formatNumber(meanShared(dataset), 1),
  "ilacs-2023-overall-count": (dataset) => whole(withOverall(dataset).length),
  "ilacs-2023-mixed-count": (dataset) => whole(withOverall(dataset).filter(isMixed).length),
  "inspection-gap-n": (dataset) => whole(gaps(dataset).n),
  "inspection-gap-median-years": (dataset) => formatNumber(gaps(dataset).median, 2),
  "inspection-gap-p10-years": (dataset) => formatNumber(gaps(dataset).p10, 1),
  "inspection-gap-p90-years": (dataset) => formatNumber(gaps(dataset).p90, 1),
  "report-delay-median-days": (dataset) =>
    whole(known(daysToReport(dataset, GAPS_SINCE, dataDate(dataset)) ?? undefined, "report delay").median),
  "cla-rate-mean-of-authorities": (dataset) =>
    formatNumber(known(snapshot(dataset, "cla-rate").spread.mean ?? undefined, "mean"), 1),
  "cla-rate-reproduced-rows": reproducedRows,
  "cla-rate-mean-median-disagree-count": (dataset) =>
    whole(each(dataset, "cla-rate").filter(({ meanMedianDisagree }) => meanMedianDisagree).length),
  "lait-previous-year-example": previousYearExample,
  "lait-band-c-example": (dataset) => bandRangeExample(standings(dataset), "same-carer-two-years"),
  "lait-hidden-denominator-example": (dataset) =>
    hiddenDenominatorExample(dataset, standings(dataset), "three-or-more-placements"),
  "lait-hidden-denominator-count": (dataset) =>
    whole(hiddenDenominatorCount(standings(dataset), defaultEdition(dataset))),
  "three-or-more-placements-ranked": (dataset) =>
    whole(snapshot(dataset, "three-or-more-placements").spread.sorted.length),
  "three-or-more-placements-distinct-values": (dataset) =>
    whole(new Set(snapshot(dataset, "three-or-more-placements").spread.sorted).size),
  "three-or-more-placements-largest-tie": (dataset) =>
    whole(largestTie(snapshot(dataset, "three-or-more-placements").spread.sorted)),
  ...verdictFacts("cla-rate"),
  ...verdictFacts("three-or-more-placements"),
};

/** How many authorities are higher, lower or similar to England, against its computed and against its rounded figure. */
function verdictFacts(indicator: string): Record<string, Fact> {
  const directions = ["higher", "lower", "similar"] as const;
  const computed = directions.map((direction): [string, Fact] => [
    `${indicator}-england-${direction}-count`,
    (dataset) =>
      whole(
        each(dataset, indicator).filter(
          ({ england }) => england.verdict.status === "compared" && england.verdict.direction === direction,
        ).length,
      ),
  ]);
  const rounded = directions.map((direction): [string, Fact] => [
    `${indicator}-england-rounded-${direction}-count`,
    (dataset) => whole(each(dataset, indicator).filter((standing) => againstRounded(standing) === direction).length),
  ]);
  return Object.fromEntries([...computed, ...rounded]);
}

function againstRounded({ interval95, england }: ReturnType<typeof each>[number]): string {
  if (interval95.status === "none" || england.benchmark.status === "none") return "none";
  return directionOf(interval95.lower, interval95.upper, england.benchmark.value);
}

function englandFact(dataset: Dataset, id: string, basis: "published" | "computed"): string {
  const { cells, indicator } = snapshot(dataset, id);
  const cell = known(cells.get(ENGLAND), `figure of England for ${id}`);
  const value = known(
    (basis === "published" ? cell.value : cell.computed) ?? undefined,
    `${basis} figure of England for ${id}`,
  );
  return formatValue(value, indicator.unit, basis === "published" ? indicator.decimals : indicator.decimals + 3);
}

function standingFact(dataset: Dataset, id: string, slug: string, column: string): string {
  const { indicator } = snapshot(dataset, id);
  const authority = known(
    currentAuthorities(dataset).find((one) => one.slug === slug),
    `authority ${slug}`,
  );
  const standing = known(
    standingIn(standings(dataset), id, authority.code, defaultEdition(dataset)) ?? undefined,
    `standing of ${slug} on ${id}`,
  );
  const name = known(
    standingColumns.find((one) => one === column),
    `column ${column}`,
  );
  return readable(indicator, name, String(standingRow(indicator, standing)[name] ?? ""));
}

const asBenchmark: readonly StandingColumn[] = [
  "neighbour_mean",
  "neighbour_median",
  "lower95",
  "upper95",
  "difference_england",
  "computed",
];
const inWords: readonly StandingColumn[] = ["trend", "change_verdict", "versus_england", "quartile", "previous_period"];
const counted: readonly StandingColumn[] = [
  "numerator",
  "denominator",
  "children_england",
  "rank",
  "rank_of",
  "rank_from",
  "rank_to",
  "tied",
];

/** A cell of the download as a sentence shows it. */
function readable({ unit, decimals }: Indicator, column: StandingColumn, text: string): string {
  if (text === "") return "no figure";
  if (inWords.includes(column)) return text.replaceAll("-", " ");
  const value = Number(text);
  if (Number.isNaN(value)) return "hidden";
  if (counted.includes(column)) return formatNumber(value, 0);
  return formatValue(value, unit, asBenchmark.includes(column) ? decimals + 1 : decimals);
}

function snapshot(dataset: Dataset, id: string) {
  return known(standings(dataset).get(id), `figures for ${id}`).snapshot;
}

function each(dataset: Dataset, id: string) {
  const found = known(standings(dataset).get(id), `figures for ${id}`);
  return [...known(found.byEdition.get(defaultEdition(dataset)), "edition").values()];
}

function links(dataset: Dataset) {
  return dataset.neighbours.filter(({ edition }) => edition === defaultEdition(dataset));
}

/** The mean number of neighbours that the two newest editions share, over authorities that have a list in both. */
function meanShared(dataset: Dataset): number {
  const [after = "", before = ""] = [...editionsOf(dataset)].reverse();
  const shared = currentAuthorities(dataset)
    .filter(({ code }) => neighboursOf(dataset, before, code).length > 0)
    .map(({ code }) => editionChange(dataset, code, before, after).kept.length);
  return shared.reduce((sum, one) => sum + one, 0) / shared.length;
}

function withOverall({ inspections }: Dataset) {
  return inspections.filter(
    ({ framework, judgements }) => framework === "ilacs-2023" && judgements.some(({ strand }) => strand === "overall"),
  );
}

function isMixed({ judgements }: ReturnType<typeof withOverall>[number]): boolean {
  return new Set(judgements.filter(({ strand }) => strand !== "overall").map(({ grade }) => grade)).size > 1;
}

function gaps(dataset: Dataset) {
  const observed = observedGaps(dataset, GAPS_SINCE, dataDate(dataset));
  return known(gapSummary(observed) ?? undefined, "observed gaps");
}

function largestTie(sorted: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const value of sorted) counts.set(value, (counts.get(value) ?? 0) + 1);
  return Math.max(0, ...counts.values());
}

/** Authority rows whose published rate is the count over the population, rounded. */
function reproducedRows(dataset: Dataset): string {
  const series = [...(dataset.observations.get("cla-rate") ?? [])].filter(
    ([area]) => area.startsWith("E06") || area.startsWith("E08") || area.startsWith("E09") || area.startsWith("E10"),
  );
  const rows = series
    .flatMap(([, observations]) => observations)
    .filter(
      ({ value, numerator, denominator }) =>
        value.status === "present" && numerator.status === "present" && denominator.status === "present",
    );
  const reproduced = rows.filter(
    ({ value, numerator, denominator }) =>
      value.status === "present" &&
      numerator.status === "present" &&
      denominator.status === "present" &&
      Math.round((numerator.value / denominator.value) * 10_000) === value.value,
  );
  return `${whole(reproduced.length)} of ${whole(rows.length)} ${plural(rows.length, "row")}`;
}

function whole(value: number): string {
  return formatNumber(value, 0);
}
