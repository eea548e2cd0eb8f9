import type { ScatterInput } from "../charts/scatter.ts";
import type { TimeSeriesInput } from "../charts/time-series.ts";
import { numberOf } from "../compare/counts.ts";
import { neighboursOf } from "../compare/neighbours.ts";
import type { Snapshot } from "../compare/snapshot.ts";
import type { Standing } from "../compare/standing.ts";
import { type Dataset, seriesOf } from "../model/dataset.ts";
import type { Indicator } from "../model/indicator.ts";
import { shorthandOf, type Observation } from "../model/observation.ts";
import { authorityOf, currentAuthorities } from "./naming.ts";
import { changesView, type SlopePicture } from "./indicator-changes.ts";
import { type DistributionPicture, distributionView } from "./indicator-distribution.ts";
import { scatterView } from "./indicator-scatter.ts";
import { englandFigure, partsOf } from "./indicator.ts";
import { disagreementSentence, rankSentence, standingSentences } from "./sentences.ts";
import { defaultEdition } from "./standings.ts";

/** What a browser needs to follow one authority through an indicator's page: fetched when a reader chooses one. */
export interface ChosenFile {
  indicator: Pick<Indicator, "id" | "unit" | "decimals">;
  areas: Readonly<Record<string, ChosenArea>>;
  /** Without its dots: those are the areas with a value. */
  distribution: Omit<DistributionPicture, "groups" | "tickText"> | null;
  trend: Omit<TimeSeriesInput, "width" | "height" | "tickText"> | null;
  slope: SlopePicture | null;
  scatter: Omit<ScatterInput, "width" | "xTick" | "yTick"> | null;
}

export interface ChosenArea {
  name: string;
  slug: string;
  value: number | null;
  /** Set where the figure is shown and stands in no rank or extreme. */
  aside?: true;
  /** Value, comparators, chance and rank, as sentences. */
  words: readonly string[];
  /** Codes of its ten statistical neighbours, nearest first. */
  neighbours: readonly string[];
  /** One place for each period of the trend: a number, the publisher's symbol, or null where there is no row. */
  series: readonly (number | string | null)[];
}

/** The file of an indicator, or null where no authority has a row. Only what it holds is worked out, not the whole page. */
export function chosenFile(dataset: Dataset, id: string): ChosenFile | null {
  const { indicator, all, snapshot } = partsOf(dataset, id);
  const standings = currentAuthorities(dataset).flatMap(({ code }) => all.get(code) ?? []);
  if (indicator.coverage === "england" || standings.length === 0) return null;
  const drawn = pictures(dataset, snapshot, [...all.values()]);
  const isAside = (code: string) => (snapshot.cells.get(code)?.setAside ?? null) !== null;
  const area = (standing: Standing) =>
    areaOf(dataset, indicator, drawn.trend?.periods ?? [], standing, isAside(standing.authority));
  return {
    indicator: { id, unit: indicator.unit, decimals: indicator.decimals },
    areas: Object.fromEntries(standings.map((standing) => [standing.authority, area(standing)])),
    ...drawn,
  };
}

type Pictures = Pick<ChosenFile, "distribution" | "trend" | "slope" | "scatter">;

function pictures(dataset: Dataset, snapshot: Snapshot, all: readonly Standing[]): Pictures {
  const distribution = distributionView(dataset, snapshot, all);
  return {
    distribution: distribution && { ...distribution.input, groups: undefined },
    trend: englandFigure(dataset, snapshot.indicator)?.chart.input ?? null,
    slope: changesView(dataset, snapshot, all)?.slope ?? null,
    scatter: scatterView(dataset, snapshot)?.input ?? null,
  } as Pictures;
}

function areaOf(
  dataset: Dataset,
  indicator: Indicator,
  periods: readonly { period: string }[],
  standing: Standing,
  isAside: boolean,
): ChosenArea {
  const { name, slug, code } = authorityOf(dataset, standing.authority);
  const links = neighboursOf(dataset, defaultEdition(dataset), code);
  const series = new Map(seriesOf(dataset, indicator.id, code).map((one) => [one.period.id, one]));
  return {
    name,
    slug,
    value: standing.value,
    ...(isAside && { aside: true }),
    words: [
      ...standingSentences(indicator, standing, name),
      disagreementSentence(indicator, standing),
      rankWords(standing),
    ].filter((sentence) => sentence !== ""),
    neighbours: links.map(({ neighbourCode }) => neighbourCode),
    series: periods.map(({ period }) => figureIn(series.get(period))),
  };
}

/** Its rank, or why it has none where others have; empty where nobody is ranked, which the table says. */
function rankWords(standing: Standing): string {
  const { rank } = standing;
  if (rank.status === "ranked") return `Rank: ${rankSentence(standing)}`;
  return rank.reason === "denominator-hidden" || rank.reason === "denominator-below-20" ? rankSentence(standing) : "";
}

function figureIn(observation: Observation | undefined): number | string | null {
  if (!observation) return null;
  const { value } = observation;
  return value.status === "present" ? numberOf(value) : shorthandOf(value.reason);
}
