import { searchKinds, type SearchAuthority, type SearchKind } from "../../model/search.ts";
import type { Result } from "./result.ts";

/** What the reader narrows the results by; empty lists and texts narrow nothing. */
export interface Filters {
  kinds: readonly SearchKind[];
  region: string;
  type: string;
  topic: string;
  strand: string;
  grade: string;
}

const singles = ["region", "type", "topic", "strand", "grade"] as const;

/** The filters that an address names: `?kind=authority&kind=place&region=london`. Kinds that do not exist are left out. */
export function readFilters(params: URLSearchParams): Filters {
  const kinds = params
    .getAll("kind")
    .filter((kind): kind is SearchKind => (searchKinds as readonly string[]).includes(kind));
  const [region, type, topic, strand, grade] = singles.map((name) => params.get(name) ?? "");
  return { kinds, region: region!, type: type!, topic: topic!, strand: strand!, grade: grade! };
}

/** A query and filters as an address names them; what is empty is left out. */
export function writeParams(text: string, filters: Filters): URLSearchParams {
  const params = new URLSearchParams();
  if (text !== "") params.set("q", text);
  for (const kind of filters.kinds) params.append("kind", kind);
  for (const name of singles) if (filters[name] !== "") params.set(name, filters[name]);
  return params;
}

/** True where any filter narrows the results. */
export function isNarrowed(filters: Filters): boolean {
  return filters.kinds.length > 0 || singles.some((name) => name !== "strand" && filters[name] !== "");
}

/** True where a result is of the chosen kinds. */
export function isOfKind({ kind }: Result, { kinds }: Filters): boolean {
  return kinds.length === 0 || kinds.includes(kind);
}

/** True where a result passes every filter but the kind; a place passes with its authority. */
export function passes({ authority, topic }: Result, filters: Filters): boolean {
  if (filters.topic !== "" && topic !== filters.topic) return false;
  if (filters.region !== "" && !authority?.regions.includes(filters.region)) return false;
  if (filters.type !== "" && authority?.type !== filters.type) return false;
  return filters.grade === "" || holdsGrade(authority, filters);
}

/** True where the authority holds the grade today in the strand, or in any where none is chosen. */
function holdsGrade(authority: SearchAuthority | undefined, { strand, grade }: Filters): boolean {
  const strands = authority?.profile?.strands ?? [];
  return strands.some((one) => one.grade === grade && (strand === "" || one.id === strand));
}
