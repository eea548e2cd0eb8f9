import { editionsOf, neighboursOf } from "../../compare/neighbours.ts";
import { latestPeriod } from "../../compare/series.ts";
import type { Areas } from "../../model/areas-file.ts";
import { ENGLAND, type Authority } from "../../model/authority.ts";
import type { Figures } from "../../model/figures-file.ts";
import type { Period } from "../../model/period.ts";
import type { ChartKind, Selection } from "../../model/selection.ts";
import { factsOf, type Chosen } from "../../views/compare-facts.ts";

/** All that one chart is drawn from. */
export interface Scene {
  chosen: Chosen;
  selection: Selection;
  figures: Figures;
  /** The newest period with a figure. */
  period: Period;
  /** The second indicator of a scatter; null elsewhere. */
  second: Figures | null;
}

/** One chart with the words around it. */
export interface Drawn {
  title: string;
  subtitle: string;
  /** What the marks mean; empty where they say it themselves. */
  key: string;
  markup: (width: number) => string;
}

/** A chart's drawing, by itself so that only the one that is asked for is fetched. */
export type Draw = (scene: Scene, base: string) => Drawn | Promise<Drawn>;

/** What an address means, or null where it names an authority that is not known, or an indicator without figures. */
export function sceneOf(areas: Areas, selection: Selection, files: readonly Figures[]): Scene | null {
  const chosen = chosenIn(areas, selection);
  const [figures, second = null] = files;
  if (!chosen || !figures) return null;
  const period = latestPeriod(factsOf(areas, figures), figures.indicator);
  return period && { chosen, selection, figures, period, second };
}

/** England, in the subject's place where no authority is named. */
const nation: Authority = {
  code: ENGLAND,
  name: "England",
  slug: "",
  type: "unitary",
  regionCode: ENGLAND,
  dfeCode: "",
  opened: null,
  closed: null,
  predecessors: [],
  formerCodes: [],
  otherNames: [],
  centroid: null,
};

/** The charts that show all of England where no authority is named. */
const national: readonly (ChartKind | null)[] = ["time-series", "distribution", "scatter", "tile-map"];

/** The authorities that are named, or England; one alone stands among its neighbours where the chart sets authorities side by side. */
function chosenIn(areas: Areas, { authorities, edition: asked, chart }: Selection): Chosen | null {
  const bySlug = new Map(areas.authorities.map((one) => [one.slug, one]));
  const [subject, ...others] = authorities.flatMap((slug) => bySlug.get(slug) ?? []);
  const edition = asked ?? editionsOf(areas).at(-1) ?? "";
  if (!subject)
    return authorities.length === 0 && national.includes(chart) ? { areas, authorities: [nation], edition } : null;
  const isAlone = others.length === 0 && chart !== "time-series";
  return { areas, authorities: [subject, ...(isAlone ? neighboursIn(areas, subject, edition) : others)], edition };
}

function neighboursIn(areas: Areas, { code }: Authority, edition: string): Authority[] {
  const byCode = new Map(areas.authorities.map((one) => [one.code, one]));
  return neighboursOf(areas, edition, code).flatMap(({ neighbourCode }) => byCode.get(neighbourCode) ?? []);
}

/** Who a chart is about, as the end of its title: `: Barchester among all authorities`. */
export function amongAll({ authorities: [subject] }: Chosen): string {
  return subject.code === ENGLAND ? ", every authority in England" : `: ${subject.name} among all authorities`;
}
