import { formatDate } from "../../format.ts";
import type { ReleaseId } from "../../model/release.ts";

/** What is cited, and where it stands. */
export interface Cited {
  /** A statement without its full stop: `Children looked after per 10,000 children, Barchester, on 31 March 2025: 54`. */
  statement: string;
  /** Publications and releases: `Department for Education, Children looked after in England, 2025`; empty where there are none. */
  source: string;
  release: ReleaseId;
  /** The site's name. */
  site: string;
  /** The permanent link. */
  link: string;
}

export const citationForms = ["text", "markdown", "bibtex"] as const;
export type CitationForm = (typeof citationForms)[number];

/** The same citation as plain text, as Markdown and as BibTeX. */
export function citationsOf(cited: Cited): Record<CitationForm, string> {
  const { statement, source, site, link } = cited;
  const published = `${site}, ${releaseWords(cited.release)}`;
  const origin = source === "" ? "" : ` Source: ${source}.`;
  return {
    text: `${statement}.${origin} ${published}. ${link}`,
    markdown: `${forMarkdown(`${statement}.${origin}`)} [${forMarkdown(published)}](${link})`,
    bibtex: bibtex(cited, origin.trim()),
  };
}

/** `data release of 22 November 2026`. */
export function releaseWords(release: ReleaseId): string {
  return `data release of ${formatDate(release)}`;
}

function bibtex({ statement, site, release, link }: Cited, origin: string): string {
  const note = [`Data release of ${formatDate(release)}.`, origin].filter(Boolean).join(" ");
  return [
    `@misc{${keyOf(link, release)},`,
    `  title = {{${forTex(statement)}}},`,
    `  author = {{${forTex(site)}}},`,
    `  year = {${release.slice(0, 4)}},`,
    // A link is given as it is: the package url reads it so.
    `  howpublished = {\\url{${link}}},`,
    `  note = {${forTex(note)}}`,
    "}",
  ].join("\n");
}

/** A key of letters, digits and hyphens, from what the link chooses. */
function keyOf(link: string, release: ReleaseId): string {
  const chosen = [...new URL(link).searchParams].filter(([key]) => key !== "r").map(([, value]) => value);
  return ["like-for-like", release, ...chosen].join("-").replace(/[^A-Za-z0-9]+/g, "-");
}

function forMarkdown(text: string): string {
  return text.replace(/[\\`*_[\]<>#|]/g, "\\$&");
}

const tex: Readonly<Record<string, string>> = {
  "\\": "\\textbackslash{}",
  "~": "\\textasciitilde{}",
  "^": "\\textasciicircum{}",
};

function forTex(text: string): string {
  return text.replace(/[\\~^&%$#_{}]/g, (sign) => tex[sign] ?? `\\${sign}`).replaceAll("£", "\\pounds{}");
}
