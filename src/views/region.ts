import type { RangeStripInput } from "../charts/range-strip.ts";
import { standingIn } from "../compare/all-standings.ts";
import { authoritiesIn } from "../compare/authorities.ts";
import type { Snapshot } from "../compare/snapshot.ts";
import { formatPeriod, periodPhrase } from "../format.ts";
import { type AreaCode, ENGLAND, type Region } from "../model/authority.ts";
import type { Dataset } from "../model/dataset.ts";
import type { Indicator } from "../model/indicator.ts";
import { authorityLine } from "./authorities.ts";
import { type FigureView, figureView, valueText } from "./figures.ts";
import { sourceWords } from "./indicator-sources.ts";
import { strandCounts, type StrandCounts } from "./judgements.ts";
import { byName, known } from "./naming.ts";
import { indicatorPath, regionPath } from "./paths.ts";
import type { ProfileView } from "./profile.ts";
import { sourceLines } from "./sources.ts";
import { defaultEdition, standings } from "./standings.ts";

export interface HeadlineColumn {
  indicator: Indicator;
  href: string;
  period: string;
}

/** One area's published figure on each of the columns. */
export interface HeadlineRow {
  code: AreaCode;
  name: string;
  href: string | null;
  /** Null for an area that Ofsted does not judge. */
  profile: ProfileView | null;
  /** True for a region inside the one before. */
  within: boolean;
  cells: readonly FigureView[];
}

/** Where a region's authorities lie among all of England's on one indicator. */
export interface RegionStrip {
  indicator: Indicator;
  href: string;
  period: string;
  own: FigureView;
  england: FigureView;
  /** Lowest to highest figure of its authorities; empty where none may stand. */
  range: string;
  input: RangeStripInput;
}

interface RegionLink {
  name: string;
  href: string;
}

export interface RegionView {
  region: Region;
  /** The region that it lies in, and the regions inside it. */
  around: RegionLink | null;
  parts: readonly RegionLink[];
  counts: readonly StrandCounts[];
  columns: readonly HeadlineColumn[];
  /** The region's own published figures, its parts', the larger region's and England's. */
  totals: readonly HeadlineRow[];
  rows: readonly HeadlineRow[];
  strips: readonly RegionStrip[];
  source: string;
}

/** A region's authorities side by side on the headline indicators, with the region's own published figure. */
export function regionView(dataset: Dataset, slug: string): RegionView {
  const region = known(
    dataset.regions.find((one) => one.slug === slug),
    `region ${slug}`,
  );
  const codes = [...authoritiesIn(dataset, region.code)].sort(byName).map(({ code }) => code);
  const indicators = headlineIndicators(dataset);
  const [rows, totals] = [codes.map((code) => authorityRow(dataset, indicators, code)), totalsOf(dataset, region)];
  return {
    region,
    around: dataset.regions.filter(({ code }) => code === region.parentCode).map(linkOf)[0] ?? null,
    parts: partsOf(dataset, region).map(linkOf),
    counts: strandCounts(dataset, codes),
    columns: headlineColumns(dataset),
    totals,
    rows,
    strips: indicators.map((indicator) => stripOf(dataset, indicator, region.code, codes)),
    source: headlineSource(dataset, [...rows, ...totals]),
  };
}

/** The headline indicators that have figures, in their order. */
export function headlineIndicators(dataset: Dataset): Indicator[] {
  return dataset.indicators
    .filter(({ headline }) => headline !== null)
    .sort((a, b) => Number(a.headline) - Number(b.headline))
    .filter(({ id }) => standings(dataset).has(id));
}

/** The head of each column of a table of headline figures. */
export function headlineColumns(dataset: Dataset): HeadlineColumn[] {
  return headlineIndicators(dataset).map((indicator) => ({
    indicator,
    href: indicatorPath(indicator.id),
    period: periodPhrase(snapshotOf(dataset, indicator).period),
  }));
}

/** The published headline figures of a region. */
export function regionRow(dataset: Dataset, region: Region, isLinked: boolean, within = false): HeadlineRow {
  const { code, name } = region;
  return {
    code,
    name,
    href: isLinked ? regionPath(region) : null,
    profile: null,
    within,
    cells: areaCells(dataset, code),
  };
}

/** The published headline figures of England. */
export function englandRow(dataset: Dataset): HeadlineRow {
  return {
    code: ENGLAND,
    name: "England",
    href: null,
    profile: null,
    within: false,
    cells: areaCells(dataset, ENGLAND),
  };
}

/** The publications behind some rows of headline figures, as the line under their table. */
export function headlineSource(dataset: Dataset, rows: readonly HeadlineRow[]): string {
  const ids = rows.flatMap(({ cells }) => cells.flatMap(({ source }) => (source === "" ? [] : [source])));
  return sourceWords(sourceLines(dataset, ids));
}

/** The regions inside a region. */
export function partsOf({ regions }: Pick<Dataset, "regions">, { code }: Region): Region[] {
  return regions.filter(({ parentCode }) => parentCode === code);
}

function linkOf(region: Region): RegionLink {
  return { name: region.name, href: regionPath(region) };
}

function snapshotOf(dataset: Dataset, { id }: Indicator): Snapshot {
  return known(standings(dataset).get(id), id).snapshot;
}

function totalsOf(dataset: Dataset, region: Region): HeadlineRow[] {
  const around = dataset.regions.filter(({ code }) => code === region.parentCode);
  return [
    regionRow(dataset, region, false),
    ...partsOf(dataset, region).map((one) => regionRow(dataset, one, true, true)),
    ...around.map((one) => regionRow(dataset, one, true)),
    englandRow(dataset),
  ];
}

function areaCells(dataset: Dataset, code: AreaCode): FigureView[] {
  return headlineIndicators(dataset).map((indicator) => areaCell(dataset, indicator, code));
}

function areaCell(dataset: Dataset, indicator: Indicator, code: AreaCode): FigureView {
  return figureView(indicator, snapshotOf(dataset, indicator).cells.get(code)?.observation ?? null);
}

function authorityRow(dataset: Dataset, indicators: readonly Indicator[], code: AreaCode): HeadlineRow {
  const { name, href, profile } = authorityLine(dataset, code);
  const [all, edition] = [standings(dataset), defaultEdition(dataset)];
  const cells = indicators.map((indicator) =>
    figureView(indicator, standingIn(all, indicator.id, code, edition)?.observation ?? null),
  );
  return { code, name, href, profile, within: false, cells };
}

/** Figures that stand in no extreme are left out of the strip, as they are everywhere. */
function stripOf(dataset: Dataset, indicator: Indicator, region: AreaCode, codes: readonly AreaCode[]): RegionStrip {
  const { period, cells, spread } = snapshotOf(dataset, indicator);
  const standing = codes.flatMap((code) => {
    const cell = cells.get(code);
    return cell && cell.value !== null && cell.setAside === null ? [cell.value] : [];
  });
  return {
    indicator,
    href: indicatorPath(indicator.id),
    period: formatPeriod(period),
    own: areaCell(dataset, indicator, region),
    england: areaCell(dataset, indicator, ENGLAND),
    range: rangeWords(indicator, standing),
    input: {
      indicator: indicator.id,
      authority: region,
      period: period.id,
      everyone: spread.sorted,
      neighbours: standing,
      value: cells.get(region)?.value ?? null,
      benchmark: null,
      england: cells.get(ENGLAND)?.value ?? null,
    },
  };
}

function rangeWords(indicator: Indicator, values: readonly number[]): string {
  if (values.length === 0) return "";
  const [low, high] = [Math.min(...values), Math.max(...values)].map((value) => valueText(indicator, value));
  return low === high ? `all ${low}` : `${low} to ${high}`;
}
