import type { PlaceRow, SearchIndex } from "../../model/search.ts";
import { matchEntries } from "./entries.ts";
import { matchPairs } from "./pairs.ts";
import { matchPlaces, preparePlaces, shardsFor, type Place, type PlaceHit } from "./places.ts";
import { readQuery, type Query } from "./query.ts";
import { authoritiesOf, mergeResults, type Result } from "./result.ts";
import { tiers } from "./tiers.ts";

export interface Search {
  index: SearchIndex;
  /** What the names of pages, and the files of places already here, answer at once. */
  now: (text: string) => Result[];
  /** The same with the places that the query's first letters call for. */
  complete: (text: string) => Promise<Result[]>;
}

export type ShardLoader = (key: string) => Promise<readonly PlaceRow[]>;

/** No more files than this are asked for one query. */
const MOST_SHARDS = 3;

/** A search over an index; place names are fetched through `loadShard`, each file once. */
export function createSearch(index: SearchIndex, loadShard: ShardLoader): Search {
  const match = matchEntries(index.entries);
  const authorities = authoritiesOf(index.entries);
  const pair = matchPairs(index.entries, match);
  const known = new Set(index.shards);
  const loaded = new Map<string, readonly Place[]>();

  const load = async (key: string) => {
    const rows = await loadShard(key);
    loaded.set(
      key,
      preparePlaces(rows, (code) => authorities.get(code)?.title ?? ""),
    );
  };
  const placesFor = (query: Query) => matchPlaces(placesHere(query, known, loaded), query);
  const now = (text: string) => {
    const query = readQuery(text);
    return mergeResults(match(query), placesFor(query), authorities, pair(query));
  };
  const complete = async (text: string) => {
    const query = readQuery(text);
    for (const key of shardsFor(query, known).slice(0, MOST_SHARDS)) {
      if (!loaded.has(key)) await load(key);
      if (isAnswered(placesFor(query))) break;
    }
    return now(text);
  };
  return { index, now, complete };
}

function placesHere(query: Query, known: ReadonlySet<string>, loaded: ReadonlyMap<string, readonly Place[]>): Place[] {
  const keys = shardsFor(query, known).slice(0, MOST_SHARDS);
  const places = new Map(keys.flatMap((key) => loaded.get(key) ?? []).map((place) => [place.row.join("\t"), place]));
  return [...places.values()];
}

/** A place that is named, or begun, needs no look into the files of the query's other words. */
function isAnswered(hits: readonly PlaceHit[]): boolean {
  return hits.some(({ tier }) => tier <= tiers.prefix);
}
