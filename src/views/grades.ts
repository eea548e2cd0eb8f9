import type { Dataset } from "../model/dataset.ts";
import type { Grade } from "../model/inspection.ts";
import { newestFramework } from "./profile.ts";

type Frameworks = Pick<Dataset, "frameworks">;

/** The grades of the newest framework, highest first. */
export function gradesOf({ frameworks }: Frameworks): Grade[] {
  return [...(newestFramework(frameworks)?.grades ?? [])].sort((a, b) => b.level - a.level);
}

/** Every grade that an authority of today may hold, once, highest first: of those named alike in several frameworks the newest's. */
export function gradesHeld({ frameworks }: Frameworks): Grade[] {
  const oldestFirst = [...frameworks].sort((a, b) => a.from.localeCompare(b.from));
  const grades = new Map(oldestFirst.flatMap((framework) => framework.grades.map((grade) => [grade.id, grade])));
  return [...grades.values()].sort((a, b) => b.level - a.level);
}
