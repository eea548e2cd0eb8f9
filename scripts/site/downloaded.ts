import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { Parser } from "htmlparser2";
import type { Site } from "./links.ts";
import type { Fault, Page, ShownCell } from "./page.ts";

/** A row of the downloaded standings: its columns by name, as text. */
export type StandingRow = Readonly<Record<string, string>>;

/** A number in the words of a card: the indicator and authority that it is about, and how it stands there. */
export interface SpokenNumber {
  indicator: string;
  authority: string;
  text: string;
}

/** What two downloads of the built site say, for the figures that some pages show. */
export interface Downloads {
  /** Value, or the publisher's symbol, by indicator, area code and period. */
  observations: ReadonlyMap<string, string>;
  /** By indicator and authority code. */
  standings: ReadonlyMap<string, StandingRow>;
}

/**
 * Numbers on these pages that are not the ones in the site's own `data/observations.csv` and `data/standings.csv`: every figure that names
 * its cell, and every number in the words of a card. Also says how many numbers were compared.
 */
export function unlikeDownloads(site: Site, files: readonly string[]): { faults: Fault[]; compared: number } {
  const pages = files.flatMap((file) => site.pages.get(file) ?? []);
  const downloads = readDownloads(join(site.folder, "data"), pages);
  const figures = pages.map((page) => page.cells.filter(isCode));
  const spoken = files.map((file) => spokenNumbers(readFileSync(join(site.folder, file), "utf8")));
  const faults = files.flatMap((file, i) =>
    [
      ...(figures[i] ?? []).flatMap((cell) => unlikeObservation(cell, downloads)),
      ...spoken[i]!.flatMap((number) => unlikeStanding(number, downloads)),
    ].map((message) => ({ file, message })),
  );
  return { faults, compared: figures.flat().length + spoken.flat().length };
}

function isCode({ area, drawn }: ShownCell): boolean {
  return /^[EN]\d{8}$/.test(area) && !drawn;
}

const keyOf = ({ indicator, area, period }: Pick<ShownCell, "indicator" | "area" | "period">) =>
  `${indicator},${area},${period}`;

/** Reads what the pages' figures need of the two files, a row a line: their first columns never hold a comma. */
function readDownloads(folder: string, pages: readonly Page[]): Downloads {
  const wanted = new Set(pages.flatMap(({ cells }) => cells.map(keyOf)));
  const observations = new Map<string, string>();
  const [head = [], ...rows] = linesOf(join(folder, "observations.csv"));
  const at = (name: string) => head.indexOf(name);
  const places = ["indicator", "area_code", "period", "value", "shorthand"].map(at);
  for (const row of rows) {
    const [indicator, area, period, value, shorthand] = places.map((place) => row[place] ?? "");
    const key = `${indicator},${area},${period}`;
    if (wanted.has(key)) observations.set(key, value || shorthand || "");
  }
  return { observations, standings: readStandings(join(folder, "standings.csv")) };
}

function readStandings(path: string): Map<string, StandingRow> {
  const [head = [], ...rows] = linesOf(path);
  return new Map(
    rows.map((cells) => {
      const row = Object.fromEntries(head.map((name, i) => [name, cells[i] ?? ""]));
      return [`${row["indicator"]},${row["authority_code"]}`, row];
    }),
  );
}

/** The cells of each line; a comment line above the header and a missing file give none. */
function linesOf(path: string): string[][] {
  if (!existsSync(path)) return [];
  const lines = readFileSync(path, "utf8")
    .split("\n")
    .filter((line) => line !== "" && !line.startsWith("#"));
  return lines.map((line) => line.split(","));
}

/** What a figure shows against the downloaded observation: the number to its shown decimals, or the publisher's symbol. */
export function unlikeObservation(cell: ShownCell, { observations }: Downloads): string[] {
  const expected = observations.get(keyOf(cell));
  const place = `${cell.indicator} ${cell.area} ${cell.period}`;
  if (expected === undefined)
    return numbersOf(cell.text).length === 0 ? [] : [`${place} has no row in observations.csv`];
  const shown = cell.text.trim();
  const isSame = isNumber(expected) ? agrees(numbersOf(shown)[0], [expected]) : !/\d/.test(shown);
  return isSame ? [] : [`${place} shows "${shown}", observations.csv "${expected}"`];
}

/** A number in a card's words that no column of its row in the standings gives. */
export function unlikeStanding({ indicator, authority, text }: SpokenNumber, { standings }: Downloads): string[] {
  const row = standings.get(`${indicator},${authority}`);
  if (!row) return [`${indicator} ${authority} has no row in standings.csv`];
  return agrees(text, sayable(row))
    ? []
    : [`${indicator} ${authority} says ${text}, which is not in its row of standings.csv`];
}

/** Numbers of set phrases: the 30th or 31st of a month, per 1,000, per 10,000, per 100,000, and fewer than 20 children. */
const PHRASES = ["30", "31", "1000", "10000", "100000", "20"];

/** Every number that a sentence about a row may hold: its figures, its dates, and how many neighbours have no figure. */
function sayable(row: StandingRow): string[] {
  const periods = ["period", "last_period", "previous_period"].flatMap((name) => yearsIn(row[name] ?? ""));
  const absent = (row["neighbour_missing"] ?? "").split("|").filter(Boolean).length;
  return [...Object.values(row).filter(isNumber), ...periods, String(absent), ...PHRASES];
}

/** `2023-24` as the years that words give it: 2023, 24, 2024, and the year before. */
function yearsIn(period: string): string[] {
  const years = period.split("-").map((part) => (part.length === 2 ? `20${part}` : part));
  return years.flatMap((year) => [year, year.slice(2), String(Number(year) - 1)]);
}

function isNumber(text: string): boolean {
  return /^-?\d+(\.\d+)?$/.test(text);
}

/** The numbers in some words, as written without the signs of thousands; ordinals and percentages among them. */
export function numbersOf(text: string): string[] {
  return [...text.matchAll(/\d[\d,]*(?:\.\d+)?/g)].map(([found]) => found.replaceAll(",", "").replace(/\.$/, ""));
}

/** True where a number is one of some others to as many decimals as it shows; a change is told without its sign. */
function agrees(shown: string | undefined, others: readonly string[]): boolean {
  if (shown === undefined) return false;
  const half = 0.5 * 10 ** -(shown.split(".")[1] ?? "").length;
  return others.some((other) => Math.abs(Number(shown) - Math.abs(Number(other))) <= half + 1e-9);
}

/** The numbers in the words of each card on an authority's topic page: not those of its tables, charts and sources. */
export function spokenNumbers(html: string): SpokenNumber[] {
  const reader = new CardReader();
  const parser = new Parser({
    onopentag: (name, attributes) => reader.open(name, attributes),
    ontext: (text) => reader.text(text),
    onclosetag: () => reader.close(),
  });
  parser.end(html);
  return reader.numbers;
}

class CardReader {
  readonly numbers: SpokenNumber[] = [];
  private depth = 0;
  private card: { depth: number; indicator: string; authority: string } | null = null;
  /** Depth of an element whose words are not the card's own; 0 outside one. */
  private skipped = 0;

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    this.depth += 1;
    const { id = "", class: classes = "", "data-card": authority } = attributes;
    if (authority !== undefined) this.card = { depth: this.depth, indicator: id, authority };
    const isElsewhere = name === "svg" || name === "table" || name === "h2" || classes.split(" ").includes("aside");
    if (this.skipped === 0 && isElsewhere) this.skipped = this.depth;
  }

  text(text: string): void {
    if (this.card === null || this.skipped > 0) return;
    const { indicator, authority } = this.card;
    for (const number of numbersOf(text)) this.numbers.push({ indicator, authority, text: number });
  }

  close(): void {
    if (this.skipped === this.depth) this.skipped = 0;
    if (this.card?.depth === this.depth) this.card = null;
    this.depth -= 1;
  }
}
