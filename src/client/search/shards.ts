import type { Place } from "../../model/authority.ts";
import type { PlaceRow } from "../../model/search.ts";
import { shardKeys } from "./places.ts";

/** Kinds that the index of names holds already, under the authority itself. */
const inNames = new Set(["authority", "other name"]);

/** The place names in files by first letters: what a reader who has typed two letters fetches. */
export function placeShards(places: readonly Place[]): ReadonlyMap<string, readonly PlaceRow[]> {
  const shards = new Map<string, PlaceRow[]>();
  for (const place of places) {
    if (inNames.has(place.kind)) continue;
    const row: PlaceRow = [place.name, place.kind, place.within, place.authorityCode];
    for (const key of shardKeys(place.name)) addTo(shards, key, row);
  }
  return shards;
}

function addTo(shards: Map<string, PlaceRow[]>, key: string, row: PlaceRow): void {
  const rows = shards.get(key);
  if (rows) rows.push(row);
  else shards.set(key, [row]);
}
