import { authoritiesIn } from "../compare/authorities.ts";
import { standingIn } from "../compare/all-standings.ts";
import { ENGLAND, type Region } from "../model/authority.ts";
import type { Dataset } from "../model/dataset.ts";
import type { Indicator } from "../model/indicator.ts";
import { periodPhrase } from "../format.ts";
import { type AuthorityLine, authorityLine } from "./authorities.ts";
import { type FigureView, figureView } from "./figures.ts";
import { strandCounts, type StrandCounts } from "./judgements.ts";
import { byName, known } from "./naming.ts";
import { indicatorPath, regionPath } from "./paths.ts";
import { defaultEdition, standings } from "./standings.ts";

export interface RegionColumn {
  indicator: Indicator;
  href: string;
  period: string;
}

/** A published figure of a larger area on each of the columns. */
export interface RegionTotal {
  code: string;
  name: string;
  href: string | null;
  cells: readonly FigureView[];
}

export interface RegionView {
  region: Region;
  parts: readonly { name: string; href: string }[];
  counts: readonly StrandCounts[];
  columns: readonly RegionColumn[];
  /** The region's own published figures, its parts', the larger region's and England's. */
  totals: readonly RegionTotal[];
  rows: readonly { line: AuthorityLine; code: string; cells: readonly FigureView[] }[];
}

/** A region's authorities side by side on the headline indicators, with the region's own published figure. */
export function regionView(dataset: Dataset, slug: string): RegionView {
  const region = known(
    dataset.regions.find((one) => one.slug === slug),
    `region ${slug}`,
  );
  const authorities = [...authoritiesIn(dataset, region.code)].sort(byName);
  const indicators = dataset.indicators
    .filter(({ headline }) => headline !== null)
    .sort((a, b) => Number(a.headline) - Number(b.headline))
    .filter(({ id }) => standings(dataset).has(id));
  return {
    region,
    parts: dataset.regions
      .filter(({ parentCode }) => parentCode === region.code)
      .map((one) => ({ name: one.name, href: regionPath(one) })),
    counts: strandCounts(
      dataset,
      authorities.map(({ code }) => code),
    ),
    columns: indicators.map((indicator) => columnOf(dataset, indicator)),
    totals: totalsOf(dataset, region, indicators),
    rows: authorities.map(({ code }) => ({
      line: authorityLine(dataset, code),
      code,
      cells: indicators.map((indicator) => cellOf(dataset, indicator, code)),
    })),
  };
}

function columnOf(dataset: Dataset, indicator: Indicator): RegionColumn {
  const { snapshot } = known(standings(dataset).get(indicator.id), indicator.id);
  return { indicator, href: indicatorPath(indicator.id), period: periodPhrase(snapshot.period) };
}

function totalsOf(dataset: Dataset, region: Region, indicators: readonly Indicator[]): RegionTotal[] {
  const parts = dataset.regions.filter(({ parentCode }) => parentCode === region.code);
  const around = dataset.regions.filter(({ code }) => code === region.parentCode);
  const areas = [
    { code: region.code, name: region.name, href: null },
    ...[...parts, ...around].map((one) => ({ code: one.code, name: one.name, href: regionPath(one) })),
    { code: ENGLAND, name: "England", href: null },
  ];
  return areas.map((area) => ({
    ...area,
    cells: indicators.map((indicator) => areaCell(dataset, indicator, area.code)),
  }));
}

function areaCell(dataset: Dataset, indicator: Indicator, code: string): FigureView {
  const { snapshot } = known(standings(dataset).get(indicator.id), indicator.id);
  return figureView(indicator, snapshot.cells.get(code)?.observation ?? null);
}

function cellOf(dataset: Dataset, indicator: Indicator, code: string): FigureView {
  const standing = standingIn(standings(dataset), indicator.id, code, defaultEdition(dataset));
  return figureView(indicator, standing?.observation ?? null);
}
