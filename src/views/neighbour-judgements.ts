import { neighboursOf } from "../compare/neighbours.ts";
import { formatMonth } from "../format.ts";
import type { Authority } from "../model/authority.ts";
import type { Dataset } from "../model/dataset.ts";
import type { Grade } from "../model/inspection.ts";
import { gradesHeld } from "./grades.ts";
import { authorityOf } from "./naming.ts";
import { authorityPath, gradedPath } from "./paths.ts";
import { profileLanes, profileView } from "./profile.ts";

/** For one strand, which of an authority's neighbours hold the highest grade: whom its officers may wish to learn from. */
export interface HighestNeighbours {
  strand: string;
  name: string;
  /** In order of nearness. */
  neighbours: readonly { name: string; href: string; published: string }[];
  /** The table of judgements narrowed to them. */
  path: string;
}

export interface NeighbourJudgements {
  /** The highest grade there is. */
  grade: Grade;
  edition: string;
  strands: readonly HighestNeighbours[];
}

/** The neighbours of an edition that hold the highest grade, strand by strand; null where it has no list of them. */
export function neighbourJudgements(
  dataset: Dataset,
  authority: Authority,
  edition: string,
): NeighbourJudgements | null {
  const near = neighboursOf(dataset, edition, authority.code).map(({ neighbourCode }) =>
    authorityOf(dataset, neighbourCode),
  );
  const grade = gradesHeld(dataset)[0];
  if (!grade || near.length === 0) return null;
  const strands = profileLanes(dataset.frameworks).map(({ strand, newest }) => ({
    strand,
    name: newest.shortLabel,
    neighbours: near
      .filter(({ code }) => gradeOf(dataset, code, strand) === grade.id)
      .map((one) => ({ ...linkTo(one), published: formatMonth(profileView(dataset, one.code).published) })),
    path: gradedPath(strand, grade.id, { near: authority.dfeCode }),
  }));
  return { grade, edition, strands };
}

function gradeOf(dataset: Dataset, code: string, strand: string): string | null {
  return profileView(dataset, code).strands.find((one) => one.strand === strand)?.gradeId ?? null;
}

function linkTo(authority: Authority): { name: string; href: string } {
  return { name: authority.name, href: authorityPath(authority) };
}
