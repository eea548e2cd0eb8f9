import { deviation, mean, median } from "d3";
import { ENGLAND, type AreaCode } from "../model/authority.ts";
import type { Dataset } from "../model/dataset.ts";
import type { Break, Indicator } from "../model/indicator.ts";
import type { Observation } from "../model/observation.ts";
import type { Period, PeriodId } from "../model/period.ts";
import { pointOf, type AbsenceReason, type Member, type PublishedBenchmark } from "./benchmark.ts";
import { computedOf, publishedOf } from "./counts.ts";
import { currentAuthorities, regionsOf } from "./authorities.ts";
import { cutPointsOf, type CutPoints } from "./quartile.ts";
import { setAsideReason, type SetAsideReason } from "./rank.ts";
import { latestPeriod, observationAt, periodsOf } from "./series.ts";

/** What the comparison of figures reads of the data. */
export type Facts = Pick<Dataset, "authorities" | "regions" | "neighbours" | "indicators" | "breaks" | "observations">;

/** One area's figure in one period. */
export interface Cell {
  observation: Observation;
  value: number | null;
  computed: number | null;
  /** Why the figure, though published, stands in no rank, quartile or extreme. */
  setAside: SetAsideReason | null;
}

type Cells = ReadonlyMap<AreaCode, Cell>;

/** How the figures of all authorities that may stand are spread. */
export interface Spread {
  /** The figures, ascending. */
  sorted: readonly number[];
  cutPoints: CutPoints | null;
  mean: number | null;
  median: number | null;
  /** Sample standard deviation; null for fewer than two figures. */
  deviation: number | null;
}

/** One indicator in one period: every area's cell, and the spread of authorities. */
export interface Snapshot {
  indicator: Indicator;
  period: Period;
  cells: Cells;
  spread: Spread;
  /** The breaks in this indicator's series. */
  breaks: readonly Break[];
  /** The published rows of England and, by the code of an authority's smallest region, of its region. */
  england: PublishedBenchmark;
  regions: ReadonlyMap<AreaCode, PublishedBenchmark>;
  /** Codes of authorities that have been closed: their empty cells are no surprise. */
  closed: ReadonlySet<AreaCode>;
  /** Every authority, of today or closed, as a member of a peer group: made once, since each is in many groups. */
  members: ReadonlyMap<AreaCode, Member>;
}

/** The snapshot of an indicator in a period (its latest where none is named); null where it has no such period. */
export function snapshotOf(facts: Facts, indicator: Indicator, period?: PeriodId): Snapshot | null {
  const at = period === undefined ? latestPeriod(facts, indicator) : periodNamed(facts, indicator, period);
  if (at === null) return null;
  const cells = cellsOf(facts, indicator, at);
  const closed = new Set(facts.authorities.filter((one) => one.closed !== null).map(({ code }) => code));
  return {
    indicator,
    period: at,
    cells,
    spread: spreadOf(currentAuthorities(facts).map(({ code }) => cells.get(code))),
    breaks: facts.breaks.filter((one) => one.indicator === indicator.id),
    england: publishedBenchmark(cells, [ENGLAND]),
    regions: new Map(facts.regions.map(({ code }) => [code, regionBenchmark(facts, cells, code)])),
    closed,
    members: new Map(facts.authorities.map(({ code }) => [code, memberIn(cells, closed, code)])),
  };
}

/** An authority as a member of a peer group in this snapshot. */
export function memberOf({ members, cells, closed }: Snapshot, code: AreaCode): Member {
  return members.get(code) ?? memberIn(cells, closed, code);
}

function memberIn(cells: Cells, closed: Snapshot["closed"], code: AreaCode): Member {
  const cell = cells.get(code);
  if (!cell || cell.value === null) return { code, status: "absent", reason: absenceOf(cells, closed, code) };
  return { code, status: "present", value: cell.value, computed: cell.computed, standsAside: cell.setAside !== null };
}

function cellsOf({ observations }: Facts, indicator: Indicator, period: Period): Map<AreaCode, Cell> {
  const cells = new Map<AreaCode, Cell>();
  for (const [area, series] of observations.get(indicator.id) ?? []) {
    const observation = observationAt(series, period.id);
    if (observation) cells.set(area, cellOf(indicator, observation));
  }
  return cells;
}

function cellOf(indicator: Indicator, observation: Observation): Cell {
  return {
    observation,
    value: publishedOf(observation),
    computed: computedOf(indicator, observation),
    setAside: setAsideReason(observation),
  };
}

/** A region's row, or, where that has no figure, the row of the region it lies in: London's for Inner London. */
function regionBenchmark(facts: Facts, cells: Cells, region: AreaCode): PublishedBenchmark {
  const [, ...larger] = regionsOf(facts, { regionCode: region }).map(({ code }) => code);
  return publishedBenchmark(cells, [region, ...larger]);
}

/** The row of the first of these areas that has a figure; where none has, the first one's reason. */
function publishedBenchmark(cells: Cells, areas: readonly [AreaCode, ...AreaCode[]]): PublishedBenchmark {
  for (const area of areas) {
    const cell = cells.get(area);
    if (cell && cell.value !== null) {
      const { observation, value, computed } = cell;
      return { status: "present", area, observation, value, computed, against: pointOf(value, computed) };
    }
  }
  return { status: "none", area: areas[0], reason: missingReason(cells, areas[0]) };
}

function spreadOf(cells: readonly (Cell | undefined)[]): Spread {
  const sorted = cells
    .flatMap((cell) => (cell && cell.value !== null && cell.setAside === null ? [cell.value] : []))
    .sort((a, b) => a - b);
  return {
    sorted,
    cutPoints: cutPointsOf(sorted),
    mean: mean(sorted) ?? null,
    median: median(sorted) ?? null,
    deviation: deviation(sorted) ?? null,
  };
}

function absenceOf(cells: Cells, closed: Snapshot["closed"], code: AreaCode): AbsenceReason {
  return closed.has(code) ? "closed" : missingReason(cells, code);
}

function missingReason(cells: Cells, code: AreaCode): AbsenceReason {
  const value = cells.get(code)?.observation.value;
  return value?.status === "missing" ? value.reason : "no-row";
}

function periodNamed(facts: Facts, indicator: Indicator, id: PeriodId): Period | null {
  return periodsOf(facts, indicator).find((period) => period.id === id) ?? null;
}
