import type { PeriodKind } from "./period.ts";

export type IndicatorId = string;
export type TopicId = string;

export const units = [
  "number",
  "percent",
  "per-10000",
  "per-100000",
  "per-1000",
  "ratio",
  "days",
  "months",
  "pounds",
  "pounds-total",
  "score",
  "fte",
] as const;
export type Unit = (typeof units)[number];

export const polarities = ["high", "low", "neither"] as const;
/** Which direction is generally seen as better; `neither` is never ranked or coloured as good or bad. */
export type Polarity = (typeof polarities)[number];

export const intervalMethods = ["wilson", "byar", "none"] as const;
export type IntervalMethod = (typeof intervalMethods)[number];

export const coverages = ["complete", "sample", "england"] as const;
/** `complete`: every authority has a row; `sample`: only some, so never ranked; `england`: national figures only. */
export type Coverage = (typeof coverages)[number];

export interface Topic {
  id: TopicId;
  title: string;
  order: number;
}

export interface Indicator {
  id: IndicatorId;
  title: string;
  shortTitle: string;
  /** The plain-English question it answers. */
  question: string;
  topic: TopicId;
  /** Indicators of one family say the same thing twice (a rate and its count). */
  family: string;
  unit: Unit;
  decimals: number;
  polarity: Polarity;
  periodKind: PeriodKind;
  interval: IntervalMethod;
  coverage: Coverage;
  /** What is counted above and below the line, in words; empty where the publication gives none. */
  numeratorLabel: string;
  denominatorLabel: string;
  /** Id in `sources.csv` of the newest release. */
  source: string;
  /** LAIT's short name where LAIT has the same measure, else empty. */
  laitMeasure: string;
  /** Place on an authority page's headline list, or null. */
  headline: number | null;
  /** DfE's tool prints no quartile for it (`No_Quartile` N). */
  noQuartile: boolean;
  order: number;
}

/** A point in time where a series stops being comparable with what came before. */
export interface Break {
  indicator: IndicatorId;
  /** The first period of the new kind. */
  period: string;
  reason: string;
}

/** True for numbers of things and sums of money: they grow with the size of an area, so a region or England is no benchmark for them. */
export function isTotal({ unit }: Pick<Indicator, "unit">): boolean {
  return unit === "number" || unit === "fte" || unit === "pounds-total";
}

/** What count ÷ population is multiplied by to give the published figure; null where the unit is no quotient of counts. */
export function multiplierOf(unit: Unit): number | null {
  switch (unit) {
    case "percent":
      return 100;
    case "per-1000":
      return 1_000;
    case "per-10000":
      return 10_000;
    case "per-100000":
      return 100_000;
    default:
      return null;
  }
}
