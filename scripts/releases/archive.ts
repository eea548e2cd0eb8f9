import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { ARCHIVES_FOLDER, heldReleases, packRelease } from "../../src/archives.ts";
import { loadDataset } from "../../src/data.ts";
import { formatBytes } from "../../src/format.ts";
import { archiveName } from "../../src/model/release.ts";
import { releaseOf } from "../../src/views/release.ts";
import { root, Refusal, run } from "../settings.ts";

/** Writes the archive of the data's own release into `releases/`; refuses where the data is not of the release that is asked for. */
async function writeArchive(): Promise<void> {
  const dataset = loadDataset();
  const release = releaseOf(dataset);
  const asked = process.argv[2] ?? release;
  if (asked !== release) throw new Refusal(`The data is of ${release}, so it cannot be kept as ${asked}.`);
  const bytes = packRelease(release, heldReleases(dataset).get(release)!);
  const path = join(ARCHIVES_FOLDER, archiveName(release));
  mkdirSync(join(root, ARCHIVES_FOLDER), { recursive: true });
  writeFileSync(join(root, path), bytes);
  console.log(`${path}, ${formatBytes(bytes.length)}: tag data-${release} and push the tag to keep it.`);
}

if (import.meta.main) await run(writeArchive);
