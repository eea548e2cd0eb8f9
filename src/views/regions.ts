import type { TileMapInput } from "../charts/tile-map.ts";
import { authoritiesIn, currentAuthorities } from "../compare/authorities.ts";
import { ENGLAND, type Region } from "../model/authority.ts";
import type { Dataset } from "../model/dataset.ts";
import { dataDate } from "./data-date.ts";
import { formatDate, joinWords, lowerFirst } from "../format.ts";
import { strandCounts, type StrandCounts } from "./judgements.ts";
import { byName } from "./naming.ts";
import { regionPath } from "./paths.ts";
import { profileView } from "./profile.ts";
import {
  englandRow,
  type HeadlineColumn,
  headlineColumns,
  type HeadlineRow,
  headlineSource,
  partsOf,
  regionRow,
} from "./region.ts";
import { profileTiles } from "./tiles.ts";

/** One region in the list of all: how many authorities it has, and how they were last judged. */
export interface RegionLine {
  name: string;
  href: string | null;
  /** True for a region inside the one before: Inner and Outer London. */
  within: boolean;
  count: number;
  strands: readonly StrandCounts[];
}

export interface RegionsView {
  /** Every region by name, the parts of one after it, England last. */
  lines: readonly RegionLine[];
  /** How many regions there are, parts of others not counted. */
  count: number;
  columns: readonly HeadlineColumn[];
  rows: readonly HeadlineRow[];
  england: HeadlineRow;
  source: string;
  dataDate: string;
  map: ProfileMap;
}

/** Every authority's whole profile on one map. */
export interface ProfileMap {
  /** How many authorities hold one grade throughout, and how many do not. */
  title: string;
  input: TileMapInput;
  source: string;
  /** The strands in their order: `leadership, help and protection, …`. */
  order: string;
}

/** All regions side by side: authorities, judgements, and the published headline figures beside England's. */
export function regionsView(dataset: Dataset): RegionsView {
  const inOrder = regionsInOrder(dataset);
  const rows = inOrder.map((region) => regionRow(dataset, region, true, isPart(region)));
  const england = englandRow(dataset);
  return {
    lines: [...inOrder.map((region) => lineOf(dataset, region)), englandLine(dataset)],
    count: inOrder.filter((region) => !isPart(region)).length,
    columns: headlineColumns(dataset),
    rows,
    england,
    source: headlineSource(dataset, [...rows, england]),
    dataDate: formatDate(dataDate(dataset)),
    map: profileMap(dataset),
  };
}

function profileMap(dataset: Dataset): ProfileMap {
  const profiles = currentAuthorities(dataset).map(({ code }) => profileView(dataset, code).strands);
  const mixed = profiles.filter((strands) => new Set(strands.map(({ gradeId }) => gradeId)).size > 1).length;
  return {
    title: `In ${mixed} of ${profiles.length} authorities the strands do not all have the same grade`,
    input: profileTiles(dataset),
    source: `Source: Ofsted, inspection reports published by ${formatDate(dataDate(dataset))}`,
    order: joinWords(profiles[0]?.map(({ name }) => lowerFirst(name)) ?? []),
  };
}

function regionsInOrder(dataset: Dataset): Region[] {
  const largest = dataset.regions.filter((region) => !isPart(region)).sort(byName);
  return largest.flatMap((region) => [region, ...partsOf(dataset, region).sort(byName)]);
}

function isPart({ parentCode }: Region): boolean {
  return parentCode !== ENGLAND;
}

function lineOf(dataset: Dataset, region: Region): RegionLine {
  const codes = authoritiesIn(dataset, region.code).map(({ code }) => code);
  return {
    name: region.name,
    href: regionPath(region),
    within: isPart(region),
    count: codes.length,
    strands: strandCounts(dataset, codes),
  };
}

function englandLine(dataset: Dataset): RegionLine {
  const strands = strandCounts(dataset);
  const count = strands[0]?.grades.reduce((sum, one) => sum + one.count, strands[0].none) ?? 0;
  return { name: "England", href: null, within: false, count, strands };
}
