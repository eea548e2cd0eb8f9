import { ENGLAND } from "../model/authority.ts";
import { type Dataset, seriesOf } from "../model/dataset.ts";
import { isTotal, type Indicator, type Topic } from "../model/indicator.ts";
import { formatPeriod, formatSigned, unitLabel } from "../format.ts";
import { type FigureView, figureView, valueText } from "./figures.ts";
import { known } from "./naming.ts";
import { indicatorPath, topicPath } from "./paths.ts";
import type { RangeStripInput } from "../charts/range-strip.ts";
import type { SparklineInput } from "../charts/sparkline.ts";
import { changeOnPrevious } from "../compare/change.ts";
import type { Snapshot } from "../compare/snapshot.ts";
import { numberOf } from "../compare/counts.ts";
import { breakYears } from "./row.ts";
import { standings } from "./standings.ts";

/** One indicator in a topic's list, with England's figure. */
export interface TopicRow {
  indicator: Indicator;
  href: string;
  unit: string;
  england: FigureView;
  period: string;
  /** England's change on the period before with its sign, or a dash. */
  change: string;
  spark: SparklineInput;
  /** Where authorities lie around England; null where none is published. */
  strip: RangeStripInput | null;
  /** Lowest and highest authority, or empty where there are no authorities. */
  range: string;
}

export interface TopicView {
  topic: Topic;
  href: string;
  rows: readonly TopicRow[];
}

/** Every topic with its indicators, England's figure beside each. */
export function topicViews(dataset: Dataset): TopicView[] {
  return dataset.topics.map((topic) => topicView(dataset, topic.id));
}

/** One topic's indicators at a glance for England. */
export function topicView(dataset: Dataset, id: string): TopicView {
  const topic = known(
    dataset.topics.find((one) => one.id === id),
    `topic ${id}`,
  );
  const indicators = dataset.indicators.filter((indicator) => indicator.topic === id);
  return { topic, href: topicPath(id), rows: indicators.flatMap((indicator) => topicRow(dataset, indicator)) };
}

function topicRow(dataset: Dataset, indicator: Indicator): TopicRow[] {
  const snapshot = standings(dataset).get(indicator.id)?.snapshot;
  if (!snapshot) return [];
  const { period, cells, spread } = snapshot;
  const [low, high] = [spread.sorted[0], spread.sorted.at(-1)];
  return [
    {
      indicator,
      href: indicatorPath(indicator.id),
      unit: unitLabel(indicator.unit),
      england: figureView(indicator, cells.get(ENGLAND)?.observation ?? null),
      period: formatPeriod(period),
      range:
        low === undefined || high === undefined ? "" : `${valueText(indicator, low)} to ${valueText(indicator, high)}`,
      change: changeText(dataset, snapshot),
      spark: englandSpark(dataset, snapshot),
      strip: low === undefined ? null : stripOf(snapshot),
    },
  ];
}

function changeText(dataset: Dataset, { indicator, period }: Snapshot): string {
  const change = changeOnPrevious(indicator, dataset.breaks, seriesOf(dataset, indicator.id, ENGLAND), period);
  return change.status === "present" ? formatSigned(change.difference, indicator.decimals) : "–";
}

/** Drawn no taller than authorities lie apart, so that a wobble of a point does not look like a leap. */
function englandSpark(dataset: Dataset, { indicator, period, spread }: Snapshot): SparklineInput {
  return {
    indicator: indicator.id,
    authority: ENGLAND,
    period: period.id,
    points: seriesOf(dataset, indicator.id, ENGLAND).map((one) => ({
      x: one.period.endYear,
      value: numberOf(one.value),
    })),
    leastRange: isTotal(indicator) ? 0 : (spread.deviation ?? 0),
    breaks: breakYears(dataset, indicator),
  };
}

/** A strip of all authorities with England's mark; a total of theirs would stand far beyond them. */
function stripOf({ indicator, period, cells, spread }: Snapshot): RangeStripInput {
  const england = isTotal(indicator) ? null : (cells.get(ENGLAND)?.value ?? null);
  return {
    indicator: indicator.id,
    authority: ENGLAND,
    period: period.id,
    everyone: spread.sorted,
    neighbours: [],
    value: null,
    benchmark: null,
    england,
    interval: null,
  };
}
