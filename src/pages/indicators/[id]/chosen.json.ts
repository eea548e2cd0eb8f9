import type { APIRoute } from "astro";
import { loadDataset } from "../../../data.ts";
import { chosenFile } from "../../../views/indicator-chosen.ts";

const dataset = loadDataset();

export const getStaticPaths = () =>
  dataset.indicators.filter(({ coverage }) => coverage !== "england").map(({ id }) => ({ params: { id } }));

/** What the page of an indicator needs to follow one authority. */
export const GET: APIRoute = ({ params }) => {
  const file = chosenFile(dataset, params["id"] ?? "");
  return file ? Response.json(file) : new Response("", { status: 404 });
};
