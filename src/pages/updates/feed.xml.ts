import type { APIRoute } from "astro";
import { feedResponse } from "../_feed.ts";
import { updatesFeed } from "./_feed-view.ts";

export const GET: APIRoute = async ({ site }) => feedResponse(await updatesFeed(), site!);
