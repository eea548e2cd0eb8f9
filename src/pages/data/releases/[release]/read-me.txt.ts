import type { APIRoute } from "astro";
import { heldReleases } from "../../../../archives.ts";
import { loadDataset } from "../../../../data.ts";

const held = heldReleases(loadDataset());

export const getStaticPaths = () => [...held.keys()].map((release) => ({ params: { release } }));

export const GET: APIRoute = ({ params: { release = "" } }) => new Response(held.get(release)?.get("read-me.txt"));
