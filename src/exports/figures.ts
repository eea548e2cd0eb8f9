import { latestPeriod } from "../compare/series.ts";
import type { Dataset } from "../model/dataset.ts";
import { encodeFigures, type Figures, type FiguresFile } from "../model/figures-file.ts";
import type { Indicator } from "../model/indicator.ts";
import { missing, type Observation } from "../model/observation.ts";

/** `/compare/figures/<id>.json`: all figures of an indicator in the small form that pages fetch; `date` is the data's own, ISO. */
export function figuresJson(dataset: Dataset, indicator: Indicator, date: string): FiguresFile {
  return encodeFigures(figuresOf(dataset, indicator, date));
}

/** `/embed/latest/<id>.json`: the figures of the newest period alone, for a frame that shows one period. */
export function latestJson(dataset: Dataset, indicator: Indicator, date: string): FiguresFile {
  const newest = latestPeriod(dataset, indicator);
  return thinned(figuresOf(dataset, indicator, date), (series) =>
    series.filter(({ period }) => period.id === newest?.id),
  );
}

/** `/embed/values/<id>.json`: every figure without the counts behind it, for a frame that shows how figures moved. */
export function valuesJson(dataset: Dataset, indicator: Indicator, date: string): FiguresFile {
  return thinned(figuresOf(dataset, indicator, date), (series) => series.map((one) => ({ ...one, ...uncounted })));
}

const uncounted = { numerator: missing("not-published"), denominator: missing("not-published") };

function figuresOf(dataset: Dataset, indicator: Indicator, date: string): Figures {
  const observations = dataset.observations.get(indicator.id) ?? new Map<string, never[]>();
  const used = new Set([...observations.values()].flatMap((series) => series.map(({ source }) => source)));
  return {
    date,
    indicator,
    breaks: dataset.breaks.filter((one) => one.indicator === indicator.id),
    sources: dataset.sources.filter(({ id }) => used.has(id)),
    observations,
  };
}

/** The same figures with less in each area's list: the sources stay, so that the line under a chart names all of them. */
function thinned(figures: Figures, thin: (series: readonly Observation[]) => readonly Observation[]): FiguresFile {
  const observations = new Map([...figures.observations].map(([area, series]) => [area, thin(series)]));
  return encodeFigures({ ...figures, observations });
}
