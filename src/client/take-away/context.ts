import { emptySelection, type Selection } from "../../model/selection.ts";

const NAME = "[a-z0-9-]+";
/** What the address of a page chooses: patterns of its path, and how each part is read. */
const pages: readonly { pattern: RegExp; read: (parts: readonly string[]) => Partial<Selection> }[] = [
  { pattern: new RegExp(`^/authorities/former/(${NAME})/$`), read: ([a = ""]) => ({ authorities: [a] }) },
  { pattern: new RegExp(`^/authorities/(${NAME})/$`), read: ([a = ""]) => ({ authorities: [a] }) },
  {
    pattern: new RegExp(`^/authorities/(${NAME})/(${NAME})/$`),
    read: ([a = "", topic = ""]) => ({ authorities: [a], preset: { kind: "topic", topic } }),
  },
  { pattern: new RegExp(`^/indicators/(${NAME})/$`), read: ([i = ""]) => ({ indicators: [i] }) },
  { pattern: new RegExp(`^/topics/(${NAME})/$`), read: ([topic = ""]) => ({ preset: { kind: "topic", topic } }) },
  { pattern: new RegExp(`^/regions/(${NAME})/$`), read: ([a = ""]) => ({ authorities: [a] }) },
  { pattern: /^\/judgements\/$/, read: () => ({ preset: { kind: "judgements" } }) },
];

/** What a page is about, by its path without the site's base; null where it shows no data of its own. */
export function selectionOfPage(path: string): Selection | null {
  for (const { pattern, read } of pages) {
    const match = pattern.exec(path);
    if (match) return { ...emptySelection, ...read(match.slice(1)) };
  }
  return null;
}

/** What a chart names in its marks: its indicator and the authority it picks out; empty where it names none. */
export interface ChartMarks {
  indicator: string;
  /** Slug. */
  authority: string;
}

/** What a chart on a page is about: its own marks first, then what the page says; judgements where it draws no indicator. */
export function selectionOfChart(page: Selection | null, { indicator, authority }: ChartMarks): Selection {
  const own = page ?? emptySelection;
  const authorities = authority === "" ? own.authorities : [authority];
  if (indicator !== "") return { ...own, authorities, indicators: [indicator], preset: null };
  return { ...own, authorities, indicators: [], preset: { kind: "judgements" } };
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
