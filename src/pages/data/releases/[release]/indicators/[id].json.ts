import type { APIRoute } from "astro";
import { heldReleases } from "../../../../../archives.ts";
import { loadDataset } from "../../../../../data.ts";
import { figuresPath } from "../../../../../exports/release.ts";

const held = heldReleases(loadDataset());

const ids = (paths: Iterable<string>) => [...paths].flatMap((path) => /^indicators\/(.+)\.json$/.exec(path)?.[1] ?? []);

export const getStaticPaths = () =>
  [...held].flatMap(([release, files]) => ids(files.keys()).map((id) => ({ params: { release, id } })));

export const GET: APIRoute = ({ params: { release = "", id = "" } }) =>
  new Response(held.get(release)?.get(figuresPath(id)));
