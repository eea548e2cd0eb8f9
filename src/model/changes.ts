import type { AreaCode } from "./authority.ts";
import type { IndicatorId } from "./indicator.ts";
import type { PeriodId } from "./period.ts";
import type { ReleaseId } from "./release.ts";

/** The part of an import's report that tells readers what changed: cells that two releases of a publication give differently. */
export interface ImportReport {
  /** Cells as `[area, period, before, after]`; none that is hidden since. */
  restated: readonly ReportGroup[];
  /** Cells as `[area, period, symbol]`: never the number. */
  suppressed: readonly ReportGroup[];
}

export interface ReportGroup {
  indicator: IndicatorId;
  /** Ids of the sources: the earlier release, and the one that differs from it. */
  from: string;
  to: string;
  cells: readonly (readonly string[])[];
}

/** `changes.json` of a release: what it changed since the one before. */
export interface ReleaseChanges {
  version: 1;
  release: ReleaseId;
  /** Null for the first. */
  previous: ReleaseId | null;
  counts: { indicators: number; inspections: number; restated: number; suppressed: number };
  /** Those that the release before did not have; empty for the first, where all are new. */
  indicators: readonly { id: IndicatorId; title: string }[];
  restated: readonly { id: IndicatorId; title: string; from: string; to: string; cells: number }[];
  suppressed: readonly { id: IndicatorId; title: string; to: string; cells: readonly HiddenCell[] }[];
  /** Inspections that the release before did not have, newest first; empty for the first. */
  inspections: readonly { authority: AreaCode; id: string; title: string; published: string }[];
}

/** A cell that is hidden now: where and when, and never what it was. */
export type HiddenCell = readonly [area: AreaCode, period: PeriodId, symbol: string];
