import type { NeighboursInput } from "../../charts/neighbours.ts";
import type { TimeSeriesInput } from "../../charts/time-series.ts";

/** A stretch of a paper's text: plain, a link, or words that carry weight. */
export type Run = string | { text: string; href: string } | { strong: string };

/** The published figure that a cell prints. */
export interface PrintedFigure {
  indicator: string;
  area: string;
  period: string;
  raw: number | null;
}

/** One cell of a table: what it says, a line of small print under it, and the figure it is. */
export interface PaperCell {
  text: string;
  note: string;
  /** How the small print is toned: a verdict's word is never told by colour alone. */
  tone: "better" | "worse" | "neither" | "similar" | "none";
  figure: PrintedFigure | null;
  href: string;
}

export interface PaperTable {
  id: string;
  caption: string;
  columns: readonly { title: string; note: string; figure: boolean }[];
  /** The first cell of a row is its header. */
  rows: readonly (readonly PaperCell[])[];
}

/** A picture with the words that stand in for it. */
export interface PaperChart {
  id: string;
  title: string;
  subtitle: string;
  /** What the picture shows, for those who cannot see it. */
  alternative: string;
  drawing:
    | { kind: "time-series"; input: Omit<TimeSeriesInput, "width"> }
    | { kind: "neighbours"; input: Omit<NeighboursInput, "width"> };
}

export type PaperBlock =
  | { kind: "text"; runs: readonly Run[]; small?: boolean }
  | { kind: "heading"; text: string }
  | { kind: "list"; items: readonly (readonly Run[])[]; small?: boolean }
  | { kind: "table"; table: PaperTable }
  | { kind: "charts"; charts: readonly PaperChart[] }
  /** A marked place for the officer's own words; the prompt says what belongs there. */
  | { kind: "own-words"; label: string; prompt: string };

export interface PaperSection {
  id: string;
  heading: string;
  blocks: readonly PaperBlock[];
}

/** A whole committee paper, words and pictures, before it is drawn as a page, a Word file or Markdown. */
export interface Paper {
  title: string;
  /** What it rests on: the day of the data and the releases. */
  standfirst: string;
  sections: readonly PaperSection[];
}

/** A paragraph. */
export function text(...runs: readonly Run[]): PaperBlock {
  return { kind: "text", runs };
}

/** A paragraph in small print. */
export function smallText(...runs: readonly Run[]): PaperBlock {
  return { kind: "text", runs, small: true };
}

/** A cell of words. */
export function cell(words: string, more: Partial<PaperCell> = {}): PaperCell {
  return { text: words, note: "", tone: "none", figure: null, href: "", ...more };
}

/** A place for the officer's own words. */
export function ownWords(label: string, prompt: string): PaperBlock {
  return { kind: "own-words", label, prompt };
}
