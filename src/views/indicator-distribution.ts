import { type Axis, axisFor, baselineOf, rulerValues } from "../charts/axis.ts";
import type { DistributionDot, DistributionGroup, DistributionInput } from "../charts/distribution.ts";
import { currentAuthorities } from "../compare/authorities.ts";
import type { Cell, Snapshot } from "../compare/snapshot.ts";
import type { Standing } from "../compare/standing.ts";
import { capitalise, countWords, formatTick, missingWords, plural } from "../format.ts";
import { ENGLAND, type Authority } from "../model/authority.ts";
import type { Dataset } from "../model/dataset.ts";
import { isTotal } from "../model/indicator.ts";
import { valueText } from "./figures.ts";
import { authorityPath } from "./paths.ts";

/** A distribution without the width it is drawn at: that is chosen where it is drawn. */
export type DistributionPicture = Omit<DistributionInput, "width">;

export interface DistributionView {
  /** The finding. */
  title: string;
  input: DistributionPicture;
}

/** Every authority's figure on one ruler; null where no authority has one. */
export function distributionView(
  dataset: Dataset,
  snapshot: Snapshot,
  all: readonly Standing[],
): DistributionView | null {
  const dots = currentAuthorities(dataset).flatMap((authority) => dotOf(snapshot, authority));
  if (dots.length === 0) return null;
  return { title: findingOf(snapshot, dots, all), input: pictureOf(dataset, snapshot, [{ name: "", dots }]) };
}

/** Swarms of authorities on the ruler of the whole distribution, England's rule through them, and those with no figure. */
export function pictureOf(
  dataset: Dataset,
  snapshot: Snapshot,
  groups: readonly DistributionGroup[],
): DistributionPicture {
  const { indicator, period, cells } = snapshot;
  const england = cells.get(ENGLAND)?.value ?? null;
  const label = england === null ? "" : `England ${valueText(indicator, england)}`;
  return {
    indicator: indicator.id,
    period: period.id,
    groups,
    axis: axisOf(snapshot, groups),
    tickText,
    rules: england === null || isTotal(indicator) ? [] : [{ emphasis: "england", label, value: england }],
    missing: currentAuthorities(dataset).flatMap((authority) => missingOf(snapshot, authority)),
    missingLabel: "No figure",
  };
}

/** An authority's dot in some swarm; none where it has no figure. */
export function dotOf({ indicator, cells }: Snapshot, authority: Authority): DistributionDot[] {
  const { code, name } = authority;
  const cell = cells.get(code);
  if (!cell || cell.value === null) return [];
  const text = valueText(indicator, cell.value);
  const isAside = cell.setAside !== null;
  const href = authorityPath(authority);
  return [{ authority: code, name, value: cell.value, text, emphasis: "other", href, ...(isAside && { isAside }) }];
}

/** A mark of an axis as text. */
export function tickText(value: number): string {
  return formatTick(value);
}

function axisOf({ indicator, spread }: Snapshot, groups: readonly DistributionGroup[]): Axis {
  const drawn = groups.flatMap(({ dots }) => dots.map(({ value }) => value));
  return axisFor(rulerValues(spread.sorted, drawn), { baseline: baselineOf(indicator.unit), count: 6 });
}

function missingOf({ cells }: Snapshot, { code, name }: Authority): { authority: string; words: string }[] {
  const cell = cells.get(code);
  if (cell && cell.value !== null) return [];
  return [{ authority: code, words: `${name}: ${absenceWords(cell)}` }];
}

/** Why an authority has no figure, as a phrase. */
export function absenceWords(cell: Cell | undefined): string {
  const value = cell?.observation.value;
  return value?.status === "missing" ? missingWords(value.reason) : "no row in the publication";
}

/** How many lie clear of England, where chance can be worked out; else between which two they all lie. */
function findingOf({ indicator }: Snapshot, dots: readonly DistributionDot[], all: readonly Standing[]): string {
  const count = (direction: string) =>
    all.filter(({ england: { verdict } }) => verdict.status === "compared" && verdict.direction === direction).length;
  const [higher, lower, similar] = [count("higher"), count("lower"), count("similar")];
  if (higher + lower + similar > 0) {
    return `${capitalise(countWords(higher))} ${plural(higher, "is", "are")} clearly higher than England, ${countWords(lower)} clearly lower, ${countWords(similar)} similar`;
  }
  const sorted = dots.filter(({ isAside }) => !isAside).sort((a, b) => a.value - b.value);
  const [low, high] = [sorted[0], sorted.at(-1)];
  if (!low || !high) return `Where ${dots.length} ${plural(dots.length, "authority stands", "authorities stand")}`;
  if (low.value === high.value) return `Every authority with a figure has ${valueText(indicator, low.value)}`;
  return `From ${low.text} to ${high.text}: where ${sorted.length} authorities stand`;
}
