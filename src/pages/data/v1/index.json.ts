import type { APIRoute } from "astro";
import { loadDataset } from "../../../data.ts";
import { indexJson } from "../../../exports/json.ts";
import { dataDate } from "../../../views/data-date.ts";

const dataset = loadDataset();

export const GET: APIRoute = () => Response.json(indexJson(dataset, dataDate(dataset)));
