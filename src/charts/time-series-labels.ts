import { type Emphasis, type Frame, isNarrow, lineHeight, typeSize } from "./frame.ts";
import { spreadLabels } from "./labels.ts";
import type { Point } from "./paths.ts";
import { round } from "./round.ts";
import { balanceText, boxOf, textWidth } from "./text.ts";
import type { TimeLine } from "./time-series.ts";
import type { BandEdge, PlacedLine } from "./time-series-lines.ts";

/** A line's name and newest value beside its end. */
export interface EndLabel {
  x: number;
  /** The first line's baseline. */
  y: number;
  lines: readonly string[];
  emphasis: Emphasis;
  /** From the line's end to a label that had to move; empty where it stands beside it. */
  leader: string;
}

export interface BandLabel {
  x: number;
  y: number;
  text: string;
}

const leaderRoom = 18;

/** The room to the right of the plot that the end labels need: at most a third of the picture, a little more on a phone. */
export function endRoom(lines: readonly TimeLine[], width: number): number {
  const most = width * (isNarrow(width) ? 0.37 : 0.3);
  const widest = Math.max(0, ...lines.map((line) => boxOf(balanceText(endText(line, width), most, 3)).width));
  return leaderRoom + Math.min(most, widest) + 2;
}

/** What stands at the end of a line: its name, and its newest value or why there is none. */
function endText(line: TimeLine, width: number): string {
  const name = isNarrow(width) && line.shortName !== undefined ? line.shortName : line.name;
  const last = line.points.at(-1);
  if (last === undefined) return name;
  return last.value === null ? `${name}: ${last.text}` : `${name} ${last.text}`;
}

const importance: Record<Emphasis, number> = {
  authority: 6,
  england: 5,
  benchmark: 4,
  region: 3,
  neighbour: 2,
  other: 1,
};

/** Labels beside the line ends, moved apart where they would overlap; the authority's and England's are the last to go. */
export function endLabels(lines: readonly TimeLine[], placed: readonly PlacedLine[], frame: Frame): EndLabel[] {
  const room = frame.width - frame.right - leaderRoom - 1;
  const texts = lines.map((line) => balanceText(endText(line, frame.width), room, 3));
  const wanted = lines.map((line, index) => ({
    at: heightOf(placed[index]!, frame),
    size: boxOf(texts[index]!).height + 2,
    priority: importance[line.emphasis],
  }));
  const middles = spreadLabels(wanted, 0, frame.bottom + lineHeight / 2);
  return lines.flatMap((line, index) => {
    const middle = middles[index];
    return middle === null || middle === undefined
      ? []
      : [labelOf(line.emphasis, texts[index]!, middle, placed[index]!.end, frame)];
  });
}

/** Beside its newest value; else its last one; a line with no value at all is named at the foot of the chart. */
function heightOf(line: PlacedLine, frame: Frame): number {
  const last = line.end ?? line.points.at(-1);
  return last ? last.y : frame.bottom;
}

function labelOf(
  emphasis: Emphasis,
  lines: readonly string[],
  middle: number,
  end: Point | null,
  frame: Frame,
): EndLabel {
  const x = round(frame.right + leaderRoom);
  const moved = end !== null && Math.abs(end.y - middle) > 3;
  return {
    x,
    y: round(middle - (lines.length * lineHeight) / 2 + typeSize.label * 0.9),
    lines,
    emphasis,
    leader: moved
      ? `M${round(end.x + (emphasis === "authority" ? 6 : 3))} ${end.y}L${round(x - 3)} ${round(middle)}`
      : "",
  };
}

/** A place for the band's name inside one run of the band, clear of every line and upright rule; null where there is none. */
export function bandLabelAt(
  text: string,
  runs: readonly (readonly BandEdge[])[],
  lines: readonly (readonly Point[])[],
  rules: readonly number[],
): BandLabel | null {
  const half = textWidth(text, typeSize.small) / 2 + 4;
  const isClear = (x: number) => !rules.some((rule) => Math.abs(rule - x) < half);
  const places = runs.flatMap((edges) =>
    edges
      .filter(({ x }) => x - half >= edges[0]!.x && x + half <= edges.at(-1)!.x && isClear(x))
      .map(({ x }) => ({ x, ...roomiest(clearRuns(x - half, x + half, edges, lines)) })),
  );
  const best = places.reduce((a, b) => (b.size > a.size ? b : a), { x: 0, size: 0, middle: 0 });
  return best.size < lineHeight + 5 ? null : { x: round(best.x), y: round(best.middle + 4), text };
}

interface Run {
  top: number;
  bottom: number;
}

/** The upright stretches of the band that no line crosses between two x. */
function clearRuns(from: number, to: number, edges: readonly BandEdge[], lines: readonly (readonly Point[])[]): Run[] {
  const near = (points: readonly Point[]) => heightsBetween(points, from, to);
  const top = Math.max(...near(edges.map(({ x, top: y }) => ({ x, y }))));
  const bottom = Math.min(...near(edges.map(({ x, bottom: y }) => ({ x, y }))));
  const blocked = lines
    .map(near)
    .filter((heights) => heights.length > 0)
    .map((heights) => ({ top: Math.min(...heights), bottom: Math.max(...heights) }));
  const walls = [{ top, bottom: top }, ...blocked, { top: bottom, bottom }].sort((a, b) => a.top - b.top);
  const runs: Run[] = [];
  let reached = top;
  for (const wall of walls) {
    if (wall.top > reached) runs.push({ top: reached, bottom: Math.min(bottom, wall.top) });
    reached = Math.max(reached, wall.bottom);
  }
  return runs;
}

function roomiest(runs: readonly Run[]): { size: number; middle: number } {
  const best = runs.reduce<Run>((a, b) => (b.bottom - b.top > a.bottom - a.top ? b : a), { top: 0, bottom: 0 });
  return { size: best.bottom - best.top, middle: (best.top + best.bottom) / 2 };
}

/** The heights of a line at its points between two x and where it enters and leaves. */
function heightsBetween(points: readonly Point[], from: number, to: number): number[] {
  return points.flatMap((point, index) => {
    const next = points[index + 1];
    const here = point.x >= from && point.x <= to ? [point.y] : [];
    if (!next || next.x < from || point.x > to || next.x === point.x) return here;
    const at = (x: number) => point.y + ((next.y - point.y) * (x - point.x)) / (next.x - point.x);
    return [...here, at(Math.max(from, point.x)), at(Math.min(to, next.x))];
  });
}
