import type { AreaCode } from "../model/authority.ts";
import type { Indicator, IndicatorId } from "../model/indicator.ts";
import type { Edition } from "../model/neighbour.ts";
import type { PeriodId } from "../model/period.ts";
import { currentAuthorities } from "./authorities.ts";
import { editionsOf } from "./neighbours.ts";
import { snapshotOf, type Facts, type Snapshot } from "./snapshot.ts";
import { ownStanding, standingWith, type Standing } from "./standing.ts";

/** The standings of one indicator, by edition and authority, with the snapshot they were read from. */
export interface IndicatorStandings {
  snapshot: Snapshot;
  byEdition: ReadonlyMap<Edition, ReadonlyMap<AreaCode, Standing>>;
}

/** The standings of every indicator that has a period with figures, in the indicators' order. */
export type AllStandings = ReadonlyMap<IndicatorId, IndicatorStandings>;

/**
 * Every authority of today × every edition × every indicator in its latest period. What does not depend on the edition is worked out
 * once, so the time grows with indicators × authorities.
 */
export function allStandings(facts: Facts): AllStandings {
  const all = new Map<IndicatorId, IndicatorStandings>();
  for (const indicator of facts.indicators) {
    const standings = standingsOf(facts, indicator);
    if (standings !== null) all.set(indicator.id, standings);
  }
  return all;
}

/** The standings of one indicator in a period (its latest where none is named); null where it has no such period. */
export function standingsOf(facts: Facts, indicator: Indicator, period?: PeriodId): IndicatorStandings | null {
  const snapshot = snapshotOf(facts, indicator, period);
  if (snapshot === null) return null;
  const own = currentAuthorities(facts).map((authority) => ownStanding(facts, snapshot, authority));
  const inEdition = (edition: Edition) => {
    const standings = new Map<AreaCode, Standing>();
    for (const one of own) standings.set(one.authority, standingWith(facts, snapshot, one, edition));
    return standings;
  };
  return { snapshot, byEdition: new Map(editionsOf(facts).map((edition) => [edition, inEdition(edition)])) };
}

/** One standing, or null where the indicator has no figures, the edition is unknown or the authority is not of today. */
export function standingIn(
  all: AllStandings,
  indicator: IndicatorId,
  authority: AreaCode,
  edition: Edition,
): Standing | null {
  return all.get(indicator)?.byEdition.get(edition)?.get(authority) ?? null;
}

/** An authority's standings on every indicator under one edition, in the indicators' order. */
export function standingsOfAuthority(all: AllStandings, authority: AreaCode, edition: Edition): Standing[] {
  return [...all.keys()].flatMap((indicator) => {
    const standing = standingIn(all, indicator, authority, edition);
    return standing === null ? [] : [standing];
  });
}
