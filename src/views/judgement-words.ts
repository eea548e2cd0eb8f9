import type { JudgementChange } from "../compare/judgement-changes.ts";
import type { GradeEvent } from "../compare/judgements.ts";
import { lowerFirst } from "../format.ts";
import type { Framework } from "../model/inspection.ts";

/**
 * What an inspection changed on one strand, as a short phrase. "Up from" and "down from" stand only within one framework; across
 * two it is "changed from", with the year; after a time in which the strand was not judged alone, that is said and no direction.
 */
export function changeWords(change: JudgementChange): string {
  switch (change.kind) {
    case "first":
      return "first judgement";
    case "first-alone":
      return `first judged on its own; before, together with ${withinName(change.combined.within.shortLabel)}`;
    case "improved":
      return `up from ${gradeWords(change.from)} in ${yearOf(change.from)}`;
    case "declined":
      return `down from ${gradeWords(change.from)} in ${yearOf(change.from)}`;
    case "unchanged":
      return `the same as in ${yearOf(change.from)}`;
    case "across-frameworks":
      return acrossWords(change);
    case "no-grade":
      return noGradeWords(change);
  }
}

function acrossWords(change: Extract<JudgementChange, { kind: "across-frameworks" }>): string {
  const { from, gap, sameGrade } = change;
  const before = `${gradeWords(from)} in ${yearOf(from)} (${frameworkShort(from.framework)})`;
  if (gap) {
    const until = gap.within ? "then not judged on its own until now" : "then not judged until now";
    return `${before}, ${until}`;
  }
  return sameGrade
    ? `the same grade as in ${yearOf(from)} (${frameworkShort(from.framework)})`
    : `changed from ${before}`;
}

function noGradeWords({ event, from }: Extract<JudgementChange, { kind: "no-grade" }>): string {
  const last = from ? `; last judged on its own in ${yearOf(from)}: ${gradeWords(from)}` : "";
  switch (event.kind) {
    case "combined":
      return `judged together with ${withinName(event.within.shortLabel)}${last}`;
    case "not-judged":
      return `not judged${last}`;
    case "none":
      return `no grade is given under this framework${last}`;
  }
}

/** Children in care, from the name of the strand that also held care leavers. */
function withinName(shortLabel: string): string {
  return lowerFirst(shortLabel.replace(" and care leavers", ""));
}

function gradeWords({ printedAs, grade }: GradeEvent): string {
  return lowerFirst(printedAs || grade.label);
}

function yearOf({ inspection }: GradeEvent): string {
  return inspection.published.slice(0, 4);
}

/** Ids of no more letters are initials: `sif`. */
const INITIALS = 5;

/** A framework in few letters: `SIF`, `ILACS from 2018`; one whose id is a word goes by its title. */
export function frameworkShort({ id, title, from }: Pick<Framework, "id" | "title" | "from">): string {
  const [name = id] = id.split("-");
  if (name.length > INITIALS) return title;
  return id === name ? name.toUpperCase() : `${name.toUpperCase()} from ${from.slice(0, 4)}`;
}
