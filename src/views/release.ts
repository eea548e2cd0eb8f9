import type { Dataset } from "../model/dataset.ts";
import type { ReleaseId } from "../model/release.ts";

/**
 * The day of this state of the data: the latest on which anything in it was fetched or published. Never the clock, so that the same
 * data always has the same name.
 */
export function releaseOf({
  sources,
  inspections,
  visits,
}: Pick<Dataset, "sources" | "inspections" | "visits">): ReleaseId {
  const days = [
    ...sources.flatMap(({ retrieved, published }) => [retrieved, published]),
    ...[...inspections, ...visits].map(({ published }) => published ?? ""),
  ];
  // A month or a year is no day, and says nothing that a day does not say better.
  return days.filter((day) => day.length === 10).reduce((latest, day) => (day > latest ? day : latest), "");
}
