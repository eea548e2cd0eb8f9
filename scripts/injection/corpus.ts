import { join } from "node:path";
import { writeFileSync } from "node:fs";
import { toCsv } from "../import/csv.ts";
import { DataFolder } from "../import/data-folder.ts";
import type { OutputRow } from "../import/recipe.ts";

/**
 * Texts that would do something wherever one of them were taken for anything but text: each calls `ran()`, which nothing else does.
 * Formulae are not among them: the data check lets no text begin as one.
 */
export const corpus = [
  "<script>ran()</script>",
  '"><img src=x onerror=ran()>',
  "'><svg onload=ran()>",
  "</title><script>ran()</script>",
  "</script><script>ran()</script>",
  "</style><script>ran()</script>",
  "<!--<script>ran()",
  "]]><script>ran()</script>",
  "&lt;script&gt;ran()&lt;/script&gt;",
  "javascript:ran()",
  "{{ran()}} ${ran()}",
] as const;

/** The columns whose text is free, by file: every place where words of a publisher or of ours come in. */
const free: Readonly<Record<string, readonly string[]>> = {
  "authorities.csv": ["name", "other_names"],
  "regions.csv": ["name"],
  "places.csv": ["name", "within"],
  "topics.csv": ["title"],
  "indicators.csv": ["title", "short_title", "question", "numerator_label", "denominator_label"],
  "frameworks.csv": ["framework_title", "label", "short_label"],
  "grades.csv": ["label"],
  "breaks.csv": ["reason"],
  "notices.csv": ["text"],
  "visits.csv": ["theme"],
  "quoted.csv": ["label", "note"],
  "inspections.csv": ["note"],
  "sources.csv": ["publisher", "title", "release"],
};

/** Puts the corpus into the text of a data folder: every free text that is not empty becomes one of it, in turn, beside its own words. */
export function plantCorpus(data: string): void {
  const folder = new DataFolder(data);
  for (const [file, columns] of Object.entries(free)) {
    const rows = folder.rows(file).map((row) => planted(row, columns));
    writeFileSync(join(data, file), toCsv(Object.keys(rows[0] ?? {}), rows));
  }
}

function planted(row: OutputRow, columns: readonly string[]): OutputRow {
  const texts = columns.flatMap((column) => (row[column] ? [[column, `${textFor(row[column])} ${row[column]}`]] : []));
  return { ...row, ...Object.fromEntries(texts) };
}

/** The same words get the same text, since a framework's title must be one on all its rows; other words one after the other. */
function textFor(words: string): string {
  const sum = [...words].reduce((total, letter) => total + letter.codePointAt(0)!, 0);
  return corpus[sum % corpus.length]!;
}
