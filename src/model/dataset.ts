import type { AreaCode, Authority, Notice, Place, Region } from "./authority.ts";
import type { Break, Indicator, IndicatorId, Topic } from "./indicator.ts";
import type { Framework, Inspection, QuotedFigure, Visit } from "./inspection.ts";
import type { StatisticalNeighbour } from "./neighbour.ts";
import type { Observation } from "./observation.ts";
import type { Source } from "./source.ts";

/** Observations by indicator, then area, each list in order of period. */
export type Observations = ReadonlyMap<IndicatorId, ReadonlyMap<AreaCode, readonly Observation[]>>;

/** Everything in `data/`, checked and typed: the site's only input. */
/** The simplified outline of each authority of today, as GeoJSON MultiPolygon coordinates (longitude, latitude). */
export type Outline = Readonly<Record<AreaCode, [number, number][][][]>>;

export interface Dataset {
  authorities: readonly Authority[];
  regions: readonly Region[];
  places: readonly Place[];
  neighbours: readonly StatisticalNeighbour[];
  topics: readonly Topic[];
  indicators: readonly Indicator[];
  frameworks: readonly Framework[];
  inspections: readonly Inspection[];
  visits: readonly Visit[];
  quoted: readonly QuotedFigure[];
  breaks: readonly Break[];
  notices: readonly Notice[];
  sources: readonly Source[];
  observations: Observations;
  /** Absent where the folder holds no `outline.json`: maps of tiles then guess who touches whom. */
  outline?: Outline;
}

/** The observations of one indicator in one area, oldest first; empty where there are none. */
export function seriesOf(
  dataset: Pick<Dataset, "observations">,
  indicator: IndicatorId,
  area: AreaCode,
): readonly Observation[] {
  return dataset.observations.get(indicator)?.get(area) ?? [];
}
