import type { PlaceRow, SearchIndex } from "../../model/search.ts";
import { createSearch, type Search } from "./search.ts";

/** Everything that is fetched lies beside the page of results, whose address is the form's. */
const searches = new Map<string, Promise<Search>>();

/** The search of the site whose page of results is at `action`; fetched once a page. Rejects where the index cannot be had. */
export function loadSearch(action: string): Promise<Search> {
  const loading = searches.get(action) ?? start(action);
  searches.set(action, loading);
  return loading;
}

async function start(action: string): Promise<Search> {
  try {
    const index = await fetchJson<SearchIndex>(new URL("names.json", action));
    return createSearch(index, (letters) => fetchJson<PlaceRow[]>(new URL(`places/${letters}.json`, action)));
  } catch (error) {
    // The next attempt may have a connection.
    searches.delete(action);
    throw error;
  }
}

async function fetchJson<T>(address: URL): Promise<T> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address.pathname}: ${response.status}`);
  return (await response.json()) as T;
}

/** The address of a page of the site, from its path and the address of the page of results. */
export function addressOf(path: string, action: string): string {
  return new URL(`..${path}`, action).pathname;
}
