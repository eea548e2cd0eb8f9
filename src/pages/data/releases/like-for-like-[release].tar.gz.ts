import type { APIRoute } from "astro";
import { heldReleases, packRelease } from "../../../archives.ts";
import { loadDataset } from "../../../data.ts";

const held = heldReleases(loadDataset());

export const getStaticPaths = () => [...held.keys()].map((release) => ({ params: { release } }));

/** A whole release in one file: what is attached to its tag, and brought back by later builds. */
export const GET: APIRoute = ({ params: { release = "" } }) =>
  new Response(packRelease(release, held.get(release)!), { headers: { "Content-Type": "application/gzip" } });
