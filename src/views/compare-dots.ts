import { groupBenchmark } from "../compare/benchmark.ts";
import { CONFIDENCE_95 } from "../compare/confidence.ts";
import { intervalOf } from "../compare/interval.ts";
import { neighboursOf } from "../compare/neighbours.ts";
import { memberOf, snapshotOf, type Snapshot } from "../compare/snapshot.ts";
import { formatPeriod, unitLabel } from "../format.ts";
import { ENGLAND, type Authority } from "../model/authority.ts";
import type { Figures } from "../model/figures-file.ts";
import type { Indicator } from "../model/indicator.ts";
import { factsOf, type Chosen } from "./compare-facts.ts";
import { benchmarkText, figureView, type FigureView } from "./figures.ts";

/** One authority's figure as a dot: no more of a comparison than a picture needs. */
export interface DotCell {
  authority: Authority;
  isSubject: boolean;
  figure: FigureView;
  /** The 95 % interval that chance allows, in the unit. */
  interval: readonly [number, number] | null;
}

/** One indicator in its newest period, as pictures of dots take it. */
export interface DotBlock {
  indicator: Indicator;
  unit: string;
  period: string;
  periodId: string;
  snapshot: Snapshot;
  cells: readonly DotCell[];
  neighbours: { text: string; mean: number | null };
  england: FigureView;
}

/** One indicator as dots, without ranks, verdicts and changes; null where it has no figures at all. */
export function dotBlock(chosen: Chosen, figures: Figures): DotBlock | null {
  const { indicator } = figures;
  const snapshot = snapshotOf(factsOf(chosen.areas, figures), indicator);
  if (snapshot === null) return null;
  const links = neighboursOf(chosen.areas, chosen.edition, chosen.authorities[0].code);
  const benchmark = groupBenchmark(links.map(({ neighbourCode }) => memberOf(snapshot, neighbourCode)));
  const mean = benchmark.status === "present" ? benchmark.mean : null;
  return {
    indicator,
    unit: unitLabel(indicator.unit),
    period: formatPeriod(snapshot.period),
    periodId: snapshot.period.id,
    snapshot,
    cells: chosen.authorities.map((authority, index) => cellOf(snapshot, authority, index === 0)),
    neighbours: { mean, text: mean === null ? "–" : benchmarkText(indicator, mean) },
    england: figureView(indicator, snapshot.cells.get(ENGLAND)?.observation ?? null),
  };
}

function cellOf({ indicator, cells, closed }: Snapshot, authority: Authority, isSubject: boolean): DotCell {
  const observation = cells.get(authority.code)?.observation ?? null;
  const figure = figureView(indicator, observation);
  const interval = observation && intervalOf(indicator, observation, CONFIDENCE_95);
  return {
    authority,
    isSubject,
    figure: observation === null && closed.has(authority.code) ? { ...figure, missing: ABOLISHED } : figure,
    interval: interval?.status === "present" ? [interval.lower, interval.upper] : null,
  };
}

/** Why an abolished authority has no figure. */
export const ABOLISHED = "abolished before this period";
