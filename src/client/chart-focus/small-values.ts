import { rangeStrip } from "../../charts/range-strip.ts";
import { spineBar } from "../../charts/spine-bar.ts";
import { currentAuthorities } from "../../compare/authorities.ts";
import { neighboursOf } from "../../compare/neighbours.ts";
import type { Snapshot } from "../../compare/snapshot.ts";
import { formatNumber, formatPeriod, periodPhrase } from "../../format.ts";
import type { Areas } from "../../model/areas-file.ts";
import { ENGLAND } from "../../model/authority.ts";
import type { Figures } from "../../model/figures-file.ts";
import { type DotBlock, type DotCell, dotBlock } from "../../views/compare-dots.ts";
import { figureView, valueText, valueWithUnit } from "../../views/figures.ts";

/** The pictures without numbers of their own that stand beside a figure. */
export type SmallPicture = "range-strip" | "spine-bar" | "sparkline";

/** One value that a small picture shows, where it shows it, and all that is known of it in words. */
export interface SmallValue {
  /** In the picture's own units; null where it has no place. */
  x: number | null;
  words: string;
}

interface Figure {
  value: number | null;
  words: string;
}

/**
 * The values of a small picture in the order in which a reader asks for them: the authority, its neighbours with the nearest first,
 * their mean, England, the lowest and the highest, and of a strip all others from the lowest on; of a line over time its periods.
 * England's own strip begins with England, a region's with the region. None where the indicator has no figures.
 */
export function smallValues(
  kind: SmallPicture,
  areas: Areas,
  figures: Figures,
  code: string,
  width: number,
): SmallValue[] {
  if (kind === "sparkline") return periodValues(figures, code, width);
  const block = blockOf(areas, figures, code);
  if (block === null) return [];
  const [own, ...neighbours] = block.cells.map((cell, rank) => cellFigure(block, cell, rank));
  const first = own ? [own] : regionFigure(areas, block, code);
  const ends = extremes(areas, block.snapshot);
  const all =
    kind === "spine-bar"
      ? [...first, ...benchmarks(block), ...quartiles(block), ...ends]
      : [...first, ...neighbours, ...benchmarks(block), ...ends, ...theOthers(areas, block)];
  const place = placeIn(kind, block, code, width);
  return all.map(({ value, words }) => ({ x: value === null ? null : place(value), words: dated(words, block) }));
}

/** Every value says its period: a reader may come to any of them first. */
function dated(words: string, { period }: DotBlock): string {
  return words.includes(period) ? words : `${words}, ${period}`;
}

function blockOf(areas: Areas, figures: Figures, code: string): DotBlock | null {
  const edition = [...new Set(areas.neighbours.map((link) => link.edition))].sort().at(-1);
  const byCode = new Map(areas.authorities.map((one) => [one.code, one]));
  const own = byCode.get(code) ?? currentAuthorities(areas)[0];
  const isLarger = code === ENGLAND || areas.regions.some((region) => region.code === code);
  if (!own || edition === undefined || (own.code !== code && !isLarger)) return null;
  const links = neighboursOf(areas, edition, code);
  const neighbours = links.flatMap(({ neighbourCode }) => byCode.get(neighbourCode) ?? []);
  const block = dotBlock({ areas, edition, authorities: [own, ...neighbours] }, figures);
  // A larger area has neither a place of its own among the authorities nor neighbours.
  return block && isLarger ? { ...block, cells: [], neighbours: { mean: null, text: "" } } : block;
}

/** The published figure of a region; none of England, whose own is among the benchmarks. */
function regionFigure({ regions }: Areas, { indicator, snapshot }: DotBlock, code: string): Figure[] {
  return regions
    .filter((region) => region.code === code)
    .map(({ name }) => {
      const figure = figureView(indicator, snapshot.cells.get(code)?.observation ?? null);
      return { value: figure.raw, words: `${name}: ${figure.missing || figure.text}` };
    });
}

function cellFigure({ indicator, snapshot }: DotBlock, cell: DotCell, rank: number): Figure {
  const { authority, figure, interval } = cell;
  const name = rank === 0 ? authority.name : `${authority.name}, neighbour ${rank}`;
  if (figure.raw === null) return { value: null, words: `${name}: ${figure.missing}` };
  const chance = interval?.map((end) => formatNumber(end, indicator.decimals)).join(" to ");
  const when = rank === 0 ? ` ${periodPhrase(snapshot.period)}` : "";
  const range = chance ? `, by chance anywhere from ${chance} (95%)` : "";
  return { value: figure.raw, words: `${name}: ${valueWithUnit(indicator, figure.raw)}${when}${range}` };
}

function benchmarks({ neighbours, england }: DotBlock): Figure[] {
  const mean =
    neighbours.mean === null ? [] : [{ value: neighbours.mean, words: `Neighbours’ mean: ${neighbours.text}` }];
  return [...mean, { value: england.raw, words: `England: ${england.missing || england.text}` }];
}

function quartiles({ indicator, snapshot: { spread } }: DotBlock): Figure[] {
  if (spread.cutPoints === null) return [];
  const [lower, , upper] = spread.cutPoints;
  return [
    { value: lower, words: `A quarter of authorities have ${valueText(indicator, lower)} or less` },
    { value: upper, words: `A quarter have ${valueText(indicator, upper)} or more` },
  ];
}

/** The lowest and the highest figure and who has it; what stands aside is no extreme. */
function extremes(areas: Areas, { indicator, cells, spread: { sorted } }: Snapshot): Figure[] {
  const end = (title: string, value: number | undefined): Figure[] => {
    if (value === undefined) return [];
    const named = currentAuthorities(areas).filter(({ code }) => {
      const cell = cells.get(code);
      return cell?.value === value && cell.setAside === null;
    });
    const who = named.length === 1 ? named[0]!.name : `${named.length} authorities`;
    return [{ value, words: `${title} of ${sorted.length}: ${who}, ${valueText(indicator, value)}` }];
  };
  return [...end("Lowest", sorted[0]), ...end("Highest", sorted.at(-1))];
}

/** Everyone who is not named yet and has a figure that the strip shows, from the lowest on. */
function theOthers(areas: Areas, { indicator, snapshot, cells }: DotBlock): Figure[] {
  const named = new Set(cells.map(({ authority }) => authority.code));
  return currentAuthorities(areas)
    .flatMap(({ code, name }) => {
      const cell = snapshot.cells.get(code);
      const isShown = !named.has(code) && cell && cell.value !== null && cell.setAside === null;
      return isShown ? [{ value: cell.value!, words: `${name}: ${valueText(indicator, cell.value!)}` }] : [];
    })
    .sort((a, b) => a.value - b.value);
}

/** Where the picture puts a value: as its own layout would put the authority's dot. */
function placeIn(kind: SmallPicture, block: DotBlock, code: string, width: number): (value: number) => number | null {
  const { indicator, periodId: period, snapshot, england } = block;
  const { sorted } = snapshot.spread;
  const ref = { indicator: indicator.id, authority: code, period, width, benchmark: null };
  if (kind === "range-strip")
    return (value) => rangeStrip({ ...ref, everyone: sorted, neighbours: [], england: null, value }).dot;
  const [low, high] = [sorted[0] ?? 0, sorted.at(-1) ?? 0];
  const bar = { ...ref, england: england.raw ?? 0, isTurned: indicator.polarity === "low" };
  return (value) => spineBar({ ...bar, spread: [low, low, high, high], value }).dot;
}

/** Room left and right of a line over time. */
const MARGIN = 4;

function periodValues({ indicator, observations }: Figures, code: string, width: number): SmallValue[] {
  const series = observations.get(code) ?? [];
  const years = series.map(({ period }) => period.endYear);
  const [first, last] = [Math.min(...years), Math.max(...years)];
  return series.map((one) => {
    const figure = figureView(indicator, one);
    const x = MARGIN + ((one.period.endYear - first) / Math.max(1, last - first)) * (width - 2 * MARGIN);
    return { x, words: `${formatPeriod(one.period)}: ${figure.missing || figure.text}` };
  });
}
