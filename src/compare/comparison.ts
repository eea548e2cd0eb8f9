import { multiplierOf } from "../model/indicator.ts";
import { againstOf, type Benchmark } from "./benchmark.ts";
import { countsOf } from "./counts.ts";
import type { Interval } from "./interval.ts";
import type { Cell, Snapshot } from "./snapshot.ts";
import { tidy } from "./tidy.ts";
import { verdictOf, type Verdict } from "./verdict.ts";

/** How far a figure lies from a benchmark: the figure less the benchmark. */
export interface Difference {
  /** In the indicator's unit; of unrounded figures where both are to be had. */
  unit: number;
  basis: "computed" | "published";
  /**
   * How many more (or, below zero, fewer) of those counted than at the benchmark's share or rate. Null where the indicator is no share
   * or rate, or either figure cannot be worked out unrounded.
   */
  children: number | null;
}

/** A benchmark with the authority set against it; `difference` is null where either has no figure. */
export interface Comparison<B extends Benchmark> {
  benchmark: B;
  difference: Difference | null;
  verdict: Verdict;
}

/** A figure set against any benchmark, with the verdict on its 95 % interval. */
export function compare<B extends Benchmark>(
  { indicator }: Snapshot,
  cell: Cell | null,
  interval: Interval,
  benchmark: B,
): Comparison<B> {
  const against = againstOf(benchmark);
  return {
    benchmark,
    difference: differenceFrom(cell, benchmark, multiplierOf(indicator.unit)),
    verdict: verdictOf(interval, against === null ? null : against.value, indicator.polarity),
  };
}

function differenceFrom(cell: Cell | null, benchmark: Benchmark, multiplier: number | null): Difference | null {
  if (cell === null || cell.value === null || benchmark.status === "none") return null;
  const { against } = benchmark;
  if (cell.computed === null || against.basis === "published") {
    return { unit: tidy(cell.value - publishedFigureOf(benchmark)), basis: "published", children: null };
  }
  const unit = cell.computed - against.value;
  const counts = countsOf(cell.observation);
  const known = multiplier !== null && counts.status === "present";
  return { unit, basis: "computed", children: known ? whole((unit * counts.denominator) / multiplier) : null };
}

function publishedFigureOf(benchmark: Extract<Benchmark, { status: "present" }>): number {
  return "mean" in benchmark ? benchmark.mean : benchmark.value;
}

/** A whole number, never minus nought. */
function whole(value: number): number {
  return Math.round(value) + 0;
}
