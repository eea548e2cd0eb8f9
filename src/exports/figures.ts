import type { Dataset } from "../model/dataset.ts";
import { encodeFigures, type FiguresFile } from "../model/figures-file.ts";
import type { Indicator } from "../model/indicator.ts";

/** `/compare/figures/<id>.json`: all figures of an indicator in the small form that pages fetch; `date` is the data's own, ISO. */
export function figuresJson(dataset: Dataset, indicator: Indicator, date: string): FiguresFile {
  const observations = dataset.observations.get(indicator.id) ?? new Map<string, never[]>();
  const used = new Set([...observations.values()].flatMap((series) => series.map(({ source }) => source)));
  return encodeFigures({
    date,
    indicator,
    breaks: dataset.breaks.filter((one) => one.indicator === indicator.id),
    sources: dataset.sources.filter(({ id }) => used.has(id)),
    observations,
  });
}
