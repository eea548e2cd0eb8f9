import { countBetter } from "../compare/rank.ts";
import { currentAuthorities } from "../compare/authorities.ts";
import { numberOf } from "../compare/counts.ts";
import type { AllStandings } from "../compare/all-standings.ts";
import { formatPeriod, formatSigned, ordinal } from "../format.ts";
import type { Authority } from "../model/authority.ts";
import type { Dataset } from "../model/dataset.ts";
import type { Indicator } from "../model/indicator.ts";
import type { Observation } from "../model/observation.ts";
import { isWindow } from "../model/period.ts";
import { valueText } from "./figures.ts";

/*
 * Where DfE's Local Authority Interactive Tool (LAIT) gives another answer by its own published source, with an example found in the
 * data as it stands. Each is a sentence or two; where the data holds no example any more, that is said.
 */
const NO_EXAMPLE = "The newest figures hold no example.";

/** Two figures next to each other in a series that are more than a year apart. */
interface Gap {
  indicator: Indicator;
  name: string;
  from: Observation;
  to: Observation;
}

/** The newest figure that differs from a row before it which is older than the year before: the tool takes the difference all the same. */
export function previousYearExample(dataset: Dataset): string {
  const gaps = dataset.indicators
    .filter(({ laitMeasure, periodKind }) => laitMeasure !== "" && !isWindow(periodKind))
    .flatMap((indicator) => currentAuthorities(dataset).flatMap((one) => gapsIn(dataset, indicator, one)));
  const newest = gaps.reduce<Gap | null>(
    (best, gap) => (best && best.to.period.endYear >= gap.to.period.endYear ? best : gap),
    null,
  );
  return newest === null ? NO_EXAMPLE : gapWords(newest);
}

function gapsIn({ observations }: Dataset, indicator: Indicator, { code, name, opened }: Authority): Gap[] {
  const series = observations.get(indicator.id)?.get(code) ?? [];
  return series.flatMap((to, i) => {
    const from = series[i - 1];
    if (!from || to.period.endYear - from.period.endYear < 2) return [];
    const [older, newer] = [numberOf(from.value), numberOf(to.value)];
    if (older === null || newer === null || older === newer) return [];
    return opened === null || opened <= from.period.start ? [{ indicator, name, from, to }] : [];
  });
}

function gapWords({ indicator, name, from, to }: Gap): string {
  const [older, newer] = [from, to].map(({ value }) => numberOf(value)!) as [number, number];
  return (
    `For “${indicator.shortTitle}” ${name} has ${valueText(indicator, newer)} for ${formatPeriod(to.period)}, and the row before ` +
    `it is ${valueText(indicator, older)} for ${formatPeriod(from.period)}. With ${formatPeriod(to.period)} as the newest year, ` +
    `a rule that takes the row before calls ${formatSigned(newer - older, indicator.decimals)} the change on the previous year.`
  );
}

/** A measure where high is better, with its cut points and the range that the tool prints for band C. */
export function bandRangeExample(all: AllStandings, id: string): string {
  const snapshot = all.get(id)?.snapshot;
  const cutPoints = snapshot?.spread.cutPoints;
  if (!snapshot || !cutPoints || snapshot.indicator.polarity !== "high") return NO_EXAMPLE;
  const { indicator } = snapshot;
  const [q1, q2, q3] = cutPoints.map((cut) => valueText(indicator, cut)) as [string, string, string];
  const [printedFrom, printedTo] = [cutPoints[1], cutPoints[0]].map((cut) =>
    valueText(indicator, cut + step(indicator)),
  );
  return (
    `For “${indicator.shortTitle}” in ${formatPeriod(snapshot.period)} the cut points are ${q1}, ${q2} and ${q3}. ` +
    `Band B is above ${q2} and up to ${q3}. Band C is above ${q1} and up to ${q2}. By its rule LAIT prints band C as ` +
    `“${printedFrom} to ${printedTo}”, so that ${printedFrom} stands in the printed range of both.`
  );
}

function step({ decimals }: Indicator): number {
  return 10 ** -decimals;
}

/** How many figures of today rest on a hidden denominator, and the place that one of them would take. */
export function hiddenDenominatorExample(dataset: Dataset, all: AllStandings, id: string): string {
  const snapshot = all.get(id)?.snapshot;
  const polarity = snapshot?.indicator.polarity;
  if (!snapshot || !polarity || polarity === "neither") return NO_EXAMPLE;
  for (const { code, name } of currentAuthorities(dataset)) {
    const cell = snapshot.cells.get(code);
    if (!cell || cell.value === null || cell.setAside !== "denominator-hidden") continue;
    const { sorted } = snapshot.spread;
    const place = ordinal(1 + countBetter(sorted, polarity, cell.value));
    const value = valueText(snapshot.indicator, cell.value);
    return (
      `For “${snapshot.indicator.shortTitle}” in ${formatPeriod(snapshot.period)} ${name} has ${value} of a number of ` +
      `children that is suppressed. LAIT’s rule would rank it ${place} of ${sorted.length + 1}. Here it is shown and not ranked.`
    );
  }
  return NO_EXAMPLE;
}

/** How many figures, over all measures, stand in no rank because what they are a share of is hidden. */
export function hiddenDenominatorCount(all: AllStandings, edition: string): number {
  return [...all.values()]
    .flatMap(({ byEdition }) => [...(byEdition.get(edition)?.values() ?? [])])
    .filter(({ rank }) => rank.status === "none" && rank.reason === "denominator-hidden").length;
}
