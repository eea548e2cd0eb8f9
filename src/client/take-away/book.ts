import type { SheetCell } from "./cells.ts";
import { HOW_TO_READ, INDEPENDENT, LICENCE, SYMBOLS, type Facts } from "./notes.ts";
import { formatDate } from "../../format.ts";
import type { PageTable } from "./tables.ts";

/** One sheet of a spreadsheet. */
export interface Sheet {
  name: string;
  rows: readonly (readonly SheetCell[])[];
  /** Places of the rows that are headings. */
  headings: readonly number[];
  /** Widths of the columns in letters. */
  widths: readonly number[];
}

/** A source as the downloads give it. */
export interface BookSource {
  publisher: string;
  title: string;
  release: string;
  published: string;
  licence: string;
  url: string;
}

/** The first sheet: what the file is, where it comes from and how to read it. */
export function coverSheet(
  facts: Facts,
  sources: readonly BookSource[],
  more: readonly (readonly [string, string])[] = [],
): Sheet {
  const head: SheetCell[][] = [
    [facts.page],
    ...[
      ["Release", `${facts.site}, data release of ${formatDate(facts.release)}`],
      ["Address", facts.address],
    ],
    ...more.map(([label, text]) => [label, text]),
    ...[
      ["Symbols", SYMBOLS],
      ["How to read", HOW_TO_READ],
      ["Licence", LICENCE],
      ["Independence", INDEPENDENT],
    ],
  ];
  const listed = sources.map(({ publisher, title, release, published, licence, url }) => [
    publisher,
    title,
    release,
    published,
    licence,
    url,
  ]);
  const header = ["Publisher", "Publication", "Release", "Published", "Licence", "Address"];
  const rows = listed.length === 0 ? head : [...head, [], ["Sources"], header, ...listed];
  return {
    name: "About",
    rows,
    headings: listed.length === 0 ? [0] : [0, head.length + 1, head.length + 2],
    widths: [26, 60, 18, 12, 28, 50],
  };
}

/** A table with its heading in the first row and its columns named in the third. */
export function tableSheet(name: string, { title, header, rows }: PageTable, widths: readonly number[]): Sheet {
  return { name, rows: [[title], [], header, ...rows], headings: [0, 2], widths };
}

/** Sheets for the tables of a page, as they stand there. */
export function tablesBook(facts: Facts, tables: readonly PageTable[]): Sheet[] {
  const sheets = tables.map((table) => tableSheet(table.title, table, [32, ...table.header.slice(1).map(() => 16)]));
  const note = [["Figures", "As the page shows them; each table of the page is a sheet"]] as const;
  return named([coverSheet(facts, [], facts.source === "" ? note : [...note, ["Source", facts.source]]), ...sheets]);
}

/** Most letters of a sheet's name that every spreadsheet takes. */
const LONGEST = 31;

/** The same sheets under names that every spreadsheet takes, each once. */
export function named(sheets: readonly Sheet[]): Sheet[] {
  const taken = new Set<string>();
  return sheets.map((sheet) => {
    const plain =
      sheet.name
        .replace(/[[\]:*?/\\']/g, " ")
        .replace(/\s+/g, " ")
        .trim() || "Sheet";
    const name = firstFree(plain, taken);
    taken.add(name.toLowerCase());
    return { ...sheet, name };
  });
}

function firstFree(plain: string, taken: ReadonlySet<string>): string {
  for (let i = 1; ; i += 1) {
    const tail = i === 1 ? "" : ` ${i}`;
    const name = plain.slice(0, LONGEST - tail.length).trim() + tail;
    if (!taken.has(name.toLowerCase())) return name;
  }
}
