import { gapSummary, observedGaps, waitingTime } from "../../compare/inspection-gaps.ts";
import { inspectionsOf, laneToday } from "../../compare/judgements.ts";
import { lanesOf, strandIn, type Lane } from "../../compare/lanes.ts";
import { formatDate, formatDateRange, formatElapsed, formatNumber, formatShortDate, lowerFirst } from "../../format.ts";
import type { Authority } from "../../model/authority.ts";
import type { Dataset } from "../../model/dataset.ts";
import type { Inspection } from "../../model/inspection.ts";
import { dataDate } from "../data-date.ts";
import { GAPS_SINCE } from "../facts.ts";
import { eventTypeName, frameworkOf, gradeOf, visitLines } from "../inspections.ts";
import { frameworkShort } from "../judgement-words.ts";
import { authorityOf } from "../naming.ts";
import { nextView } from "../next-inspection.ts";
import { profileLanes } from "../profile.ts";
import { cell, type PaperBlock, type PaperCell, type PaperTable, text } from "./document.ts";

/** Every judgement since November 2013 as committee reports table them: a row a strand, a column an inspection, newest first. */
export function judgementTable(dataset: Dataset, authority: Authority): PaperTable | null {
  const inspections = [...inspectionsOf(dataset, authority.code)].reverse();
  if (inspections.length === 0) return null;
  const lanes = lanesInOrder(dataset).filter((lane) => inspections.some((one) => isJudged(lane, one)));
  return {
    id: "judgements",
    caption: `Ofsted’s judgements of ${authority.name} since November 2013, newest first`,
    columns: [
      { title: "Strand", note: "", figure: false },
      ...inspections.map(({ type, framework, published }) => ({
        title: `${inspectionName(type)}, published ${formatShortDate(published)}`,
        note: frameworkShort(frameworkOf(dataset, framework)),
        figure: false,
      })),
    ],
    rows: [
      [
        cell("Inspected"),
        ...inspections.map((one) => cell(fieldwork(one), { note: "", href: one.reportUrl ? one.reportUrl : "" })),
      ],
      ...lanes.map((lane) => [
        cell(lane.newest.shortLabel),
        ...inspections.map((one) => judgementCell(dataset, lane, one)),
      ]),
    ],
  };
}

/** The strands of the profile in its order, then the rest: overall, adoption, safeguarding board. */
function lanesInOrder({ frameworks }: Dataset): Lane[] {
  const profile = profileLanes(frameworks);
  const others = lanesOf(frameworks).filter((lane) => !profile.some(({ id }) => id === lane.id));
  return [...profile, ...others];
}

function isJudged({ chain }: Lane, { judgements, framework }: Inspection): boolean {
  return judgements.some(({ strand }) => chain.some((one) => one.id === strand && one.framework === framework));
}

function judgementCell(dataset: Dataset, lane: Lane, inspection: Inspection): PaperCell {
  const framework = frameworkOf(dataset, inspection.framework);
  const strand = strandIn(lane, framework.id);
  const judgement = strand && inspection.judgements.find((one) => one.strand === strand.id);
  if (!judgement) return cell(noGradeWords(lane, inspection, dataset));
  if (judgement.grade === null) return cell("Not judged");
  return cell(judgement.printedAs || gradeOf(framework, judgement.grade).label);
}

function noGradeWords(lane: Lane, inspection: Inspection, dataset: Dataset): string {
  const framework = frameworkOf(dataset, inspection.framework);
  if (strandIn(lane, framework.id)) return "Not inspected";
  const covering = framework.strands.find(({ covers }) => lane.chain.some(({ id }) => covers.includes(id)));
  const touched = covering && inspection.judgements.some(({ strand }) => strand === covering.id);
  return touched ? "Judged with children in care" : "No grade given";
}

function inspectionName(type: string): string {
  return eventTypeName(type)
    .replace(/ \((SIF|ILACS)\)$/, "")
    .replace("Local Safeguarding Children Board", "safeguarding board");
}

function fieldwork({ start, end }: Inspection): string {
  if (start && end) return formatDateRange(start, end);
  const only = start ? start : end;
  return only ? formatDate(only) : "Date not published";
}

/** The visits on record: type, date and theme; none of them gives a grade. */
export function visitBlocks(dataset: Dataset, authority: Authority): PaperBlock[] {
  const visits = visitLines(dataset, authority.code);
  if (visits.length === 0)
    return [text({ strong: "Visits. " }, "No focused or monitoring visit, and no joint inspection, is held here.")];
  const words = visits.map(
    ({ type, date, theme }) => `${lowerFirst(type)}, ${date}${theme ? `: ${lowerFirst(theme)}` : ""}`,
  );
  return [text({ strong: "Visits, newest first. No grade is given. " }, `${capital(words.join("; "))}.`)];
}

function capital(words: string): string {
  return words.replace("jtai", "JTAI").replace(/^./, (letter) => letter.toUpperCase());
}

/** What follows the latest inspection under the rules in force, how long ago it was, and how long such waits were. */
export function nextBlocks(dataset: Dataset, authority: Authority): PaperBlock[] {
  const next = nextView(dataset, authority);
  if (next === null) return [];
  return [text({ strong: "What happens next. " }, [next.rule, next.since, next.observed].filter(Boolean).join(" "))];
}

/** What may be asked about the time since the services were judged: long ago by what is observed, or a strand without a grade. */
export function judgementPrompts(dataset: Dataset, authority: Authority): { wait: string | null; ungraded: string[] } {
  const day = dataDate(dataset);
  const waiting = waitingTime(dataset, authority.code, day);
  const gaps = gapSummary(observedGaps(dataset, GAPS_SINCE, day));
  const isLong = waiting !== null && gaps !== null && waiting.years > gaps.median;
  const wait = isLong
    ? `The latest inspection began on ${formatDate(waiting.since)}, ${formatElapsed(waiting.since, day)} before the date of this data; ` +
      `the median gap observed is ${formatNumber(gaps.median, 1)} years`
    : null;
  const ungraded = profileLanes(dataset.frameworks).filter(
    (lane) => laneToday(dataset, lane, authority.code)?.kind !== "grade",
  );
  return { wait, ungraded: ungraded.map(({ newest }) => newest.shortLabel) };
}

/** What to know of a reorganised or shared service before reading on. */
export function noticeBlocks(dataset: Dataset, authority: Authority): PaperBlock[] {
  const own = dataset.notices.filter(
    ({ authorityCode, kind }) => authorityCode === authority.code && kind !== "code-change",
  );
  const before = authority.predecessors.map((code) => authorityOf(dataset, code).name);
  if (own.length === 0 && before.length === 0) return [];
  return [text({ strong: "Note. " }, own.map((notice) => notice.text).join(" "))];
}
