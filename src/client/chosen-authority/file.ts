import type { ScatterInput } from "../../charts/scatter.ts";
import type { SlopeInput } from "../../charts/slope.ts";
import type { DistributionInput } from "../../charts/distribution.ts";
import type { TimeSeriesInput } from "../../charts/time-series.ts";
import type { Unit } from "../../model/indicator.ts";

/** One authority of an indicator, as the file beside the page has it. */
export interface Area {
  name: string;
  slug: string;
  value: number | null;
  /** Set where the figure is shown and stands in no rank or extreme. */
  aside?: true;
  /** Value, comparators, chance and rank, as sentences. */
  words: readonly string[];
  /** Codes of its statistical neighbours, nearest first. */
  neighbours: readonly string[];
  /** One place for each period of the trend: a number, the publisher's symbol, or null where there is no row. */
  series: readonly (number | string | null)[];
}

/** What a page fetches when a reader chooses an authority: the charts' inputs without widths and functions. */
export interface ChosenFile {
  indicator: { id: string; unit: Unit; decimals: number };
  areas: Readonly<Record<string, Area>>;
  /** Without its dots: those are the areas with a value. */
  distribution: Omit<DistributionInput, "width" | "groups" | "tickText"> | null;
  trend: Omit<TimeSeriesInput, "width" | "height" | "tickText"> | null;
  slope: Omit<SlopeInput, "width"> | null;
  scatter: Omit<ScatterInput, "width" | "xTick" | "yTick"> | null;
}

/** The file at an address; fails where it cannot be had. */
export async function fetchFile(address: string): Promise<ChosenFile> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address} answers ${response.status}`);
  return (await response.json()) as ChosenFile;
}
