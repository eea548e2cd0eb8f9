import type { APIRoute } from "astro";
import { loadDataset } from "../../data.ts";
import { encodeAreas } from "../../model/areas-file.ts";

export const GET: APIRoute = () => Response.json(encodeAreas(loadDataset()));
