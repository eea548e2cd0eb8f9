import { periodPhrase, unitLabel } from "../format.ts";
import type { Indicator } from "../model/indicator.ts";
import type { Period } from "../model/period.ts";

type Measured = Pick<Indicator, "title" | "unit">;

/** The unit as a table's head or a line of small type names it; empty for plain numbers and where the title says it. */
export function unitNote({ title, unit }: Measured): string {
  const label = unitLabel(unit);
  return unit === "number" || unit === "ratio" || title.toLowerCase().includes(label) ? "" : label;
}

/** What is measured and its unit: `Children with three or more placements in the year, %`. */
export function measureWords(indicator: Measured): string {
  return [indicator.title, unitNote(indicator)].filter((part) => part !== "").join(", ");
}

/** What is measured and when; a year or day that the title ends with is said once: `… placements in the year to 31 March 2025`. */
export function measuredIn({ title }: Measured, period: Period): string {
  const phrase = periodPhrase(period);
  const said = ["in the year", "during the year", "on 31 March"].find((end) => title.endsWith(end));
  const start = said?.replace("during", "in");
  return start && phrase.startsWith(`${start} `) ? title + phrase.slice(start.length) : `${title}, ${phrase}`;
}
