import { regionsOf } from "../compare/authorities.ts";
import type { Interval } from "../compare/interval.ts";
import { numberOf } from "../compare/counts.ts";
import type { Areas } from "../model/areas-file.ts";
import { shorthandOf } from "../model/observation.ts";
import type { Source } from "../model/source.ts";
import type { Verdict } from "../compare/verdict.ts";
import type { CompareBlock, CompareCell } from "./compare.ts";

type SheetCell = string | number | null;

/** The columns of the file that a comparison is taken away as. */
export const sheetHeader = [
  "indicator",
  "title",
  "unit",
  "period",
  "authority_code",
  "authority",
  "value",
  "symbol",
  "numerator",
  "denominator",
  "lower95",
  "upper95",
  "rank",
  "rank_of",
  "tied_with",
  "rank_from",
  "rank_to",
  "quartile",
  "neighbours_of",
  "neighbour_edition",
  "neighbours_mean",
  "neighbours_median",
  "neighbours_n",
  "versus_neighbours",
  "region",
  "region_value",
  "versus_region",
  "england_value",
  "versus_england",
  "previous_period",
  "change",
  "source",
] as const;

/** Every figure of a comparison as rows under `sheetHeader`: numbers as numbers, the publisher's symbol where there is none. */
export function sheetRows(areas: Areas, blocks: readonly CompareBlock[], edition: string): SheetCell[][] {
  return blocks.flatMap((block) => block.cells.map((cell) => rowOf(areas, block, cell, edition)));
}

/** What stands above the rows: where they come from and how they are to be read. */
export function sheetNotes(
  sources: readonly Source[],
  date: string,
): readonly (readonly [label: string, text: string])[] {
  const line = ({ publisher, title, release, computed }: Source) =>
    [publisher, title, release].filter(Boolean).join(", ") + (computed ? " (worked out from it)" : "");
  return [
    ["Title", "Authorities compared"],
    ["Data to", date],
    ...sources.map((source) => ["Source", line(source)] as const),
    ["Licence", "Open Government Licence v3.0"],
    [
      "Symbols",
      "c suppressed, k rounds to zero but is not zero, u too unreliable to publish, x not available, z not applicable",
    ],
    [
      "How to read",
      "Neighbours are those of the first authority. A rank is given only where high or low is generally seen as better; " +
        "rank_from and rank_to are the places that chance alone allows. Better, worse, higher or lower: more than chance alone, " +
        "counting each child separately, would explain.",
    ],
  ];
}

function rowOf(areas: Areas, { indicator, subject }: CompareBlock, cell: CompareCell, edition: string): SheetCell[] {
  const { standing, authority } = cell;
  const { observation, rank, quartile, change, region, england } = standing;
  const ranked = rank.status === "ranked" ? rank : null;
  const mean = subject.neighbours.benchmark.status === "present" ? subject.neighbours.benchmark : null;
  const published = change.status === "present" ? change : null;
  return [
    ...[indicator.id, indicator.title, indicator.unit, standing.period.id, authority.code, authority.name],
    ...[standing.value, symbolOf(cell)],
    ...(observation ? [numberOf(observation.numerator), numberOf(observation.denominator)] : [null, null]),
    ...[limit(standing.interval95, "lower"), limit(standing.interval95, "upper")],
    ...[ranked?.rank ?? null, ranked?.of ?? null, ranked?.tiedWith ?? null],
    ...[ranked?.range?.from ?? null, ranked?.range?.to ?? null],
    quartile.status === "banded" ? quartile.band : null,
    ...[subject.authority, edition, mean?.mean ?? null, mean?.median ?? null, mean?.n ?? 0],
    cell.neighboursWord,
    ...[regionsOf(areas, authority)[0]?.name ?? null, valueOf(region.benchmark), wordOf(region.verdict)],
    ...[valueOf(england.benchmark), wordOf(england.verdict)],
    ...[published?.from.period.id ?? null, published?.difference ?? null],
    observation?.source ?? null,
  ];
}

function symbolOf({ standing: { observation } }: CompareCell): string | null {
  if (observation === null) return "x";
  return observation.value.status === "missing" ? shorthandOf(observation.value.reason) : null;
}

function limit(interval: Interval, end: "lower" | "upper"): number | null {
  return interval.status === "present" ? Number(interval[end].toFixed(6)) : null;
}

function valueOf(benchmark: CompareCell["standing"]["england"]["benchmark"]): number | null {
  return benchmark.status === "present" ? benchmark.value : null;
}

function wordOf(verdict: Verdict): string | null {
  return verdict.status === "compared" ? verdict.word : null;
}
