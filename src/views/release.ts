import type { Dataset } from "../model/dataset.ts";
import type { ReleaseId } from "../model/release.ts";

/** Found once a dataset: every figure that can be taken away asks. */
const found = new WeakMap<Dated, ReleaseId>();

/**
 * The day of this state of the data: the latest on which anything in it was fetched or published. Never the clock, so that the same
 * data always has the same name.
 */
export function releaseOf(dataset: Dated): ReleaseId {
  const release = found.get(dataset) ?? latestDay(dataset);
  found.set(dataset, release);
  return release;
}

type Dated = Pick<Dataset, "sources" | "inspections" | "visits">;

function latestDay({ sources, inspections, visits }: Dated): ReleaseId {
  const days = [
    ...sources.flatMap(({ retrieved, published }) => [retrieved, published]),
    ...[...inspections, ...visits].map(({ published }) => published ?? ""),
  ];
  // A month or a year is no day, and says nothing that a day does not say better.
  return days.filter((day) => day.length === 10).reduce((latest, day) => (day > latest ? day : latest), "");
}
