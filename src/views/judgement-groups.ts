import { authoritiesIn, currentAuthorities } from "../compare/authorities.ts";
import { authorityTypes, ENGLAND } from "../model/authority.ts";
import type { Dataset } from "../model/dataset.ts";
import type { Grade } from "../model/inspection.ts";
import { strandCounts } from "./judgements.ts";
import { byName, typeNamePlural } from "./naming.ts";
import { gradedPath } from "./paths.ts";

/** The authorities of one region or kind by their grade today on one strand. */
export interface GroupRow {
  name: string;
  total: number;
  cells: readonly { grade: Grade; count: number; path: string }[];
  none: { count: number; path: string };
}

/** One strand's grades today, by region and by kind of council. */
export interface StrandGroups {
  strand: string;
  name: string;
  regions: readonly GroupRow[];
  types: readonly GroupRow[];
}

interface Group {
  name: string;
  codes: string[];
  /** What narrows the table of judgements to it. */
  query: Readonly<Record<string, string>>;
}

/** Today's grades of every strand by region (London as one) and by kind of council. */
export function gradesByGroup(dataset: Dataset): StrandGroups[] {
  const [regions, types] = [regionGroups(dataset), typeGroups(dataset)];
  return strandCounts(dataset).map(({ strand, name }) => ({
    strand,
    name,
    regions: regions.map((group) => rowOf(dataset, strand, group)),
    types: types.map((group) => rowOf(dataset, strand, group)),
  }));
}

function regionGroups(dataset: Dataset): Group[] {
  const regions = dataset.regions.filter(({ parentCode }) => parentCode === ENGLAND).sort(byName);
  return regions.map(({ code, name, slug }) => ({
    name,
    codes: authoritiesIn(dataset, code).map((one) => one.code),
    query: { region: slug },
  }));
}

function typeGroups(dataset: Dataset): Group[] {
  return authorityTypes.map((type) => ({
    name: typeNamePlural(type),
    codes: currentAuthorities(dataset)
      .filter((one) => one.type === type)
      .map(({ code }) => code),
    query: { type },
  }));
}

function rowOf(dataset: Dataset, strand: string, { name, codes, query }: Group): GroupRow {
  const counts = strandCounts(dataset, codes).find((one) => one.strand === strand)!;
  return {
    name,
    total: codes.length,
    cells: counts.grades.map(({ grade, count }) => ({ grade, count, path: gradedPath(strand, grade.id, query) })),
    none: { count: counts.none, path: gradedPath(strand, "none", query) },
  };
}
