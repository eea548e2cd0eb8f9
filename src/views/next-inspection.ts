import type { PathwayInput } from "../charts/pathway.ts";
import {
  gapsByOutcome,
  gapSummary,
  type GapSummary,
  gapsNoLongerThan,
  type InspectionGap,
  observedGaps,
  type Waiting,
  waitingTime,
} from "../compare/inspection-gaps.ts";
import { nextInspection } from "../compare/next-inspection.ts";
import { formatDate, formatElapsed, formatMonth, formatNumber, lowerFirst } from "../format.ts";
import type { Authority } from "../model/authority.ts";
import type { Dataset } from "../model/dataset.ts";
import type { Grade, Inspection } from "../model/inspection.ts";
import { dataDate } from "./data-date.ts";
import { GAPS_SINCE } from "./facts.ts";
import { frameworkOf } from "./inspections.ts";
import { nextRules, overallGrades, pathwayInput } from "./next-rules.ts";

/** What an authority's page says of what comes after its latest inspection. */
export interface NextView {
  /** Which kind comes next under the rules in force, or that no rule was found. */
  rule: string;
  /** How long since the last inspection began, to the data's own date. */
  since: string;
  /** How long such waits were, as observed; empty where there are too few. */
  observed: string;
  /** How the time since the last compares with those waits; empty where there are too few. */
  compared: string;
  pathway: Omit<PathwayInput, "width">;
  /** The pathway in words. */
  pathwayWords: string;
}

/** Below this many observed waits nothing is said of their span. */
export const FEWEST_WAITS = 10;

/** What comes next for an authority of today; null where it has not been inspected. */
export function nextView(dataset: Dataset, authority: Authority): NextView | null {
  const day = dataDate(dataset);
  const waiting = waitingTime(dataset, authority.code, day);
  if (waiting === null) return null;
  const overall = overallOf(dataset, waiting.inspection);
  const { gaps, after } = waitsAfter(observedGaps(dataset, GAPS_SINCE, day), overall);
  const summary = gaps.length < FEWEST_WAITS ? null : gapSummary(gaps);
  const place = {
    grade: overall?.id ?? null,
    words: `${authority.name}, ${formatMonth(waiting.inspection.published)}`,
  };
  return {
    rule: ruleWords(waiting.inspection, overall),
    since: sinceWords(waiting, day),
    observed: summary ? observedWords(summary, after, waiting.since) : "",
    compared: summary ? comparedWords(gaps, waiting.years) : "",
    pathway: pathwayInput(overallGrades(dataset), place),
    pathwayWords: pathwayWords(place.words, overall),
  };
}

/** The overall grade that an inspection gave, in its own framework's words; null where it gave none. */
function overallOf(dataset: Dataset, inspection: Inspection): Grade | null {
  const id = inspection.judgements.find(({ strand }) => strand === "overall")?.grade ?? null;
  return frameworkOf(dataset, inspection.framework).grades.find((grade) => grade.id === id) ?? null;
}

/** The observed waits that followed the same overall grade; where there is none, or too few followed it, all of them. */
function waitsAfter(
  gaps: readonly InspectionGap[],
  overall: Grade | null,
): { gaps: readonly InspectionGap[]; after: string } {
  const same = overall ? (gapsByOutcome(gaps, "overall").get(overall.id) ?? []) : [];
  if (overall === null || same.length < FEWEST_WAITS) return { gaps, after: "" };
  return { gaps: same, after: ` after an overall grade of ${lowerFirst(overall.label)}` };
}

function ruleWords(inspection: Inspection, overall: Grade | null): string {
  const next = nextInspection(nextRules, inspection);
  const published = formatMonth(inspection.published);
  if (next.status === "rule" && overall)
    return `The last overall grade was ${lowerFirst(overall.label)} (${published}). Under the rules in force, what comes next is ${next.kind}.`;
  if (overall)
    return `The last overall grade was ${lowerFirst(overall.label)} (${published}). We have found no published rule that says what follows it.`;
  return (
    `The report of ${published} gives no overall grade. The rules in force go by that grade. We have found no published rule ` +
    `for an inspection without one, and we do not work one out from the strands. Ofsted has announced a new framework for 2027.`
  );
}

function sinceWords({ inspection, since }: Waiting, day: string): string {
  const what = inspection.start === null ? "is dated" : "began on";
  return `The last inspection ${what} ${formatDate(since)}. That was ${formatElapsed(since, day)} before ${formatDate(day)}, the date of our data.`;
}

function observedWords({ n, median, p10, p90 }: GapSummary, after: string, since: string): string {
  return (
    `${n} inspections${after} began between ${formatDate(GAPS_SINCE)} and the date of our data. Half came within ${years(median)} years of ` +
    `the start of the one before; eight in ten came ${years(p10)} to ${years(p90)} years after it. Counted from the last one here, that ` +
    `would be ${formatMonth(shifted(since, p10))} to ${formatMonth(shifted(since, p90))}. This is what happened to others. It is not a ` +
    `forecast, and leaves out those still waiting.`
  );
}

function comparedWords(gaps: readonly InspectionGap[], waited: number): string {
  const shorter = gapsNoLongerThan(gaps, waited);
  if (shorter === 0) return `The wait so far is shorter than all of those ${gaps.length}.`;
  if (shorter === gaps.length) return `The wait so far is as long as any of those ${gaps.length}, or longer.`;
  return `By the same time after the one before, ${shorter} of those ${gaps.length} had begun.`;
}

function pathwayWords(who: string, overall: Grade | null): string {
  const road = overall ? nextRules[overall.id] : undefined;
  if (overall && road)
    return `Pathway after an inspection. ${who}, overall grade ${lowerFirst(overall.label)}: ${road}`;
  return `Pathway after an inspection. ${who}: no overall grade, and no published rule found`;
}

const MILLISECONDS_IN_YEAR = 365.25 * 86_400_000;

function shifted(date: string, byYears: number): string {
  return new Date(Date.parse(date) + byYears * MILLISECONDS_IN_YEAR).toISOString().slice(0, 10);
}

function years(value: number): string {
  return formatNumber(value, 1);
}
