import { getCollection } from "astro:content";
import { placeShards } from "../../client/search/shards.ts";
import { loadDataset } from "../../data.ts";
import { searchIndex } from "../../views/search.ts";
import { routesOf } from "../../views/search/routes.ts";

/** What the search field fetches first: every name, title and other word, and what a result says. */
export async function GET(): Promise<Response> {
  const dataset = loadDataset();
  const content = {
    indicators: (await getCollection("indicators")).map(({ data }) => data),
    methods: (await getCollection("methods")).map(({ id, data }) => ({ id, ...data })),
    glossary: (await getCollection("glossary")).map(({ id, data }) => ({ id, ...data })),
  };
  const exists = routesOf(Object.keys(import.meta.glob("../**/*.astro")));
  return Response.json(searchIndex(dataset, content, [...placeShards(dataset.places).keys()].sort(), exists));
}
