import type { Facts } from "../compare/snapshot.ts";
import type { Areas } from "../model/areas-file.ts";
import type { Authority } from "../model/authority.ts";
import type { Figures } from "../model/figures-file.ts";

/** The authorities and the edition that a comparison is made for; the first authority is the subject. */
export interface Chosen {
  areas: Areas;
  authorities: readonly [Authority, ...Authority[]];
  edition: string;
}

/** The figures of one indicator as the comparisons take them. */
export function factsOf(areas: Areas, { indicator, breaks, observations }: Figures): Facts {
  return { ...areas, indicators: [indicator], breaks, observations: new Map([[indicator.id, observations]]) };
}
