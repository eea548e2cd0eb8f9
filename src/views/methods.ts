export interface MethodEntry {
  id: string;
  nav: string;
  description: string;
  group: string;
  order: number;
}

const groupTitles: readonly (readonly [string, string])[] = [
  ["start", "Start here"],
  ["judgements", "Ofsted’s judgements"],
  ["data", "The data"],
  ["statistics", "The statistics"],
  ["site", "About the site"],
];

/** The methods pages in their groups, each in its own order; a group with no page is left out. */
export function methodGroups<T extends MethodEntry>(entries: readonly T[]): { title: string; entries: T[] }[] {
  return groupTitles
    .map(([id, title]) => ({
      title,
      entries: entries.filter((entry) => entry.group === id).sort((a, b) => a.order - b.order),
    }))
    .filter((group) => group.entries.length > 0);
}
