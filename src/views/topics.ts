import { ENGLAND } from "../model/authority.ts";
import { type Dataset, seriesOf } from "../model/dataset.ts";
import { isTotal, type Indicator, type Topic, type Unit } from "../model/indicator.ts";
import { formatNumber, formatPeriod, formatSigned, plural, roundTo, unitLabel } from "../format.ts";
import { type FigureView, figureView, valueText } from "./figures.ts";
import { known } from "./naming.ts";
import { sourceWords } from "./indicator-sources.ts";
import { indicatorPath, topicPath } from "./paths.ts";
import type { RangeStripInput } from "../charts/range-strip.ts";
import type { SparklineInput } from "../charts/sparkline.ts";
import { changeOnPrevious } from "../compare/change.ts";
import type { Snapshot } from "../compare/snapshot.ts";
import { numberOf } from "../compare/counts.ts";
import { breakYears } from "./row.ts";
import { sourceLines } from "./sources.ts";
import { standings } from "./standings.ts";
import { topicCovers } from "./topic-words.ts";

/** One indicator in a topic's list, with England's figure. */
export interface TopicRow {
  indicator: Indicator;
  href: string;
  /** The unit, where neither the figure nor the title says it: `per 10,000`. */
  unit: string;
  england: FigureView;
  period: string;
  /** England's change on the period before with its sign, or a dash; of a share, in percentage points: `−1 point`. */
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
  /** What it covers, in one line. */
  covers: string;
  rows: readonly TopicRow[];
  /** The measure that stands for the topic: its first headline, or else its first share or rate of England. */
  headline: TopicRow | null;
  /** Where England's figures come from, each publication once. */
  source: string;
  /** The topics before and after it, in their order. */
  around: { before: TopicLink | null; after: TopicLink | null };
}

export interface TopicLink {
  title: string;
  href: string;
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
  const rows = indicators.flatMap((indicator) => topicRow(dataset, indicator));
  return {
    topic,
    href: topicPath(id),
    covers: topicCovers(id),
    rows,
    headline: headlineOf(rows),
    source: englandSources(dataset, rows),
    around: aroundTopic(dataset, topic),
  };
}

function aroundTopic({ topics }: Pick<Dataset, "topics">, topic: Topic): TopicView["around"] {
  const inOrder = [...topics].sort((a, b) => a.order - b.order);
  const at = inOrder.indexOf(topic);
  const link = (one: Topic | undefined) => (one ? { title: one.title, href: topicPath(one.id) } : null);
  return { before: link(inOrder[at - 1]), after: link(inOrder[at + 1]) };
}

/** The first of a topic's headlines; where it has none, the first share or rate with a figure of England, or else any with one. */
function headlineOf(rows: readonly TopicRow[]): TopicRow | null {
  const known = rows.filter(({ england }) => england.raw !== null);
  const [headline] = known
    .filter(({ indicator }) => indicator.headline !== null)
    .sort((a, b) => Number(a.indicator.headline) - Number(b.indicator.headline));
  return headline ?? known.find(({ indicator }) => !isTotal(indicator)) ?? known[0] ?? null;
}

/** The publications behind England's figures in some rows, as the line under their table; with `more`, the newest and where the others are named. */
export function englandSources(dataset: Dataset, rows: readonly TopicRow[], more = ""): string {
  const ids = rows.flatMap(({ england }) => (england.source === "" ? [] : [england.source]));
  return sourceWords(sourceLines(dataset, ids), more);
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
      unit: unitNote(indicator),
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
  return change.status === "present" ? signedText(indicator, change.difference) : "–";
}

function signedText({ unit, decimals }: Indicator, difference: number): string {
  const size = roundTo(difference, decimals);
  if (size === 0) return formatNumber(0, decimals);
  const number = formatSigned(difference, decimals);
  switch (unit) {
    case "percent":
      return `${number} ${plural(size, "point")}`;
    case "pounds":
    case "pounds-total":
      return number.replace(/^[+−]/, "$&£");
    default:
      return number;
  }
}

/** Units that no figure says itself. */
const unsaid = new Set<Unit>(["per-1000", "per-10000", "per-100000", "fte"]);

function unitNote({ unit, title }: Indicator): string {
  const label = unitLabel(unit);
  return unsaid.has(unit) && !title.includes(label) ? label : "";
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
