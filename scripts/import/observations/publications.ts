import { readFileSync } from "node:fs";
import type { OutputRow } from "../recipe.ts";

/** One publication and the releases of it that are known. A new release needs no new row: its month follows from `usually`. */
export interface Publication {
  id: string;
  /** 1 is DfE's own table, 2 a tool that repeats it, 3 a compilation: a lower tier never stands under a higher one. */
  tier: number;
  publisher: string;
  title: string;
  url: string;
  /** Release → the day or month it came out. */
  published: Readonly<Record<string, string>>;
  usually?: { month: number; yearsAfter: number };
  /** The release that a file without a date of its own is taken to be. */
  current?: string;
  computed?: boolean;
  /** What the publisher calls a release, where that is not its id. */
  labels?: Readonly<Record<string, string>>;
}

/** A release of a publication, as observations name it. */
export interface Release {
  id: string;
  publication: Publication;
  release: string;
  published: string;
}

const licence = "Open Government Licence v3.0";

/** The day on which the first releases were collected; a later import adds its own rows. */
const FIRST_RETRIEVED = "2026-11-22";

/** Every publication that a recipe may name, in file order. */
export function loadPublications(path: URL = new URL("./publications.json", import.meta.url)): Publication[] {
  return JSON.parse(readFileSync(path, "utf8")) as Publication[];
}

/** The publications with another release as the one that files without a date are taken to be: `lait` → `2026-10`. */
export function inRelease(publications: readonly Publication[], releases: ReadonlyMap<string, string>): Publication[] {
  return publications.map((publication) => {
    const current = releases.get(publication.id);
    if (current === undefined) return publication;
    return { ...publication, current };
  });
}

/** The release of a publication whose newest figures are of this period (`2025`, `2024-25`). */
export function releaseOf(publication: Publication, release: string): Release {
  return { id: `${publication.id}-${release}`, publication, release, published: publishedOf(publication, release) };
}

/** The day or month on which a release came out: listed, the usual month after its newest figures, or its own name (`2026-10`). */
function publishedOf({ published, usually }: Publication, release: string): string {
  const listed = published[release];
  if (listed !== undefined) return listed;
  if (!usually) return release;
  const lastYear = Number(release.slice(0, 4)) + (release.includes("-") ? 1 : 0);
  return `${lastYear + usually.yearsAfter}-${String(usually.month).padStart(2, "0")}`;
}

/** Which of two sources is to be believed where both have a figure: a higher tier first, then the newer release. */
export function precedence(a: Release, b: Release): number {
  return (
    b.publication.tier - a.publication.tier ||
    compareText(a.published, b.published) ||
    compareText(a.release, b.release)
  );
}

/** The release that a source id in `data/` stands for, or undefined where another recipe wrote it. */
export function releaseById(publications: readonly Publication[], id: string): Release | undefined {
  const publication = publications
    .filter((candidate) => id.startsWith(`${candidate.id}-`))
    .sort((a, b) => b.id.length - a.id.length)[0];
  return publication && releaseOf(publication, id.slice(publication.id.length + 1));
}

/**
 * The release as a row of `sources.csv`. What stands there already says when a release that nobody has listed came out and was
 * collected; a new one was collected today.
 */
export function sourceRow(release: Release, standing: OutputRow | undefined, today: string): OutputRow {
  const { id, publication, release: name, published } = release;
  const isListed = publication.published[name] !== undefined;
  return {
    id,
    publisher: publication.publisher,
    title: publication.title,
    release: publication.labels?.[name] ?? name,
    published: isListed ? published : (standing?.["published"] ?? published),
    retrieved: isListed ? FIRST_RETRIEVED : (standing?.["retrieved"] ?? today),
    licence,
    url: publication.url,
    computed: publication.computed ? "yes" : "",
  };
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
