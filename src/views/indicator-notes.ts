import type { Snapshot } from "../compare/snapshot.ts";
import { formatDate, missingWords, periodPhrase } from "../format.ts";
import type { Dataset } from "../model/dataset.ts";
import { reasonOf, shorthands } from "../model/observation.ts";
import { measuredIn, unitNote } from "./measure.ts";
import { sourceLine } from "./sources.ts";
import { licences, type TableNote } from "./table-tools.ts";

/** Source, licence, period and cautions of one indicator's table: the lines above it in the file taken away. */
export function indicatorNotes(
  dataset: Dataset,
  { indicator, period, cells }: Snapshot,
  rankNote: string,
): TableNote[] {
  const ids = new Set([...cells.values()].map(({ observation }) => observation.source));
  const used = dataset.sources.filter(({ id }) => ids.has(id));
  return [
    { label: "Table", text: [measuredIn(indicator, period), unitNote(indicator)].filter(Boolean).join(", ") },
    ...used.map(({ id, published }) => ({
      label: "Source",
      text: [sourceLine(dataset, id).text, published && `published ${formatDate(published)}`]
        .filter(Boolean)
        .join(", "),
    })),
    { label: "Licence", text: licences(used) },
    { label: "Date of data", text: periodPhrase(period) },
    { label: "How to read", text: rankNote },
    { label: "How to read", text: symbols },
    { label: "How to read", text: chance },
    ...dataset.breaks
      .filter((one) => one.indicator === indicator.id)
      .map((one) => ({ label: "Break in the series", text: `From ${one.period}: ${one.reason}` })),
  ];
}

const symbols = `In place of a figure: ${shorthands.map((symbol) => `${symbol} = ${missingWords(reasonOf(symbol))}`).join("; ")}. A missing figure is never zero.`;

const chance =
  "The range by chance counts each child separately; the verdict against England says whether the difference is larger than that range. " +
  "Judgements are Ofsted's; inspectors do not grade by numbers.";
