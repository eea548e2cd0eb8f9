import type { APIRoute } from "astro";
import { heldReleases } from "../../../../archives.ts";
import { loadDataset } from "../../../../data.ts";

const held = heldReleases(loadDataset());

export const getStaticPaths = () =>
  [...held.keys()].flatMap((release) => ["index", "judgements"].map((file) => ({ params: { release, file } })));

export const GET: APIRoute = ({ params: { release = "", file } }) => new Response(held.get(release)?.get(`${file}.json`));
