import { currentAuthorities, regionsOf } from "../compare/authorities.ts";
import { lowerFirst } from "../format.ts";
import type { Authority } from "../model/authority.ts";
import type { Dataset } from "../model/dataset.ts";
import type { Source } from "../model/source.ts";
import { byName, typeNamePlural } from "./naming.ts";

/** One field that narrows a table: a choice among options, a date, or text. */
export interface TableFilter {
  /** Its name in the address of the page. */
  key: string;
  label: string;
  /** The data attribute of a row that it looks at, without `data-`; `name` is the row's own heading. */
  on: string;
  test: "is" | "from" | "to" | "has";
  /** Empty for a date or text. */
  options: readonly { value: string; label: string }[];
}

/** A line above a downloaded table: `Source`, `Ofsted, …`. */
export interface TableNote {
  label: string;
  text: string;
}

/** The slugs of an authority's regions, parted by spaces: `inner-london london`. */
export function regionSlugs(dataset: Pick<Dataset, "regions">, authority: Pick<Authority, "regionCode">): string {
  return regionsOf(dataset, authority)
    .map(({ slug }) => slug)
    .join(" ");
}

/** A choice of region, Inner and Outer London among them. */
export function regionFilter({ regions }: Pick<Dataset, "regions">): TableFilter {
  const options = [...regions].sort(byName).map(({ slug, name }) => ({ value: slug, label: name }));
  return { key: "region", label: "Region", on: "region", test: "is", options };
}

/** A choice of the kind of council, of those that there are. */
export function typeFilter(dataset: Pick<Dataset, "authorities">): TableFilter {
  const types = [...new Set(currentAuthorities(dataset).map(({ type }) => type))].sort();
  const options = types.map((type) => ({ value: type, label: typeNamePlural(type) }));
  return { key: "type", label: "Type of council", on: "type", test: "is", options };
}

/** A choice of the grade held today for one strand. */
export function gradeFilter({
  name,
  grades,
}: {
  name: string;
  grades: readonly { id: string; label: string }[];
}): TableFilter {
  const options = [...grades.map(({ id, label }) => ({ value: id, label })), { value: "none", label: "No grade" }];
  return { key: "grade", label: `Grade: ${lowerFirst(name)}`, on: "grade", test: "is", options };
}

/** A field of text that looks in the authority's name. */
export const nameFilter: TableFilter = { key: "name", label: "Name contains", on: "name", test: "has", options: [] };

/** The licences that some sources are published under, each once. */
export function licences(sources: readonly Pick<Source, "licence">[]): string {
  return [...new Set(sources.map(({ licence }) => licence))].join("; ");
}
