import { laneToday, type LaneEvent } from "../compare/judgements.ts";
import { lanesOf, type Lane } from "../compare/lanes.ts";
import { changeAt } from "../compare/judgement-changes.ts";
import { formatMonth, lowerFirst } from "../format.ts";
import type { Dataset } from "../model/dataset.ts";
import type { Framework } from "../model/inspection.ts";
import { changeWords } from "./judgement-words.ts";

/** One area of the profile: its grade today as word, letter and number of steps, or why there is none. */
export interface ProfileStrandView {
  strand: string;
  name: string;
  /** The grade in words, or why there is none. */
  grade: string;
  gradeId: string | null;
  letter: string;
  level: number | null;
  of: number;
  /** `up from good`, `changed from requires improvement (2018)`; empty where there is nothing to say. */
  change: string;
}

/** An authority's judgements today, always in the order of the newest framework. */
export interface ProfileView {
  strands: readonly ProfileStrandView[];
  /** The overall grade where Ofsted gave one at the latest inspection; null where it gave none. */
  overall: ProfileStrandView | null;
  /** `Leadership good; help and protection requires improvement; …; judged June 2026`. */
  words: string;
  /** ISO date of the latest publication; empty where there has been no inspection. */
  published: string;
}

type Judged = Pick<Dataset, "inspections" | "frameworks">;

/** The lanes that make up the profile: the areas of the newest framework, overall left out. */
export function profileLanes(frameworks: readonly Framework[]): Lane[] {
  const newest = newestFramework(frameworks);
  return lanesOf(frameworks)
    .filter(({ newest: strand, strand: id }) => strand.framework === newest?.id && id !== "overall")
    .sort((a, b) => a.newest.order - b.newest.order);
}

/** The framework that began last. */
export function newestFramework(frameworks: readonly Framework[]): Framework | undefined {
  return [...frameworks].sort((a, b) => b.from.localeCompare(a.from))[0];
}

const made = new WeakMap<Judged, Map<string, ProfileView>>();

/** The profile of an authority; with `asAt` as it stood on that day. Made once a dataset: lists, tables and charts all show it. */
export function profileView(dataset: Judged, authority: string, asAt = ""): ProfileView {
  const known = made.get(dataset) ?? new Map<string, ProfileView>();
  made.set(dataset, known);
  const key = `${authority} ${asAt}`;
  const view = known.get(key) ?? makeProfile(dataset, authority, asAt === "" ? undefined : asAt);
  known.set(key, view);
  return view;
}

function makeProfile(dataset: Judged, authority: string, asAt: string | undefined): ProfileView {
  const lanes = profileLanes(dataset.frameworks);
  const events = lanes.map((lane) => laneToday(dataset, lane, authority, asAt));
  const strands = lanes.map((lane, i) => strandView(dataset, lane, events[i] ?? null));
  const published = events.reduce(
    (latest, event) => (event && event.inspection.published > latest ? event.inspection.published : latest),
    "",
  );
  return {
    strands,
    overall: overallView(dataset, authority, asAt),
    words: profileWords(strands, published),
    published,
  };
}

function overallView(dataset: Judged, authority: string, asAt: string | undefined): ProfileStrandView | null {
  const lane = lanesOf(dataset.frameworks).find(({ strand }) => strand === "overall");
  const event = lane ? laneToday(dataset, lane, authority, asAt) : null;
  return lane && event?.kind === "grade" ? strandView(dataset, lane, event) : null;
}

function strandView(dataset: Judged, lane: Lane, event: LaneEvent | null): ProfileStrandView {
  const change = event ? changeAt(dataset, lane, event.inspection) : null;
  const common = { strand: lane.strand, name: lane.newest.shortLabel, change: change ? changeWords(change) : "" };
  if (event?.kind === "grade") {
    const { grade, framework } = event;
    return {
      ...common,
      grade: event.printedAs || grade.label,
      gradeId: grade.id,
      letter: grade.letter,
      level: grade.level,
      of: framework.grades.length,
    };
  }
  return { ...common, grade: gapWords(event), gradeId: null, letter: "–", level: null, of: 4 };
}

/** Why a strand has no grade of its own. */
export function gapWords(event: Exclude<LaneEvent, { kind: "grade" }> | null): string {
  if (event === null) return "Not yet inspected";
  switch (event.kind) {
    case "combined":
      return `Judged together with ${lowerFirst(event.within.shortLabel.replace(" and care leavers", ""))}`;
    case "not-judged":
      return "Not judged";
    case "none":
      return "No grade under this framework";
  }
}

function profileWords(strands: readonly ProfileStrandView[], published: string): string {
  if (published === "") return "Not yet inspected since November 2013";
  const grades = strands.map(({ name, grade }, i) => `${i === 0 ? name : lowerFirst(name)} ${lowerFirst(grade)}`);
  return `${grades.join("; ")}; published ${formatMonth(published)}`;
}
