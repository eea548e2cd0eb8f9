import { axisFor, baselineOf } from "../charts/axis.ts";
import type { ScatterDot, ScatterInput } from "../charts/scatter.ts";
import { currentAuthorities } from "../compare/authorities.ts";
import type { Cell, Snapshot } from "../compare/snapshot.ts";
import { joinWords, lowerFirst, periodPhrase, plural } from "../format.ts";
import { ENGLAND } from "../model/authority.ts";
import type { Dataset } from "../model/dataset.ts";
import { isTotal, type Indicator } from "../model/indicator.ts";
import { emptySelection, writeSelection } from "../model/selection.ts";
import { valueText } from "./figures.ts";
import { tickText } from "./indicator-distribution.ts";
import { unitNote } from "./measure.ts";
import { indicatorPath } from "./paths.ts";
import { type SourceLine } from "./sources.ts";
import { snapshotSources } from "./indicator-sources.ts";
import { standings } from "./standings.ts";

/** A scatter without the width it is drawn at. */
export type ScatterPicture = Omit<ScatterInput, "width">;

/** An indicator against how poor the area is. */
export interface ScatterView {
  title: string;
  against: { title: string; href: string };
  input: ScatterPicture;
  sources: readonly SourceLine[];
  /** The query under which the page for frames draws it. */
  embed: string;
  /** How many authorities are not drawn, and why; empty where all are. */
  left: string;
  rows: readonly { code: string; name: string; x: string; y: string }[];
}

/** What an indicator is held against, best first: the share of children in poor families, else the area's deprivation. */
const measures: readonly { id: string; name: string }[] = [
  { id: "children-in-low-income-families", name: "child poverty" },
  { id: "deprivation-score", name: "deprivation" },
];

/** Every authority with both figures; null for totals, for measures of poverty themselves, and where few have both. */
export function scatterView(dataset: Dataset, snapshot: Snapshot): ScatterView | null {
  const { indicator } = snapshot;
  if (isTotal(indicator) || indicator.coverage === "england" || indicator.topic === "context") return null;
  for (const { id, name } of measures) {
    const other = standings(dataset).get(id)?.snapshot;
    const dots = other ? dotsOf(dataset, snapshot, other) : [];
    if (other && dots.length >= FEWEST) return viewOf(dataset, snapshot, other, name, dots);
  }
  return null;
}

/** Fewer dots than this show no shape. */
const FEWEST = 30;

function viewOf(
  dataset: Dataset,
  own: Snapshot,
  other: Snapshot,
  name: string,
  dots: readonly ScatterDot[],
): ScatterView {
  return {
    title: titleOf(own.indicator, name, dots),
    against: { title: other.indicator.title, href: indicatorPath(other.indicator.id) },
    input: pictureOf(own, other, dots),
    sources: [...snapshotSources(dataset, own), ...snapshotSources(dataset, other)],
    embed: writeSelection({ ...emptySelection, chart: "scatter", x: other.indicator.id, y: own.indicator.id }),
    left: leftWords(dataset, own, other),
    rows: dots.map(({ authority, name, x, y }) => ({
      code: authority,
      name,
      x: valueText(other.indicator, x),
      y: valueText(own.indicator, y),
    })),
  };
}

/** Every authority is a dot or is counted here, by the first reason that holds. */
function leftWords(dataset: Dataset, own: Snapshot, other: Snapshot): string {
  const reasons = currentAuthorities(dataset).map(({ code }) => reasonLeft(own.cells.get(code), other.cells.get(code)));
  const count = (reason: Left) => reasons.filter((one) => one === reason).length;
  const [none, noOther, aside] = [count("no-figure"), count("no-other"), count("aside")];
  const left = none + noOther + aside;
  if (left === 0) return "";
  const parts = [
    none > 0 && `${none} ${plural(none, "has", "have")} no figure`,
    aside > 0 && `${aside} ${plural(aside, "rests", "rest")} on hidden or very small numbers`,
    noOther > 0 && `${noOther} ${plural(noOther, "has", "have")} none for ${lowerFirst(other.indicator.shortTitle)}`,
  ].filter((part) => part !== false);
  return `Of ${reasons.length} authorities ${left} ${plural(left, "is", "are")} not drawn: ${joinWords(parts)}.`;
}

type Left = "no-figure" | "no-other" | "aside";

function reasonLeft(y: Cell | undefined, x: Cell | undefined): Left | null {
  if (!y || y.value === null) return "no-figure";
  if (y.setAside !== null) return "aside";
  return !x || x.value === null ? "no-other" : null;
}

function dotsOf(dataset: Dataset, own: Snapshot, other: Snapshot): ScatterDot[] {
  return currentAuthorities(dataset).flatMap(({ code, name }): ScatterDot[] => {
    const [x, y] = [other.cells.get(code), own.cells.get(code)];
    if (reasonLeft(y, x) !== null || !x || !y || x.value === null || y.value === null) return [];
    const text = `${valueText(own.indicator, y.value)}; ${lowerFirst(other.indicator.shortTitle)} ${valueText(other.indicator, x.value)}`;
    return [{ authority: code, name, x: x.value, y: y.value, text, emphasis: "other" }];
  });
}

function pictureOf(own: Snapshot, other: Snapshot, dots: readonly ScatterDot[]): ScatterPicture {
  const ends = namedEnds(dots);
  const [x, y] = [other, own].map(({ cells }) => cells.get(ENGLAND)?.value ?? null);
  return {
    dots: dots.map((dot) => (ends.has(dot.authority) ? { ...dot, isNamed: true } : dot)),
    xAxis: axisFor([...dots.map((dot) => dot.x), x ?? null], { baseline: "free", count: 5 }),
    yAxis: axisFor([...dots.map((dot) => dot.y), y ?? null], { baseline: baselineOf(own.indicator.unit), count: 5 }),
    xTick: tickText,
    yTick: tickText,
    xTitle: axisTitle(other),
    yTitle: axisTitle(own),
    england: typeof x === "number" && typeof y === "number" ? { x, y, label: "England" } : null,
  };
}

function axisTitle({ indicator, period }: Snapshot): string {
  const { shortTitle, unit } = indicator;
  return [shortTitle, unitNote({ title: shortTitle, unit }), periodPhrase(period)].filter(Boolean).join(", ");
}

/** The two at each end of both scales: the ones a reader asks about. */
function namedEnds(dots: readonly ScatterDot[]): ReadonlySet<string> {
  const by = (of: (dot: ScatterDot) => number) => [...dots].sort((a, b) => of(a) - of(b));
  const sorted = [by(({ y }) => y), by(({ x }) => x)];
  return new Set(sorted.flatMap((list) => [list[0], list.at(-1)]).flatMap((dot) => (dot ? [dot.authority] : [])));
}

/** The median of the half of authorities that has more of it and of the half that has less, without a claim about why. */
function titleOf(own: Indicator, name: string, dots: readonly ScatterDot[]): string {
  const sorted = [...dots].sort((a, b) => a.x - b.x);
  const half = Math.floor(sorted.length / 2);
  const [less, more] = [sorted.slice(0, half), sorted.slice(-half)].map((part) => medianOf(part.map(({ y }) => y)));
  if (less === undefined || more === undefined) return `${own.shortTitle} against ${name}`;
  const [low, high] = [valueText(own, less), valueText(own, more)];
  return low === high
    ? `Median ${high} both where ${name} is higher and where it is lower`
    : `Median ${high} where ${name} is higher, ${low} where it is lower`;
}

function medianOf(values: readonly number[]): number | undefined {
  const sorted = [...values].sort((a, b) => a - b);
  const half = (sorted.length - 1) / 2;
  const [low, high] = [sorted[Math.floor(half)], sorted[Math.ceil(half)]];
  return low === undefined || high === undefined ? undefined : (low + high) / 2;
}
