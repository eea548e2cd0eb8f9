import { emptySelection, parseSelection, writeSelection, type Selection } from "../../model/selection.ts";

const NAME = "[a-z0-9-]+";
/** What the address of a page chooses: patterns of its path, and how each part is read. */
const pages: readonly { pattern: RegExp; read: (parts: readonly string[]) => Partial<Selection> }[] = [
  { pattern: new RegExp(`^/authorities/former/(${NAME})/$`), read: ([a = ""]) => ({ authorities: [a] }) },
  { pattern: new RegExp(`^/authorities/(${NAME})/$`), read: ([a = ""]) => ({ authorities: [a] }) },
  {
    pattern: new RegExp(`^/authorities/(?!former/)(${NAME})/(?!briefing/)(${NAME})/$`),
    read: ([a = "", topic = ""]) => ({ authorities: [a], preset: { kind: "topic", topic } }),
  },
  { pattern: new RegExp(`^/indicators/(${NAME})/$`), read: ([i = ""]) => ({ indicators: [i] }) },
  { pattern: new RegExp(`^/topics/(${NAME})/$`), read: ([topic = ""]) => ({ preset: { kind: "topic", topic } }) },
  { pattern: new RegExp(`^/regions/(${NAME})/$`), read: ([a = ""]) => ({ authorities: [a] }) },
  { pattern: /^\/judgements\/$/, read: () => ({ preset: { kind: "judgements" } }) },
];

/**
 * What a page is about, by its path without the site's base and, where a reader chose an authority on it, by its query; null where it shows
 * no data of its own.
 */
export function selectionOfPage(path: string, search = ""): Selection | null {
  for (const { pattern, read } of pages) {
    const match = pattern.exec(path);
    if (!match) continue;
    const own = { ...emptySelection, ...read(match.slice(1)) };
    const { authorities } = parseSelection(search).selection;
    return own.authorities.length > 0 ? own : { ...own, authorities };
  }
  return null;
}

/** What a chart names in its marks: its indicator and the authority it picks out; empty where it names none. */
export interface ChartMarks {
  indicator: string;
  /** Slug. */
  authority: string;
}

/** What a chart on a page is about: its own marks first, then what the page says; judgements where neither names an indicator. */
export function selectionOfChart(page: Selection | null, { indicator, authority }: ChartMarks): Selection {
  const own = page ?? emptySelection;
  const authorities = authority === "" ? own.authorities : [authority];
  if (indicator !== "") return { ...own, authorities, indicators: [indicator], preset: null };
  if (own.indicators.length > 0) return { ...own, authorities };
  return { ...own, authorities, preset: { kind: "judgements" } };
}

/** What a chart that states its own query is about; where that names no authority, the one that the reader chose on the page. */
export function selectionOfQuery(query: string, page: Selection | null): Selection {
  const { selection } = parseSelection(query);
  const { x, y } = selection;
  const indicators = x !== null && y !== null ? [x, y] : selection.indicators;
  const authorities = selection.authorities.length > 0 ? selection.authorities : (page?.authorities ?? []);
  return { ...selection, authorities, indicators, chart: null, x: null, y: null };
}

/** A chart's own query, with the authorities of a selection. */
export function withPlaces(query: string, { authorities }: Selection): string {
  return writeSelection({ ...parseSelection(query).selection, authorities });
}

/** The last part of a path, by which its page is known: `cla-rate`. */
export function nameOfPage(path: string): string {
  return path.split("/").filter(Boolean).at(-1) ?? "";
}

/** A name for a file, from what it shows: letters, digits and hyphens, at most 90 of them. */
export function fileName(...parts: readonly string[]): string {
  const plain = parts
    .join(" ")
    .normalize("NFD")
    .replace(/[\u0300-\u036f'’]/g, "")
    .toLowerCase();
  const words = plain.replace(/[^a-z0-9]+/g, "-").replace(/^-|-$/g, "");
  return words.length <= 90 ? words : words.slice(0, 91).replace(/-[^-]*$/, "");
}
