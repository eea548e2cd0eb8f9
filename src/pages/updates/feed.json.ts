import type { APIRoute } from "astro";
import { jsonFeedResponse } from "../_json-feed.ts";
import { updatesFeed } from "./_feed-view.ts";

export const GET: APIRoute = async ({ site }) => jsonFeedResponse(await updatesFeed(), site!);
