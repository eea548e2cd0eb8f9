import { seriesOf, type Dataset } from "../model/dataset.ts";
import { decodeFigures, encodeFigures, type FiguresFile } from "../model/figures-file.ts";
import type { Observation, Quantity } from "../model/observation.ts";
import type { ReleaseFiles } from "./release.ts";

const FIGURES = /^indicators\/.+\.json$/;

/**
 * An earlier release's files without what the newest data withholds: a cell that has a symbol in place of a figure today has it in every
 * release that the site gives out, and so has its numerator or denominator.
 */
export function redact(files: ReleaseFiles, dataset: Pick<Dataset, "observations">): ReleaseFiles {
  return new Map(
    [...files].map(([path, text]) => [path, FIGURES.test(path) ? redactFigures(text, dataset) : text] as const),
  );
}

function redactFigures(text: string, dataset: Pick<Dataset, "observations">): string {
  const figures = decodeFigures(JSON.parse(text) as FiguresFile);
  const { id } = figures.indicator;
  const observations = new Map(
    [...figures.observations].map(([area, series]) => {
      const now = new Map(seriesOf(dataset, id, area).map((one) => [one.period.id, one]));
      return [area, series.map((old) => asToday(old, now.get(old.period.id)))] as const;
    }),
  );
  return JSON.stringify(encodeFigures({ ...figures, observations }));
}

function asToday(old: Observation, now: Observation | undefined): Observation {
  if (now === undefined) return old;
  if (isWithheld(now.value)) return { ...old, value: now.value, numerator: now.value, denominator: now.value };
  const part = (name: "numerator" | "denominator") => (isWithheld(now[name]) ? now[name] : old[name]);
  return { ...old, numerator: part("numerator"), denominator: part("denominator") };
}

/** True for a figure that the publisher counts and does not give; one that was never published hides nothing. */
function isWithheld(quantity: Quantity): boolean {
  return quantity.status === "missing" && quantity.reason !== "not-published";
}
