import type { Source } from "../model/source.ts";
import { formatNumber } from "../format.ts";
import type { DataFile } from "./files.ts";

/** The publishers' symbols for a figure that is not there, in the words of this site. */
export const symbols = [
  { value: "c", label: "confidential: hidden to protect the people counted" },
  { value: "k", label: "rounds to zero, and is not zero" },
  { value: "u", label: "of low reliability, so not given" },
  { value: "x", label: "not available" },
  { value: "z", label: "not applicable" },
];

export const HOW_TO_READ =
  "Figures are as published. A missing figure is never zero. A difference can be chance, and does not say why. Compare only what is counted " +
  "in the same way and period.";

/** `read-me.txt`, to lie beside the CSV files, which hold nothing but rows: what they are, how to read them and under which licence. */
export function readMe(
  files: readonly Pick<DataFile, "name" | "rows" | "description">[],
  sources: readonly Source[],
  facts: { title: string; homepage: string; date: string; description: string },
): string {
  const lines = [
    ...[facts.title, facts.homepage, `Data as at ${facts.date}`, "", facts.description, ""],
    ...["How to read", HOW_TO_READ, ""],
    ...["Symbols", ...symbols.map(({ value, label }) => `${value}  ${label}`), ""],
    ...[
      "Files",
      ...files.map(
        ({ name, rows, description }) => `${name}, ${formatNumber(rows, 0)} rows: ${description.description}`,
      ),
      "",
    ],
    ...[
      "Sources",
      ...sources.map(({ publisher, title, release, url }) => `${publisher}: ${title}, ${release}. ${url}`),
    ],
  ];
  return `${lines.join("\n")}\n`;
}
