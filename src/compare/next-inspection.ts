import type { GradeId, Inspection, StrandId } from "../model/inspection.ts";

/** Which kind of inspection or visit follows an overall grade under the rules in force: data, passed in. */
export type NextRules = Readonly<Record<GradeId, string>>;

/** What comes next, or why no published rule says: never worked out from other strands, which would be a hidden overall grade. */
export type NextInspection =
  | { status: "rule"; grade: GradeId; kind: string }
  | { status: "no-rule"; reason: "no-overall-grade" | "grade-without-rule" };

/** The kind of inspection that follows the overall grade of this one, by the rules passed in. */
export function nextInspection(
  rules: NextRules,
  inspection: Inspection,
  overall: StrandId = "overall",
): NextInspection {
  const grade = inspection.judgements.find((one) => one.strand === overall)?.grade ?? null;
  if (grade === null) return { status: "no-rule", reason: "no-overall-grade" };
  const kind = Object.hasOwn(rules, grade) ? rules[grade] : undefined;
  return kind === undefined ? { status: "no-rule", reason: "grade-without-rule" } : { status: "rule", grade, kind };
}
