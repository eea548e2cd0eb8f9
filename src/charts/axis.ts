import { extent, quantileSorted, tickStep } from "d3";

/** A ruler: what it holds, where it is marked, and whether it starts at nought (a chart says so where it does not). */
export interface Axis {
  domain: readonly [number, number];
  ticks: readonly number[];
  startsAtZero: boolean;
}

export type Baseline = "zero" | "free";

export interface AxisOptions {
  baseline: Baseline;
  /** About how many marks; d3 picks round numbers near it. */
  count?: number;
  /** Where a reader asked the axis to start; never so high that a value would be cut off. */
  start?: number | null;
}

/** Units whose nought is only a convention, so that a chart need not hold it. Every other unit starts at nought. */
const unitsWithoutZero: ReadonlySet<string> = new Set(["score"]);

/** Where the axis of a unit starts unless a reader asks otherwise: counts, rates, shares, days and pounds at zero. */
export function baselineOf(unit: string): Baseline {
  return unitsWithoutZero.has(unit) ? "free" : "zero";
}

/**
 * The values one ruler must hold so that turning from one authority's page to the next does not move it: the middle 98 %
 * of `everyone`, and all of `drawn`. Only the few authorities beyond that range stretch the ruler of their own page.
 */
export function rulerValues(everyone: readonly (number | null)[], drawn: readonly (number | null)[]): number[] {
  const sorted = present(everyone).sort((a, b) => a - b);
  const own = present(drawn);
  if (sorted.length === 0) return own;
  return [quantileSorted(sorted, 0.01)!, quantileSorted(sorted, 0.99)!, ...own];
}

/** The axis for values, missing ones ignored; for none at all, an unmarked axis from 0 to 1. */
export function axisFor(values: readonly (number | null)[], options: AxisOptions): Axis {
  const [low, high] = extent(present(values));
  if (low === undefined) return { domain: [0, 1], ticks: [], startsAtZero: true };
  const count = options.count === undefined ? usual : options.count;
  const start = startOf(low, high, options);
  const end = endOf(start, high, options.baseline);
  const step = stepFor(start, end, count);
  const isAsked = options.start !== undefined && options.start !== null;
  if (options.baseline === "free" && !isAsked) return axisOver(outwards(start, end, step / 2), count);
  return axisOver(
    [isAsked ? start : onStep(Math.floor(start / step), step), onStep(Math.ceil(end / step), step)],
    count,
  );
}

/** An axis over a range that is kept as it is: marks only where round numbers fall inside it. */
export function axisOver(domain: readonly [number, number], count = usual): Axis {
  const [low, high] = domain;
  const step = stepFor(low, high, count);
  const first = Math.ceil(low / step);
  const marks = Array.from({ length: Math.floor(high / step) - first + 1 }, (_, index) => onStep(first + index, step));
  return { domain, ticks: marks, startsAtZero: low === 0 };
}

/** A range let out to multiples of a small step: an axis that need not hold nought wastes little room at its ends. */
function outwards(low: number, high: number, step: number): [number, number] {
  return [onStep(Math.floor(low / step), step), onStep(Math.ceil(high / step), step)];
}

/** About how many marks an axis has. */
const usual = 5;

/** The smallest round step (1, 2 or 5 times a power of ten, as d3 picks them) with at most one mark more than asked for. */
function stepFor(low: number, high: number, count: number): number {
  for (let wanted = count; wanted > 1; wanted -= 1) {
    const step = tickStep(low, high, wanted);
    if (Math.ceil(high / step) - Math.floor(low / step) <= count) return step;
  }
  return tickStep(low, high, 1);
}

/** A multiple of a step without the dust of binary fractions (3 × 0.2 is 0.6). */
function onStep(multiple: number, step: number): number {
  return Number((multiple * step).toPrecision(12));
}

function startOf(low: number, high: number, options: AxisOptions): number {
  if (options.start !== undefined && options.start !== null) return Math.min(options.start, low);
  if (options.baseline === "zero") return Math.min(0, low);
  return low === high ? low - 1 : low;
}

/** A range of no width cannot be drawn: one unit is added, or the nought that the values lie below. */
function endOf(start: number, high: number, baseline: Baseline): number {
  const end = baseline === "zero" ? Math.max(0, high) : high;
  return end > start ? end : start + 1;
}

function present(values: readonly (number | null)[]): number[] {
  return values.filter((value): value is number => value !== null && Number.isFinite(value));
}
