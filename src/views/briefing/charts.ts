import { axisFor, baselineOf } from "../../charts/axis.ts";
import type { NeighbourRow, NeighboursInput } from "../../charts/neighbours.ts";
import type { UprightRule } from "../../charts/rules.ts";
import { intervalsOf } from "../../compare/interval.ts";
import { formatNumber, missingWords, periodPhrase } from "../../format.ts";
import type { Authority } from "../../model/authority.ts";
import type { Dataset } from "../../model/dataset.ts";
import { isTotal } from "../../model/indicator.ts";
import { benchmarkText, valueText, valueWithUnit } from "../figures.ts";
import { authorityOf } from "../naming.ts";
import { trendChart } from "../timeline.ts";
import type { PaperChart } from "./document.ts";
import type { Finding } from "./findings.ts";
import type { Peers } from "./peers.ts";

/** More names than this make a list too long for half a page. */
const MOST_ROWS = 15;

/**
 * A paper's three charts: the first figure over time, the one furthest from the peers member by member, and a second figure over
 * time. Fewer where fewer figures are chosen.
 */
export function paperCharts(
  dataset: Dataset,
  findings: readonly Finding[],
  authority: Authority,
  peers: Peers,
): PaperChart[] {
  const withFigure = steadyFirst(findings.filter(({ standing }) => standing.value !== null));
  const first = withFigure[0];
  if (!first) return [];
  const apart = [...withFigure].sort((a, b) => distanceOf(b) - distanceOf(a));
  const beside = apart.find((one) => one !== first) ?? first;
  const others = apart.filter((one) => one !== first && one !== beside);
  const second = others.find(hasTrend) ?? others[0];
  const overTime = [first, ...(second ? [second] : [])];
  return [
    ...overTime.slice(0, 1).map((one) => trendPicture(dataset, one, authority)),
    besidePicture(dataset, beside, authority, peers),
    ...overTime.slice(1).map((one) => trendPicture(dataset, one, authority)),
  ];
}

/** Figures that one or two children would move come after the others, in the order they were chosen. */
function steadyFirst(findings: readonly Finding[]): Finding[] {
  const isSmall = ({ standing }: Finding) => Number(standing.smallNumber !== null);
  return [...findings].sort((a, b) => isSmall(a) - isSmall(b));
}

/** How clearly a figure differs from its peers' mean: the distance in widths of its interval, nought within it. */
function distanceOf({ standing }: Finding): number {
  const { interval95, neighbours } = standing;
  const { verdict, difference } = neighbours;
  if (verdict.status !== "compared" || verdict.direction === "similar") return 0;
  if (interval95.status === "none" || difference === null) return 0;
  return Math.abs(difference.unit) / Math.max(interval95.upper - interval95.lower, Number.EPSILON);
}

function hasTrend({ standing }: Finding): boolean {
  return standing.trend.status === "calculated";
}

function trendPicture(dataset: Dataset, finding: Finding, authority: Authority): PaperChart {
  const { indicator, standing } = finding;
  const { input } = trendChart(dataset, indicator, authority, standing.edition);
  // Inspections and the region's line have no room in a picture of this size.
  const lines = input.lines.filter(({ emphasis }) => emphasis !== "region");
  const own = lines.find(({ emphasis }) => emphasis === "authority");
  const shown = own ? own.points.filter(({ value }) => value !== null) : [];
  const ends = [shown[0], shown.at(-1)].flatMap((point) => (point ? [`${point.text} in ${point.period}`] : []));
  return {
    id: `trend-${indicator.id}`,
    title: indicator.title,
    subtitle: `${unitWords(finding)}over time`,
    alternative: `Line chart of ${indicator.title} in ${authority.name}, from ${ends.join(" to ")}, beside its statistical neighbours and England.`,
    drawing: { kind: "time-series", input: { ...input, lines, events: [], height: 150 } },
  };
}

function unitWords({ indicator }: Finding): string {
  switch (indicator.unit) {
    case "percent":
      return "%, ";
    case "per-1000":
    case "per-10000":
    case "per-100000":
      return `${valueWithUnit(indicator, 0).slice(2)}, `;
    default:
      return "";
  }
}

function besidePicture(dataset: Dataset, finding: Finding, authority: Authority, peers: Peers): PaperChart {
  const { indicator, standing } = finding;
  return {
    id: `beside-${indicator.id}`,
    title: indicator.title,
    subtitle: `${unitWords(finding)}${periodPhrase(standing.period)}, beside ${peers.members}`,
    alternative: `Dot plot of ${indicator.title}: ${rowsOf(dataset, finding, authority, peers)
      .map(({ name, text }) => `${name} ${text}`)
      .join("; ")}.`,
    drawing: { kind: "neighbours", input: besideInput(dataset, finding, authority, peers) },
  };
}

function besideInput(
  dataset: Dataset,
  finding: Finding,
  authority: Authority,
  peers: Peers,
): Omit<NeighboursInput, "width"> {
  const { indicator, standing } = finding;
  const rows = rowsOf(dataset, finding, authority, peers);
  const rules = rulesOf(finding);
  const held = rows.flatMap(({ value, interval }) => [value, ...(interval ?? [])]);
  return {
    indicator: indicator.id,
    period: standing.period.id,
    rows,
    axis: axisFor([...held, ...rules.map(({ value }) => value)], { baseline: baselineOf(indicator.unit), count: 4 }),
    tickText: (value) => formatNumber(value, Number.isInteger(value) ? 0 : 1),
    rules,
  };
}

/** The authority first, then its peers from the highest figure to the lowest, those without one last. */
function rowsOf(dataset: Dataset, finding: Finding, authority: Authority, peers: Peers): NeighbourRow[] {
  const others = peers.codes
    .map((code) => rowOf(dataset, finding, code, "neighbour"))
    .sort((a, b) => (b.value ?? -Infinity) - (a.value ?? -Infinity));
  return [rowOf(dataset, finding, authority.code, "authority"), ...others.slice(0, MOST_ROWS)];
}

function rowOf(
  dataset: Dataset,
  { indicator, snapshot }: Finding,
  code: string,
  emphasis: NeighbourRow["emphasis"],
): NeighbourRow {
  const { name } = authorityOf(dataset, code);
  const cell = snapshot.cells.get(code);
  if (!cell || cell.value === null) {
    const reason = cell?.observation.value;
    const text = reason?.status === "missing" ? missingWords(reason.reason).split(",")[0]! : "not published";
    return { authority: code, name, value: null, text, interval: null, emphasis };
  }
  const { interval95 } = intervalsOf(indicator, cell.observation);
  const interval = interval95.status === "present" ? ([interval95.lower, interval95.upper] as const) : null;
  const range = interval?.map((end) => valueText(indicator, end)).join(" to ");
  return {
    authority: code,
    name,
    value: cell.value,
    text: valueText(indicator, cell.value),
    interval,
    range,
    emphasis,
  };
}

function rulesOf({ indicator, standing }: Finding): UprightRule[] {
  const { neighbours, england } = standing;
  const mean = neighbours.benchmark;
  const national = england.benchmark;
  return [
    ...(mean.status === "present"
      ? [{ emphasis: "benchmark" as const, label: `Mean ${benchmarkText(indicator, mean.mean)}`, value: mean.mean }]
      : []),
    ...(national.status === "present" && !isTotal(indicator)
      ? [
          {
            emphasis: "england" as const,
            label: `England ${valueText(indicator, national.value)}`,
            value: national.value,
          },
        ]
      : []),
  ];
}
