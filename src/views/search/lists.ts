import type { Dataset } from "../../model/dataset.ts";
import { byName, currentAuthorities, formerAuthorities } from "../naming.ts";
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

/** Kinds of place that are few enough to list, and that most people know they live in. */
const listed = new Set(["district", "former district", "former county"]);

/** Districts, old counties and authorities from A to Z, each with the authority that has the duty there. */
export function placeLists(dataset: Pick<Dataset, "places" | "authorities">): ListSection[] {
  const items = [...authorityItems(dataset), ...districtItems(dataset)].sort(byName);
  const letters = [...new Set(items.map(({ name }) => name.charAt(0)))];
  return letters.map((title) => ({ title, items: items.filter(({ name }) => name.startsWith(title)) }));
}

function authorityItems({ authorities }: Pick<Dataset, "authorities">): ListItem[] {
  return authorities.map((one) => ({
    name: one.name,
    path: authorityPath(one),
    note: one.closed ? "abolished council" : "",
  }));
}

function districtItems({ places, authorities }: Pick<Dataset, "places" | "authorities">): ListItem[] {
  const byCode = new Map(authorities.map((authority) => [authority.code, authority]));
  return places
    .filter(({ kind }) => listed.has(kind))
    .flatMap(({ name, kind, authorityCode }) => {
      const authority = byCode.get(authorityCode);
      if (!authority || authority.name === name) return [];
      return [{ name, path: authorityPath(authority), note: `${kind}, see ${authority.name}` }];
    });
}
