import type { Dataset } from "../model/dataset.ts";
import { ENGLAND } from "../model/authority.ts";
import { shorthands } from "../model/observation.ts";
import { replacementOf } from "./columns.ts";
import type { Content } from "./csv.ts";
import { readCsv, readHeader } from "./csv.ts";
import type { Issue } from "./issue.ts";
import type { LookUp, Screened, ScreenedRow } from "./screened.ts";
import { faultIn } from "./screened.ts";
import { geographyColumns, geographyFaults } from "./screener-geography.ts";
import { timeColumns, timeFaults } from "./screener-time.ts";

/** All codes that areas of the dataset have or had. */
export function lookUpOf({ authorities, regions }: Pick<Dataset, "authorities" | "regions">): LookUp {
  const codes = [
    ...authorities.flatMap(({ code, formerCodes }) => [code, ...formerCodes]),
    ...regions.map(({ code }) => code),
  ];
  return { gssCodes: new Set([ENGLAND, ...codes]), dfeCodes: new Set(authorities.map(({ dfeCode }) => dfeCode)) };
}

/**
 * Checks a file as DfE publishes it against the rules that DfE's own data screener applies before publication (Explore
 * education statistics, "Preparing data"): columns, periods, geography, repeats, symbols and white space. Without a
 * look-up the form of codes is checked, not whether they exist.
 */
export function screen(file: string, content: Content, lookUp: LookUp | null): { rows: number; issues: Issue[] } {
  const header = readHeader(content);
  const rows: ScreenedRow[] = [];
  const form = readCsv(file, content, header, (cells, line) => void rows.push({ line, cells }));
  if (rows.length === 0 && form.length > 0) return { rows: 0, issues: form };
  const screened = { file, header, rows };
  const issues = [...form, ...columnFaults(screened), ...rowFaults(screened, lookUp)].sort((a, b) => a.line - b.line);
  return { rows: rows.length, issues };
}

function rowFaults(screened: Screened, lookUp: LookUp | null): Issue[] {
  const { filters, measures } = kindsOf(screened);
  return [
    ...timeFaults(screened),
    ...geographyFaults(screened, lookUp),
    ...repeats(screened, filters),
    ...measures.flatMap((index) => measureFaults(screened, index)),
    ...spaces(screened),
  ];
}

function columnFaults({ file, header }: Screened): Issue[] {
  const fault = (value: string, expected: string) => ({ file, line: 1, column: "", value, expected, rule: "header" });
  const required = [...timeColumns, "geographic_level", "country_code", "country_name"];
  return [
    ...required.filter((name) => !header.includes(name)).map((name) => fault("", `a column named "${name}"`)),
    ...header
      .filter((name) => !/^[A-Za-z0-9_]+$/.test(name))
      .map((name) => fault(name, "a column name of letters, digits and underscores")),
  ];
}

/** Filters are the columns of words, measures those of numbers; a column counts as what most of its cells are. */
function kindsOf({ header, rows }: Screened): { filters: number[]; measures: number[] } {
  const keys = new Set<string>([...timeColumns, ...geographyColumns]);
  const others = header.flatMap((name, index) => (keys.has(name) ? [] : [index]));
  const isMeasure = (index: number) => {
    const numeric = rows.filter(({ cells }) => isFigure(cells[index] as string)).length;
    return numeric * 2 >= rows.length;
  };
  return { filters: others.filter((index) => !isMeasure(index)), measures: others.filter(isMeasure) };
}

/** What DfE's files write for no figure: the shorthands, and `low`, which some still have beside `k`. */
const symbols: ReadonlySet<string> = new Set([...shorthands, "low"]);

/** A number, a duration in years and months (`00:10`), or a symbol for no figure. */
function isFigure(text: string): boolean {
  return /^-?\d+(?:\.\d+)?(?:e-?\d+)?$/i.test(text) || /^\d\d:\d\d$/.test(text) || symbols.has(text);
}

function measureFaults(screened: Screened, index: number): Issue[] {
  const phrase = `a number or one of ${shorthands.join(", ")}`;
  return screened.rows.flatMap((row) => {
    const text = row.cells[index] as string;
    if (isFigure(text)) return [];
    if (text === "") return [faultIn(screened, row, index, `${phrase}, not a blank`, "blank")];
    if (isFigure(text.trim())) return [];
    const replacement = replacementOf(text);
    if (replacement === undefined) return [faultIn(screened, row, index, phrase, "number")];
    return [faultIn(screened, row, index, `${phrase}: in place of the old symbol, ${replacement}`, "old-symbol")];
  });
}

/** Two rows may not have the same period, place and filters. */
function repeats(screened: Screened, filters: readonly number[]): Issue[] {
  const keys = new Set<string>([...timeColumns, ...geographyColumns]);
  const indices = screened.header.flatMap((name, index) => (keys.has(name) ? [index] : [])).concat(filters);
  const first = new Map<string, number>();
  return screened.rows.flatMap((row) => {
    const id = indices.map((index) => row.cells[index]).join("\n");
    const seen = first.get(id);
    if (seen === undefined) first.set(id, row.line);
    if (seen === undefined) return [];
    const value = row.cells.join(",");
    const expected = `one row for each period, place and filter: this repeats line ${seen}`;
    return [{ file: screened.file, line: row.line, column: "", value, expected, rule: "duplicate-key" }];
  });
}

function spaces(screened: Screened): Issue[] {
  return screened.rows.flatMap((row) =>
    row.cells.flatMap((cell, index) => {
      if (cell === "" || cell === cell.trim()) return [];
      return [faultIn(screened, row, index, "no white space at the ends of a cell", "white-space")];
    }),
  );
}
