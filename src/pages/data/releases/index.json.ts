import type { APIRoute } from "astro";
import { heldReleases } from "../../../archives.ts";
import { loadDataset } from "../../../data.ts";
import { archiveName, type ReleaseList } from "../../../model/release.ts";
import { releaseOf } from "../../../views/release.ts";

const dataset = loadDataset();

/** The releases that this site holds; paths are relative to the file. */
export const GET: APIRoute = () => {
  const list: ReleaseList = {
    version: 1,
    current: releaseOf(dataset),
    releases: [...heldReleases(dataset).keys()].map((release) => {
      return { release, path: `${release}/index.json`, archive: archiveName(release) };
    }),
  };
  return Response.json(list);
};
