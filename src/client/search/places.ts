import type { AreaCode } from "../../model/authority.ts";
import type { PlaceRow } from "../../model/search.ts";
import { distance, slips } from "./distance.ts";
import { holdsPhrase, type Query } from "./query.ts";
import { tiers, type Tier } from "./tiers.ts";
import { emptyWords, fold, split } from "./words.ts";

/** A place, prepared for comparison with queries. */
export interface Place {
  row: PlaceRow;
  folded: string;
  /** Words that tell it from others of its name: its kind, what it lies within, its authority. */
  around: readonly string[];
}

export interface PlaceHit {
  place: PlaceRow;
  tier: Tier;
  score: number;
}

/** Larger places first; the words are those of `places.csv`. */
const weights: Readonly<Record<string, number>> = {
  district: 1,
  town: 0.95,
  "former district": 0.9,
  "former county": 0.85,
  parish: 0.6,
  ward: 0.5,
};
/** From this weight on, a place is known enough to be meant by a word in a longer query. */
const WELL_KNOWN = 0.85;
const MOST = 40;

/** Words that so many places share that nobody begins with them. */
const common = new Set("central east green heath hill north park rural south town valley west with".split(" "));

/** The first letters under which a place is filed: those of its first word, and of each long word that is not common. */
export function shardKeys(name: string): string[] {
  const [first = "", ...others] = split(fold(name));
  const telling = others.filter((word) => word.length > 3 && !common.has(word));
  return [...new Set([first, ...telling].map((word) => word.slice(0, 2)))];
}

/** The files of place names that may answer a query, the likeliest first; none before a word has two letters. */
export function shardsFor(query: Query, known: ReadonlySet<string>): string[] {
  const words = [...split(query.bare), ...split(query.folded)].filter(
    (word) => word.length > 1 && !emptyWords.has(word),
  );
  return [...new Set(words.map((word) => word.slice(0, 2)))].filter((key) => known.has(key));
}

/** Rows of a file of place names as `matchPlaces` takes them; `authorityName` gives the name of the authority with a code. */
export function preparePlaces(rows: readonly PlaceRow[], authorityName: (code: AreaCode) => string): Place[] {
  return rows.map((row) => {
    const [name, kind, within, code] = row;
    return { row, folded: fold(name), around: split(fold(`${kind} ${within} ${authorityName(code)}`)) };
  });
}

/** The places that answer a query, best first: whole, begun, held in it, or misspelt where nothing else does. */
export function matchPlaces(places: readonly Place[], query: Query): PlaceHit[] {
  if (query.folded === "") return [];
  const hits = places.flatMap((place) => placeHit(place, query) ?? []);
  const found = hits.length > 0 ? hits : places.flatMap((place) => misspelt(place, query) ?? []);
  return found.sort((a, b) => a.tier - b.tier || b.score - a.score || compare(a.place, b.place)).slice(0, MOST);
}

function compare(a: PlaceRow, b: PlaceRow): number {
  return a[0].localeCompare(b[0], "en") || a[2].localeCompare(b[2], "en");
}

function placeHit({ row, folded, around }: Place, query: Query): PlaceHit | null {
  const weight = weightOf(row);
  const hit = (tier: Tier, score: number) => ({ place: row, tier, score });
  if (isNamed(folded, query)) return hit(tiers.place, weight);
  if (isTold(folded, around, query)) return hit(tiers.place, 1 + weight);
  if (folded.startsWith(query.folded) || folded.startsWith(query.bare)) {
    return hit(tiers.prefix, weight * (0.5 + (0.5 * query.bare.length) / folded.length));
  }
  if (` ${folded}`.includes(` ${query.bare}`)) return hit(tiers.prefix, 0.4 * weight);
  const isMeant = weight >= WELL_KNOWN && folded.length > 3 && holdsPhrase(query.folded, folded);
  return isMeant ? hit(tiers.prefix, 1 + weight) : null;
}

function isNamed(name: string, query: Query): boolean {
  return name === query.folded || name === query.bare || name === `the ${query.bare}`;
}

/** True where the query names the place and then what it lies within: "Newtown, Borsetshire". */
function isTold(name: string, around: readonly string[], query: Query): boolean {
  if (!query.folded.startsWith(`${name} `)) return false;
  const rest = split(query.folded.slice(name.length + 1)).filter((word) => !emptyWords.has(word));
  return rest.length > 0 && rest.every((word) => around.includes(word));
}

function misspelt({ row, folded }: Place, query: Query): PlaceHit | null {
  const limit = slips(query.bare.length);
  const away = distance(query.bare, folded, limit);
  if (limit === 0 || away > limit) return null;
  return { place: row, tier: tiers.fuzzy, score: weightOf(row) * (1 - away / folded.length) };
}

function weightOf(row: PlaceRow): number {
  return weights[row[1]] ?? 0.6;
}
