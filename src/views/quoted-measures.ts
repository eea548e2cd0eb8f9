import type { IndicatorId } from "../model/indicator.ts";

/**
 * The published indicator that counts the same thing as a measure of an inspection report's section on the area. Left out: measures
 * with no published table, poverty under definitions that have changed, and adoption times, which rest on other years and thresholds.
 */
const sameThing: Readonly<Record<string, IndicatorId>> = {
  adoptions: "adopted-number",
  "ceased-being-looked-after": "cla-ceasing-number",
  "child-protection-plans": "protection-plans-number",
  "children-in-low-income-families-under-16": "children-in-low-income-families",
  "children-in-need": "children-in-need-number",
  "children-under-18": "population-0-17",
  cla: "cla-number",
  "cla-outside-the-authority-share": "placed-outside-authority",
  "cla-rate": "cla-rate",
  "english-additional-language-primary": "first-language-not-english-primary",
  "english-additional-language-secondary": "first-language-not-english-secondary",
  "free-school-meals-primary": "free-school-meals-primary",
  "free-school-meals-secondary": "free-school-meals-secondary",
  "cla-unaccompanied": "unaccompanied-children-number",
  "special-guardianship": "ceased-sgo-number",
};

/** The indicator of a measure that reports quote, or undefined where none counts the same thing. */
export function indicatorOfMeasure(measure: string): IndicatorId | undefined {
  return Object.hasOwn(sameThing, measure) ? sameThing[measure] : undefined;
}

const whose: Readonly<Record<string, string>> = {
  "area-information": "the authority’s own, may be unvalidated",
  local: "the authority’s own, may be unvalidated",
  scorecard: "DfE’s adoption scorecard",
  "dfe-other": "another DfE table",
  unclear: "the report does not say",
};

/** Whose figure it is, in words; a basis that is new in the data is named by its own id. */
export function basisWords(basis: string): string {
  return whose[basis] ?? basis.replaceAll("-", " ");
}
