import { formatDate } from "../../format.ts";

/** What every file says of itself. */
export interface Facts {
  site: string;
  release: string;
  /** The site's base path. */
  base: string;
  /** The page's main heading. */
  page: string;
  title: string;
  subtitle: string;
  /** Publications and releases; empty where each table names its own. */
  source: string;
  /** That the axis of a chart does not start at nought; empty where it does, or there is none. */
  axis: string;
  address: string;
}

export const LICENCE = "Open Government Licence v3.0: name the publisher and the release";
/** The publishers' symbols in words. */
export const SYMBOLS =
  "c confidential: hidden to protect the people counted; k rounds to zero but is not zero; u low reliability; x not available; z not applicable; " +
  "an empty cell: nothing was published";
export const HOW_TO_READ =
  "Figures are as published. A difference can be chance, and does not say why. Compare only what is counted in the same way and period.";
export const INDEPENDENT = "Not made or endorsed by Ofsted, the Department for Education or any council";

/** The lines that stand above a table in a file: a label, then what it says. */
export function notesOf({ title, subtitle, source, site, release, address }: Facts): [string, string][] {
  const notes: [string, string][] = [
    ["Title", title],
    ["What is measured", subtitle],
    ["Source", source],
    ["Release", `${site}, data release of ${formatDate(release)}`],
    ["Licence", LICENCE],
    ["Symbols", SYMBOLS],
    ["How to read", HOW_TO_READ],
    ["Independence", INDEPENDENT],
    ["Address", address],
  ];
  return notes.filter(([, text]) => text !== "");
}
