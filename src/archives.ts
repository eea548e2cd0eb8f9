import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync, gzipSync } from "node:zlib";
import { redact } from "./exports/redact.ts";
import { releaseFiles, type ReleaseFiles } from "./exports/release.ts";
import { packTar, unpackTar } from "./exports/tar.ts";
import type { Dataset } from "./model/dataset.ts";
import { archiveName, type ReleaseId } from "./model/release.ts";
import { releaseOf } from "./views/release.ts";

/** Where the archives of earlier releases lie while the site is built, seen from the project's folder. */
export const ARCHIVES_FOLDER = "releases";
/** In that folder: one release a line, each of which must have its archive. */
export const EXPECTED_FILE = "expected.txt";

const ARCHIVE = /^like-for-like-(\d{4}-\d{2}-\d{2})\.tar\.gz$/;
const made = new WeakMap<Dataset, ReadonlyMap<ReleaseId, ReleaseFiles>>();

/**
 * The files of every release that this build holds, newest first: the data's own, and those whose archives are in the folder, without
 * what the data hides today. Throws where an expected archive is missing, or one bears the name of a release it is not.
 */
export function heldReleases(dataset: Dataset, folder = ARCHIVES_FOLDER): ReadonlyMap<ReleaseId, ReleaseFiles> {
  const known = made.get(dataset);
  if (known) return known;
  const current = releaseOf(dataset);
  const earlier = archivesIn(folder).filter((release) => release !== current);
  const missing = expectedIn(folder).filter((release) => release !== current && !earlier.includes(release));
  if (missing.length > 0) throw new Error(`${folder}/ has no archive of ${missing.join(", ")}: nothing was published`);
  const releases = new Map<ReleaseId, ReleaseFiles>([[current, releaseFiles(dataset, current)]]);
  for (const release of earlier) releases.set(release, redact(readArchive(folder, release), dataset));
  const held = new Map([...releases].sort(([a], [b]) => (a < b ? 1 : -1)));
  made.set(dataset, held);
  return held;
}

/** A release's files as one compressed archive; the same files make the same bytes. */
export function packRelease(release: ReleaseId, files: ReleaseFiles): Uint8Array<ArrayBuffer> {
  const inFolder = new Map([...files].map(([path, text]) => [`${release}/${path}`, text]));
  return new Uint8Array(gzipSync(packTar(inFolder, release), { level: 9 }));
}

function archivesIn(folder: string): ReleaseId[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder).flatMap((name) => ARCHIVE.exec(name)?.[1] ?? []);
}

/** The releases that were published before, where a list of them lies in the folder. */
function expectedIn(folder: string): ReleaseId[] {
  const path = join(folder, EXPECTED_FILE);
  return existsSync(path) ? readFileSync(path, "utf8").split("\n").filter(Boolean) : [];
}

function readArchive(folder: string, release: ReleaseId): ReleaseFiles {
  const path = join(folder, archiveName(release));
  const files = unpackTar(gunzipSync(readFileSync(path)));
  const own = [...files].filter(([name]) => name.startsWith(`${release}/`));
  if (!files.has(`${release}/index.json`)) throw new Error(`${path} does not hold the release ${release}`);
  return new Map(own.map(([name, text]) => [name.slice(release.length + 1), text]));
}
