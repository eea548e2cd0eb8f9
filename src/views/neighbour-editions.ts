import type { HeatColumn, HeatTableInput, HeatValue } from "../charts/heat-table.ts";
import { quintiles } from "../charts/quintiles.ts";
import { standingIn } from "../compare/all-standings.ts";
import { editionsOf, neighboursOf } from "../compare/neighbours.ts";
import type { Standing } from "../compare/standing.ts";
import { countWords, formatPeriod, joinWords, lowerFirst, plural } from "../format.ts";
import { ENGLAND, type AreaCode, type Authority } from "../model/authority.ts";
import type { Dataset } from "../model/dataset.ts";
import { isTotal, type Indicator } from "../model/indicator.ts";
import type { Edition } from "../model/neighbour.ts";
import { unitLabel } from "../format.ts";
import { benchmarkText, figureView, type FigureView } from "./figures.ts";
import { authorityOf } from "./naming.ts";
import { authorityPath, indicatorPath } from "./paths.ts";
import { headlineIndicators } from "./headline.ts";
import { standings } from "./standings.ts";
import { type VerdictView, verdictView } from "./verdict.ts";

/** One headline indicator under each edition, newest first: the neighbours' mean and the verdict against it. */
export interface EditionRow {
  indicator: Indicator;
  href: string;
  figure: FigureView;
  editions: readonly { mean: string; verdict: VerdictView }[];
  /** True where the verdicts are not all the same. */
  differs: boolean;
}

/** What choosing another edition of the neighbours changes in an authority's headline figures. */
export interface EditionChanges {
  editions: readonly Edition[];
  rows: readonly EditionRow[];
  /** `With the 2021 list 2 of 12 verdicts would be another: …`. */
  sentence: string;
}

/** The headline figures of an authority against the neighbours of each edition; null where it has not two lists. */
export function editionChanges(dataset: Dataset, authority: Authority): EditionChanges | null {
  const editions = editionsOf(dataset)
    .filter((edition) => neighboursOf(dataset, edition, authority.code).length > 0)
    .reverse();
  if (editions.length < 2) return null;
  const rows = headlineIndicators(dataset).flatMap((indicator) => editionRow(dataset, indicator, authority, editions));
  return { editions, rows, sentence: changeSentence(rows, editions) };
}

function editionRow(
  dataset: Dataset,
  indicator: Indicator,
  { code }: Authority,
  editions: readonly Edition[],
): EditionRow[] {
  const all = editions.map((edition) => standingIn(standings(dataset), indicator.id, code, edition));
  const found = all.filter((standing): standing is Standing => standing !== null);
  if (found.length !== editions.length || found[0]!.value === null) return [];
  const sides = found.map(({ neighbours: { benchmark, verdict } }) => ({
    mean: benchmark.status === "present" ? benchmarkText(indicator, benchmark.mean) : "–",
    verdict: verdictView(verdict),
  }));
  return [
    {
      indicator,
      href: indicatorPath(indicator.id),
      figure: figureView(indicator, found[0]!.observation),
      editions: sides,
      differs: new Set(sides.map(({ verdict }) => verdict.text)).size > 1,
    },
  ];
}

function changeSentence(rows: readonly EditionRow[], [, before = ""]: readonly Edition[]): string {
  const changed = rows.filter(({ differs }) => differs);
  const of = `${countWords(changed.length)} of ${countWords(rows.length)} headline verdicts`;
  if (changed.length === 0) return `With the ${before} list every headline verdict would be the same.`;
  const list = changed.map(({ indicator, editions: [now, then] }) => {
    const [a, b] = [now!, then!].map(({ verdict }) => lowerFirst(verdict.text));
    return `${lowerFirst(indicator.shortTitle)} (${b}, not ${a})`;
  });
  return `With the ${before} list ${of} would be ${plural(changed.length, "another", "others")}: ${joinWords(list)}.`;
}

/** The headline figures of an authority, its neighbours and England, each shaded by its fifth among all authorities. */
export function neighbourHeat(dataset: Dataset, authority: Authority, edition: Edition): HeatTableInput {
  const indicators = headlineIndicators(dataset);
  const near = neighboursOf(dataset, edition, authority.code).map(({ neighbourCode }) =>
    authorityOf(dataset, neighbourCode),
  );
  const row = ({ code, name }: { code: AreaCode; name: string }) => ({
    authority: code,
    name,
    values: indicators.map((indicator) => heatValue(dataset, indicator, code)),
  });
  return {
    columns: indicators.map((indicator) => heatColumn(dataset, indicator)),
    rows: [
      { ...row(authority), emphasis: "authority" },
      ...near.map((one) => ({ ...row(one), emphasis: "neighbour" as const, href: authorityPath(one) })),
      { ...row({ code: ENGLAND, name: "England" }), emphasis: "england" },
    ],
  };
}

function heatColumn(dataset: Dataset, indicator: Indicator): HeatColumn {
  const { period, spread } = standings(dataset).get(indicator.id)!.snapshot;
  return {
    indicator: indicator.id,
    period: period.id,
    title: indicator.shortTitle,
    unit: [unitLabel(indicator.unit), formatPeriod(period)].filter(Boolean).join(", "),
    cuts: isTotal(indicator) ? [] : quintiles(spread.sorted),
  };
}

function heatValue(dataset: Dataset, indicator: Indicator, code: AreaCode): HeatValue {
  const { cells } = standings(dataset).get(indicator.id)!.snapshot;
  const { raw, text } = figureView(indicator, cells.get(code)?.observation ?? null);
  return { value: raw, text };
}
