import type { Break, Indicator, Topic } from "../model/indicator.ts";
import { multiplierOf } from "../model/indicator.ts";
import { parsePeriod, periodForm } from "../model/period.ts";
import type { Issue } from "./issue.ts";
import type { breaksFile, indicatorsFile, topicsFile } from "./schema-figures.ts";
import type { DataFile, Table } from "./table.ts";
import { faultAt } from "./table.ts";

type TableOf<F> = F extends DataFile<infer C> ? Table<C> : never;
export type TopicTable = TableOf<typeof topicsFile>;
export type IndicatorTable = TableOf<typeof indicatorsFile>;
export type BreakTable = TableOf<typeof breaksFile>;

/** The topics of a table, in their own order. */
export function topicsOf(table: TopicTable): Topic[] {
  return table.rows.map((row) => ({ ...row.values })).sort((a, b) => a.order - b.order);
}

/** The indicators of a table, in the file's order. */
export function indicatorsOf(table: IndicatorTable): Indicator[] {
  return table.rows.map(({ values: v }) => ({
    id: v.id,
    title: v.title,
    shortTitle: v.short_title,
    question: v.question,
    topic: v.topic,
    family: v.family,
    unit: v.unit,
    decimals: v.decimals,
    polarity: v.polarity,
    periodKind: v.period_kind,
    interval: v.interval,
    coverage: v.coverage,
    numeratorLabel: v.numerator_label,
    denominatorLabel: v.denominator_label,
    source: v.source,
    laitMeasure: v.lait_measure,
    headline: v.headline,
    noQuartile: v.no_quartile,
    order: v.order,
  }));
}

/** An interval method must suit the unit: Wilson's is for percentages, Byar's for rates of counts. */
export function indicatorFaults(table: IndicatorTable): Issue[] {
  return table.rows.flatMap((row) => {
    const { interval, unit } = row.values;
    if (interval === "wilson" && unit !== "percent") {
      return [faultAt(table, row, "interval", "byar or none: wilson is for the unit percent", "interval-unit")];
    }
    if (interval === "byar" && (unit === "percent" || multiplierOf(unit) === null)) {
      return [
        faultAt(table, row, "interval", "wilson or none: byar is for rates per 1000, 10000 or 100000", "interval-unit"),
      ];
    }
    return [];
  });
}

/** The breaks of a table, in its order. */
export function breaksOf(table: BreakTable): Break[] {
  return table.rows.map((row) => ({ ...row.values }));
}

/** A break must fall on a period of its indicator's kind. */
export function breakFaults(table: BreakTable, indicators: readonly Indicator[]): Issue[] {
  const kinds = new Map(indicators.map(({ id, periodKind }) => [id, periodKind]));
  return table.rows.flatMap((row) => {
    const kind = kinds.get(row.values.indicator);
    if (kind === undefined || parsePeriod(row.values.period, kind)) return [];
    return [faultAt(table, row, "period", `${periodForm(kind)} (${kind})`, "period")];
  });
}
