import type { TimelineInput, TimelineLane, TimelineSpan } from "../charts/judgement-timeline.ts";
import { spansOf, type Span } from "../compare/judgement-spans.ts";
import { inspectionsOf, laneHistory } from "../compare/judgements.ts";
import { type Lane, lanesOf } from "../compare/lanes.ts";
import { formatDate, formatShortDate, lowerFirst } from "../format.ts";
import type { Authority } from "../model/authority.ts";
import type { Dataset } from "../model/dataset.ts";
import { eventTypeName, frameworkOf } from "./inspections.ts";
import { frameworkShort } from "./judgement-words.ts";
import { authorityOf } from "./naming.ts";
import { gapWords, profileLanes } from "./profile.ts";

/** Routine inspection was suspended on 17 March 2020 and began again in May 2021. */
const PAUSE = { from: "2020-03-17", to: "2021-05-01", label: "inspections paused" };

/** The first day of the first framework on the site. */
const FIRST_DAY = "2013-11-01";

const visitKinds = ["focused-visit", "monitoring-visit", "jtai"];

/** Every judgement of an authority since November 2013, ready to draw at any width. */
export function timelineInput(dataset: Dataset, authority: Authority, lastDay: string): Omit<TimelineInput, "width"> {
  const to = authority.closed ?? lastDay;
  const codes = [authority.code, ...soleEarlier(authority)];
  const lanes = [...profileLanes(dataset.frameworks), ...otherLanes(dataset, codes)].map((lane) =>
    timelineLane(dataset, lane, authority, to),
  );
  return {
    from: FIRST_DAY,
    to,
    lanes,
    pauses: to > PAUSE.to ? [PAUSE] : [],
    rules: rulesOf(dataset, authority, to),
    inspections: codes
      .flatMap((code) => inspectionsOf(dataset, code))
      .sort((a, b) => a.published.localeCompare(b.published))
      .map(({ published, type }) => ({
        date: published,
        lines: [formatShortDate(published.slice(0, 7)), shortType(type)],
      })),
    visits: dataset.visits
      .filter(({ authorityCode }) => authorityCode === authority.code)
      .map(({ start, type, theme }) => ({
        start,
        kind: eventTypeName(type),
        words: `${eventTypeName(type)}, ${formatDate(start)}${theme ? `: ${lowerFirst(theme)}` : ""}. No grade is given.`,
      })),
    visitsName: "Visits",
    visitKinds: visitKinds.map(eventTypeName),
  };
}

/** The one authority whose history leads to this one; where several were merged, none of theirs is this one's own. */
function soleEarlier({ predecessors }: Authority): readonly string[] {
  return predecessors.length === 1 ? predecessors : [];
}

/** The lanes that the profile leaves out (overall, and what earlier frameworks judged) on which these authorities had a grade. */
function otherLanes(dataset: Dataset, codes: readonly string[]): Lane[] {
  const shown = new Set(profileLanes(dataset.frameworks).map(({ id }) => id));
  const wasJudged = (lane: Lane) =>
    codes.some((code) => laneHistory(dataset, lane, code).some(({ kind }) => kind === "grade"));
  return lanesOf(dataset.frameworks).filter((lane) => !shown.has(lane.id) && wasJudged(lane));
}

function timelineLane(dataset: Dataset, lane: Lane, authority: Authority, to: string): TimelineLane {
  const earlier = soleEarlier(authority).flatMap((code) =>
    spansOf(dataset, lane, code).map((span) =>
      timelineSpan(span, authority.opened ?? to, authorityOf(dataset, code).name),
    ),
  );
  const own = spansOf(dataset, lane, authority.code).map((span) => timelineSpan(span, to, null));
  const name = lane.newest.shortLabel;
  return {
    name,
    now: nowWords(spansOf(dataset, lane, authority.code).at(-1)),
    // Who hears a span does not see in which lane it lies.
    spans: [...earlier, ...own].map((span) => ({ ...span, words: `${name}: ${lowerFirst(span.words)}` })),
  };
}

/** How a lane stands today, in a word or two. */
function nowWords(last: Span | undefined): string {
  if (last === undefined) return "Not yet inspected";
  if (last.event.kind === "grade") return shortGrade(last.event.printedAs || last.event.grade.label);
  return last.event.kind === "none" ? "None given" : "No grade of its own";
}

/** "Requires improvement to be good" does not fit a span of three years, and says no more. */
function shortGrade(name: string): string {
  return name.replace(/ to be good$/, "");
}

function timelineSpan({ from, to, event }: Span, end: string, earlierName: string | null): TimelineSpan {
  const until = to ?? end;
  const times = `from ${formatDate(from)}${to ? ` to ${formatDate(to)}` : ""}`;
  const who = earlierName ? ` (${earlierName})` : "";
  const common = { from, to: until, isEarlier: earlierName !== null };
  if (event.kind !== "grade") {
    const words = gapWords(event);
    return {
      ...common,
      kind: "no-grade",
      wordings: event.kind === "combined" ? [words, "With care", "–"] : [words, "None", "–"],
      words: `${words} ${times}${who}`,
    };
  }
  const { grade, printedAs, framework } = event;
  const name = printedAs || grade.label;
  return {
    ...common,
    kind: "grade",
    name: shortGrade(name),
    letter: grade.letter,
    level: grade.level,
    of: framework.grades.length,
    words: `${name} ${times}${who}`,
    ...(earlierName ? {} : { href: `#inspection-${event.inspection.id}` }),
  };
}

function rulesOf(dataset: Dataset, authority: Authority, to: string): TimelineInput["rules"] {
  const frameworks = dataset.frameworks
    .filter(({ from }) => from > FIRST_DAY && from < to)
    .map(({ id }) => frameworkOf(dataset, id))
    .map((framework) => ({ date: framework.from, label: frameworkShort(framework) }));
  const opened =
    authority.opened && authority.opened > FIRST_DAY
      ? [{ date: authority.opened, label: `${authority.name} began` }]
      : [];
  return [...frameworks, ...opened].sort((a, b) => a.date.localeCompare(b.date));
}

function shortType(type: string): string {
  return eventTypeName(type)
    .replace(/ inspection \((\w+)\)/, "")
    .replace("Review of the Local Safeguarding Children Board (SIF)", "Board only");
}

/** The timeline's title: how the first strand has moved from its first grade to today's, or how often it was judged. */
export function timelineTitle(input: Omit<TimelineInput, "width">, name: string): string {
  const lane = input.lanes[0];
  const grades = lane ? lane.spans.filter((span) => span.kind === "grade") : [];
  const [first, last] = [grades[0], grades.at(-1)];
  if (!lane || !first || !last) return `${name} has not been inspected since November 2013`;
  const subject = `${lane.name} in ${name}`;
  if (grades.length === 1) return `${subject}: judged once, ${lowerFirst(first.name)} in ${yearOf(first)}`;
  const isSame = grades.every(({ name: grade }) => grade === first.name);
  if (isSame) return `${subject}: ${lowerFirst(first.name)} at every inspection since ${yearOf(first)}`;
  return `${subject}: ${lowerFirst(first.name)} in ${yearOf(first)}, ${lowerFirst(last.name)} in ${yearOf(last)}`;
}

function yearOf({ from }: { from: string }): string {
  return from.slice(0, 4);
}
