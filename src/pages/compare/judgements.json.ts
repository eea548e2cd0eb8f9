import type { APIRoute } from "astro";
import { loadDataset } from "../../data.ts";
import { profiles } from "../../views/compare-profiles.ts";

export const GET: APIRoute = () => Response.json(profiles(loadDataset()));
