/** Words of one look: bold, or a link. */
export interface TextRun {
  text: string;
  bold: boolean;
  href: string;
}

export interface TextCell {
  text: string;
  /** Small print under it. */
  note: string;
  /** True for figures, which stand at the right. */
  figure: boolean;
  href: string;
}

export interface TextImage {
  /** A PNG. */
  data: Uint8Array;
  /** In CSS pixels. */
  width: number;
  height: number;
}

/** A part of a paper as it stands on the page, the officer's own words included: what Word and Markdown are written from. */
export type TextPart =
  | { kind: "heading"; level: 1 | 2 | 3; text: string }
  | { kind: "paragraph"; runs: readonly TextRun[]; role: "text" | "fine" | "own-words" }
  | { kind: "list"; items: readonly (readonly TextRun[])[]; fine: boolean }
  | { kind: "table"; caption: string; head: readonly TextCell[]; rows: readonly (readonly TextCell[])[] }
  | { kind: "picture"; title: string; subtitle: string; alternative: string; image: TextImage | null };
