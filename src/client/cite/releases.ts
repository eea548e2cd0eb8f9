import { decodeFigures, type Figures, type FiguresFile } from "../../model/figures-file.ts";
import {
  releasePath,
  type ReleaseId,
  type ReleaseIndex,
  type ReleaseJudgements,
  type ReleaseList,
} from "../../model/release.ts";

/** Files fetched so far, so that none is asked for twice. */
const asked = new Map<string, Promise<unknown>>();

/** Reads a JSON file under the site's base path; rejects where it is not there. */
function fetchJson<T>(base: string, path: string): Promise<T> {
  const address = base.replace(/\/$/, "") + path;
  const known =
    asked.get(address) ??
    fetch(address).then((answer) =>
      answer.ok ? answer.json() : Promise.reject(new Error(`${address}: ${answer.status}`)),
    );
  asked.set(address, known);
  return known as Promise<T>;
}

/** The releases that the site holds. */
export function fetchReleases(base: string): Promise<ReleaseList> {
  return fetchJson(base, "/data/releases/index.json");
}

/** What a release's files speak of. */
export function fetchIndex(base: string, release: ReleaseId): Promise<ReleaseIndex> {
  return fetchJson(base, `${releasePath(release)}index.json`);
}

/** Every inspection that a release knows. */
export function fetchJudgements(base: string, release: ReleaseId): Promise<ReleaseJudgements> {
  return fetchJson(base, `${releasePath(release)}judgements.json`);
}

/** The figures of one indicator as a release has them. */
export async function fetchFigures(base: string, release: ReleaseId, indicator: string): Promise<Figures> {
  return decodeFigures(await fetchJson<FiguresFile>(base, `${releasePath(release)}indicators/${indicator}.json`));
}
