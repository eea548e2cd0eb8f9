import type { TileMapInput } from "../charts/tile-map.ts";
import type { Dataset } from "../model/dataset.ts";
import { feedPath } from "./feeds.ts";
import { gradesByGroup, type StrandGroups } from "./judgement-groups.ts";
import { strandMoves, type StrandMoves } from "./judgement-moves.ts";
import { type WaitsView, waitsView } from "./judgement-waits.ts";
import { gradesByYear, type StrandYears } from "./judgement-years.ts";
import { judgementsView, type JudgementsView, type StrandCounts } from "./judgements.ts";
import { strandTiles } from "./tiles.ts";

/** The whole page of judgements. */
export interface PictureView {
  table: JudgementsView;
  strands: readonly { counts: StrandCounts; tiles: TileMapInput; years: StrandYears; groups: StrandGroups }[];
  moves: readonly StrandMoves[];
  waits: WaitsView;
  feed: string;
  source: string;
}

/** The national picture: every authority's grades, and each strand on the map, over the years and by group. */
export function pictureView(dataset: Dataset): PictureView {
  const table = judgementsView(dataset);
  const [years, groups] = [gradesByYear(dataset), gradesByGroup(dataset)];
  return {
    table,
    // All three lists hold the strands of the profile, in its order.
    strands: table.counts.map((counts, i) => ({
      counts,
      tiles: strandTiles(dataset, counts.strand),
      years: years[i]!,
      groups: groups[i]!,
    })),
    moves: strandMoves(dataset),
    waits: waitsView(dataset),
    feed: feedPath("/judgements/"),
    source: `Source: Ofsted, inspection reports published by ${table.dataDate}`,
  };
}
