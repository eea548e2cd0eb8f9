/** Text, a number, or nothing. */
export type SheetCell = string | number | null;

/** Writes lines of cells as text, the first being the header. */
export type Write = (
  header: readonly string[],
  rows: readonly (readonly SheetCell[])[],
  separator?: "," | "\t",
) => string;

/** A label and what it says: `Source`, `Ofsted, …`. */
export type Note = readonly [label: string, text: string];

/** The lines of a file to take away: the notes, a blank line, then the table as shown. */
export function sheetLines(
  notes: readonly Note[],
  header: readonly string[],
  rows: readonly (readonly SheetCell[])[],
): (readonly SheetCell[])[] {
  return [...notes, [], header, ...rows];
}

/** `9 of 153 authorities`; `153 authorities` where all are shown. */
export function countWords(shown: number, all: number, noun: string): string {
  return shown === all ? `${all} ${noun}` : `${shown} of ${all} ${noun}`;
}

/** What the reader chose, as one line: `Region: North West; Published from: 2022-01-01`. */
export function choiceWords(chosen: readonly Note[]): string {
  return chosen.map(([label, text]) => `${label}: ${text}`).join("; ");
}
