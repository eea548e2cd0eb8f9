import type { SearchIndex, SearchKind } from "../../model/search.ts";
import { isNarrowed, isOfKind, passes, type Filters } from "./filters.ts";
import { entryResult, type Result } from "./result.ts";
import { tiers } from "./tiers.ts";

/** What the page of results shows: the results, and how many there are of each kind whatever kind is chosen. */
export interface Answers {
  results: readonly Result[];
  counts: ReadonlyMap<SearchKind, number>;
}

/** The results that pass the filters. */
export function answer(results: readonly Result[], filters: Filters): Answers {
  const passing = results.filter((result) => passes(result, filters));
  const counts = new Map<SearchKind, number>();
  for (const { kind } of passing) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return { results: passing.filter((result) => isOfKind(result, filters)), counts };
}

/** Everything that passes the filters where nothing was asked, by name; nothing where no filter is set either. */
export function browse({ entries }: Pick<SearchIndex, "entries">, filters: Filters): Result[] {
  if (!isNarrowed(filters)) return [];
  const all = entries.map((entry) => entryResult(entry, { tier: tiers.allWords, score: 0 }));
  return all.sort((a, b) => a.title.localeCompare(b.title, "en"));
}

/** What is said of the number of results: `12 results for “boston”`. */
export function countWords(count: number, text: string): string {
  const found =
    count === 0 ? "Nothing found" : `${count.toLocaleString("en-GB")} ${count === 1 ? "result" : "results"}`;
  return text === "" ? found : `${found} for “${text}”`;
}
