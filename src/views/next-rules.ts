import type { PathwayInput, PathwayStep } from "../charts/pathway.ts";
import type { NextRules } from "../compare/next-inspection.ts";
import type { Dataset } from "../model/dataset.ts";
import type { Grade, GradeId } from "../model/inspection.ts";

/** One road from an overall grade to the next inspection. */
interface Road {
  grades: readonly GradeId[];
  /** What comes next, to stand in a sentence. */
  kind: string;
  steps: readonly PathwayStep[];
}

/**
 * What follows each overall grade under the rules in force: Ofsted, Inspecting local authority children's services, the
 * part on how inspections follow one another. All that the site says of the next inspection is read from here.
 */
const roads: readonly Road[] = [
  {
    grades: ["outstanding", "good"],
    kind: "a short inspection: inspectors are on site for one week, about three years on",
    steps: [{ title: "Short inspection", text: "One week on site, about three years on" }],
  },
  {
    grades: ["requires-improvement"],
    kind: "a standard inspection: two weeks on site, about three years on",
    steps: [{ title: "Standard inspection", text: "Two weeks on site, about three years on" }],
  },
  {
    grades: ["inadequate"],
    kind: "monitoring visits about every three months, then a standard inspection (the re-inspection)",
    steps: [
      { title: "Monitoring visits", text: "About every three months; no grades" },
      { title: "Re-inspection", text: "A standard inspection: two weeks on site" },
    ],
  },
];

/** The grades that the rules go by: those of the newest framework that gave an overall grade. */
export function overallGrades({ frameworks }: Pick<Dataset, "frameworks">): readonly Grade[] {
  const newestFirst = [...frameworks].sort((a, b) => b.from.localeCompare(a.from));
  return newestFirst.find(({ strands }) => strands.some(({ id }) => id === "overall"))?.grades ?? [];
}

/** What comes next after each overall grade. */
export const nextRules: NextRules = Object.fromEntries(
  roads.flatMap(({ grades, kind }) => grades.map((grade) => [grade, kind] as const)),
);

const NO_GRADE: PathwayInput["rows"][number] = {
  from: "No overall grade",
  levels: [],
  steps: [{ title: "No rule found", text: "Ofsted has published none that we know of" }],
  here: "",
};

/** Who stands where on the pathway: a grade's road, or, with null, the one of those without an overall grade. */
export interface Place {
  grade: GradeId | null;
  words: string;
}

/** The drawn pathway: a row for each road, and one for inspections without an overall grade, with the place of one authority. */
export function pathwayInput(grades: readonly Grade[], place: Place | null): Omit<PathwayInput, "width"> {
  const rows = roads.map((road) => ({
    from: namesOf(grades, road.grades),
    levels: grades.filter(({ id }) => road.grades.includes(id)).map(({ level }) => level),
    steps: road.steps,
    here: place?.grade && road.grades.includes(place.grade) ? place.words : "",
  }));
  return { of: grades.length, rows: [...rows, { ...NO_GRADE, here: place?.grade === null ? place.words : "" }] };
}

/** `Outstanding or good`, of the grades as the newest framework names them. */
function namesOf(grades: readonly Grade[], ids: readonly GradeId[]): string {
  const labels = ids.map((id) => grades.find((one) => one.id === id)?.label ?? id);
  return labels.map((label, i) => (i === 0 ? label : label.toLowerCase())).join(" or ");
}
