import type { Dataset } from "../../model/dataset.ts";
import { authorityOf, byName, currentAuthorities, formerAuthorities } from "../naming.ts";
import { authorityPath, indicatorPath } from "../paths.ts";

/** A link and, where the name alone could be several, what it is. */
export interface ListItem {
  name: string;
  path: string;
  note: string;
}

export interface ListSection {
  title: string;
  items: readonly ListItem[];
}

/** All that the search page offers without a script: the authorities by name, then the indicators by topic. */
export function searchLists(dataset: Dataset): { authorities: readonly ListItem[]; topics: readonly ListSection[] } {
  const authorities = [...currentAuthorities(dataset), ...formerAuthorities(dataset)];
  return {
    authorities: authorities.map((one) => ({
      name: one.name,
      path: authorityPath(one),
      note: one.closed ? "abolished" : "",
    })),
    topics: [...dataset.topics].sort((a, b) => a.order - b.order).flatMap((topic) => topicSection(dataset, topic)),
  };
}

function topicSection(dataset: Dataset, { id, title }: Dataset["topics"][number]): ListSection[] {
  const items = dataset.indicators
    .filter(({ topic }) => topic === id)
    .map((indicator) => ({ name: indicator.title, path: indicatorPath(indicator.id), note: "" }));
  return items.length > 0 ? [{ title, items }] : [];
}

/** A name with the authority that it is, or those that have the duty there now. */
export interface PlaceItem {
  name: string;
  /** The authority's own page; empty where the name is that of a place. */
  path: string;
  /** What it is or was. */
  kind: string;
  authorities: readonly { name: string; path: string }[];
}

/** Kinds of place that are few enough to list, and that most people know they live in. */
const listed = new Set(["district", "former district", "former county"]);

/** Districts, old counties and authorities by their first letter, A to Z, each with the authorities that have the duty there. */
export function placeLists(dataset: Pick<Dataset, "places" | "authorities">): { title: string; items: PlaceItem[] }[] {
  const items = [...authorityItems(dataset), ...placeItems(dataset)].sort(byName);
  const letters = [...new Set(items.map(({ name }) => name.charAt(0)))];
  return letters.map((title) => ({ title, items: items.filter(({ name }) => name.startsWith(title)) }));
}

function authorityItems({ authorities }: Pick<Dataset, "authorities">): PlaceItem[] {
  return authorities.map((one) => ({
    name: one.name,
    path: authorityPath(one),
    kind: one.closed ? "abolished council" : "",
    authorities: [],
  }));
}

function placeItems(dataset: Pick<Dataset, "places" | "authorities">): PlaceItem[] {
  const items = new Map<string, PlaceItem>();
  for (const place of dataset.places.filter(({ kind }) => listed.has(kind))) {
    const { name, path } = linkOf(dataset, place.authorityCode);
    const key = `${place.name}, ${place.kind}`;
    const known = items.get(key);
    const authorities = [...(known ? known.authorities : []), { name, path }];
    items.set(key, { name: place.name, path: "", kind: place.kind, authorities });
  }
  return [...items.values()].filter((item) => item.authorities.some(({ name }) => name !== item.name));
}

function linkOf(dataset: Pick<Dataset, "authorities">, code: string): { name: string; path: string } {
  const authority = authorityOf(dataset, code);
  return { name: authority.name, path: authorityPath(authority) };
}
