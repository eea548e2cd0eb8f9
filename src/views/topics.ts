import { ENGLAND } from "../model/authority.ts";
import { type Dataset, seriesOf } from "../model/dataset.ts";
import type { Indicator, Topic } from "../model/indicator.ts";
import { formatPeriod, unitLabel } from "../format.ts";
import { type FigureView, figureView, valueText } from "./figures.ts";
import { known } from "./naming.ts";
import { indicatorPath, topicPath } from "./paths.ts";
import type { SparklineInput } from "../charts/sparkline.ts";
import { numberOf } from "../compare/counts.ts";
import { standings } from "./standings.ts";

/** One indicator in a topic's list, with England's figure. */
export interface TopicRow {
  indicator: Indicator;
  href: string;
  unit: string;
  england: FigureView;
  period: string;
  spark: SparklineInput;
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
      spark: {
        indicator: indicator.id,
        authority: ENGLAND,
        period: period.id,
        points: seriesOf(dataset, indicator.id, ENGLAND).map((one) => ({
          x: one.period.endYear,
          value: numberOf(one.value),
        })),
      },
    },
  ];
}
