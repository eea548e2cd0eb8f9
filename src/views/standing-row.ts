import type { Benchmark, GroupBenchmark } from "../compare/benchmark.ts";
import type { Interval } from "../compare/interval.ts";
import type { Comparison } from "../compare/comparison.ts";
import type { Standing } from "../compare/standing.ts";
import type { Verdict } from "../compare/verdict.ts";
import { roundTo } from "../format.ts";
import type { Indicator } from "../model/indicator.ts";
import { shorthandOf, type Quantity } from "../model/observation.ts";
import { noRankWords } from "./sentences.ts";
import { notComparedWords } from "./verdict.ts";

/** The columns of `standings.csv`, in their order. */
export const standingColumns = [
  "indicator",
  "period",
  "authority_code",
  "value",
  "computed",
  "numerator",
  "denominator",
  "shorthand",
  "lower95",
  "upper95",
  "lower998",
  "upper998",
  "small_number",
  "last_period",
  "last_value",
  "neighbour_edition",
  "neighbour_mean",
  "neighbour_median",
  "neighbour_min",
  "neighbour_max",
  "neighbour_n",
  "neighbour_missing",
  "mean_median_disagree",
  "region_code",
  "region_value",
  "england_value",
  "difference_neighbours",
  "difference_region",
  "difference_england",
  "children_neighbours",
  "children_england",
  "rank",
  "rank_of",
  "tied",
  "rank_from",
  "rank_to",
  "quartile",
  "previous_period",
  "change",
  "change_verdict",
  "trend",
  "versus_neighbours",
  "versus_region",
  "versus_england",
  "not_compared_reason",
] as const;
export type StandingColumn = (typeof standingColumns)[number];
/** A number or a word; null or an empty word where there is none. */
export type StandingCell = string | number | null;
export type StandingRow = Readonly<Record<StandingColumn, StandingCell>>;

/** Decimals kept of figures that are worked out and not published: enough to check any of them. */
const COMPUTED_DECIMALS = 6;

/** A standing as one row; an empty cell means that there is no such number, and another column says why. */
export function standingRow(indicator: Indicator, standing: Standing): StandingRow {
  return {
    indicator: indicator.id,
    period: standing.period.id,
    authority_code: standing.authority,
    ...figureColumns(standing),
    ...neighbourColumns(standing),
    ...publishedColumns(standing),
    ...differenceColumns(standing),
    ...rankColumns(standing),
    ...changeColumns(standing),
    versus_neighbours: verdictWord(standing.neighbours.verdict),
    versus_region: verdictWord(standing.region.verdict),
    versus_england: verdictWord(standing.england.verdict),
    not_compared_reason: notComparedReason(standing),
  };
}

type Columns<K extends StandingColumn> = Pick<StandingRow, K>;

function figureColumns(standing: Standing) {
  const { observation, value, computed, smallNumber, last } = standing;
  const { interval95, interval998 } = standing;
  return {
    value,
    computed: worked(computed),
    numerator: observation ? partCell(observation.numerator) : "",
    denominator: observation ? partCell(observation.denominator) : "",
    shorthand: observation?.value.status === "missing" ? shorthandOf(observation.value.reason) : observation ? "" : "x",
    lower95: limit(interval95, "lower"),
    upper95: limit(interval95, "upper"),
    lower998: limit(interval998, "lower"),
    upper998: limit(interval998, "upper"),
    small_number: smallNumber ?? "",
    last_period: last?.period.id ?? "",
    last_value: last?.value ?? null,
  } satisfies Partial<StandingRow>;
}

function neighbourColumns({ edition, neighbours, meanMedianDisagree }: Standing) {
  const { benchmark } = neighbours;
  const present = benchmark.status === "present" ? benchmark : null;
  return {
    neighbour_edition: edition,
    neighbour_mean: worked(present?.mean ?? null),
    neighbour_median: worked(present?.median ?? null),
    neighbour_min: present?.min ?? null,
    neighbour_max: present?.max ?? null,
    neighbour_n: present?.n ?? 0,
    neighbour_missing: missingList(benchmark),
    mean_median_disagree: meanMedianDisagree === null ? "" : meanMedianDisagree ? "yes" : "no",
  } satisfies Partial<StandingRow>;
}

/** `E06000001:c|E08000009:no-row`: who of the ten has no figure, and why. */
function missingList({ absent }: GroupBenchmark): string {
  return absent
    .map(({ code, reason }) => `${code}:${reason === "no-row" || reason === "closed" ? reason : shorthandOf(reason)}`)
    .join("|");
}

function publishedColumns({ region, england }: Standing): Columns<"region_code" | "region_value" | "england_value"> {
  return {
    region_code: region.benchmark.area,
    region_value: region.benchmark.status === "present" ? region.benchmark.value : null,
    england_value: england.benchmark.status === "present" ? england.benchmark.value : null,
  };
}

function differenceColumns({ neighbours, region, england }: Standing) {
  const unit = <B extends Benchmark>({ difference }: Comparison<B>) => worked(difference?.unit ?? null);
  return {
    difference_neighbours: unit(neighbours),
    difference_region: unit(region),
    difference_england: unit(england),
    children_neighbours: neighbours.difference?.children ?? null,
    children_england: england.difference?.children ?? null,
  } satisfies Partial<StandingRow>;
}

function rankColumns({
  rank,
  quartile,
}: Standing): Columns<"rank" | "rank_of" | "tied" | "rank_from" | "rank_to" | "quartile"> {
  const ranked = rank.status === "ranked" ? rank : null;
  return {
    rank: ranked?.rank ?? null,
    rank_of: ranked?.of ?? null,
    tied: ranked?.tiedWith ?? null,
    rank_from: ranked?.range?.from ?? null,
    rank_to: ranked?.range?.to ?? null,
    quartile: quartile.status === "banded" ? quartile.band : "",
  };
}

function changeColumns({
  change,
  trend,
}: Standing): Columns<"previous_period" | "change" | "change_verdict" | "trend"> {
  const present = change.status === "present" ? change : null;
  const test = present?.test.status === "tested" ? present.test.word : "";
  return {
    previous_period: present?.from.period.id ?? "",
    change: present?.difference ?? null,
    change_verdict: present ? test || "not-tested" : "",
    trend: trend.status === "calculated" ? (trend.direction === "none" ? "no-clear-trend" : trend.direction) : "",
  };
}

function verdictWord(verdict: Verdict): string {
  return verdict.status === "compared" ? verdict.word : "";
}

/** Everything that could not be said of this figure, and why. */
function notComparedReason({ neighbours, rank }: Standing): string {
  const reasons = [
    ...(neighbours.verdict.status === "not-compared"
      ? [`not compared: ${notComparedWords(neighbours.verdict.reason)}`]
      : []),
    ...(rank.status === "none" ? [`not ranked: ${noRankWords(rank.reason)}`] : []),
  ];
  return reasons.join("; ");
}

/** A number, the publisher's symbol where it is hidden, or nothing where the publication does not give it. */
function partCell(part: Quantity): StandingCell {
  return part.status === "present" ? part.value : shorthandOf(part.reason);
}

function worked(value: number | null): number | null {
  return value === null ? null : roundTo(value, COMPUTED_DECIMALS);
}

function limit(interval: Interval, end: "lower" | "upper"): number | null {
  return interval.status === "present" ? worked(interval[end]) : null;
}
