import type { Areas } from "../../model/areas-file.ts";
import type { Figures } from "../../model/figures-file.ts";
import { sheetHeader, sheetNotes, sheetRows } from "../../views/compare-sheet.ts";
import { sheetLines, type Write } from "../data-table/sheet.ts";
import { blocksOf } from "./blocks.ts";
import type { Choice } from "./state.ts";

/** How long a browser may take to fetch the file, in milliseconds. */
const PAUSE = 3_000;

/** Hands the whole comparison to the browser as a CSV file, with its sources and how to read it. */
export function takeAway(areas: Areas, choice: Choice, figures: readonly Figures[], write: Write): void {
  const [subject] = choice.authorities;
  if (!subject) return;
  const blocks = blocksOf(areas, choice, figures);
  const sources = [...new Map(figures.flatMap((one) => one.sources.map((source) => [source.id, source]))).values()];
  const notes = [...sheetNotes(sources, figures[0]?.date ?? ""), ["Address", location.href] as const];
  const lines = sheetLines(notes, sheetHeader, sheetRows(areas, blocks, choice.edition));
  const [first = [], ...rest] = lines;
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([write(first.map(String), rest)], { type: "text/csv;charset=utf-8" }));
  link.download = `compare-${subject.slug}.csv`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), PAUSE);
}
