import type { Dataset } from "../model/dataset.ts";

/**
 * The day to which elapsed times are measured: the latest publication of an inspection report in the data, or the day given
 * (`DATA_DATE`). Never the clock, so that the same data always builds the same pages.
 */
export function dataDate(
  { inspections }: Pick<Dataset, "inspections">,
  override = process.env.DATA_DATE ?? "",
): string {
  if (override !== "") return override;
  return inspections.reduce((latest, { published }) => (published > latest ? published : latest), "");
}
