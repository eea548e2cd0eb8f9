import { allStandings, type AllStandings } from "../compare/all-standings.ts";
import { editionsOf } from "../compare/neighbours.ts";
import type { Dataset } from "../model/dataset.ts";

const made = new WeakMap<Dataset, AllStandings>();

/** Every standing of a dataset, worked out once a build however many pages ask. */
export function standings(dataset: Dataset): AllStandings {
  const known = made.get(dataset);
  if (known) return known;
  const all = allStandings(dataset);
  made.set(dataset, all);
  return all;
}

/** The edition of the neighbour model that pages show first: the newest. */
export function defaultEdition(dataset: Pick<Dataset, "neighbours">): string {
  return editionsOf(dataset).at(-1) ?? "";
}
