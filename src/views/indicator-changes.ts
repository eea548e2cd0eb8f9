import { axisFor } from "../charts/axis.ts";
import type { SlopeInput, SlopeLine } from "../charts/slope.ts";
import { currentAuthorities } from "../compare/authorities.ts";
import type { Change } from "../compare/change.ts";
import { numberOf } from "../compare/counts.ts";
import type { Snapshot } from "../compare/snapshot.ts";
import type { Standing } from "../compare/standing.ts";
import { countWords, formatPeriod, formatSigned, joinWords, plural } from "../format.ts";
import { ENGLAND } from "../model/authority.ts";
import { type Dataset, seriesOf } from "../model/dataset.ts";
import type { Indicator } from "../model/indicator.ts";
import type { Observation } from "../model/observation.ts";
import { differenceText, figureView, valueText } from "./figures.ts";
import { authorityTopicPath } from "./paths.ts";

/** A slope without the width it is drawn at. */
export type SlopePicture = Omit<SlopeInput, "width">;

/** One change that is more than chance alone, counting each child separately, would explain. */
export interface ChangeRow {
  code: string;
  name: string;
  href: string;
  from: string;
  to: string;
  change: string;
  /** `from 120 to 150 children`; empty where the publication gives no counts. */
  counts: string;
}

/** The largest rises and falls on the period before that chance does not explain. */
export interface ChangesView {
  title: string;
  /** How many changed at all, how many by more than chance, and who was left out. */
  summary: string;
  fromPeriod: string;
  toPeriod: string;
  rises: readonly ChangeRow[];
  falls: readonly ChangeRow[];
  slope: SlopePicture;
}

/** A change is listed only where this many children or more were counted both times. */
const SMALLEST_COUNT = 20;
/** How many are listed each way. */
const LISTED = 5;

type Present = Extract<Change, { status: "present" }>;
interface Found {
  standing: Standing;
  change: Present;
}

/** The largest changes beyond chance, both ways; null where no change of this indicator can be tested. */
export function changesView(dataset: Dataset, snapshot: Snapshot, all: readonly Standing[]): ChangesView | null {
  const tested = all.flatMap(testedChange);
  const first = tested[0];
  if (!first) return null;
  const counted = tested.filter(({ change }) => hasCounts(change));
  const beyond = counted.filter(({ change: { test } }) => test.status === "tested" && test.direction !== "similar");
  const ordered = [...beyond].sort((a, b) => b.change.difference - a.change.difference);
  const rises = ordered.filter(({ change }) => change.difference > 0);
  const falls = ordered.filter(({ change }) => change.difference < 0).reverse();
  const [from, to] = [formatPeriod(first.change.from.period), formatPeriod(first.change.to.period)];
  const listed = [...rises.slice(0, LISTED), ...falls.slice(0, LISTED)];
  return {
    title: titleOf(rises.length, falls.length, from, to),
    summary: summaryOf(tested.length, counted.length, first.change.stock),
    fromPeriod: from,
    toPeriod: to,
    rises: rises.slice(0, LISTED).map((found) => rowOf(dataset, snapshot.indicator, found)),
    falls: falls.slice(0, LISTED).map((found) => rowOf(dataset, snapshot.indicator, found)),
    slope: slopeOf(dataset, snapshot, listed, first.change),
  };
}

function testedChange(standing: Standing): Found[] {
  const { change } = standing;
  return change.status === "present" && change.test.status === "tested" ? [{ standing, change }] : [];
}

function hasCounts({ from, to }: Present): boolean {
  return [from, to].every(({ numerator }) => (numberOf(numerator) ?? 0) >= SMALLEST_COUNT);
}

function titleOf(rises: number, falls: number, from: string, to: string): string {
  if (rises + falls === 0) return `No change from ${from} to ${to} was more than chance could explain`;
  const parts = [`${countWords(rises)} rose`, `${countWords(falls)} fell`];
  const [head, ...rest] = joinWords(parts);
  return `From ${from} to ${to}, ${head!.toLowerCase()}${rest.join("")} by more than chance could explain`;
}

function summaryOf(tested: number, counted: number, stock: boolean): string {
  const small = tested - counted;
  return [
    `The change could be tested for ${tested} ${plural(tested, "authority", "authorities")}, counting each child separately.`,
    small > 0 &&
      `${small} with fewer than ${SMALLEST_COUNT} children counted in either period ${plural(small, "is", "are")} not listed: a few children would move ${plural(small, "it", "them")}.`,
    `Among so many tests about one in twenty would pass by chance alone.`,
    stock && "Most children are counted in both periods.",
    "A change says nothing of its cause.",
  ]
    .filter(Boolean)
    .join(" ");
}

function rowOf(dataset: Dataset, indicator: Indicator, { standing, change }: Found): ChangeRow {
  const authority = currentAuthorities(dataset).find(({ code }) => code === standing.authority)!;
  const [before, after] = [change.from, change.to].map(({ numerator }) => numberOf(numerator));
  return {
    code: authority.code,
    name: authority.name,
    href: `${authorityTopicPath(authority, indicator.topic)}#${indicator.id}`,
    from: figureView(indicator, change.from).text,
    to: figureView(indicator, change.to).text,
    change:
      indicator.unit === "percent"
        ? `${change.difference > 0 ? "+" : "−"}${differenceText(indicator, change.difference)}`
        : formatSigned(change.difference, indicator.decimals),
    counts: `${before} to ${after}`,
  };
}

function slopeOf(
  dataset: Dataset,
  { indicator }: Snapshot,
  listed: readonly Found[],
  { from, to }: Present,
): SlopePicture {
  const names = new Map(currentAuthorities(dataset).map(({ code, name }) => [code, name]));
  const england = seriesOf(dataset, indicator.id, ENGLAND);
  const at = (one: Observation) => england.find(({ period }) => period.id === one.period.id) ?? null;
  const lines: SlopeLine[] = [
    slopeLine(indicator, ENGLAND, "England", "england", at(from), at(to)),
    ...listed.map(({ standing, change }) =>
      slopeLine(indicator, standing.authority, names.get(standing.authority)!, "other", change.from, change.to),
    ),
  ].filter((line) => line.from !== null && line.to !== null);
  const values = lines.flatMap((line) => [line.from, line.to]);
  return {
    indicator: indicator.id,
    from: { period: from.period.id, label: formatPeriod(from.period) },
    to: { period: to.period.id, label: formatPeriod(to.period) },
    axis: axisFor(values, { baseline: "free", count: 4 }),
    lines,
  };
}

function slopeLine(
  indicator: Indicator,
  authority: string,
  name: string,
  emphasis: SlopeLine["emphasis"],
  from: Observation | null,
  to: Observation | null,
): SlopeLine {
  const [before, after] = [from, to].map((one) => (one ? numberOf(one.value) : null));
  const text = (value: number | null | undefined) =>
    value === null || value === undefined ? "no figure" : valueText(indicator, value);
  return {
    authority,
    name,
    emphasis,
    from: before ?? null,
    to: after ?? null,
    fromText: text(before),
    toText: text(after),
  };
}
