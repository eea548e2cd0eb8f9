import type { AreaCode } from "../model/authority.ts";
import type { Indicator } from "../model/indicator.ts";
import type { Edition } from "../model/neighbour.ts";
import { standingIn, type AllStandings } from "./all-standings.ts";
import { againstOf } from "./benchmark.ts";
import { numberOf } from "./counts.ts";
import type { Spread } from "./snapshot.ts";
import type { Standing } from "./standing.ts";
import { verdictOf, type Direction, type VerdictWord } from "./verdict.ts";

/** Fewer of what is counted than this, and a figure is never called outstanding. */
export const FEWEST_TO_STAND_OUT = 20;

/** A figure further from its neighbours' mean than chance would explain at 99.8 %. */
export interface StandOut {
  indicator: Indicator;
  standing: Standing;
  direction: Exclude<Direction, "similar">;
  word: VerdictWord;
  /** |figure − neighbours' mean| in standard deviations of all authorities' figures. */
  distance: number;
}

/**
 * What stands out about an authority, furthest first: outside 99.8 % limits of its neighbours' mean, at least twenty counted, one of
 * each family of indicators (the furthest). Empty is an answer.
 */
export function standOuts(all: AllStandings, authority: AreaCode, edition: Edition): StandOut[] {
  const found = [...all].flatMap(([id, { snapshot }]) => {
    const standing = standingIn(all, id, authority, edition);
    return standing === null ? [] : standOut(snapshot.indicator, standing, snapshot.spread);
  });
  return onePerFamily(found.sort((a, b) => b.distance - a.distance));
}

function standOut(indicator: Indicator, standing: Standing, { deviation }: Spread): StandOut[] {
  const { difference, benchmark } = standing.neighbours;
  const against = againstOf(benchmark);
  if (difference === null || against === null || deviation === null || deviation === 0) return [];
  const verdict = verdictOf(standing.interval998, against.value, indicator.polarity);
  if (verdict.status !== "compared" || verdict.direction === "similar" || !enoughCounted(standing)) return [];
  const { direction, word } = verdict;
  return [{ indicator, standing, direction, word, distance: Math.abs(difference.unit) / deviation }];
}

function enoughCounted({ observation }: Standing): boolean {
  const count = observation === null ? null : numberOf(observation.numerator);
  return count !== null && count >= FEWEST_TO_STAND_OUT;
}

function onePerFamily(sorted: readonly StandOut[]): StandOut[] {
  const seen = new Set<string>();
  return sorted.filter(({ indicator }) => {
    const family = indicator.family === "" ? indicator.id : indicator.family;
    return seen.has(family) ? false : seen.add(family);
  });
}
