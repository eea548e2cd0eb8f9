import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync, gzipSync } from "node:zlib";
import { redact } from "./exports/redact.ts";
import { releaseFiles, type ReleaseFiles } from "./exports/release.ts";
import { packTar, unpackTar } from "./exports/tar.ts";
import type { ImportReport, ReleaseChanges } from "./model/changes.ts";
import type { Dataset } from "./model/dataset.ts";
import type { ReleaseIndex, ReleaseJudgements } from "./model/release.ts";
import { archiveName, type ReleaseId } from "./model/release.ts";
import { releaseChanges } from "./views/changes.ts";
import { releaseOf } from "./views/release.ts";

/** Where the archives of earlier releases lie while the site is built, seen from the project's folder. */
export const ARCHIVES_FOLDER = "releases";
/** In that folder: one release a line, each of which must have its archive. */
export const EXPECTED_FILE = "expected.txt";

/** What the last import read, kept and found changed, beside the tables that it wrote. */
const REPORT = "data/import-report.json";
const CHANGES = "changes.json";
const ARCHIVE = /^like-for-like-(\d{4}-\d{2}-\d{2})\.tar\.gz$/;
const made = new WeakMap<Dataset, ReadonlyMap<ReleaseId, ReleaseFiles>>();

/**
 * The files of every release that this build holds, newest first: the data's own, and those whose archives are in the folder, without
 * what the data hides today. Throws where an expected archive is missing, or one bears the name of a release it is not.
 */
export function heldReleases(
  dataset: Dataset,
  folder = ARCHIVES_FOLDER,
  report = REPORT,
): ReadonlyMap<ReleaseId, ReleaseFiles> {
  const known = made.get(dataset);
  if (known) return known;
  const current = releaseOf(dataset);
  const earlier = archivesIn(folder).filter((release) => release !== current);
  const missing = expectedIn(folder).filter((release) => release !== current && !earlier.includes(release));
  if (missing.length > 0) throw new Error(`${folder}/ has no archive of ${missing.join(", ")}: nothing was published`);
  const newestFirst = [...earlier].sort().reverse();
  const archived = newestFirst.map((release) => [release, redact(readArchive(folder, release), dataset)] as const);
  const changes = changesSince(
    dataset,
    current,
    readImportReport(report),
    archived.find(([release]) => release < current)?.[1] ?? null,
  );
  const own = new Map([...releaseFiles(dataset, current), [CHANGES, JSON.stringify(changes)]]);
  const held = new Map([[current, own] as const, ...archived].sort(([a], [b]) => (a < b ? 1 : -1)));
  made.set(dataset, held);
  return held;
}

/** What each release that this build holds changed, newest first. */
export function heldChanges(dataset: Dataset): readonly ReleaseChanges[] {
  return [...heldReleases(dataset).values()].flatMap((files) => {
    const text = files.get(CHANGES);
    return text === undefined ? [] : [JSON.parse(text) as ReleaseChanges];
  });
}

/** The report that the last import left in `data/`; without a word where there is none. */
export function readImportReport(path = REPORT): ImportReport {
  if (!existsSync(path)) return { restated: [], suppressed: [] };
  const { restated, suppressed } = JSON.parse(readFileSync(path, "utf8")) as ImportReport;
  return { restated, suppressed };
}

function changesSince(
  dataset: Dataset,
  release: ReleaseId,
  report: ImportReport,
  before: ReleaseFiles | null,
): ReleaseChanges {
  if (before === null) return releaseChanges(dataset, release, report, null);
  const index = JSON.parse(before.get("index.json")!) as ReleaseIndex;
  const judgements = JSON.parse(before.get("judgements.json")!) as ReleaseJudgements;
  return releaseChanges(dataset, release, report, { release: index.release, index, judgements });
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
  const isWhole = ["index.json", "judgements.json"].every((name) => files.has(`${release}/${name}`));
  if (!isWhole) throw new Error(`${path} does not hold the release ${release}`);
  return new Map(own.map(([name, text]) => [name.slice(release.length + 1), text]));
}
