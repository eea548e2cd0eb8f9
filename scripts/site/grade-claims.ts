import { laneHistory, type GradeEvent } from "../../src/compare/judgements.ts";
import { type Lane, laneOf, lanesOf } from "../../src/compare/lanes.ts";
import { formatMonth } from "../../src/format.ts";
import type { Dataset } from "../../src/model/dataset.ts";
import type { Framework, StrandId } from "../../src/model/inspection.ts";
import { authorityPath } from "../../src/views/paths.ts";
import type { Fault, Page } from "./page.ts";

/** The strands of which a page may say more than Ofsted did: no overall grade since 2026, no grade of care leavers' own before 2023. */
const watched: readonly StrandId[] = ["overall", "care-leavers"];

/** A grade that a page gives for a strand: where it stands, whose it is taken to be, and what is read. */
interface GradeClaim {
  file: string;
  strand: StrandId;
  /** The grade as the page words it, in small letters. */
  grade: string;
  /** The text it was read in. */
  text: string;
  /** Id of the inspection whose list of judgements it stands in; empty elsewhere. */
  inspection: string;
  /** Slugs of the authorities named beside it, or the page's own. */
  slugs: readonly string[];
}

/**
 * Grades given on the pages for the overall and care leavers' strands that no inspection gave: outside a list of an inspection's
 * judgements it must be today's, or the date of the report must stand beside it. Prose that names no authority is passed over.
 * `claims` counts what was held against the data.
 */
export function falseGrades(pages: ReadonlyMap<string, Page>, dataset: Dataset): { claims: number; faults: Fault[] } {
  const patterns = patternsOf(dataset);
  const claims = [...pages.values()].flatMap((page) => claimsOf(page, patterns));
  const faults = claims
    .filter((claim) => !isTrue(claim, dataset))
    .map(({ file, strand, grade, text }) => ({
      file,
      message: `a grade that Ofsted did not give (${strand}, ${grade}): "${text.slice(0, 160)}"`,
    }));
  return { claims: claims.length, faults };
}

/** What a text must match to say a grade at all: what the pages are read for. */
export function gradeWords({ frameworks }: Pick<Dataset, "frameworks">): RegExp {
  return new RegExp(`\\b(?:${gradeLabels(frameworks).join("|")})\\b`, "i");
}

/** Every grade that the texts and the labels of a page give an authority for a watched strand. */
function claimsOf({ file, blocks }: Page, patterns: readonly Pattern[]): GradeClaim[] {
  const own = ownSlug(file);
  return blocks.flatMap(({ text, links, inspection }) => {
    const linked = links.flatMap((link) => authorityIn(link));
    const slugs = linked.length > 0 ? linked : own;
    if (slugs.length === 0 && inspection === "") return [];
    return patterns.flatMap(({ strand, pattern }) =>
      [...text.matchAll(pattern)].map((match) => ({
        ...{ file, strand, text, inspection, slugs },
        grade: match[1]!.toLowerCase(),
      })),
    );
  });
}

function isTrue({ strand, grade, text, inspection, slugs }: GradeClaim, dataset: Dataset): boolean {
  const events = inspection === "" ? historyOf(dataset, strand, slugs) : givenBy(dataset, strand, inspection);
  return events.some(({ printed, published, isToday }) => {
    if (printed !== grade && !printed.startsWith(`${grade} to be`)) return false;
    return (
      inspection !== "" ||
      isToday ||
      [published.slice(0, 4), formatMonth(published)].some((date) => text.includes(date))
    );
  });
}

interface Given {
  printed: string;
  published: string;
  isToday: boolean;
}

function historyOf(dataset: Dataset, strand: StrandId, slugs: readonly string[]): Given[] {
  const lane = laneOf(dataset.frameworks, strand);
  const named = dataset.authorities.filter(({ slug }) => slugs.includes(slug));
  if (!lane) return [];
  const before = named.flatMap(({ predecessors }) => predecessors).flatMap((code) => gradesGiven(dataset, lane, code));
  return [
    ...named.flatMap(({ code }) => gradesGiven(dataset, lane, code)),
    ...before.map((one) => ({ ...one, isToday: false })),
  ];
}

/** Every grade that an authority's inspections gave on a lane. */
function gradesGiven(dataset: Dataset, lane: Lane, code: string): Given[] {
  const history = laneHistory(dataset, lane, code);
  return history.flatMap((event) => (event.kind === "grade" ? [given(event, event === history.at(-1))] : []));
}

function givenBy(dataset: Dataset, strand: StrandId, id: string): Given[] {
  const inspection = dataset.inspections.find((one) => one.id === id);
  const lane = laneOf(dataset.frameworks, strand);
  if (!inspection || !lane) return [];
  const events = laneHistory(dataset, lane, inspection.authorityCode);
  return events.flatMap((event) => (event.kind === "grade" && event.inspection.id === id ? [given(event, false)] : []));
}

function given({ printedAs, grade, inspection }: GradeEvent, isToday: boolean): Given {
  return { printed: (printedAs || grade.label).toLowerCase(), published: inspection.published, isToday };
}

interface Pattern {
  strand: StrandId;
  /** The strand's name, then within a few words the grade. */
  pattern: RegExp;
}

function patternsOf({ frameworks }: Pick<Dataset, "frameworks">): Pattern[] {
  const grades = gradeLabels(frameworks).join("|");
  return watched.flatMap((strand) => {
    const lane = lanesOf(frameworks).find(({ chain }) => chain.some(({ id }) => id === strand));
    if (!lane) return [];
    const names = longestFirst(lane.chain.flatMap(({ label, shortLabel }) => [label, shortLabel])).join("|");
    // "Children in care and care leavers" is another strand, and its grade not that of care leavers; "with care leavers" likewise.
    const before = "(?<!no )(?<!in care and )(?<!with )";
    // "Overall: no grade given, good before" and "care leavers: 47 of 153 outstanding" say no grade of one authority's.
    const between = "(?:(?!\\bno(?:t|ne)?\\b|\\bof \\d)[^.;|]){0,40}?";
    return [{ strand, pattern: new RegExp(`${before}\\b(?:${names})\\b${between}\\b(${grades})\\b`, "gi") }];
  });
}

function gradeLabels(frameworks: readonly Framework[]): string[] {
  return longestFirst(frameworks.flatMap(({ grades }) => grades.map(({ label }) => label)));
}

/** In small letters, each once: the longest first, since "requires improvement" also begins "requires improvement to be good". */
function longestFirst(names: readonly string[]): string[] {
  return [...new Set(names.map((name) => name.toLowerCase()))].sort((a, b) => b.length - a.length);
}

/** The authority that a link leads to: its page, or one below it. */
function authorityIn(link: string): string[] {
  const slug = /\/authorities\/(?:former\/)?([a-z0-9-]+)\/(?:$|#)/.exec(link)?.[1];
  return slug === undefined ? [] : [slug];
}

function ownSlug(file: string): string[] {
  const slug = /^authorities\/(?:former\/)?([a-z0-9-]+)\//.exec(file)?.[1];
  return slug === undefined ? [] : [slug];
}

/** Where the page of an authority lies in the built site. */
export function pageOf(authority: Parameters<typeof authorityPath>[0]): string {
  return `${authorityPath(authority).slice(1)}index.html`;
}
