import { currentAuthorities } from "../compare/authorities.ts";
import { gapsByOutcome, gapSummary, type GapSummary, observedGaps, waitingTime } from "../compare/inspection-gaps.ts";
import { formatDate, formatElapsed, formatNumber } from "../format.ts";
import type { Dataset } from "../model/dataset.ts";
import { dataDate } from "./data-date.ts";
import { GAPS_SINCE } from "./facts.ts";
import { eventTypeName } from "./inspections.ts";
import { gradesOf } from "./grades.ts";
import { byName } from "./naming.ts";
import { authorityPath } from "./paths.ts";
import { type ProfileView, profileView } from "./profile.ts";

/** An authority whose last inspection began longest ago. */
export interface WaitRow {
  name: string;
  href: string;
  profile: ProfileView;
  inspection: string;
  since: string;
  /** `4 years and 2 months`, to the data's own date. */
  elapsed: string;
}

/** How long the observed waits were after an overall grade. */
export interface GapRow {
  grade: string;
  n: number;
  median: string;
  /** `2.6 to 4.1`; empty where there are too few to say. */
  span: string;
}

export interface WaitsView {
  longest: readonly WaitRow[];
  /** What was observed, in a sentence; empty where nothing was. */
  observed: string;
  byGrade: readonly GapRow[];
  dataDate: string;
}

/** Below this many observed waits no span is given. */
const FEWEST = 10;
const SHOWN = 10;

/** The authorities inspected longest ago, and how long the waits that ended lately were: observed, not foretold. */
export function waitsView(dataset: Dataset): WaitsView {
  const day = dataDate(dataset);
  const gaps = observedGaps(dataset, GAPS_SINCE, day);
  const byGrade = gapsByOutcome(gaps, "overall");
  const labels = [
    ...gradesOf(dataset).map(({ id, label }) => ({ id, label })),
    { id: null, label: "No overall grade" },
  ];
  return {
    longest: longestWaits(dataset, day),
    observed: observedWords(gapSummary(gaps), day),
    byGrade: labels.flatMap(({ id, label }) => gapRow(label, gapSummary(byGrade.get(id) ?? []))),
    dataDate: formatDate(day),
  };
}

function longestWaits(dataset: Dataset, day: string): WaitRow[] {
  const waits = [...currentAuthorities(dataset)].sort(byName).flatMap((authority) => {
    const waiting = waitingTime(dataset, authority.code, day);
    return waiting ? [{ authority, ...waiting }] : [];
  });
  waits.sort((a, b) => a.since.localeCompare(b.since));
  return waits.slice(0, SHOWN).map(({ authority, inspection, since }) => ({
    name: authority.name,
    href: authorityPath(authority),
    profile: profileView(dataset, authority.code),
    inspection: eventTypeName(inspection.type),
    since: formatDate(since),
    elapsed: formatElapsed(since, day),
  }));
}

function observedWords(all: GapSummary | null, day: string): string {
  if (all === null) return "";
  const span = `from ${formatDate(GAPS_SINCE)} to ${formatDate(day)}`;
  return (
    `Of the ${all.n} inspections begun ${span}, half came within ${years(all.median)} years of the one before, and eight in ten ` +
    `between ${years(all.p10)} and ${years(all.p90)} years after it. This is what happened, not a rule or a forecast: ` +
    `it leaves out those still waiting.`
  );
}

function gapRow(grade: string, summary: GapSummary | null): GapRow[] {
  if (summary === null) return [];
  const { n, median, p10, p90 } = summary;
  return [{ grade, n, median: years(median), span: n < FEWEST ? "" : `${years(p10)} to ${years(p90)}` }];
}

function years(value: number): string {
  return formatNumber(value, 1);
}
