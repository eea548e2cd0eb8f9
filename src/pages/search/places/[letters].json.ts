import type { APIRoute, GetStaticPaths } from "astro";
import { placeShards } from "../../../client/search/shards.ts";
import { loadDataset } from "../../../data.ts";

/** One file of place names for each pair of first letters. */
export const getStaticPaths: GetStaticPaths = () =>
  [...placeShards(loadDataset().places)].map(([letters, rows]) => ({ params: { letters }, props: { rows } }));

export const GET: APIRoute = ({ props }) => Response.json(props["rows"]);
